total = 1.5
total -= 2
total *= 2.0
total &= 1

# expect-stderr:
# Traceback (most recent call last):
#   File "augmented_numbers.py", line 4, in <module>
#     total &= 1
# TypeError: unsupported operand type(s) for &=: 'float' and 'int'

# exit: 1
