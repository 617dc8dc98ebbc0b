pritn("hello")

# expect-stderr:
# Traceback (most recent call last):
#   File "misspelled_builtin.py", line 1, in <module>
#     pritn("hello")
#     ^^^^^
# NameError: name 'pritn' is not defined. Did you mean: 'print'?

# exit: 1
