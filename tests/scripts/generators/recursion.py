# Deep chains of generators end in the answer or in RecursionError.
def tree(depth):
    if depth:
        yield from tree(depth - 1)
    yield depth


print(sum(tree(900)))


def looping(depth):
    if depth:
        for x in looping(depth - 1):
            yield x
    yield depth


print(sum(looping(300)), sum(1 for _ in looping(900)))
for endless in (lambda f: (yield from f(f)), ):
    try:
        list(endless(endless))
    except RecursionError as e:
        print("RecursionError")


def for_ever():
    for x in for_ever():
        yield x


try:
    next(for_ever())
except RecursionError:
    print("RecursionError")


def by_next():
    yield next(by_next())


try:
    next(by_next())
except RecursionError:
    print("RecursionError")


def by_list():
    yield list(by_list())


try:
    next(by_list())
except RecursionError:
    print("RecursionError")


def wrapped(g):
    for x in g:
        yield x + 1


g = iter([1, 2])
for _ in range(500):
    g = wrapped(g)
print(list(g))
g = (x for x in "ab")
for _ in range(500):
    g = (x for x in g)
print(list(g))


def chain(g):
    yield from g


g = iter("xyz")
for _ in range(900):
    g = chain(g)
print(list(g))
g = iter("x")
for _ in range(100000):
    g = chain(g)
del g


def walker(n):
    try:
        if n == 0:
            yield
        else:
            yield from walker(n - 1)
    except KeyError:
        raise ValueError(n)


g = walker(400)
next(g)
try:
    g.throw(KeyError)
except ValueError as e:
    print(e)
g = walker(400)
next(g)
g.close()
print(next(g, "closed"))

# expect:
# 405450
# 45150 901
# RecursionError
# RecursionError
# RecursionError
# RecursionError
# [501, 502]
# ['a', 'b']
# ['x', 'y', 'z']
# 0
# closed
