x = b"é"

# expect-stderr:
#   File "non_ascii_bytes.py", line 1
#     x = b"é"
#         ^^^^
# SyntaxError: bytes can only contain ASCII literal characters

# exit: 1
