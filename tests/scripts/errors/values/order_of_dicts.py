{} < {}

# expect-stderr:
# Traceback (most recent call last):
#   File "order_of_dicts.py", line 1, in <module>
#     {} < {}
# TypeError: '<' not supported between instances of 'dict' and 'dict'

# exit: 1
