__debug__ = 1

# expect-stderr:
#   File "assign_to_debug.py", line 1
#     __debug__ = 1
#     ^^^^^^^^^
# SyntaxError: cannot assign to __debug__

# exit: 1
