# Containers in containers, printed and compared.
data = {"list": [1, [2, [3]]], "tuple": (1, (2,)), "dict": {"k": {"l": {}}}, "set": {frozenset({1})}, "none": None}
print(data)
#> {'list': [1, [2, [3]]], 'tuple': (1, (2,)), 'dict': {'k': {'l': {}}}, 'set': {frozenset({1})}, 'none': None}
print(data["list"][1][1][0], data["dict"]["k"]["l"], data["tuple"][1])  # 3 {} (2,)
print(len(data), [*data][0], data == eval(repr(data)))  # 5 list True
a = []
b = {"a": a}
a.append(b)
print(a, b, [a, b], a[0]["a"] is a)  # [{'a': [...]}] {'a': [{...}]} [[{'a': [...]}], {'a': [{...}]}] True
t = ([],)
t[0].append(t)
print(t, t[0][0] is t)  # ([(...)],) True
print([[]] == [[]], [[1], {2: [3]}] == [[1], {2: [3]}], ({},) == ({},))  # True True True
print([1, [2]] < [1, [3]], {1: [2]} == {1: [2.0]}, [{}] != [{1: 2}])  # True True True
shared = [0]
copies = [shared] * 2 + [shared[:], list(shared)]
shared.append(1)
print(copies, copies[0] is copies[1], copies[2] is copies[3])  # [[0, 1], [0, 1], [0], [0]] True False
x = y = {"n": [1]}
z = {**x}
x["n"].append(2)
x["m"] = 3
print(y, z, x is y, z["n"] is x["n"])  # {'n': [1, 2], 'm': 3} {'n': [1, 2]} True True
