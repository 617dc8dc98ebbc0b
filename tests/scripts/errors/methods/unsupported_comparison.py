# An order that classes do not have.
class Money:
    pass


sorted([Money(), Money()])

# expect-stderr:
# Traceback (most recent call last):
#   File "unsupported_comparison.py", line 6, in <module>
#     sorted([Money(), Money()])
#     ~~~~~~^^^^^^^^^^^^^^^^^^^^
# TypeError: '<' not supported between instances of 'Money' and 'Money'

# exit: 1
