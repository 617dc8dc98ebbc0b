a + b = 1

# expect-stderr:
#   File "assign_to_operator.py", line 1
#     a + b = 1
#     ^^^^^
# SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?

# exit: 1
