sum(["a", "b"])

# expect-stderr:
# Traceback (most recent call last):
#   File "sum_of_text.py", line 1, in <module>
#     sum(["a", "b"])
#     ~~~^^^^^^^^^^^^
# TypeError: unsupported operand type(s) for +: 'int' and 'str'

# exit: 1
