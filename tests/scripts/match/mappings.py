# Mapping patterns look at keys that are there; other keys do not matter.
from collections import defaultdict


def shape(x):
    match x:
        case {"a": 1, "b": b}:
            return "a is 1", b
        case {"a": [x, y], **rest}:
            return "pair", x, y, rest
        case {1: one, 2.5: two, None: none, False: true}:
            return "never", one, two, none, true
        case {"k": {"inner": v}}:
            return "inner", v
        case {-1: v}:
            return "minus one", v
        case {"x": _, "y": _}:
            return "both"
        case {**rest} if len(rest) == 1:
            return "single", rest
        case {}:
            return "mapping"
    return "none"


for x in ({"a": 1, "b": 2}, {"a": 1, "b": 2, "c": 3}, {"a": [1, 2], "z": 0}, {"a": [1]}, {"k": {"inner": 5}},
          {"k": {}}, {-1: "m"}, {"x": 1, "y": 2, "z": 3}, {}, {"one": 1}, [], "a", None, defaultdict(list)):
    print(shape(x))
d = defaultdict(list, a=1)
match d:
    case {"missing": m}:
        print("never")
    case {"a": a}:
        print(a, dict(d))
original = {"a": 1, "b": 2, "c": 3}
match original:
    case {"a": a, **rest}:
        rest["new"] = a
        print(rest, original)
match {"k": None}:
    case {"k": None}:
        print("None is a value")
match {1: "int", "s": "str"}:
    case {True: a, "s": b}:
        print(a, b)


class Keys:
    one = "a"
    same = "a"


match {"a": 5}:
    case {Keys.one: v}:
        print(v)
try:
    match {"a": 5}:
        case {Keys.one: v, Keys.same: w}:
            print("never")
        case _:
            print("too short to be asked")
    match {"a": 5, "b": 6}:
        case {Keys.one: v, Keys.same: w}:
            print("never")
except ValueError as e:
    print(e)


class Bad:
    key = []


try:
    match {"a": 5}:
        case {Bad.key: v}:
            print("never")
except TypeError as e:
    print(e)

# expect:
# ('a is 1', 2)
# ('a is 1', 2)
# ('pair', 1, 2, {'z': 0})
# ('single', {'a': [1]})
# ('inner', 5)
# ('single', {'k': {}})
# ('minus one', 'm')
# both
# mapping
# ('single', {'one': 1})
# none
# none
# none
# mapping
# 1 {'a': 1}
# {'b': 2, 'c': 3, 'new': 1} {'a': 1, 'b': 2, 'c': 3}
# None is a value
# int str
# 5
# too short to be asked
# mapping pattern checks duplicate key ('a')
# unhashable type: 'list'
