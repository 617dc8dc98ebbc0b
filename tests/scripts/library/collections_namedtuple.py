# namedtuple: tuples whose items have names.
from collections import namedtuple

Point = namedtuple("Point", "x y", defaults=(5,))
p = Point(1)
print(p, p.x, p.y, p[0], p[-1], len(p), list(p), p == (1, 5), hash(p) == hash((1, 5)))
print(Point._fields, Point._field_defaults, p._asdict(), p._replace(x=9), Point._make([3, 4]))
print(Point.__doc__, Point.__match_args__, Point.__module__, Point.__name__, Point.__mro__)
print(Point(y=1, x=2), Point(*[7, 8]), {p: "key"}[1, 5], p + (6,), sorted([Point(2), Point(1, 9), p]))
x, y = p
print(x, y, Point.__new__.__qualname__, Point.__slots__)
match p:
    case Point(x, y=5):
        print("matched", x)


class Segment(namedtuple("Segment", ["start", "end"])):
    __slots__ = ()

    @property
    def length(self):
        return self.end - self.start

    def __str__(self):
        return f"from {self.start} to {self.end}"


s = Segment(2, 5)
print(s, repr(s), s.length, s._replace(end=9).length, isinstance(s, tuple))

print(namedtuple("A", "x class _y x z 1", rename=True)._fields)
print(namedtuple("B", "a, b c")(1, 2, 3), namedtuple("C", "")(), namedtuple("D", "only")(3))
print(namedtuple("E", "a b", module="elsewhere").__module__, namedtuple("F", {"k": 1, "l": 2})._fields)
for wrong in (
    lambda: Point(),
    lambda: Point(1, 2, 3),
    lambda: Point(z=1),
    lambda: Point._make([1]),
    lambda: setattr(p, "x", 1),
    lambda: delattr(p, "x"),
    lambda: p.z,
    lambda: namedtuple("1a", "x"),
    lambda: namedtuple("A", "class"),
    lambda: namedtuple("A", "_x"),
    lambda: namedtuple("A", "x x"),
    lambda: namedtuple("A", "x", defaults=(1, 2)),
):
    try:
        wrong()
    except (TypeError, ValueError, AttributeError) as error:
        print(f"{type(error).__name__}: {error}")

# expect:
# Point(x=1, y=5) 1 5 1 5 2 [1, 5] True True
# ('x', 'y') {'y': 5} {'x': 1, 'y': 5} Point(x=9, y=5) Point(x=3, y=4)
# Point(x, y) ('x', 'y') __main__ Point (<class '__main__.Point'>, <class 'tuple'>, <class 'object'>)
# Point(x=2, y=1) Point(x=7, y=8) key (1, 5, 6) [Point(x=1, y=5), Point(x=1, y=9), Point(x=2, y=5)]
# 1 5 Point.__new__ ()
# matched 1
# from 2 to 5 Segment(start=2, end=5) 3 7 True
# ('x', '_1', '_2', '_3', 'z', '_5')
# B(a=1, b=2, c=3) C() D(only=3)
# elsewhere ('k', 'l')
# TypeError: Point.__new__() missing 1 required positional argument: 'x'
# TypeError: Point.__new__() takes from 2 to 3 positional arguments but 4 were given
# TypeError: Point.__new__() got an unexpected keyword argument 'z'
# TypeError: Expected 2 arguments, got 1
# AttributeError: can't set attribute
# AttributeError: can't delete attribute
# AttributeError: 'Point' object has no attribute 'z'
# ValueError: Type names and field names must be valid identifiers: '1a'
# ValueError: Type names and field names cannot be a keyword: 'class'
# ValueError: Field names cannot start with an underscore: '_x'
# ValueError: Encountered duplicate field name: 'x'
# TypeError: Got more default values than field names
