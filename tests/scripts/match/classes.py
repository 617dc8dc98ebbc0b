# Class patterns: __match_args__, attributes, isinstance.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


def where(p):
    match p:
        case Point3(x, y, z):
            return "3d", x, y, z
        case Point(0, 0):
            return "origin"
        case Point(0, y) | Point(y, 0):
            return "axis", y
        case Point(x, y=1):
            return "height one", x
        case Point(x=x, y=y) if x == y:
            return "diagonal", x
        case Point() as q:
            return "point", q is p
        case [Point(x=a), Point(x=b)]:
            return "pair", a, b
    return "nowhere"


for p in (Point(0, 0), Point(0, 5), Point(6, 0), Point(7, 1), Point(3, 3), Point(2, 3), Point3(1, 2, 3),
          [Point(1, 2), Point(3, 4)], (1, 2), None):
    print(where(p))


class Empty:
    pass


class BadArgs:
    __match_args__ = ["x"]
    x = 1


class BadElements:
    __match_args__ = (1,)


class Lacking:
    __match_args__ = ("a", "b")
    a = 1


class Repeats:
    __match_args__ = ("a", "a")
    a = 1


def tries(f):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


def no_args():
    match Empty():
        case Empty(1):
            return "never"


def bad_args():
    match BadArgs():
        case BadArgs(1):
            return "never"


def bad_elements():
    match BadElements():
        case BadElements(1):
            return "never"


def lacking():
    match Lacking():
        case Lacking(1, 2):
            return "never"
        case Lacking(1):
            return "a alone"


def twice():
    match Lacking():
        case Lacking(1, a=1):
            return "never"


def repeats():
    match Repeats():
        case Repeats(1, 1):
            return "never"


def too_many():
    match Point(1, 2):
        case Point(1, 2, 3):
            return "never"


for f in (no_args, bad_args, bad_elements, lacking, twice, repeats, too_many):
    tries(f)


class Property:
    @property
    def x(self):
        print("asked")
        return 1

    @property
    def fails(self):
        raise ValueError("in a property")

    @property
    def absent(self):
        raise AttributeError


def asked():
    match Property():
        case Property(absent=1):
            return "never"
        case Property(x=2):
            return "never"
        case Property(x=1, fails=2):
            return "never"


tries(asked)


class Meta(type):
    def __instancecheck__(cls, instance):
        print("instance check", instance)
        return instance == 5


class Odd(metaclass=Meta):
    pass


for v in (5, 6):
    match v:
        case Odd():
            print("odd")
        case _:
            print("not odd")


class Numbers(int):
    pass


class Names(str):
    __match_args__ = ("own",)
    own = "own value"


match Numbers(5):
    case Numbers(x):
        print(type(x).__name__, x)
match Names("text"):
    case Names(x):
        print(x)
match Names("text"):
    case str(x):
        print(x)


class Empty2:
    __match_args__ = ()


def empty_args():
    match Empty2():
        case Empty2(1):
            return "never"


tries(empty_args)


class Eq:
    def __eq__(self, other):
        print("compared with", other)
        return other == 2


match Eq():
    case 1:
        print("never")
    case 2:
        print("two")


class Sized(list):
    def __len__(self):
        print("len")
        return 2


match Sized([1, 2, 3]):
    case [a]:
        print("never")
    case [_, *_]:
        print("length asked")

# expect:
# origin
# ('axis', 5)
# ('axis', 6)
# ('height one', 7)
# ('diagonal', 3)
# ('point', True)
# ('3d', 1, 2, 3)
# ('pair', 1, 3)
# nowhere
# nowhere
# TypeError Empty() accepts 0 positional sub-patterns (1 given)
# TypeError BadArgs.__match_args__ must be a tuple (got list)
# TypeError __match_args__ elements must be strings (got int)
# a alone
# TypeError Lacking() got multiple sub-patterns for attribute 'a'
# TypeError Repeats() got multiple sub-patterns for attribute 'a'
# TypeError Point() accepts 2 positional sub-patterns (3 given)
# asked
# asked
# ValueError in a property
# instance check 5
# odd
# instance check 6
# not odd
# Numbers 5
# own value
# text
# TypeError Empty2() accepts 0 positional sub-patterns (1 given)
# compared with 1
# compared with 2
# two
# len
# len
# length asked
