f() = 1

# expect-stderr:
#   File "assign_to_call.py", line 1
#     f() = 1
#     ^^^
# SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?

# exit: 1
