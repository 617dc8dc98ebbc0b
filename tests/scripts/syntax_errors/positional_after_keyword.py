f(a=1, 2)

# expect-stderr:
#   File "positional_after_keyword.py", line 1
#     f(a=1, 2)
#             ^
# SyntaxError: positional argument follows keyword argument

# exit: 1
