# A module of the standard library that Eadem does not have is no mistake of the program.
# eadem only: CPython runs it
import asyncio

# expect-stderr:
# Traceback (most recent call last):
#   File "library_module.py", line 3, in <module>
#     import asyncio
# ModuleNotFoundError: No module named 'asyncio'. Valid Python, not supported yet: the module 'asyncio'

# exit: 1
