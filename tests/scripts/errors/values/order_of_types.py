1 < "2"

# expect-stderr:
# Traceback (most recent call last):
#   File "order_of_types.py", line 1, in <module>
#     1 < "2"
# TypeError: '<' not supported between instances of 'int' and 'str'

# exit: 1
