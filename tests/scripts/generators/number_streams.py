# Numbers keep their identity across yields.
def numbers():
    i = 1000
    f = 0.5
    while i < 1003:
        yield i, f
        i += 1
        f += 1.0


pairs = list(numbers())
print(pairs)


def sums(n):
    total = 0
    k = 100000
    for j in range(n):
        total += k
        yield total
        k += 1


print(list(sums(4)), sum(sums(4)))


def keeps():
    n = 12345
    n += 1
    held = [n]
    yield n
    yield held[0] is n
    yield n


a, b, c = keeps()
print(a is c, b)
kept = []


def stores():
    n = 999
    while n < 1002:
        n += 1
        kept.append(n)
        yield n


print([x is y for x, y in zip(stores(), kept)])


def floats(x):
    while True:
        y = yield x
        x = x * y


g = floats(1.5)
print(next(g), g.send(2.0), g.send(3), g.send(True))
nan = float("nan")


def nans():
    yield nan
    yield nan


a, b = nans()
print(a is b, nan in nans(), list(nans()) == [nan, nan])


def first_is(x):
    yield x is x
    y = x
    yield y is x
    x = x + 0
    yield x is y


print(list(first_is(5000)))


def swap(a, b):
    yield a, b
    a, b = b, a
    yield a, b


p, q = swap(1111, 2222)
print(p, q, p[0] is q[1], p[1] is q[0])


def blind(n):
    for i in range(n, n + 3):
        yield i
    for i in [n, n * 2]:
        yield i
        yield i


xs = list(blind(500))
print(xs, xs[3] is xs[4], xs[5] is xs[6])
total = 0
for x in blind(700):
    total += x
print(total)
def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
g = fibonacci()
print([next(g) for _ in range(15)], sum(next(g) for _ in range(80)))

# expect:
# [(1000, 0.5), (1001, 1.5), (1002, 2.5)]
# [100000, 200001, 300003, 400006] 1000010
# True True
# [True, True, True]
# 1.5 3.0 9.0 9.0
# True True True
# [True, True, False]
# (1111, 2222) (2222, 1111) True True
# [500, 501, 502, 500, 500, 1000, 1000] True True
# 6303
# [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377] 51680708854858322085
