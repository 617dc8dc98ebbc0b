# A special method of a built-in type under another name is called as that other one. What str() of odd objects says.
class Attributes(dict):
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
    __call__ = dict.__getitem__


class Number(int):
    __str__ = int.__repr__
    __repr__ = lambda self: "Number"
    __neg__ = int.__invert__
    __add__ = int.__sub__
    __len__ = int.__hash__
    __getitem__ = int.__rsub__


class Text(str):
    __iter__ = lambda self: iter("xy")
    __str__ = lambda self: f"<{super().__str__()}>"
    __contains__ = str.startswith


a = Attributes(x=1)
a.y = 2
del a.x
print(a, a("y"), vars(a))
n = Number(5)
print(n, repr(n), -n, n + 3, len(n), n[1], [n], f"{n}", f"{n:03}")
t = Text("text")
print(t, f"{t}", f"{t:>6}", "%s" % t, "{}".format(t), format(t), "te" in t, "x" in t, list(t), t + "!")


class Bad:
    def __repr__(self): return None


for use in str, repr, format, "{!s}".format:
    try:
        use(Bad())
    except TypeError as error:
        print(error)


class Upper(dict):
    def __getitem__(self, key): return super().__getitem__(key.upper())


class Listed(dict):
    def __iter__(self): return iter(["b"])
    def keys(self): return ["a"]


u, listed = Upper(a=1), Listed(a=1, b=2)
print({**u}, dict(u), dict(**u), (lambda **k: k)(**u), {**listed}, dict(listed), dict(**listed), u | {"b": 2})


class A:
    __slots__ = ("a",)


class B:
    __slots__ = ("b",)


class A2:
    __slots__ = ("a",)
    name = "A2"


x = A()
x.a = 1
x.__class__ = A2
print(x.a, x.name)
try:
    x.__class__ = B
except TypeError as error:
    print(error)
for setter, arguments in (object.__setattr__, (A, "y", 1)), (object.__delattr__, (A, "y")):
    try:
        setter(*arguments)
    except TypeError as error:
        print(error)

# expect:
# {'y': 2} 2 {}
# 5 Number -6 2 5 -4 [Number] 5 005
# <text> <text>   text <text> <text> <text> True False ['x', 'y'] text!
# __str__ returned non-string (type NoneType)
# __repr__ returned non-string (type NoneType)
# __str__ returned non-string (type NoneType)
# __str__ returned non-string (type NoneType)
# {'a': 1} {'a': 1} {'a': 1} {'a': 1} {'a': 1} {'a': 1} {'a': 1} {'a': 1, 'b': 2}
# 1 A2
# __class__ assignment: 'B' object layout differs from 'A2'
# can't apply this __setattr__ to type object
# can't apply this __delattr__ to type object
