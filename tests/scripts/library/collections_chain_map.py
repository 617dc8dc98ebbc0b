# ChainMap: several mappings as one.
from collections import ChainMap

first, second = {"a": 1}, {"a": 2, "b": 3}
m = ChainMap(first, second)
print(m, m["a"], m["b"], list(m), len(m), "b" in m, m.get("z", 0), dict(m), m == {"a": 1, "b": 3})
print(m.maps, m.parents, m.new_child(), m.new_child({"z": 1}), m.new_child(q=1), bool(m), bool(ChainMap()))
m["c"] = 5
del m["a"]
print(m, first, m["a"], list(m.items()), sorted(m.keys()), sorted(m.values()))
second["d"] = 9
print(m["d"], m.pop("c"), m.copy().maps[0] is first, m.copy().maps[1] is second)
print(m | {"k": 1}, {"k": 1} | m, ChainMap.fromkeys("ab", 1), ChainMap())
m |= {"y": 1}
print(m, first)
m.clear()
for wrong in (lambda: m["nothing"], lambda: m.pop("nothing"), lambda: m.__delitem__("b"), lambda: m.popitem()):
    try:
        wrong()
    except KeyError as error:
        print(error)


class Deep(ChainMap):
    def __setitem__(self, key, value):
        for mapping in self.maps:
            if key in mapping:
                mapping[key] = value
                return
        self.maps[0][key] = value


deep = Deep({}, {"inner": 1})
deep["inner"] = 2
deep["new"] = 3
print(deep)

# expect:
# ChainMap({'a': 1}, {'a': 2, 'b': 3}) 1 3 ['a', 'b'] 2 True 0 {'a': 1, 'b': 3} True
# [{'a': 1}, {'a': 2, 'b': 3}] ChainMap({'a': 2, 'b': 3}) ChainMap({}, {'a': 1}, {'a': 2, 'b': 3}) ChainMap({'z': 1}, {'a': 1}, {'a': 2, 'b': 3}) ChainMap({'q': 1}, {'a': 1}, {'a': 2, 'b': 3}) True False
# ChainMap({'c': 5}, {'a': 2, 'b': 3}) {'c': 5} 2 [('a', 2), ('b', 3), ('c', 5)] ['a', 'b', 'c'] [2, 3, 5]
# 9 5 False True
# ChainMap({'k': 1}, {'a': 2, 'b': 3, 'd': 9}) ChainMap({'k': 1, 'a': 2, 'b': 3, 'd': 9}) ChainMap({'a': 1, 'b': 1}) ChainMap({})
# ChainMap({'y': 1}, {'a': 2, 'b': 3, 'd': 9}) {'y': 1}
# 'nothing'
# "Key not found in the first mapping: 'nothing'"
# "Key not found in the first mapping: 'b'"
# 'No keys found in the first mapping.'
# Deep({'new': 3}, {'inner': 2})
