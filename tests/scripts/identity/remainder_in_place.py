# An int that is smaller than the modulus is its own remainder, also in place: CPython gives the very object.
def f8(e):
    a = d = e + e
    b = a % 2**40
    print(b is d, a is d)
def f9(e):
    a = d = e + e
    a %= 2**40
    print(a is d)
def f10(e, m):
    a = d = e + e
    a = a % m
    print(a is d)


f8(5000)
f9(5000)
f10(5000, 2**40)

# expect:
# True True
# True
# True
