x = "a" b"b"

# expect-stderr:
#   File "mixed_strings.py", line 1
#     x = "a" b"b"
#                 ^
# SyntaxError: cannot mix bytes and nonbytes literals

# exit: 1
