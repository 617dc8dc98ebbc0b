# Classes with a builtin base and others beside it; which layouts go together.
class Named:
    name = "unnamed"

    def label(self):
        return f"{self.name}: {self!r}"


class NamedList(Named, list):
    pass


class DictWithDefault(dict, Named):
    def __missing__(self, key):
        return f"<{key}>"


n = NamedList([1, 2])
n.name = "numbers"
n.append(3)
print(n.label(), len(n), [k.__name__ for k in NamedList.__mro__])
d = DictWithDefault(a=1)
print(d.label(), d["b"], d.get("b"), "b" in d)


class Error(Named, ValueError): pass


try:
    raise Error("bad", 1)
except ValueError as error:
    print(error.label(), error.args)
for bases in ((list, dict), (int, str), (Exception, list), (tuple, str), (KeyError, OSError), (set, frozenset)):
    try:
        print(type("X", bases, {}).__name__)
    except TypeError as error:
        print(error)
class Both(KeyError, ValueError): pass


print(isinstance(Both(1), LookupError), str(Both("k")), [k.__name__ for k in Both.__mro__])
class IntLike(int, Named): __slots__ = ()


print(IntLike(5).label(), IntLike(5) + 1, hasattr(IntLike(5), "__dict__"))
class TupleSlots(tuple): __slots__ = ()


print(TupleSlots([1, 2]), hasattr(TupleSlots(), "__dict__"))
try:
    class NonEmpty(tuple): __slots__ = ("a",)
except TypeError as error:
    print(error)

# expect:
# numbers: [1, 2, 3] 3 ['NamedList', 'Named', 'list', 'object']
# unnamed: {'a': 1} <b> None False
# unnamed: Error('bad', 1) ('bad', 1)
# multiple bases have instance lay-out conflict
# multiple bases have instance lay-out conflict
# multiple bases have instance lay-out conflict
# multiple bases have instance lay-out conflict
# X
# multiple bases have instance lay-out conflict
# True 'k' ['Both', 'KeyError', 'LookupError', 'ValueError', 'Exception', 'BaseException', 'object']
# unnamed: 5 6 True
# (1, 2) False
# nonempty __slots__ not supported for subtype of 'tuple'
