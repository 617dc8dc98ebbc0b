# Generator expressions: laziness, their first iterable at once, scopes, nesting, conditions, arguments.
log = []


def noisy(items):
    for item in items:
        log.append(item)
        yield item


g = (x * x for x in noisy(range(3)) if x != 1)
print(log, next(g), log, list(g), log)
try:
    (x for x in 5)
except TypeError as error:
    print(error)
lazy = (1 / x for x in (1, 0))
print(next(lazy))
try:
    next(lazy)
except ZeroDivisionError as error:
    print(error, list(lazy))
print(sum(x for x in range(5)), max((x for x in "hello"), key=ord), sorted((x for x in "bca"), reverse=True))
print(list((a, b) for a in range(3) for b in range(a) if (a + b) % 2), dict((k, v) for k, v in zip("ab", [1, 2])))
n = 10
h = (n + i for i in range(2))
n = 20
print(list(h))
items = [1, 2]
i = (x for x in items)
items.append(3)
print(list(i))
items = [1, 2]
j = ((x, y) for x in items for y in items)
items = ["replaced"]
print(list(j))
x = "outer"
print([x for x in range(2)], list(x for x in range(2)), x)
fs = [lambda: i for i in range(3)]
gs = list((lambda i=i: i) for i in range(3))
print([f() for f in fs], [f() for f in gs])
print(list(list(y for y in range(x)) for x in range(3)), (lambda *a: a)(*(c for c in "ab")))
print(any(log.append("any") or v for v in (0, 1, 1)), log.count("any"), all(v < 2 for v in (1, 2, 3)))
print(type(g).__name__, g.__name__, (c for c in "").__qualname__)


def scope():
    total = 0
    values = (total + v for v in (1, 2))
    total = 100
    return list(values), [total for total in "ab"], total


print(scope())
print(list(y for x in range(3) if (y := x * 2)), y)
a, *b = (c.upper() for c in "xyz")
print(a, b, "-".join(str(v) for v in range(3)), set(v % 2 for v in range(5)), tuple(v for v in ()))
del g, h

# expect:
# [0, 1, 2] 0 [0, 1, 2] [4] [0, 1, 2]
# 'int' object is not iterable
# 1.0
# division by zero []
# 10 o ['c', 'b', 'a']
# [(1, 0), (2, 1)] {'a': 1, 'b': 2}
# [20, 21]
# [1, 2, 3]
# [(1, 'replaced'), (2, 'replaced')]
# [0, 1] [0, 1] outer
# [2, 2, 2] [0, 1, 2]
# [[], [0], [0, 1]] ('a', 'b')
# True 2 False
# generator <genexpr> <genexpr>
# ([101, 102], ['a', 'b'], 100)
# [2, 4] 4
# X ['Y', 'Z'] 0-1-2 {0, 1} ()
