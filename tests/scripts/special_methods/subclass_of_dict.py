# Subclasses of dict and set: which methods use overrides; copies; comparison; views.
class Upper(dict):
    def __setitem__(self, key, value): super().__setitem__(key.upper(), value)
    def __getitem__(self, key): return super().__getitem__(key.upper())
    def __contains__(self, key): return super().__contains__(key.upper())


u = Upper(a=1)
u["b"] = 2
u.update(c=3)
u.setdefault("d", 4)
print(u, "b" in u, u["b"], u.get("b"), u.get("B"), list(u), len(u))
try:
    u["a"]
except KeyError as error:
    print("the constructor does not call __setitem__:", error)
print(type(u.copy()).__name__, type(u | {}).__name__, type({} | u).__name__, u == {"a": 1, "B": 2, "c": 3, "d": 4})
u |= {"e": 5}
print(u, {**u}, dict(u), dict(**u) == u, type(Upper.fromkeys("xy", 0)).__name__, Upper.fromkeys("xy", 0))


class Ordered(dict):
    def __iter__(self): return iter(sorted(super().__iter__()))
    def keys(self): return sorted(super().keys())


o = Ordered(b=1, a=2)
print(list(o), [*o], o, dict(o), {**o}, list(o.items()), sorted(o.values()), (lambda **k: k)(**o),
      dict.__iter__(o).__next__())


class Attr(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__


a = Attr(x=1)
a.y = 2
del a.x
print(a, a.y, hasattr(a, "x"), vars(a))


class S(set):
    def add(self, item):
        super().add(item * 10)


s = S([1])
s.add(2)
s.update([3])
s |= {4}
print(sorted(s), type(s).__name__, type(s | {1}).__name__, type({1} | s).__name__, type(s.copy()).__name__,
      type(s & {1}).__name__, s == {1, 20, 3, 4}, s > {1}, S() == set(), repr(S([5])), repr(S()))


class F(frozenset):
    def __new__(cls, *items): return super().__new__(cls, items)


f = F(1, 2)
print(repr(f), type(f | {3}).__name__, hash(f) == hash(frozenset([1, 2])), {frozenset([1, 2]): "k"}[f], f.copy() is f)
class CountingDict(dict):
    def __missing__(self, key): return 0


c = CountingDict()
for letter in "mississippi":
    c[letter] += 1
print(c, c["zzz"], len(c))

# expect:
# {'a': 1, 'B': 2, 'c': 3, 'd': 4} True 2 None 2 ['a', 'B', 'c', 'd'] 4
# the constructor does not call __setitem__: 'A'
# dict dict dict True
# {'a': 1, 'B': 2, 'c': 3, 'd': 4, 'e': 5} {'a': 1, 'B': 2, 'c': 3, 'd': 4, 'e': 5} {'a': 1, 'B': 2, 'c': 3, 'd': 4, 'e': 5} True Upper {'X': 0, 'Y': 0}
# ['a', 'b'] ['a', 'b'] {'b': 1, 'a': 2} {'a': 2, 'b': 1} {'a': 2, 'b': 1} [('b', 1), ('a', 2)] [1, 2] {'a': 2, 'b': 1} b
# {'y': 2} 2 False {}
# [1, 3, 4, 20] S set set set set True True True S({5}) S()
# F({1, 2}) frozenset True k False
# {'m': 1, 'i': 4, 's': 4, 'p': 2} 0 4
