# Variables of generators: closures, nonlocal, global, del, comprehensions.
def counter():
    n = 0

    def step():
        nonlocal n
        n += 1
        return n
    while n < 3:
        yield step()
    yield n


print(list(counter()))


def makers():
    for i in range(3):
        yield lambda: i


fs = list(makers())
print([f() for f in fs])
print([f() for f in makers()])


def bound():
    for i in range(3):
        yield lambda i=i: i


print([f() for f in bound()])
print([f() for f in [lambda: x for x in range(3)]])
print([f() for f in list((lambda: x) for x in range(3))], [f() for f in ((lambda: x) for x in range(3))])


def nested():
    total = 0

    def inner():
        nonlocal total
        while True:
            total += yield total
    g = inner()
    next(g)
    for k in 1, 2, 3:
        g.send(k)
        yield total


print(list(nested()))
x = "global"


def uses_global():
    global x
    yield x
    x = "changed"
    yield x


print(list(uses_global()), x)


def deletes():
    v = 1
    yield v
    del v
    try:
        yield v
    except UnboundLocalError as e:
        yield str(e)
    c = [lambda: c]
    yield len(c)
    del c
    try:
        c
    except NameError as e:
        yield str(e)


print(list(deletes()))


def unbound():
    if False:
        w = 1
    yield w


try:
    next(unbound())
except UnboundLocalError as e:
    print(e)


def comprehensions(n):
    yield [i for i in range(n)]
    yield {i: n for i in range(n)}
    yield list(n * i for i in range(n))
    i = yield [(yield_, i) for yield_ in range(1) for i in range(2)]
    yield i


print(list(comprehensions(3)))
matrix = [[1, 2], [3, 4]]
print(list(list(row[i] for row in matrix) for i in range(2)))
print(list((x, y) for x in range(2) for y in range(x + 1) if x != y), x)
it = (v for v in iter_source) if False else (v for v in [1])
print(list(it))


def late():
    values = (base * k for k in range(3))
    base = 10
    yield from values


print(list(late()))
try:
    (z for z in undefined)
except NameError as e:
    print(e)
lazy = (undefined for z in [1])
try:
    next(lazy)
except NameError as e:
    print(e)


def cell_parameter(a, b):
    get = lambda: (a, b)
    yield get()
    a = 2
    yield get()
    b += 1
    yield get()


print(list(cell_parameter(1, 1000)))


def locals_of():
    first = 1000
    got = yield sorted(locals())
    yield sorted(locals().items())


g = locals_of()
print(next(g), g.send(5))

# expect:
# [1, 2, 3, 3]
# [2, 2, 2]
# [0, 1, 2]
# [0, 1, 2]
# [2, 2, 2]
# [2, 2, 2] [0, 1, 2]
# [1, 3, 6]
# ['global', 'changed'] changed
# [1, "cannot access local variable 'v' where it is not associated with a value", 1, "cannot access local variable 'c' where it is not associated with a value"]
# cannot access local variable 'w' where it is not associated with a value
# [[0, 1, 2], {0: 3, 1: 3, 2: 3}, [0, 3, 6], [(0, 0), (0, 1)], None]
# [[1, 3], [2, 4]]
# [(1, 0)] changed
# [1]
# [0, 10, 20]
# name 'undefined' is not defined
# name 'undefined' is not defined
# [(1, 1000), (2, 1000), (2, 1001)]
# ['first'] [('first', 1000), ('got', 5)]
