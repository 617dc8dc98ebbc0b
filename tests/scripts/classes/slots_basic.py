# __slots__ instead of a __dict__: only its names can be set, each is a descriptor of the class.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point(1, 2)
print(p.x, p.y, hasattr(p, "__dict__"), Point.__slots__)
try:
    p.z = 3
except AttributeError as error:
    print(type(error).__name__)
del p.x
for attempt in (lambda: p.x, lambda: delattr(p, "x")):
    try:
        attempt()
    except AttributeError as error:
        print(type(error).__name__, error)
p.x = 10
print(p.x, type(Point.x).__name__, Point.x.__name__, Point.x.__get__(p), Point.__dict__["y"].__get__(p, Point))
try:
    vars(p)
except TypeError as error:
    print(error)


class One:
    __slots__ = "single"


one = One()
one.single = 1
print(one.single, One.__slots__)


class WithDict:
    __slots__ = ["a", "__dict__"]


w = WithDict()
w.a, w.b = 1, 2
print(w.a, w.b, w.__dict__)
try:
    class Conflict:
        __slots__ = ("x",)
        x = 1
except ValueError as error:
    print(error)
for bad in (("1x",), ("a b",), (1,)):
    try:
        type("Bad", (), {"__slots__": bad})
    except TypeError as error:
        print(error)


class Mangled:
    __slots__ = ("__private",)

    def __init__(self):
        self.__private = 5


print(Mangled()._Mangled__private, Mangled.__slots__)
class Documented: __slots__ = {"a": "the a"}


print(Documented.__slots__)

# expect:
# 1 2 False ('x', 'y')
# AttributeError
# AttributeError 'Point' object has no attribute 'x'
# AttributeError x
# 10 member_descriptor x 10 2
# vars() argument must have __dict__ attribute
# 1 single
# 1 2 {'b': 2}
# 'x' in __slots__ conflicts with class variable
# __slots__ must be identifiers
# __slots__ must be identifiers
# __slots__ items must be strings, not 'int'
# 5 ('__private',)
# {'a': 'the a'}
