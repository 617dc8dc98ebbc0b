import math
print(math.sqr(4))

# expect-stderr:
# Traceback (most recent call last):
#   File "module_attribute.py", line 2, in <module>
#     print(math.sqr(4))
#           ^^^^^^^^
# AttributeError: module 'math' has no attribute 'sqr'. Did you mean: 'sqrt'?

# exit: 1
