x = 0xg

# expect-stderr:
#   File "invalid_hex.py", line 1
#     x = 0xg
#          ^
# SyntaxError: invalid hexadecimal literal

# exit: 1
