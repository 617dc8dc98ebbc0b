value = "text"
value.upper().strip().foo.bar

# expect-stderr:
# Traceback (most recent call last):
#   File "attribute_chain.py", line 2, in <module>
#     value.upper().strip().foo.bar
#     ^^^^^^^^^^^^^^^^^^^^^^^^^
# AttributeError: 'str' object has no attribute 'foo'

# exit: 1
