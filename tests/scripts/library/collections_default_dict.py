# defaultdict makes values for keys that have none.
from collections import defaultdict

d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
print(d, d["b"], d, d.default_factory, d.get("nothing"), "nothing" in d, len(d))
print(d.copy(), d | {"z": 1}, {"z": 1} | d, defaultdict(int, [(1, 2)], x=3), defaultdict(None, a=1))
counts = defaultdict(int)
for letter in "mississippi":
    counts[letter] += 1
print(dict(counts), counts == {"m": 1, "i": 4, "s": 4, "p": 2})
tree = lambda: defaultdict(tree)
root = tree()
root["x"]["y"]["z"] = 1
print(root["x"]["y"]["z"], list(root["x"]), isinstance(root, dict))
d["self"] = d
print(d)
d.default_factory = None
for wrong in (lambda: d["nothing"], lambda: defaultdict(5), lambda: defaultdict()[1]):
    try:
        wrong()
    except (TypeError, KeyError) as error:
        print(f"{type(error).__name__}: {error}")


class Doubling(defaultdict):
    def __missing__(self, key):
        return key * 2


print(Doubling()["ab"], Doubling(int, a=1), len(Doubling()))

# expect:
# defaultdict(<class 'list'>, {'a': [1, 2], 'b': []}) [] defaultdict(<class 'list'>, {'a': [1, 2], 'b': []}) <class 'list'> None False 2
# defaultdict(<class 'list'>, {'a': [1, 2], 'b': []}) defaultdict(<class 'list'>, {'a': [1, 2], 'b': [], 'z': 1}) defaultdict(<class 'list'>, {'z': 1, 'a': [1, 2], 'b': []}) defaultdict(<class 'int'>, {1: 2, 'x': 3}) defaultdict(None, {'a': 1})
# {'m': 1, 'i': 4, 's': 4, 'p': 2} True
# 1 ['y'] True
# defaultdict(<class 'list'>, {'a': [1, 2], 'b': [], 'self': defaultdict(<class 'list'>, {...})})
# KeyError: 'nothing'
# TypeError: first argument must be callable or None
# KeyError: 1
# abab Doubling(<class 'int'>, {'a': 1}) 0
