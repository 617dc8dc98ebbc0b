# A number that a caller passes stays one object, however many places of the call it goes to.
def two(a, b):
    return a is b


def keyword(*, a, b):
    return a is b


def stored(number, items):
    items.append(number)
    return items[-1]


def f(n):
    x = n + 1000
    y = n * 1.5
    items = [x]
    return (
        two(x, x), two(a=y, b=y), keyword(a=x, b=x), two(x, y),
        stored(x, items) is x, items[0] is x, items[1] is x,
        (lambda *all: all[0] is all[1])(y, y), (lambda a, b=x: a is b)(x),
        id(x) == id(items[0]), max(x, x) is x, [x].index(x),
    )


def g(n):
    x = n + 1000
    y = n + 1000
    return two(x, y), two(x, x + 0), x == y


print(f(1))
print(g(1))

# expect:
# (True, True, True, False, True, True, True, True, True, True, True, 0)
# (False, False, True)
