sorted([3, "a", 1])

# expect-stderr:
# Traceback (most recent call last):
#   File "order_in_sort.py", line 1, in <module>
#     sorted([3, "a", 1])
#     ~~~~~~^^^^^^^^^^^^^
# TypeError: '<' not supported between instances of 'str' and 'int'

# exit: 1
