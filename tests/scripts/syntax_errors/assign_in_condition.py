if x = 1:
    pass

# expect-stderr:
#   File "assign_in_condition.py", line 1
#     if x = 1:
#        ^^^^^
# SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?

# exit: 1
