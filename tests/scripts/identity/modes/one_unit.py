# The whole text of a script is one unit of the compiler.
# profile: 3.13
# mode: script
a = 257
b = 257
c = 257; d = 257
print(a is b, b is c, c is d)  # True True True
e, f = 257, 257
print(e is f, a is e)  # True True
def g(): return 257
print(g() is a)  # True
