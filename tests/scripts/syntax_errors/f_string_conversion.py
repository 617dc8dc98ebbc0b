x = f"{a!x}"

# expect-stderr:
#   File "f_string_conversion.py", line 1
#     x = f"{a!x}"
#              ^
# SyntaxError: f-string: invalid conversion character 'x': expected 's', 'r', or 'a'

# exit: 1
