import math
math.squrt(2)

# expect-stderr:
# Traceback (most recent call last):
#   File "misspelled_module_name.py", line 2, in <module>
#     math.squrt(2)
#     ^^^^^^^^^^
# AttributeError: module 'math' has no attribute 'squrt'. Did you mean: 'sqrt'?

# exit: 1
