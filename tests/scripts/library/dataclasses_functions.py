# dataclasses: asdict, replace, make_dataclass, keyword-only fields, InitVar.
# needs: 3.13
import copy
from collections import namedtuple
from dataclasses import (KW_ONLY, MISSING, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass,
                         replace)


@dataclass
class Point:
    x: object
    y: int = 0


Pair = namedtuple("Pair", "p q")
print([one.name for one in fields(Point)], [one.default is MISSING for one in fields(Point(1))])
print(asdict(Point(1, [Point(2)])), astuple(Point(1, [Point(3), {"k": Point(4)}, (Point(5),)])))
print(asdict(Point(Pair(Point(1), [2]))), astuple(Point((1, [2])), tuple_factory=list))
print(asdict(Point(1), dict_factory=lambda pairs: sorted(pairs)))
values = [1, 2]
print(asdict(Point(values))["x"] is values, replace(Point(1), y=9), copy.replace(Point(1), x=8))
print(is_dataclass(Point), is_dataclass(Point(1)), is_dataclass(int))


@dataclass
class Keyed:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int
    d: int = field(kw_only=False, default=7)


print(Keyed(1, c=3), Keyed(1, 4, c=3), Keyed.__match_args__, Keyed.__doc__)


@dataclass(kw_only=True)
class More(Keyed):
    e: int = 5


print(More(1, c=4), More.__match_args__)


@dataclass
class Scaled:
    a: int
    scale: InitVar[int]
    word: InitVar[str] = "w"
    total: int = field(init=False)
    n: int = field(init=False, default=4)

    def __post_init__(self, scale, word):
        self.total = self.a * scale
        self.said = word


s = Scaled(2, 5)
print(s, s.said, s.word, [one.name for one in fields(s)], InitVar[int], Scaled.__doc__)
print(replace(s, scale=2))

Made = make_dataclass("Made", ["x", ("y", int), ("z", int, field(default=5))], namespace={"add": lambda self: self.x + self.y})
m = Made(1, 2)
print(m, m.add(), Made.__module__, Made.__annotations__)
print(field(metadata={"a": 1}).metadata, fields(Made)[2].default)
for wrong in (lambda: Keyed(1, 2, 3), lambda: Keyed(1), lambda: replace(s, a=1), lambda: replace(s, scale=2, total=1),
              lambda: asdict(5), lambda: asdict(Point), lambda: replace(5), lambda: fields(5),
              lambda: make_dataclass("D", ["1x"]), lambda: make_dataclass("D", ["class"]),
              lambda: make_dataclass("D", ["a", "a"])):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")

# expect:
# ['x', 'y'] [True, False]
# {'x': 1, 'y': [{'x': 2, 'y': 0}]} (1, [(3, 0), {'k': (4, 0)}, ((5, 0),)])
# {'x': Pair(p={'x': 1, 'y': 0}, q=[2]), 'y': 0} [(1, [2]), 0]
# [('x', 1), ('y', 0)]
# False Point(x=1, y=9) Point(x=8, y=0)
# True True False
# Keyed(a=1, b=2, c=3, d=7) Keyed(a=1, b=2, c=3, d=4) ('a', 'd') Keyed(a: int, d: int = 7, *, b: int = 2, c: int)
# More(a=1, b=2, c=4, d=7, e=5) ('a', 'd')
# Scaled(a=2, total=10, n=4) w w ['a', 'total', 'n'] dataclasses.InitVar[int] Scaled(a: int, scale: dataclasses.InitVar[int], word: dataclasses.InitVar[str] = 'w')
# Scaled(a=2, total=4, n=4)
# Made(x=1, y=2, z=5) 3 __main__ {'x': 'typing.Any', 'y': <class 'int'>, 'z': <class 'int'>}
# {'a': 1} 5
# TypeError: Keyed.__init__() takes from 2 to 3 positional arguments but 4 were given
# TypeError: Keyed.__init__() missing 1 required keyword-only argument: 'c'
# TypeError: InitVar 'scale' must be specified with replace()
# TypeError: field total is declared with init=False, it cannot be specified with replace()
# TypeError: asdict() should be called on dataclass instances
# TypeError: asdict() should be called on dataclass instances
# TypeError: replace() should be called on dataclass instances
# TypeError: must be called with a dataclass type or instance
# TypeError: Field names must be valid identifiers: '1x'
# TypeError: Field names must not be keywords: 'class'
# TypeError: Field name duplicated: 'a'
