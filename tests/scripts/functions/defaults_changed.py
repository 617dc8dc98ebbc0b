# A function's defaults are what __defaults__ holds when it is called: the last of them go to the last parameters.
def f(a, *, k=1):
    return a, k


def g(a, b):
    return a, b


f.__defaults__ = (1, 2, 3)
print(f(k=7), f(5), f())
g.__defaults__ = (10,)
print(g(1), g(a=2), g(3, 4))
g.__defaults__ = (7, 8, 9)
print(g(), g(b=1), g(a=1))
g.__defaults__ = None
print(g(1, 2))
g.__defaults__ = (7, 8, 9)
g(1, 2, 3)

# expect:
# (3, 7) (5, 1) (3, 1)
# (1, 10) (2, 10) (3, 4)
# (8, 9) (8, 1) (1, 9)
# (1, 2)

# expect-error: TypeError: g() takes from -1 to 2 positional arguments but 3 were given
# exit: 1
