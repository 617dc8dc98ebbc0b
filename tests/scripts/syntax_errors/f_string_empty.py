x = f"{}"

# expect-stderr:
#   File "f_string_empty.py", line 1
#     x = f"{}"
#            ^
# SyntaxError: f-string: valid expression required before '}'

# exit: 1
