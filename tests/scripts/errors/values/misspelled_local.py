def f():
    counter = 1
    return conter
f()

# expect-stderr:
# Traceback (most recent call last):
#   File "misspelled_local.py", line 4, in <module>
#     f()
#     ~^^
#   File "misspelled_local.py", line 3, in f
#     return conter
#            ^^^^^^
# NameError: name 'conter' is not defined. Did you mean: 'counter'?

# exit: 1
