# What the loop does itself for classes: bound methods, __call__, properties, slots, context managers.
class Adder:
    count = 0

    def __init__(self, base):
        self.base = base

    def add(self, x, y=10, *rest, key=1):
        return self.base + x + y + len(rest) + key

    def __call__(self, x, y=2, *rest):
        return (self.base, x, y, rest)

    def same(self, value):
        return value is self.kept

    def keep(self, value):
        self.kept = value


adder = Adder(100)
add = adder.add
print(add(1), add(1, 2), add(1, 2, 3, 4), add(1, key=5))
print(adder(1), adder(1, 3), adder(1, 3, 4, 5))


def identity(n):
    keep, same = adder.keep, adder.same
    value = n * 1000
    keep(value)
    again = same(value)
    return again, same(n * 1000)


print(identity(7))

try:
    add()
except TypeError as e:
    print(e)
try:
    adder()
except TypeError as e:
    print(e)


class Metaclass(type):
    def __call__(cls, *arguments):
        return ["made", *arguments]


class Made(metaclass=Metaclass):
    pass


print(Made(1, 2))


class NoFunction:
    __call__ = len


try:
    NoFunction()()
except TypeError as e:
    print(e)


# A method that is all that keeps its object.
class Dying:
    def __del__(self):
        print("gone")

    def name(self):
        return "dying"


method = Dying().name
print(method())
del method


# ---- properties and slots ----
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    @property
    def length(self):
        return self.x + self.y

    @property
    def broken(self):
        raise ValueError("broken")

    @property
    def missing(self):
        return self.nothing


class Point3(Point):
    __slots__ = ("z",)


class Open(Point):
    pass


class Alien:
    x = Point.x


for point in (Point(1, 2), Point3(3, 4), Open(5, 6)):
    for i in range(3):
        point.x += 1
        point.y = point.x * 1000
    print(point.x, point.y, point.length, point.y is point.y)

point = Point3(1, 2)
for name in ("z", "q"):
    try:
        print(getattr(point, name))
    except AttributeError:
        print("AttributeError", name)
try:
    point.z
except AttributeError:
    print("AttributeError")
del point.x
try:
    point.x
except AttributeError:
    print("AttributeError")
try:
    Alien().x
except TypeError as e:
    print(e)
for read in (lambda p: p.broken, lambda p: p.missing):
    try:
        read(Open(1, 2))
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    Open(1, 2).length = 3
except AttributeError as e:
    print("AttributeError")
print(Point(40, 2).length)


class Guarded:
    def __getattr__(self, name):
        return "fallback " + name

    @property
    def value(self):
        raise AttributeError("value")


print(Guarded().value)


class Deep:
    @property
    def deeper(self):
        return self.deeper


try:
    Deep().deeper
except RecursionError:
    print("RecursionError")


# ---- with ----
class Manager:
    def __init__(self, enter=None, swallow=False):
        self.error = enter
        self.swallow = swallow

    def __enter__(self):
        if self.error:
            raise self.error
        return self

    def __exit__(self, *arguments):
        print("exit", [a if a is None else type(a).__name__ for a in arguments])
        return self.swallow


class Plain:
    def __enter__(self):
        return 1000 + 1

    def __exit__(self, kind, error, traceback):
        return kind is ValueError


def use(manager, error=None):
    with manager as entered:
        if error:
            raise error
        return entered


print(use(Manager()) is not None, use(Plain()))
print(use(Manager(swallow=True), ValueError("inside")), use(Plain(), ValueError()))
for manager, error in ((Manager(KeyError(1)), None), (Manager(), OSError("out")), (Plain(), TypeError("t"))):
    try:
        use(manager, error)
    except Exception as e:
        print(type(e).__name__, e)


class Few:
    def __enter__(self):
        pass

    def __exit__(self):
        pass


try:
    with Few():
        print("body")
except TypeError as e:
    print(e)

with Manager(), Plain() as number, Manager(swallow=True):
    print(number)
    raise IndexError


def loop(n):
    total = 0
    for i in range(n):
        with Plain() as x:
            total += x
            if i == 3:
                continue
            if i == 5:
                break
            if i == 4:
                raise ValueError
    return total


print(loop(10))
# expect:
# 112 104 106 116
# (100, 1, 2, ()) (100, 1, 3, ()) (100, 1, 3, (4, 5))
# (True, False)
# Adder.add() missing 1 required positional argument: 'x'
# Adder.__call__() missing 1 required positional argument: 'x'
# ['made', 1, 2]
# len() takes exactly one argument (0 given)
# dying
# gone
# 4 4000 4004 True
# 6 6000 6006 True
# 8 8000 8008 True
# AttributeError z
# AttributeError q
# AttributeError
# AttributeError
# descriptor 'x' for 'Point' objects doesn't apply to a 'Alien' object
# ValueError broken
# AttributeError 'Open' object has no attribute 'nothing'
# AttributeError
# 42
# fallback value
# RecursionError
# exit [None, None, None]
# True 1001
# exit ['type', 'ValueError', 'traceback']
# None None
# KeyError 1
# exit ['type', 'OSError', 'traceback']
# OSError out
# TypeError t
# body
# Few.__exit__() takes 1 positional argument but 4 were given
# 1001
# exit ['type', 'IndexError', 'traceback']
# exit [None, None, None]
# 6006
