-"a"

# expect-stderr:
# Traceback (most recent call last):
#   File "negate_text.py", line 1, in <module>
#     -"a"
# TypeError: bad operand type for unary -: 'str'

# exit: 1
