try:
    pass
x = 1

# expect-stderr:
#   File "try_alone.py", line 3
#     x = 1
#     ^
# SyntaxError: expected 'except' or 'finally' block

# exit: 1
