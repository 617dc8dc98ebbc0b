None = 1

# expect-stderr:
#   File "assign_to_none.py", line 1
#     None = 1
#     ^^^^
# SyntaxError: cannot assign to None

# exit: 1
