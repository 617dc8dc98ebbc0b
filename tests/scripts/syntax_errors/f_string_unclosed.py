x = f"{a"

# expect-stderr:
#   File "f_string_unclosed.py", line 1
#     x = f"{a"
#             ^
# SyntaxError: f-string: expecting '}'

# exit: 1
