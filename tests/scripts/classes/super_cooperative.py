# Cooperative calls along the order of resolution of a diamond, with keyword arguments handed on.
class Root:
    def __init__(self, **rest):
        if rest:
            raise TypeError(f"left over: {sorted(rest)}")
        print("Root")

    def describe(self):
        return ["Root"]


class Left(Root):
    def __init__(self, *, left, **rest):
        print("Left", left)
        super().__init__(**rest)

    def describe(self):
        return ["Left"] + super().describe()


class Right(Root):
    def __init__(self, *, right="r", **rest):
        print("Right", right)
        super().__init__(**rest)

    def describe(self):
        return ["Right"] + super().describe()


class Bottom(Left, Right):
    def __init__(self, **rest):
        print("Bottom")
        super().__init__(**rest)

    def describe(self):
        return ["Bottom"] + super().describe()


print(Bottom(left=1).describe())
print(Left(left=2).describe())
try:
    Bottom(left=1, middle=2)
except TypeError as error:
    print(error)


class Logged(dict):
    def __setitem__(self, key, value):
        print("log", key)
        super().__setitem__(key, value)


class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


class LoggedUpper(Logged, Upper):
    pass


class UpperLogged(Upper, Logged):
    pass


for kind in (LoggedUpper, UpperLogged):
    d = kind()
    d["a"] = 1
    print(kind.__name__, d, [k.__name__ for k in kind.__mro__])

# expect:
# Bottom
# Left 1
# Right r
# Root
# ['Bottom', 'Left', 'Right', 'Root']
# Left 2
# Root
# ['Left', 'Root']
# Bottom
# Left 1
# Right r
# left over: ['middle']
# log a
# LoggedUpper {'A': 1} ['LoggedUpper', 'Logged', 'Upper', 'dict', 'object']
# log A
# UpperLogged {'A': 1} ['UpperLogged', 'Upper', 'Logged', 'dict', 'object']
