# Aliases, shallow and deep copies by hand, arguments that are changed, defaults, class attributes, in tuples.
def change(items, table, number, text):
    items.append("changed")
    table["k"] = "changed"
    number += 1
    text += "!"
    items = ["rebound"]
    return number, text


items, table, number, text = [], {}, 1, "t"
print(change(items, table, number, text), items, table, number, text)


def deep(thing, memo=None):
    memo = {} if memo is None else memo
    if id(thing) in memo:
        return memo[id(thing)]
    if isinstance(thing, list):
        memo[id(thing)] = copied = []
        copied.extend(deep(item, memo) for item in thing)
        return copied
    if isinstance(thing, dict):
        memo[id(thing)] = copied = {}
        copied.update((k, deep(v, memo)) for k, v in thing.items())
        return copied
    if isinstance(thing, tuple):
        return tuple(deep(item, memo) for item in thing)
    return thing


inner = [1]
original = {"a": inner, "b": inner, "t": (inner, {"x": [2]})}
original["me"] = original
copied = deep(original)
inner.append(2)
copied["t"][1]["x"].append(3)
print(original["a"], copied["a"], copied["a"] is copied["b"], copied["me"] is copied, original["t"][1], copied["t"][1])
a = b = c = []
a.append(1)
b = b + [2]
c += [3]
print(a, b, c, a is c)
x = 5
y = x
x += 1
print(x, y)
p = (1, [2])
q = p + (3,)
q[1].append(4)
print(p, q, p[1] is q[1])
try:
    p[1] += [5]
except TypeError:
    print("refused, but", p)
rows = [[0] * 3 for _ in range(2)]
same = [row for row in rows]
copies = [row[:] for row in rows]
rows[0][0] = 1
print(same, copies)
def keep(x, kept=[]): kept.append(x); return kept
first, second = keep(1), keep(2)
print(first, second, first is second)
class Shared:
    items, count = [], 0
    def add(self, x): self.items.append(x); self.count += 1
m, n = Shared(), Shared()
m.add(1); n.add(2); n.add(3)
print(m.items, m.count, n.count, Shared.count, vars(m))
swap = {"a": 1, "b": 2}
swap["a"], swap["b"] = swap["b"], swap["a"]
print(swap, [*map(id, [a])] == [id(c)], list(map(lambda v: v is a, [a, c, b])))
def rebind(v):
    old = v
    v += v
    return v is old
print(rebind([1]), rebind((1,)), rebind("s"), rebind(2000))
functions = [lambda v=v: v for v in ("a", "b")]
closures = [lambda: v for v in ("a", "b")]
print([f() for f in functions], [f() for f in closures])

# expect:
# (2, 't!') ['changed'] {'k': 'changed'} 1 t
# [1, 2] [1] True True {'x': [2]} {'x': [2, 3]}
# [1, 3] [1, 2] [1, 3] True
# 6 5
# (1, [2, 4]) (1, [2, 4], 3) True
# refused, but (1, [2, 4, 5])
# [[1, 0, 0], [0, 0, 0]] [[0, 0, 0], [0, 0, 0]]
# [1, 2] [1, 2] True
# [1, 2, 3] 1 2 0 {'count': 1}
# {'a': 2, 'b': 1} True [True, True, False]
# True False False False
# ['a', 'b'] ['b', 'b']
