5 + " apples"

# expect-stderr:
# Traceback (most recent call last):
#   File "concatenate_text.py", line 1, in <module>
#     5 + " apples"
#     ~~^~~~~~~~~~~
# TypeError: unsupported operand type(s) for +: 'int' and 'str'

# exit: 1
