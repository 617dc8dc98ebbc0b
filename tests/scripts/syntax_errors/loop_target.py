for f() in x:
    pass

# expect-stderr:
#   File "loop_target.py", line 1
#     for f() in x:
#         ^^^
# SyntaxError: cannot assign to function call

# exit: 1
