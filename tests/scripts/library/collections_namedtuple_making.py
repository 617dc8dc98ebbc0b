# Named tuples: what a call of the class makes, its getters, and classes that change under way.
from collections import namedtuple
Point = namedtuple("Point", "x y")
Line = namedtuple("Line", "start end width", defaults=(None, 10 ** 6))
big = 10 ** 6
p = Point(big, 2.5)
print(p, p.x is big, p[0] is p.x, p.y is p.y, type(p) is Point, len(p))
a, b = p
print(a is big, b is p.y)
line = Line(p)
print(line, line.start is p, line.width is Line.__new__.__defaults__[1], Line(1, 2, 3), Line(width=5, start=0))
for call in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(x=1), lambda: Line(), lambda: Point(1, z=2)):
    try:
        call()
    except TypeError as error:
        print(error)
print(Point(*[1, 2]), Point(*range(2)), Point(**{"x": 1, "y": 2}), Point._make([3, 4]), p._replace(y=0))
# A class that derives from one, with methods of its own, an __init__ and a __new__.
class Named(Point):
    __slots__ = ()
    def total(self):
        return self.x + self.y
print(Named(1, 2), Named(1, 2).total(), type(Named(1, 2)).__name__)
class Open(Point):
    pass
o = Open(1, 2)
o.note = "free"
print(o, o.note, vars(o))
class Told(Point):
    def __init__(self, *arguments):
        print("told", arguments)
print(Told(1, 2))
class Swapped(Point):
    def __new__(cls, x, y):
        return super().__new__(cls, y, x)
print(Swapped(1, 2))
# The class changes under way.
def make(times):
    return [Point(i, i) for i in range(times)][-1]
print(make(3))
Point.__new__.__defaults__ = (7, 8)
print(Point(), Point(1), make(2))
Point.__new__.__defaults__ = None
try:
    Point(1)
except TypeError as error:
    print(error)
Point.__init__ = lambda self, *rest: print("init", rest)
print(make(2))
del Point.__init__
print(make(1))
Point.__new__ = staticmethod(lambda cls, x, y: "replaced")
print(make(2), Named(1, 2))
# The getters.
print(repr(Line.start), type(Line.start).__name__, Line.start.__doc__)
Line.start.__doc__ = "where it begins"
print(Line.start.__doc__, Line.__dict__["end"].__get__(line), Line.end.__get__(None, Line) is Line.end)
short = tuple.__new__(Line, [1])
for call in (lambda: short.end, lambda: Line.start.__get__(5), lambda: setattr(line, "start", 1), lambda: delattr(line, "end")):
    try:
        call()
    except (IndexError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(Line.width.__reduce__()[1], short[0])
try:
    x, y, z = short
except ValueError as error:
    print(error)
try:
    x, y = line
except ValueError as error:
    print(error)
class Turned(Line):
    def __iter__(self):
        return iter("abc")
x, y, z = Turned(1)
print(x, y, z)

# expect:
# Point(x=1000000, y=2.5) True True True True 2
# True True
# Line(start=Point(x=1000000, y=2.5), end=None, width=1000000) True True Line(start=1, end=2, width=3) Line(start=0, end=None, width=5)
# Point.__new__() missing 1 required positional argument: 'y'
# Point.__new__() takes 3 positional arguments but 4 were given
# Point.__new__() missing 1 required positional argument: 'y'
# Line.__new__() missing 1 required positional argument: 'start'
# Point.__new__() got an unexpected keyword argument 'z'
# Point(x=1, y=2) Point(x=0, y=1) Point(x=1, y=2) Point(x=3, y=4) Point(x=1000000, y=0)
# Named(x=1, y=2) 3 Named
# Open(x=1, y=2) free {'note': 'free'}
# told (1, 2)
# Told(x=1, y=2)
# Swapped(x=2, y=1)
# Point(x=2, y=2)
# Point(x=7, y=8) Point(x=1, y=8) Point(x=1, y=1)
# Point.__new__() missing 1 required positional argument: 'y'
# init (0, 0)
# init (1, 1)
# Point(x=1, y=1)
# Point(x=0, y=0)
# replaced replaced
# _tuplegetter(0, 'Alias for field number 0') _tuplegetter Alias for field number 0
# where it begins None True
# IndexError tuple index out of range
# TypeError descriptor for index '0' for tuple subclasses doesn't apply to 'int' object
# AttributeError can't set attribute
# AttributeError can't delete attribute
# (2, 'Alias for field number 2') 1
# not enough values to unpack (expected 3, got 1)
# too many values to unpack (expected 2)
# a b c
