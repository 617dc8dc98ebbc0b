x = {1: 2, 3}

# expect-stderr:
#   File "dict_value_missing.py", line 1
#     x = {1: 2, 3}
#                ^
# SyntaxError: ':' expected after dictionary key

# exit: 1
