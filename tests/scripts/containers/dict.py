# Dicts: methods, order, views.
d = {"a": 1, "b": 2}
print(d["a"], d.get("z"), d.get("z", 0), d.keys(), d.values(), d.items())
#> 1 None 0 dict_keys(['a', 'b']) dict_values([1, 2]) dict_items([('a', 1), ('b', 2)])
print(len(d), "a" in d, 1 in d, list(d), {}.keys())  # 2 True False ['a', 'b'] dict_keys([])
print(d.pop("a"), d, d.pop("z", None), d.setdefault("c", 3), d.setdefault("c", 4), d.setdefault("n"), d)
#> 1 {'b': 2, 'c': 3, 'n': None} None 3 3 None {'b': 2, 'c': 3, 'n': None}
d.update({"d": 4}, e=5)
d.update([("f", 6), ["g", 7]])
print(d, d.popitem(), d.copy(), d.copy() is d)
#> {'b': 2, 'c': 3, 'n': None, 'd': 4, 'e': 5, 'f': 6} ('g', 7) {'b': 2, 'c': 3, 'n': None, 'd': 4, 'e': 5, 'f': 6} False
print(dict(a=1), dict([(1, 2)]), dict({"x": 1}, y=2), dict.fromkeys("ab"))
#> {'a': 1} {1: 2} {'x': 1, 'y': 2} {'a': None, 'b': None}
print(dict.fromkeys([1, 2], 0), dict(zip("ab", [1, 2])), dict())  # {1: 0, 2: 0} {'a': 1, 'b': 2} {}
print({1: "a", 1.0: "b", True: "c"}, {**d, "b": 9}, d | {"z": 1})
#> {1: 'c'} {'b': 9, 'c': 3, 'n': None, 'd': 4, 'e': 5, 'f': 6} {'b': 2, 'c': 3, 'n': None, 'd': 4, 'e': 5, 'f': 6, 'z': 1}
print({"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: 2} != {1: 3})  # True True True
print(list(reversed({"a": 1, "b": 2})), list(reversed({1: 2}.values())))  # ['b', 'a'] [2]
print(("a", 1) in {"a": 1}.items(), 1 in {"a": 1}.values())  # True True
print(d.keys() & {"b", "zz"}, {"a": 1}.keys() == {"a"}, {"a": 1}.keys() | {"a"})  # {'b'} True {'a'}
print({"a": 1}.keys() - {"a"}, {1: 2}.items() ^ {(1, 2)}, {"a": 1}.keys().isdisjoint("b"))  #> set() set() True
seen = []
for k, v in {"x": 1, "y": [2]}.items(): seen.append((k, v))
print(seen, [k for k in {"p": 1, "q": 2}])  # [('x', 1), ('y', [2])] ['p', 'q']
print({v: k for k, v in {"a": 1, "b": 2}.items()}, sorted({"b": 1, "a": 2}.items()))
#> {1: 'a', 2: 'b'} [('a', 2), ('b', 1)]
loop = {}
loop[1] = loop
print(loop, {(1, 2): 3, None: 4, 1.5: 5, "s": 6, b"b": 7, frozenset(): 8, print: 9}[None], {(): []})
#> {1: {...}} 4 {(): []}
del loop[1]
loop["again"] = loop.get
print(loop["again"]("nothing", "default"))  #> default
view = d.keys()
d["new"] = 0
del d["b"]
print(view, len(view), "new" in view, list(view)[-1], d.values(), next(iter(d.items())))
#> dict_keys(['c', 'n', 'd', 'e', 'f', 'new']) 6 True new dict_values([3, None, 4, 5, 6, 0]) ('c', 3)
order = {n: n for n in [3, 1, 2]}
order[1] = "kept in place"
order[3] = order.pop(3)
print(order, list(order), max(order), sum(k for k in order))  # {1: 'kept in place', 2: 2, 3: 3} [1, 2, 3] 3 6
print({**order}, dict(order) == order, dict(sorted(order.items())))
#> {1: 'kept in place', 2: 2, 3: 3} True {1: 'kept in place', 2: 2, 3: 3}
many = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2): del many[i]
print(len(many), many[501], 500 in many, list(many)[:3], sum(many) == sum(range(1, 1000, 2)))
#> 500 251001 False [1, 3, 5] True
counts = {}
for c in "mississippi": counts[c] = counts.get(c, 0) + 1
print(counts, max(counts, key=counts.get), sorted(counts, key=lambda k: (-counts[k], k)))
#> {'m': 1, 'i': 4, 's': 4, 'p': 2} i ['i', 's', 'p', 'm']
d |= [("from", "pairs")]
d.clear()
print(d, bool(d), d == {}, {} | {}, {"a": {"b": {}}}["a"]["b"])  # {} False True {} {}
