# Special methods are looked up on the class, not on the instance; setting them later counts.
class Late: pass


late = Late()
late.__len__ = lambda: 5
late.__getitem__ = lambda i: i
try:
    len(late)
except TypeError as error:
    print(error)
Late.__len__ = lambda self: 7
print(len(late), late.__len__())
Late.__getitem__ = lambda self, i: ("item", i)
print(late[3], late["k"], late[1:2])
Late.__call__ = lambda self, *a, **k: (a, k)
print(late(1, b=2))
del Late.__len__
try:
    len(late)
except TypeError as error:
    print(error)
Late.__eq__ = lambda self, other: "equal?"
print(late == 1, late != 1)
Late.__add__ = lambda self, other: other
print(late + 5)
Late.__str__ = lambda self: "late str"
print(late, f"{late!s}", str(late))
Late.__iter__ = lambda self: iter("xyz")
print(list(late), "y" in late)


class Inherits(Late): pass


i = Inherits()
print(i + "inherited", list(i))
Inherits.__add__ = None
try:
    i + 1
except TypeError as error:
    print(error)
try:
    hash(late)
except TypeError as error:
    print(error)
del Late.__eq__
print(hash(late) == hash(late))


class StaticCall:
    @staticmethod
    def __call__(x): return x * 2

    @classmethod
    def __len__(cls): return 9

    @property
    def __getitem__(self): return lambda i: ("property", i)


s = StaticCall()
print(s(4), len(s), s[2])


class Refuses:
    def __setattr__(self, name, value): raise TypeError("frozen")
    def __delattr__(self, name): raise TypeError("frozen too")


for action in (lambda r: setattr(r, "a", 1), lambda r: delattr(r, "a")):
    try:
        action(Refuses())
    except TypeError as error:
        print(error)

# expect:
# object of type 'Late' has no len()
# 7 5
# ('item', 3) ('item', 'k') ('item', slice(1, 2, None))
# ((1,), {'b': 2})
# object of type 'Late' has no len()
# equal? False
# 5
# late str late str late str
# ['x', 'y', 'z'] True
# inherited ['x', 'y', 'z']
# 'NoneType' object is not callable
# True
# 8 9 ('property', 2)
# frozen
# frozen too
