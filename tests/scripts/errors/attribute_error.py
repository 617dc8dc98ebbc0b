names = ["a", "b"]
names.apend("c")

# expect-stderr:
# Traceback (most recent call last):
#   File "attribute_error.py", line 2, in <module>
#     names.apend("c")
#     ^^^^^^^^^^^
# AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?

# exit: 1
