"ab" - "b"

# expect-stderr:
# Traceback (most recent call last):
#   File "subtract_text.py", line 1, in <module>
#     "ab" - "b"
#     ~~~~~^~~~~
# TypeError: unsupported operand type(s) for -: 'str' and 'str'

# exit: 1
