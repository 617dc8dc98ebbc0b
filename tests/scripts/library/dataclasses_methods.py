# dataclass: the methods that are written of the annotations.
# needs: 3.12
from dataclasses import FrozenInstanceError, dataclass, field


@dataclass
class Point:
    x: int
    y: int = 0
    marks: list = field(default_factory=list, repr=False, compare=False)

    def norm(self):
        return self.x ** 2 + self.y ** 2


p = Point(1)
print(p, p == Point(1), p == Point(2), p != 5, p.marks, p.marks is Point(1).marks, p.norm(), Point(y=2, x=1))
print(Point.__doc__, Point.__match_args__, Point.__init__.__annotations__, Point.__hash__, Point.y, hasattr(Point, "x"))


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False)


a, b = Version(1), Version(1, 2, "new")
print(a < b, a <= a, a > b, sorted([b, a]), hash(a) == hash(Version(1, 0, "other")), {a: "first"}[Version(1)])


class Loose(Version):
    pass


loose = Loose(1)
loose.extra = 5
print(loose, loose == a, loose.extra, FrozenInstanceError.__mro__[1])


@dataclass
class Base:
    i: int = 1
    j: int = 2


@dataclass
class Child(Base):
    k: int = 3
    i: int = 10


print(Child(), Child(1, 2, 3), Child() == Base())


@dataclass
class Own:
    a: int

    def __init__(self, a):
        self.a = a * 2

    def __repr__(self):
        return f"own {self.a}"

    def __eq__(self, other):
        return True


print(Own(2), Own(1) == 5, Own.__doc__)


@dataclass
class Node:
    child: object = None


node = Node()
node.child = node
print(node, Node([Node()]), Node([1]) == Node([1]))


@dataclass(slots=True)
class Slotted:
    a: int
    b: int = 5
    c: list = field(default_factory=list)


print(Slotted(1), Slotted.__slots__, hasattr(Slotted(1), "__dict__"), Slotted(1) == Slotted(1))


@dataclass(unsafe_hash=True)
class Hashed:
    a: int = 1


@dataclass(eq=False)
class Unequal:
    a: int = 1


print(hash(Hashed()) == hash((1,)), Unequal() == Unequal(), hash(Unequal()) is not None)
match Point(1, 2):
    case Point(x, y=2):
        print("matched", x)


def default_order():
    @dataclass
    class Wrong:
        a: int = 1
        b: int


def mutable():
    @dataclass
    class Wrong:
        a: list = []


def thawed():
    @dataclass
    class Wrong(Version):
        a: int = 1


def frozen():
    @dataclass(frozen=True)
    class Wrong(Base):
        a: int = 1


def no_annotation():
    @dataclass
    class Wrong:
        a = field()


for wrong in (default_order, mutable, thawed, frozen, no_annotation, lambda: Point(), lambda: Point(1, 2, 3, 4),
              lambda: Point(q=1), lambda: hash(p), lambda: p < p, lambda: setattr(a, "major", 2),
              lambda: delattr(a, "major"), lambda: setattr(a, "new", 2), lambda: setattr(loose, "major", 2),
              lambda: field(default=1, default_factory=int), lambda: dataclass(order=True, eq=False)(Base)):
    try:
        wrong()
    except (TypeError, ValueError, AttributeError) as error:
        print(f"{type(error).__name__}: {error}")

# expect:
# Point(x=1, y=0) True False True [] False 1 Point(x=1, y=2)
# Point(x: int, y: int = 0, marks: list = <factory>) ('x', 'y', 'marks') {'x': <class 'int'>, 'y': <class 'int'>, 'marks': <class 'list'>, 'return': None} None 0 False
# True True False [Version(major=1, minor=0, note=''), Version(major=1, minor=2, note='new')] True first
# Loose(major=1, minor=0, note='') False 5 <class 'AttributeError'>
# Child(i=10, j=2, k=3) Child(i=1, j=2, k=3) False
# own 4 True Own(a)
# Node(child=...) Node(child=[Node(child=None)]) True
# Slotted(a=1, b=5, c=[]) ('a', 'b', 'c') False True
# True False True
# matched 1
# TypeError: non-default argument 'b' follows default argument 'a'
# ValueError: mutable default <class 'list'> for field a is not allowed: use default_factory
# TypeError: cannot inherit non-frozen dataclass from a frozen one
# TypeError: cannot inherit frozen dataclass from a non-frozen one
# TypeError: 'a' is a field but has no type annotation
# TypeError: Point.__init__() missing 1 required positional argument: 'x'
# TypeError: Point.__init__() takes from 2 to 4 positional arguments but 5 were given
# TypeError: Point.__init__() got an unexpected keyword argument 'q'
# TypeError: unhashable type: 'Point'
# TypeError: '<' not supported between instances of 'Point' and 'Point'
# FrozenInstanceError: cannot assign to field 'major'
# FrozenInstanceError: cannot delete field 'major'
# FrozenInstanceError: cannot assign to field 'new'
# FrozenInstanceError: cannot assign to field 'major'
# ValueError: cannot specify both default and default_factory
# ValueError: eq must be true if order is true
