# __missing__ of dict subclasses, __reversed__, __length_hint__.
import operator


class Default(dict):
    def __missing__(self, key):
        print("missing", key)
        value = self[key] = len(self)
        return value


d = Default(a=10)
print(d["a"], d["b"], d["b"], d.get("c"), "c" in d, d.setdefault("z", 5), d)
print(d.pop("nothing", None), "%(q)s" % d, "{q}".format_map(d))
try:
    print(dict.__getitem__(d, "direct"))
except KeyError as error:
    print("KeyError", error)


class Failing(dict):
    def __missing__(self, key): raise LookupError(f"looked for {key}")


try:
    Failing()["k"]
except LookupError as error:
    print(type(error).__name__, error)


class NotDict:
    def __missing__(self, key): return "never"
    def __getitem__(self, key): raise KeyError(key)


try:
    NotDict()["x"]
except KeyError as error:
    print(repr(error))


class Rev:
    def __init__(self, n): self.n = n
    def __reversed__(self): return iter(range(self.n, 0, -1))


class Sequence:
    def __len__(self): return 3
    def __getitem__(self, i): return "xyz"[i]


class Refused(Sequence): __reversed__ = None


print(list(reversed(Rev(4))), list(reversed(Sequence())), list(reversed({1: 2, 3: 4}.items())))
for thing in (Refused(), 5, {1, 2}, iter([1]), (x for x in [])):
    try:
        reversed(thing)
    except TypeError as error:
        print(error)


class Hint:
    def __init__(self, hint): self.hint, self.n = hint, 3
    def __iter__(self): return self
    def __next__(self):
        if not self.n: raise StopIteration
        self.n -= 1
        return self.n
    def __length_hint__(self): return self.hint


print(list(Hint(3)), list(Hint(100)), list(Hint(0)), list(Hint(NotImplemented)), operator.length_hint(Hint(7)))
print(operator.length_hint([1, 2]), operator.length_hint(iter([1, 2, 3])), operator.length_hint(5, 9))
for bad in (-1, "x"):
    try:
        list(Hint(bad))
    except (ValueError, TypeError) as error:
        print(error)
print(tuple(Hint(2)))

# expect:
# missing b
# 10 1 1 None False 5 {'a': 10, 'b': 1, 'z': 5}
# missing q
# None 3 3
# missing direct
# 4
# LookupError looked for k
# KeyError('x')
# [4, 3, 2, 1] ['z', 'y', 'x'] [(3, 4), (1, 2)]
# 'Refused' object is not reversible
# 'int' object is not reversible
# 'set' object is not reversible
# 'list_iterator' object is not reversible
# 'generator' object is not reversible
# [2, 1, 0] [2, 1, 0] [2, 1, 0] [2, 1, 0] 7
# 2 3 9
# __length_hint__() should return >= 0
# __length_hint__ must be an integer, not str
# (2, 1, 0)
