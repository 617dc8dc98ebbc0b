raise ValueError

# expect-stderr:
# Traceback (most recent call last):
#   File "raise_a_class.py", line 1, in <module>
#     raise ValueError
# ValueError

# exit: 1
