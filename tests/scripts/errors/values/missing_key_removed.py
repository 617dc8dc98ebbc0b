{}.pop(("a", 1))

# expect-stderr:
# Traceback (most recent call last):
#   File "missing_key_removed.py", line 1, in <module>
#     {}.pop(("a", 1))
#     ~~~~~~^^^^^^^^^^
# KeyError: ('a', 1)

# exit: 1
