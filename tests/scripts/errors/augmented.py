total = 1
total += "x"

# expect-stderr:
# Traceback (most recent call last):
#   File "augmented.py", line 2, in <module>
#     total += "x"
# TypeError: unsupported operand type(s) for +=: 'int' and 'str'

# exit: 1
