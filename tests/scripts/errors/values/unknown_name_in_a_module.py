from sys import arguments

# expect-stderr:
# Traceback (most recent call last):
#   File "unknown_name_in_a_module.py", line 1, in <module>
#     from sys import arguments
# ImportError: cannot import name 'arguments' from 'sys' (unknown location)

# exit: 1
