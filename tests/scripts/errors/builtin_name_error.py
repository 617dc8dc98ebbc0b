pritn("hello")

# expect-stderr:
# Traceback (most recent call last):
#   File "builtin_name_error.py", line 1, in <module>
#     pritn("hello")
#     ^^^^^
# NameError: name 'pritn' is not defined. Did you mean: 'print'?

# exit: 1
