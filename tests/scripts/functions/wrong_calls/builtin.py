len([1], [2])

# expect-stderr:
# Traceback (most recent call last):
#   File "builtin.py", line 1, in <module>
#     len([1], [2])
#     ~~~^^^^^^^^^^
# TypeError: len() takes exactly one argument (2 given)

# exit: 1
