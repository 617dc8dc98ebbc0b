# The prompt of 3.13 on a terminal: each statement is a unit, also on one line.
# profile: 3.13
# mode: newrepl
a = 257
b = 257
c = 257; d = 257
print(a is b, b is c, c is d)  # False False False
e, f = 257, 257; g = h = 257
print(e is f, f is g, g is h)  # True False True
def i(): x = 257; y = 257; return x is y
print(i(), 257 is 257)  # True True
if a: j = 257; k = 257
print(j is k)  # True
