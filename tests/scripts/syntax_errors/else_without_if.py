else:
    pass

# expect-stderr:
#   File "else_without_if.py", line 1
#     else:
#     ^^^^
# SyntaxError: invalid syntax

# exit: 1
