[].append.x = 1

# expect-stderr:
# Traceback (most recent call last):
#   File "attribute_set_on_a_method.py", line 1, in <module>
#     [].append.x = 1
#     ^^^^^^^^^^^
# AttributeError: 'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new attributes

# exit: 1
