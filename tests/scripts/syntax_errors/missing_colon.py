if x > 3
    pass

# expect-stderr:
#   File "missing_colon.py", line 1
#     if x > 3
#             ^
# SyntaxError: expected ':'

# exit: 1
