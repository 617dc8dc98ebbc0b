# Builtins that go over generators.
def items(*values):
    for v in values:
        yield v


print(list(items(1, 2)), tuple(items(1, 2)), set(items(1, 1)), frozenset(items(2)), dict(items((1, 2), "ab")))
print(sum(items(1, 2.5)), min(items(3, 1)), max(items("a", "c", "b")), sorted(items(3, 1, 2)), any(items(0, 1)))
print("-".join(items("a", "b")), bytes(items(65, 66)), list(zip(items(1, 2), items(3))), list(map(str, items(1, 2))))
print(list(filter(None, items(0, 1))), list(enumerate(items("x"))), next(items(9)), 5 in items(4, 5), [*items(1), *items(2)])
print({*items(1)}, (*items(3),), max(*items(1, 7)), list(iter(items(1))), dict.fromkeys(items("k")), all(items()))
a, (b, *c) = items(1, items(2, 3, 4))
print(a, b, c)
xs = [1]
xs += items(2, 3)
xs.extend(items(4))
xs[1:2] = items("slice")
print(xs)
s = {1}
s.update(items(2))
print(s, s | set(items(3)), s.issuperset(items(1)), " ".join(c for c in items("q", "r")))
d = {}
d.update(items(("k", 1)))
print(d)
try:
    a, b = items(1, 2, 3)
except ValueError as e:
    print(e)
try:
    a, b, c = items(1)
except ValueError as e:
    print(e)
try:
    reversed(items())
except TypeError as e:
    print(e)
print(str(items()).startswith("<generator object items at 0x"))
g = items(1, 2, 3, 4)
for x in g:
    for y in g:
        print(x, y)

# expect:
# [1, 2] (1, 2) {1} frozenset({2}) {1: 2, 'a': 'b'}
# 3.5 1 c [1, 2, 3] True
# a-b b'AB' [(1, 3)] ['1', '2']
# [1] [(0, 'x')] 9 True [1, 2]
# {1} (3,) 7 [1] {'k': None} True
# 1 2 [3, 4]
# [1, 'slice', 3, 4]
# {1, 2} {1, 2, 3} True q r
# {'k': 1}
# too many values to unpack (expected 2)
# not enough values to unpack (expected 3, got 1)
# 'generator' object is not reversible
# True
# 1 2
# 1 3
# 1 4
