# Dictionary methods: order of keys, views with set operations, updates of every form, merging, removal.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, list(d), d.pop("a"), d.pop("zz", "default"), d.popitem(), d.setdefault("b", 0), d.setdefault("n"), d)
d.update({"x": 1}, y=2)
d.update([("z", 3), "pq"])
d.update(k for k in ["mn"])
d.update()
print(d, len(d), d.get("x"), d.get("none"), d.get("none", 5))
del d["x"]
d |= {"new": 1}
d |= [("it", 2)]
print(d | {"y": 0}, {"first": 1} | d == {"first": 1, **d}, d.keys() & {"y", "z"} == {"y", "z"})
for action in (lambda: d["no"], lambda: d.pop("no"), lambda: {}.popitem(), lambda: d.update(5), lambda: d.update([1]),
               lambda: d.update(["abc"]), lambda: d | [("a", 1)], lambda: dict(1), lambda: dict([[1, 2, 3]]),
               lambda: d.__delitem__("no"), lambda: dict({}, {}), lambda: d.fromkeys(), lambda: d.setdefault()):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(sorted(a.keys() | b.keys()), sorted(a.keys() - b.keys()), sorted(a.keys() ^ b),
      sorted(a.items() & {"x": 1}.items()))
print(a.keys() == {"x", "y"}, a.keys() < {"x", "y", "q"}, a.keys().isdisjoint(b), ("x", 1) in a.items(),
      2 in a.values())
print(a == {"y": 2, "x": 1}, a != b, {1: 1} == {1.0: True}, list({1: "a", 1.0: "b"}.items()), {True: 1, 1: 2, 1.0: 3})
print(dict(a, z=5), dict(zip("ab", [1, 2])), dict([("k", 1)], j=2), dict.fromkeys([1, 2], []), {**a, **b})
view = a.items()
a["late"] = 9
print(list(view), len(view), repr(a.keys()), a.values(), a.items(), list(reversed(a)))
shared = dict.fromkeys("ab", [])
shared["a"].append(1)
print(shared)
counts = {}
for letter in "mississippi":
    counts[letter] = counts.get(letter, 0) + 1
print(counts, sorted(counts.items(), key=lambda p: (-p[1], p[0])), max(counts, key=counts.get))
groups = {}
for word in "apple avocado banana blueberry cherry".split():
    groups.setdefault(word[0], []).append(word)
print(groups, {v: k for k, v in {"a": 1, "b": 1}.items()}, {len(v): k for k, v in groups.items()})
d = {i: i for i in range(5)}
for k in [k for k in d if k % 2]:
    del d[k]
d[1] = "re-added"
print(d, next(iter(d)), d.copy() is d, d.clear(), d, bool(d))
nested = {"a": {"b": {}}}
nested["a"]["b"]["c"] = 1
copied = nested.copy()
copied["a"]["new"] = 2
print(nested, copied is nested, {(1, 2): "tuple", frozenset([1]): "set", None: "none"}[None],
      nested["a"]["b"] is copied["a"]["b"])
for key in ([], {}, {1}, [1, (2,)], (1, [2])):
    try:
        {}[key] = 1
    except TypeError as error:
        print(type(error).__name__)
d = {"del": 1}
d["self"] = d
print(d, d["self"]["self"] is d)

# expect:
# {'b': 10, 'n': None} ['b', 'a', 'c'] 2 default ('c', 3) 10 None {'b': 10, 'n': None}
# {'b': 10, 'n': None, 'x': 1, 'y': 2, 'z': 3, 'p': 'q', 'm': 'n'} 7 1 None 5
# {'b': 10, 'n': None, 'y': 0, 'z': 3, 'p': 'q', 'm': 'n', 'new': 1, 'it': 2} True True
# KeyError 'no'
# KeyError 'no'
# KeyError 'popitem(): dictionary is empty'
# TypeError 'int' object is not iterable
# TypeError cannot convert dictionary update sequence element #0 to a sequence
# ValueError dictionary update sequence element #0 has length 3; 2 is required
# TypeError unsupported operand type(s) for |: 'dict' and 'list'
# TypeError 'int' object is not iterable
# ValueError dictionary update sequence element #0 has length 3; 2 is required
# KeyError 'no'
# TypeError dict expected at most 1 argument, got 2
# TypeError fromkeys expected at least 1 argument, got 0
# TypeError setdefault expected at least 1 argument, got 0
# ['x', 'y', 'z'] ['x'] ['x', 'z'] [('x', 1)]
# True True False True True
# True True True [(1, 'b')] {True: 3}
# {'x': 1, 'y': 2, 'z': 5} {'a': 1, 'b': 2} {'k': 1, 'j': 2} {1: [], 2: []} {'x': 1, 'y': 3, 'z': 4}
# [('x', 1), ('y', 2), ('late', 9)] 3 dict_keys(['x', 'y', 'late']) dict_values([1, 2, 9]) dict_items([('x', 1), ('y', 2), ('late', 9)]) ['late', 'y', 'x']
# {'a': [1], 'b': [1]}
# {'m': 1, 'i': 4, 's': 4, 'p': 2} [('i', 4), ('s', 4), ('p', 2), ('m', 1)] i
# {'a': ['apple', 'avocado'], 'b': ['banana', 'blueberry'], 'c': ['cherry']} {1: 'b'} {2: 'b', 1: 'c'}
# {} 0 False None {} False
# {'a': {'b': {'c': 1}, 'new': 2}} False none True
# TypeError
# TypeError
# TypeError
# TypeError
# TypeError
# {'del': 1, 'self': {...}} True
