"""What *rest and **names get, through calls that pass on what they were given."""


def show(*rest, **names):
    return rest, names


def after_one(first, *rest, **names):
    return first, rest, names


def only_names(**names):
    names["added"] = True
    return names


def plain(a, b=2, c=3):
    return a, b, c


def passes(*rest, **names):
    return show(*rest, **names), rest, names


print(show(), show(1), show(1, x=2), show(x=1, y=2))
print(after_one(1), after_one(1, 2, 3), after_one(1, 2, k=3), after_one(first=5), after_one(first=5, k=6))
print(passes(1, 2, a=3))

given = {"a": 1}
print(only_names(**given), given)
print(only_names(**given, b=2), given)
print(plain(*(1,), **{"c": 9}), plain(**{"a": 1, "b": 5}), plain(*[1, 2, 3]), plain(1, *(), **{}))
big = [1000, 2000]
first, names = show(*big, k=big[0])
print([x is y for x, y in zip(first, big)], names["k"] is big[0])

for call in (lambda: after_one(), lambda: after_one(1, first=2), lambda: only_names(1), lambda: plain(1, 2, 3, 4),
             lambda: plain(*(1, 2), **{"b": 3}), lambda: show(**{1: 2}), lambda: show(*5), lambda: show(**5),
             lambda: show(**{"a": 1}, **{"a": 2}), lambda: plain(**{"d": 1}), lambda: plain(b=1)):
    try:
        print(call())
    except TypeError as error:
        print(error)


class Keys(dict):
    def __iter__(self):
        return iter(["z"])

    def keys(self):
        return ["z"]

    def __getitem__(self, key):
        return key * 2


print(show(**Keys(a=1)))


class Text(str):
    pass


print(show(**{Text("t"): 1}))


def many(*rest):
    return len(rest)


print(many(*range(100)), many(*"abc", *range(50)), many(*{1, 2}, 3))


def recursive(depth, *rest, **names):
    return depth if depth == 0 else recursive(depth - 1, *rest, **names)


print(recursive(200, 1, 2, a=3))


class Meta(type):
    pass


class Made(metaclass=Meta):
    def __init__(self, *rest):
        self.rest = rest


def make():
    return Made(1, 2)


print(make().rest, make().rest)
Meta.__call__ = lambda cls, *rest: ("called", rest)
print(make())


class Asked:
    @property
    def wrong(self):
        raise AttributeError("inner")

    def __getattr__(self, name):
        if name == "made":
            return "up"
        raise AttributeError(name)


class Plain:
    present = 1

    @property
    def broken(self):
        raise ValueError("broken")

    @property
    def absent(self):
        raise AttributeError("absent")


print(getattr(Asked(), "wrong", "none"), getattr(Asked(), "made"), hasattr(Asked(), "other"))
print(hasattr(Plain(), "present"), hasattr(Plain(), "absent"), hasattr(Plain(), "other"), getattr(Plain(), "x", 5))
try:
    hasattr(Plain(), "broken")
except ValueError as error:
    print(error)
print(hasattr(5, "real"), hasattr(5, "x"), hasattr(int, "x"), getattr([], "append", None) is not None)
print(type(5) is int, type(Plain()) is Plain, type(type), isinstance(Plain(), Plain), isinstance(True, int))

# expect:
# ((), {}) ((1,), {}) ((1,), {'x': 2}) ((), {'x': 1, 'y': 2})
# (1, (), {}) (1, (2, 3), {}) (1, (2,), {'k': 3}) (5, (), {}) (5, (), {'k': 6})
# (((1, 2), {'a': 3}), (1, 2), {'a': 3})
# {'a': 1, 'added': True} {'a': 1}
# {'a': 1, 'b': 2, 'added': True} {'a': 1}
# (1, 2, 9) (1, 5, 3) (1, 2, 3) (1, 2, 3)
# [True, True] True
# after_one() missing 1 required positional argument: 'first'
# after_one() got multiple values for argument 'first'
# only_names() takes 0 positional arguments but 1 was given
# plain() takes from 1 to 3 positional arguments but 4 were given
# plain() got multiple values for argument 'b'
# keywords must be strings
# __main__.show() argument after * must be an iterable, not int
# __main__.show() argument after ** must be a mapping, not int
# __main__.show() got multiple values for keyword argument 'a'
# plain() got an unexpected keyword argument 'd'
# plain() missing 1 required positional argument: 'a'
# ((), {'z': 'zz'})
# ((), {'t': 1})
# 100 53 3
# 0
# (1, 2) (1, 2)
# ('called', (1, 2))
# none up False
# True False False 5
# broken
# True False False True
# True True <class 'type'> True True
