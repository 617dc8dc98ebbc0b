x = 1a

# expect-stderr:
#   File "invalid_decimal.py", line 1
#     x = 1a
#         ^
# SyntaxError: invalid decimal literal

# exit: 1
