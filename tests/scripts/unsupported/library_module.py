# A module of the standard library that Eadem does not have is no mistake of the program.
# eadem only: CPython runs it
import random

# expect-stderr:
# Traceback (most recent call last):
#   File "library_module.py", line 3, in <module>
#     import random
# ModuleNotFoundError: No module named 'random'. Valid Python, not supported yet: the module 'random'

# exit: 1
