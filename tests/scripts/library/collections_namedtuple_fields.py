# Fields of named tuples, read again and again by the same line, and by index: also where there is less than the class
# says, and where the class changes in between.
from collections import namedtuple

Point = namedtuple("Point", "x y")


class Named(namedtuple("Base", "x y name")):
    @property
    def y(self):
        return f"y of {self.name}"


class Open(Point):
    """Without slots, so that an instance has a dict."""


class Asked(Point):
    def __getitem__(self, index):
        return f"item {index}"


def sum_of_fields(points):
    total = []
    for point in points:
        total.append((point.x, point.y))
    return total


def sum_of_items(points):
    return [(point[0], point[1], point[-1]) for point in points]


wide = Open(5, 6)
wide.x_of_mine = 7
wide.__dict__["x"] = "not looked at"
points = [Point(1, 2), Point(1.5, 2.5), Point("a", None), Named(1, 2, "n"), wide, Asked(8, 9), Point(3, 4)]
for _ in range(3):
    print(sum_of_fields(points))
    print(sum_of_items(points))

# Of the class, but with fewer items.
short = tuple.__new__(Point, (1,))


def last_field(point):
    return point.y


print(last_field(Point(1, 2)), last_field(Point(1, 3)))
for _ in range(2):
    try:
        last_field(short)
    except IndexError as error:
        print("IndexError:", error)
print(last_field(Point(1, 4)))

# An item is the object that went in.
text = "".join(["a", "b"])
number = 10**3 + len(text)
held = Point(text, number)
print(held.x is text, held.y is number, held.y is held[1], held.x is held.x, held.y is held.y)

# The class changes.
print(last_field(Point(1, 5)))
Point.y = 17
print(last_field(Point(1, 5)), last_field(Open(1, 2)))
Point.y = property(lambda self: self[1] * 100)
print(last_field(Point(1, 5)), last_field(Open(1, 6)))
del Point.y
try:
    last_field(Point(1, 5))
except AttributeError as error:
    print(error)
try:
    Point(1, 2).x = 3
except AttributeError as error:
    print(error)
try:
    Point.x.__get__(12)
except TypeError as error:
    print(error)

# expect:
# [(1, 2), (1.5, 2.5), ('a', None), (1, 'y of n'), (5, 6), (8, 9), (3, 4)]
# [(1, 2, 2), (1.5, 2.5, 2.5), ('a', None, None), (1, 2, 'n'), (5, 6, 6), ('item 0', 'item 1', 'item -1'), (3, 4, 4)]
# [(1, 2), (1.5, 2.5), ('a', None), (1, 'y of n'), (5, 6), (8, 9), (3, 4)]
# [(1, 2, 2), (1.5, 2.5, 2.5), ('a', None, None), (1, 2, 'n'), (5, 6, 6), ('item 0', 'item 1', 'item -1'), (3, 4, 4)]
# [(1, 2), (1.5, 2.5), ('a', None), (1, 'y of n'), (5, 6), (8, 9), (3, 4)]
# [(1, 2, 2), (1.5, 2.5, 2.5), ('a', None, None), (1, 2, 'n'), (5, 6, 6), ('item 0', 'item 1', 'item -1'), (3, 4, 4)]
# 2 3
# IndexError: tuple index out of range
# IndexError: tuple index out of range
# 4
# True True True True True
# 5
# 17 17
# 500 600
# 'Point' object has no attribute 'y'
# can't set attribute
# descriptor for index '0' for tuple subclasses doesn't apply to 'int' object
