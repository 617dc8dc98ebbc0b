x = [1, 2 3]

# expect-stderr:
#   File "missing_comma.py", line 1
#     x = [1, 2 3]
#             ^^^
# SyntaxError: invalid syntax. Perhaps you forgot a comma?

# exit: 1
