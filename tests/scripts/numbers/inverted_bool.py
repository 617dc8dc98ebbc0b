# ~ of a bool is a number, of which CPython warns once for each place.
def invert(value): return ~value
flag = True
print(invert(flag), invert(False), ~(1 > 2), ~1)
exec("print(~flag)")

# expect:
# -2 -1 -1 -2
# -2

# expect-stderr:
# inverted_bool.py:2: DeprecationWarning: Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.
#   def invert(value): return ~value
# inverted_bool.py:4: DeprecationWarning: Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.
#   print(invert(flag), invert(False), ~(1 > 2), ~1)
# <string>:1: DeprecationWarning: Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.
