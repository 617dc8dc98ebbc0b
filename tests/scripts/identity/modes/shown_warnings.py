# Which input a warning means: the classic prompt of 3.13 says its number.
# profile: 3.13
# mode: repl
x = 257
x is 257
flag = True
~flag

# expect:
# False
# -2

# expect-stderr:
# <stdin>-1:1: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# <stdin>-3:1: DeprecationWarning: Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.
#   ~flag
