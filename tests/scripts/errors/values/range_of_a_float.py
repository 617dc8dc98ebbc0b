range(1.5)

# expect-stderr:
# Traceback (most recent call last):
#   File "range_of_a_float.py", line 1, in <module>
#     range(1.5)
#     ~~~~~^^^^^
# TypeError: 'float' object cannot be interpreted as an integer

# exit: 1
