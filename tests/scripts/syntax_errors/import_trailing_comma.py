from math import pi,

# expect-stderr:
#   File "import_trailing_comma.py", line 1
#     from math import pi,
#                         ^
# SyntaxError: trailing comma not allowed without surrounding parentheses

# exit: 1
