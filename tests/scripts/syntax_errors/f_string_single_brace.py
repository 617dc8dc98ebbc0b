x = f"}"

# expect-stderr:
#   File "f_string_single_brace.py", line 1
#     x = f"}"
#           ^
# SyntaxError: f-string: single '}' is not allowed

# exit: 1
