f(**k, 2)

# expect-stderr:
#   File "positional_after_unpacking.py", line 1
#     f(**k, 2)
#             ^
# SyntaxError: positional argument follows keyword argument unpacking

# exit: 1
