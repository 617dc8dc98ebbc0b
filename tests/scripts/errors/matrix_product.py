print(3 @ 4)

# expect-stderr:
# Traceback (most recent call last):
#   File "matrix_product.py", line 1, in <module>
#     print(3 @ 4)
#           ~~^~~
# TypeError: unsupported operand type(s) for @: 'int' and 'int'

# exit: 1
