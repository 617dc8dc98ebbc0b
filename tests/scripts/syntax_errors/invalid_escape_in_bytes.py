x = b"\x1"

# expect-stderr:
#   File "invalid_escape_in_bytes.py", line 1
#     x = b"\x1"
#         ^^^^^^
# SyntaxError: (value error) invalid \x escape at position 0

# exit: 1
