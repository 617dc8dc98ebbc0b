x..y

# expect-stderr:
#   File "double_dots.py", line 1
#     x..y
#       ^
# SyntaxError: invalid syntax

# exit: 1
