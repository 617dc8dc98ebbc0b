*a = [1, 2]

# expect-stderr:
#   File "star_alone.py", line 1
#     *a = [1, 2]
#     ^^
# SyntaxError: starred assignment target must be in a list or tuple

# exit: 1
