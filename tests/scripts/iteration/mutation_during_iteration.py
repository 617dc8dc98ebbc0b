# Changing what is iterated over: lists go on, dicts and sets complain, views show changes.
items = [1, 2, 3, 4]
for x in items:
    if x % 2:
        items.remove(x)
print(items)
items = [1]
for x in items:
    if len(items) < 6:
        items.append(x + 1)
print(items)
items = [1, 2, 3]
for x in items:
    items.clear()
print(items, x)
it = iter([1, 2])
print(list(it), list(it))
items = [1, 2]
it = iter(items)
print(list(it))
items.append(3)
print(list(it))


def change(thing, action):
    try:
        seen = []
        for x in thing:
            seen.append(x)
            action(thing, x)
            if len(seen) > 20:
                return "endless"
        return seen
    except RuntimeError as error:
        return str(error)


print(change({1: "a", 2: "b"}, lambda d, k: d.__setitem__(k + 10, "c")))
print(change({1: "a", 2: "b"}, lambda d, k: d.pop(k)))
print(change({1: "a", 2: "b"}, lambda d, k: d.__setitem__(k, "same key")))
print(change({1: "a"}, lambda d, k: d.clear()))
print(change({1, 2, 3}, lambda s, k: s.add(k + 100)))
print(change({1, 2, 3}, lambda s, k: s.discard(k)))
print(change({1}, lambda s, k: s.clear()))
d = {1: "a", 2: "b"}
print(change(d.items(), lambda v, item: d.setdefault(item[0] * 7, 0)))
d = {1: "a", 2: "b"}
print(change(d.values(), lambda v, item: d.update({3: 4})))
d = {1: "a", 2: "b"}
for key in list(d):
    del d[key]
print(d)
d = {"a": 1}
it = iter(d)
d["b"] = 2
for _ in range(2):
    try:
        print(next(it))
    except (RuntimeError, StopIteration) as error:
        print(repr(error))
d = dict.fromkeys("abc", 0)
keys, values, pairs = d.keys(), d.values(), d.items()
d["z"] = 9
del d["a"]
print(list(keys), list(values), list(pairs), len(keys), "z" in keys, ("b", 0) in pairs)
items = [3, 1, 2]
for i, x in enumerate(items):
    items[i] = x * 10
print(items, [items.pop() for _ in range(2)], items)
items = list(range(6))
for x in reversed(items):
    if x == 3:
        items.append("new")
        items.pop(0)
print(items)
s = "abc"
for c in s:
    s += c
print(s)
items = [1, 2, 3]
items[:] = [x for x in items if x != 2]
print(items)
items.extend(items)
print(items)

# expect:
# [2, 4]
# [1, 2, 3, 4, 5, 6]
# [] 1
# [1, 2] []
# [1, 2]
# []
# dictionary changed size during iteration
# dictionary changed size during iteration
# [1, 2]
# dictionary changed size during iteration
# Set changed size during iteration
# Set changed size during iteration
# Set changed size during iteration
# dictionary changed size during iteration
# dictionary changed size during iteration
# {}
# RuntimeError('dictionary changed size during iteration')
# RuntimeError('dictionary changed size during iteration')
# ['b', 'c', 'z'] [0, 0, 9] [('b', 0), ('c', 0), ('z', 9)] 3 True True
# [30] [20, 10] [30]
# [4, 5, 'new', 'new', 'new', 'new']
# abcabc
# [1, 3]
# [1, 3, 1, 3]
