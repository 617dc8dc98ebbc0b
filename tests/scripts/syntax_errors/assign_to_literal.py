1 = x

# expect-stderr:
#   File "assign_to_literal.py", line 1
#     1 = x
#     ^
# SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?

# exit: 1
