pow(2, -1, 4)

# expect-stderr:
# Traceback (most recent call last):
#   File "inverse_without_one.py", line 1, in <module>
#     pow(2, -1, 4)
#     ~~~^^^^^^^^^^
# ValueError: base is not invertible for the given modulus

# exit: 1
