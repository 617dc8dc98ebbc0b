max("a", 1)

# expect-stderr:
# Traceback (most recent call last):
#   File "order_in_max.py", line 1, in <module>
#     max("a", 1)
#     ~~~^^^^^^^^
# TypeError: '>' not supported between instances of 'int' and 'str'

# exit: 1
