chosen = {1, 2}
chosen ^= print

# expect-stderr:
# Traceback (most recent call last):
#   File "in_place_xor_with_a_function.py", line 2, in <module>
#     chosen ^= print
# TypeError: unsupported operand type(s) for ^=: 'set' and 'builtin_function_or_method'

# exit: 1
