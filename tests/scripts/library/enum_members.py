# Enum: members, aliases, values.
# needs: 3.12
from enum import Enum, EnumMeta, EnumType, auto, member, nonmember, unique


class Color(Enum):
    """Some colours."""

    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def shout(self):
        return self.name + "!"

    @classmethod
    def first(cls):
        return cls.RED

    @property
    def double(self):
        return self.value * 2


print(Color, Color.RED, repr(Color.RED), f"{Color.RED:>12}", type(Color.RED), type(Color) is EnumType is EnumMeta)
print(list(Color), len(Color), list(reversed(Color)), bool(Color), Color.__doc__)
print(Color(2), Color["BLUE"], Color.CRIMSON, Color(1) is Color.RED, Color.RED.CRIMSON)
print(Color.__members__, Color._member_names_)
print(Color.RED in Color, 2 in Color, 9 in Color, Color.RED == 1, Color.RED != Color.BLUE, isinstance(Color.RED, Color))
print(Color.RED.name, Color.RED.value, Color.GREEN.shout(), Color.first(), Color.BLUE.double, {Color.RED: 5}[Color.RED])
print(dir(Color), dir(Color.RED))


class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (6.4, 3.3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


print(Planet.EARTH, repr(Planet.MARS), Planet.EARTH.mass, Planet((6.4, 3.3)), Planet(5.9, 6.3))


class Coordinate(bytes, Enum):
    def __new__(cls, value, label):
        made = bytes.__new__(cls, [value])
        made._value_ = value
        made.label = label
        return made

    PX = (0, "P.X")
    PY = (1, "P.Y")


print(Coordinate.PX, Coordinate.PY.label, Coordinate(1), bytes(Coordinate.PY))


class Named(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower(), start, count, list(last_values)


class Point(Named):
    N = auto()
    E = auto()
    X = 5
    Y = auto()


print([made.value for made in Point])


class Missing(Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        if value == "a":
            return cls.A
        if value == "bad":
            return 5
        if value == "raise":
            raise KeyError("raised")


class Mixed(Enum):
    _ignore_ = "n"
    for n in range(2):
        vars()[f"M{n}"] = n + 10
    constant = nonmember(7)
    function = member(len)
    __private = 3


print(Missing("a"), list(Mixed), Mixed.constant, Mixed._Mixed__private, hasattr(Mixed, "n"))


class Lists(Enum):
    L = [1, 2]
    D = {"a": 1}
    L2 = [1, 2]


print(list(Lists), Lists([1, 2]), Lists.L2, [1, 2] in Lists)


class Tricky(Enum):
    value = 5
    name = "n"
    other = 1


print(Tricky.value, Tricky.name, Tricky.value.value, Tricky.other.value, Tricky.other.name)


class Words(Enum):
    A = 1

    def __str__(self):
        return "own"

    def __repr__(self):
        return "own repr"

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 5


print(Words.A, [Words.A], hash(Words.A), f"{Words.A}")


class Base(Enum):
    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)
        print("subclass", cls.__name__, list(cls))


class Derived(Base):
    A = 1


def duplicate():
    class Wrong(Enum):
        A = 1
        A = 2


def extend():
    class Wrong(Color):
        X = 1


def aliased():
    @unique
    class Wrong(Enum):
        A = 1
        B = 1


def reserved():
    class Wrong(Enum):
        _wrong_ = 1


def order():
    class Wrong(Enum):
        _order_ = "B A"
        A = 1
        B = 2


for wrong in (duplicate, extend, aliased, reserved, order, lambda: Color(9), lambda: Color["X"], lambda: Color.X,
              lambda: setattr(Color, "RED", 2), lambda: delattr(Color, "RED"), lambda: setattr(Color.RED, "value", 3),
              lambda: Color.RED < Color.BLUE, lambda: Missing("bad"), lambda: Missing("raise"), lambda: Missing("z"),
              lambda: Enum("X"), lambda: Lists([3])):
    try:
        wrong()
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        print(f"{type(error).__name__}: {error}")
match Color.RED:
    case Color.GREEN:
        print("green")
    case Color.RED:
        print("red")

# expect:
# <enum 'Color'> Color.RED <Color.RED: 1>    Color.RED <enum 'Color'> True
# [<Color.RED: 1>, <Color.GREEN: 2>, <Color.BLUE: 3>] 3 [<Color.BLUE: 3>, <Color.GREEN: 2>, <Color.RED: 1>] True Some colours.
# Color.GREEN Color.BLUE Color.RED True Color.RED
# {'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'BLUE': <Color.BLUE: 3>, 'CRIMSON': <Color.RED: 1>} ['RED', 'GREEN', 'BLUE']
# True True False False True True
# RED 1 GREEN! Color.RED 6 5
# ['BLUE', 'GREEN', 'RED', '__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__', '__members__', '__module__', '__name__', '__qualname__'] ['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'double', 'first', 'name', 'shout', 'value']
# Planet.EARTH <Planet.MARS: (6.4, 3.3)> 5.9 Planet.MARS Planet.EARTH
# Coordinate.PX P.Y Coordinate.PY b'\x01'
# [('n', 1, 0, []), ('e', 1, 1, [('n', 1, 0, [])]), 5, ('y', 1, 3, [('n', 1, 0, []), ('e', 1, 1, [('n', 1, 0, [])]), 5])]
# Missing.A [<Mixed.M0: 10>, <Mixed.M1: 11>, <Mixed.function: <built-in function len>>] 7 3 False
# [<Lists.L: [1, 2]>, <Lists.D: {'a': 1}>] Lists.L Lists.L True
# Tricky.value Tricky.name 5 1 other
# own [own repr] 5 own
# subclass Derived [<Derived.A: 1>]
# TypeError: 'A' already defined as 1
# TypeError: <enum 'Wrong'> cannot extend <enum 'Color'>
# ValueError: duplicate values found in <enum 'Wrong'>: B -> A
# ValueError: _sunder_ names, such as '_wrong_', are reserved for future Enum use
# TypeError: member order does not match _order_:
#   ['A', 'B']
#   ['B', 'A']
# ValueError: 9 is not a valid Color
# KeyError: 'X'
# AttributeError: type object 'Color' has no attribute 'X'
# AttributeError: cannot reassign member 'RED'
# AttributeError: 'Color' cannot delete member 'RED'.
# AttributeError: <enum 'Enum'> cannot set attribute 'value'
# TypeError: '<' not supported between instances of 'Color' and 'Color'
# TypeError: error in Missing._missing_: returned 5 instead of None or a valid member
# KeyError: 'raised'
# ValueError: 'z' is not a valid Missing
# TypeError: <enum 'Enum'> has no members; specify `names=()` if you meant to create a new, empty, enum
# ValueError: [3] is not a valid Lists
# red
