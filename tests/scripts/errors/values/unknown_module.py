import no_such_module

# expect-stderr:
# Traceback (most recent call last):
#   File "unknown_module.py", line 1, in <module>
#     import no_such_module
# ModuleNotFoundError: No module named 'no_such_module'

# exit: 1
