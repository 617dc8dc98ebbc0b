@f
x = 1

# expect-stderr:
#   File "decorator_alone.py", line 2
#     x = 1
#     ^
# SyntaxError: invalid syntax

# exit: 1
