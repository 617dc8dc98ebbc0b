for a, b in [1]:
    pass

# expect-stderr:
# Traceback (most recent call last):
#   File "not_iterable.py", line 1, in <module>
#     for a, b in [1]:
#         ^^^^
# TypeError: cannot unpack non-iterable int object

# exit: 1
