"hello".uper()

# expect-stderr:
# Traceback (most recent call last):
#   File "misspelled_method.py", line 1, in <module>
#     "hello".uper()
#     ^^^^^^^^^^^^
# AttributeError: 'str' object has no attribute 'uper'. Did you mean: 'upper'?

# exit: 1
