# Operators that classes do not have.
class Money:
    pass


print(Money() + 1)

# expect-stderr:
# Traceback (most recent call last):
#   File "unsupported_operands.py", line 6, in <module>
#     print(Money() + 1)
#           ~~~~~~~~^~~
# TypeError: unsupported operand type(s) for +: 'Money' and 'int'

# exit: 1
