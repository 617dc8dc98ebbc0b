# Special methods that operators, loops and attributes ask: what they answer, decline, raise, and end.
import sys
import traceback


class Number:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        if isinstance(other, Number):
            return Number(self.n + other.n)
        if isinstance(other, int):
            return Number(self.n + other)
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, (int, float)):
            return Number(other * 10 + self.n)
        return NotImplemented

    def __iadd__(self, other):
        if other == 0:
            return NotImplemented
        self.n += other
        return self

    def __neg__(self):
        return Number(-self.n)

    def __eq__(self, other):
        if not isinstance(other, Number):
            return NotImplemented
        return self.n == other.n

    def __lt__(self, other):
        return [] if self.n < other.n else [1]

    def __bool__(self):
        return self.n != 0

    def __getitem__(self, key):
        return self.n, key

    def __setitem__(self, key, value):
        self.n = key, value

    def __contains__(self, item):
        return "found" if item == self.n else ""

    def __repr__(self):
        return f"N{self.n}"


class Special(Number):
    def __radd__(self, other):
        return "first"


a, b = Number(1), Number(2)
print(a + b, a + 5, 5 + a, 2.5 + b, -a, a + Special(3), Number(4) + Special(1))
for left, right in ((a, "x"), ("x", a), ([], a)):
    try:
        left + right
    except TypeError as error:
        print(error)
a += 3
print(a)
a += 0
print(a)
print(a == b, a != b, a == 4, a != 4, Number(4) == a, not a, not Number(0))
print(a < b, a > b, b < a)
print(["yes" if a < b else "no", "yes" if a == Number(4) else "no", "yes" if not a != b else "no"])
print(a[3], a["k"], a[1:2], 4 in a, 5 in a, 5 not in a)
a[7] = 8
print(a.n)
i = 0
while Number(3 - i):
    i += 1
print(i)


class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


print(bool(Sized(0)), "x" if Sized(2) else "y", not Sized(0))
for wrong in (-1, "2", 10**30):
    try:
        if Sized(wrong):
            pass
    except Exception as error:
        print(type(error).__name__, error)


class Untrue:
    def __bool__(self):
        return 1


try:
    not Untrue()
except TypeError as error:
    print(error)


# ---- where they raise ----
class Breaks:
    def __getattr__(self, name):
        raise AttributeError("no " + name)

    def broken(self, *rest):
        raise ValueError("broken")

    __add__ = __radd__ = __eq__ = __getitem__ = __setitem__ = __iter__ = __bool__ = __contains__ = broken
    item = property(broken, broken)


def kinds():
    x = Breaks()
    yield lambda: x + 1
    yield lambda: 1 + x
    yield lambda: x == 1
    yield lambda: x[0]
    yield lambda: x[1:]
    yield lambda: 1 in x
    yield lambda: 1 if x else 2
    yield lambda: not x
    yield lambda: [1 for _ in x]


for kind in kinds():
    try:
        kind()
    except ValueError:
        print([(frame.name, frame.line) for frame in traceback.extract_tb(sys.exc_info()[2])][1:])
x = Breaks()
try:
    x[0] = 1
except ValueError:
    print("set item")
try:
    x.item = 1
except ValueError:
    print("set property")
try:
    x.item
except AttributeError as error:
    print(error)
except ValueError:
    print("get property")


class Missing:
    @property
    def value(self):
        raise AttributeError("inside")

    def __getattr__(self, name):
        return "instead of " + name


for _ in range(3):
    print(Missing().value)


# ---- loops ----
class Count:
    def __init__(self, n, end=StopIteration):
        self.i, self.n, self.end = 0, n, end

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= self.n:
            for _ in [1, 2, 3]:
                for _ in (4, 5):
                    raise self.end
        self.i += 1
        return self.i


class Plain:
    def __init__(self):
        self.i = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.i == 3:
            for held in [object(), object()]:
                raise StopIteration
        self.i += 1
        return self.i


class End(StopIteration):
    pass


print([x for x in Count(3)], [x for x in Count(2, End)], [x for x in Count(2, StopIteration("value"))])
for _ in range(3):
    print([x for x in Plain()])
try:
    for x in Count(1, KeyError("key")):
        print(x)
except KeyError as error:
    print("left by", repr(error))
try:
    for x in Count(1, GeneratorExit):
        print(x)
except GeneratorExit:
    print("left")


class Yields:
    def __iter__(self):
        yield 1
        yield 2

    def __getitem__(self, key):
        yield key

    def __next__(self):
        yield "item"


print(list(Yields()), [x for x in Yields()], next(Yields()[5]))


class NoIterator:
    def __iter__(self):
        return [1]


try:
    for x in NoIterator():
        pass
except TypeError as error:
    print(error)


# ---- deep ----
class Deep:
    def __add__(self, other):
        return self + other

    def __getitem__(self, key):
        return self[key]

    def __eq__(self, other):
        return self == other

    @property
    def value(self):
        return self.value

    def __next__(self):
        for x in self:
            return x

    def __iter__(self):
        return self


for kind in (lambda d: d + 1, lambda d: d[0], lambda d: d == 1, lambda d: d.value, lambda d: next(d)):
    try:
        kind(Deep())
    except RecursionError:
        print("deep")


# ---- attributes of classes ----
class Holder:
    pass


class Owner:
    held = Holder()


def read():
    return Owner.held


print(type(read()).__name__, type(read()).__name__)
Holder.__get__ = lambda self, instance, owner: "bound"
print(read(), read())
Owner.held = 5
print(read())


class Slots:
    __slots__ = ("x", "y")


class Others:
    __slots__ = ("y", "x")


def swap(o):
    o.x, o.y = 1, 2
    return o.x, o.y


print([swap(kind()) for kind in (Slots, Others, Slots, Others, Holder)])
s = Slots()
try:
    s.x
except AttributeError as error:
    print(error)
del Slots.x
s.y = 3
print(s.y, hasattr(s, "x"))


class Base:
    def name(self):
        return "base"

    @classmethod
    def make(cls):
        return cls.__name__

    @staticmethod
    def plain():
        return "plain"


class Derived(Base):
    def name(self):
        return super().name() + " derived"

    @classmethod
    def make(cls):
        return super().make() + "!"

    def other(self):
        self = Base()
        return super().name()


class Meta(type):
    def __call__(cls, *rest):
        return super().__call__(*rest)

    def describe(cls):
        return super().__repr__().count("class")


class Made(metaclass=Meta):
    def __new__(cls):
        return super().__new__(cls)


for _ in range(3):
    print(Derived().name(), Derived.make(), Derived().make(), Derived.plain(), Base.name(None), Made.describe())
    print(type(Made()).__name__)
for call in (Derived().other,):
    try:
        call()
    except TypeError as error:
        print(type(error).__name__)
Base.name = lambda self: "new base"
Base.plain = staticmethod(lambda: "new plain")
print(Derived().name(), Derived.plain())


# ---- exceptions that classes make ----
class Simple(Exception):
    pass


class Coded(Exception):
    def __init__(self, code, *more):
        self.code = code


class New(Exception):
    def __new__(cls, *rest):
        made = super().__new__(cls, "new")
        made.rest = rest
        return made


for made in (Simple(), Simple(1, 2.5), Coded(10**20, "a"), New(3), Simple(*range(6)), ValueError(1, 2)):
    print(repr(made), made.args, vars(made))
number = 10**20 + 1
kept = Coded(number)
print(kept.args[0] is kept.code, kept.args[0] is number)
try:
    Simple(key=1)
except TypeError as error:
    print(error)

# expect:
# N3 N6 N51 N27.0 N-1 first first
# unsupported operand type(s) for +: 'Number' and 'str'
# can only concatenate str (not "Number") to str
# can only concatenate list (not "Number") to list
# N4
# N4
# False True False True True False True
# [1] [] []
# ['yes', 'yes', 'no']
# (4, 3) (4, 'k') (4, slice(1, 2, None)) True False True
# (7, 8)
# 3
# False x True
# ValueError __len__() should return >= 0
# TypeError 'str' object cannot be interpreted as an integer
# OverflowError cannot fit 'int' into an index-sized integer
# __bool__ should return bool, returned int
# [('<lambda>', 'yield lambda: x + 1'), ('broken', 'raise ValueError("broken")')]
# [('<lambda>', 'yield lambda: 1 + x'), ('broken', 'raise ValueError("broken")')]
# [('<lambda>', 'yield lambda: x == 1'), ('broken', 'raise ValueError("broken")')]
# [('<lambda>', 'yield lambda: x[0]'), ('broken', 'raise ValueError("broken")')]
# [('<lambda>', 'yield lambda: x[1:]'), ('broken', 'raise ValueError("broken")')]
# [('<lambda>', 'yield lambda: 1 in x'), ('broken', 'raise ValueError("broken")')]
# [('<lambda>', 'yield lambda: 1 if x else 2'), ('broken', 'raise ValueError("broken")')]
# [('<lambda>', 'yield lambda: not x'), ('broken', 'raise ValueError("broken")')]
# [('<lambda>', 'yield lambda: [1 for _ in x]'), ('broken', 'raise ValueError("broken")')]
# set item
# set property
# get property
# instead of value
# instead of value
# instead of value
# [1, 2, 3] [1, 2] [1, 2]
# [1, 2, 3]
# [1, 2, 3]
# [1, 2, 3]
# 1
# left by KeyError('key')
# 1
# left
# [1, 2] [1, 2] 5
# iter() returned non-iterator of type 'list'
# deep
# deep
# deep
# deep
# deep
# Holder Holder
# bound bound
# 5
# [(1, 2), (1, 2), (1, 2), (1, 2), (1, 2)]
# 'Slots' object has no attribute 'x'
# 3 False
# base derived Derived! Derived! plain base 1
# Made
# base derived Derived! Derived! plain base 1
# Made
# base derived Derived! Derived! plain base 1
# Made
# TypeError
# new base derived new plain
# Simple() () {}
# Simple(1, 2.5) (1, 2.5) {}
# Coded(100000000000000000000, 'a') (100000000000000000000, 'a') {'code': 100000000000000000000}
# New(3) (3,) {'rest': (3,)}
# Simple(0, 1, 2, 3, 4, 5) (0, 1, 2, 3, 4, 5) {}
# ValueError(1, 2) (1, 2) {}
# True True
# Simple() takes no keyword arguments
