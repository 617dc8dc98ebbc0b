raise ValueError("wrong", 3)

# expect-stderr:
# Traceback (most recent call last):
#   File "raise_with_arguments.py", line 1, in <module>
#     raise ValueError("wrong", 3)
# ValueError: ('wrong', 3)

# exit: 1
