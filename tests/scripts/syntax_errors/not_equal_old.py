x <> y

# expect-stderr:
#   File "not_equal_old.py", line 1
#     x <> y
#       ^^
# SyntaxError: invalid syntax

# exit: 1
