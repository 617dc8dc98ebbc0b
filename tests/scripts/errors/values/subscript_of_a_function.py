def f(): pass
f[1]

# expect-stderr:
# Traceback (most recent call last):
#   File "subscript_of_a_function.py", line 2, in <module>
#     f[1]
#     ~^^^
# TypeError: 'function' object is not subscriptable

# exit: 1
