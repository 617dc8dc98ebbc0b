def g():
    yield 1
    undefined_name


it = g()
next(it)
next(it)

# expect-stderr:
# Traceback (most recent call last):
#   File "traceback_next.py", line 8, in <module>
#     next(it)
#     ~~~~^^^^
#   File "traceback_next.py", line 3, in g
#     undefined_name
# NameError: name 'undefined_name' is not defined

# exit: 1
