None.strip()

# expect-stderr:
# Traceback (most recent call last):
#   File "attribute_of_none.py", line 1, in <module>
#     None.strip()
#     ^^^^^^^^^^
# AttributeError: 'NoneType' object has no attribute 'strip'

# exit: 1
