# copy: shallow and deep copies, what is shared and what a class can say about it.
import copy


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"


class Slotted:
    __slots__ = ("a", "__b", "c")

    def __init__(self):
        self.a = [1]
        self.__b = 2

    def b(self):
        return self.__b


class Both(Slotted):
    def __init__(self):
        super().__init__()
        self.d = {"k": []}


class Listed(list):
    pass


class Dicted(dict):
    pass


class Number(int):
    pass


class Text(str):
    pass


class Pair(tuple):
    pass


class Own:
    def __init__(self, value):
        self.value = value

    def __copy__(self):
        print("__copy__")
        return Own(self.value)

    def __deepcopy__(self, memo):
        print("__deepcopy__", type(memo).__name__)
        return Own(copy.deepcopy(self.value, memo))


class Stated:
    def __init__(self):
        self.open = True

    def __getstate__(self):
        return {"saved": [1, 2]}

    def __setstate__(self, state):
        print("state", state)
        self.restored = state


class Reduced:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return Reduced, self.args


class WithNew:
    def __new__(cls, a, *, b=0):
        self = object.__new__(cls)
        self.made = (a, b)
        return self

    def __getnewargs_ex__(self):
        return (self.made[0],), {"b": self.made[1]}


p = Point([1], {"a": 2})
q = copy.copy(p)
r = copy.deepcopy(p)
print(q, q is p, q.x is p.x, r, r.x is p.x)
for value in (None, 1, 2.5, "s", b"b", (1, 2), frozenset([1]), len, Point, print, True, ..., range(3), 1j):
    print(copy.copy(value) is value, copy.deepcopy(value) is value)
for value in ([1, [2]], {"a": [1]}, {1, 2}):
    print(copy.copy(value) == value, copy.copy(value) is value, copy.deepcopy(value) == value, copy.deepcopy(value) is value)
a = [1]
b = [a, a, (a,), {"k": a}]
c = copy.deepcopy(b)
print(c, c[0] is c[1], c[2][0] is c[0], c[3]["k"] is c[0], c[0] is a)
a.append(a)
d = copy.deepcopy(a)
print(d[1] is d, d is a)
t = ([],)
t[0].append(t)
u = copy.deepcopy(t)
print(u[0][0] is u, u is t)
t = (1, (2, "x"))
print(copy.deepcopy(t) is t, copy.deepcopy((1, [2])) == (1, [2]))
s = Slotted()
s2, s3 = copy.copy(s), copy.deepcopy(s)
print(s2.a is s.a, s3.a is s.a, s3.a, s2.b(), s3.b(), hasattr(s3, "c"))
z = copy.deepcopy(Both())
print(z.a, z.b(), z.d)
l = Listed([1, [2]])
l.name = ["n"]
m = copy.deepcopy(l)
print(type(m).__name__, m, m.name, m.name is l.name, m[1] is l[1], copy.copy(l)[1] is l[1], copy.copy(l).name is l.name)
k = Dicted(a=[1])
k.x = 1
print(type(copy.copy(k)).__name__, copy.copy(k), copy.deepcopy(k)["a"] is k["a"], copy.deepcopy(k).x)
n = Number(5)
n.tag = "t"
print(type(copy.copy(n)).__name__, copy.copy(n), copy.deepcopy(n).tag, copy.copy(n) is n)
print(type(copy.copy(Text("ab"))).__name__, copy.copy(Text("ab")), type(copy.deepcopy(Pair([1, [2]]))).__name__, copy.deepcopy(Pair([1, [2]])))
o = Own([1])
o2, o3 = copy.copy(o), copy.deepcopy(o)
print(o2.value is o.value, o3.value is o.value)
st = copy.copy(Stated())
print(vars(st))
print(vars(copy.deepcopy(Stated())))
print(copy.deepcopy(Reduced([1], 2)).args, copy.copy(WithNew(1, b=2)).made, copy.deepcopy(WithNew([1], b=2)).made)
e = ValueError("a", [1])
e.extra = 1
e2 = copy.deepcopy(e)
print(repr(e2), e2.args[1] is e.args[1], e2.extra)
method = p.__init__
print(copy.deepcopy([Point(1, 2).__repr__])[0]())
memo = {}
x = [1]
y = copy.deepcopy([x, x], memo)
print(memo[id(x)] is y[0], copy.deepcopy(x, memo) is y[0])


class Replaceable:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __replace__(self, /, **changes):
        return Replaceable(**{**vars(self), **changes})


print(vars(copy.replace(Replaceable(1, 2), b=3)))
try:
    copy.replace([1], a=2)
except TypeError as error:
    print(error)
for bad in ((i for i in "a"),):
    try:
        copy.copy(bad)
    except TypeError as error:
        print(error)
print(copy.Error is copy.error, issubclass(copy.Error, Exception), copy.__all__)


# needs: 3.13
# expect:
# Point([1], {'a': 2}) False True Point([1], {'a': 2}) False
# True True
# True True
# True True
# True True
# True True
# True True
# True False
# True True
# True True
# True True
# True True
# True True
# True True
# True True
# True False True False
# True False True False
# True False True False
# [[1], [1], ([1],), {'k': [1]}] True True True False
# True False
# True False
# True True
# True False [1] 2 2 False
# [1] 2 {'k': []}
# Listed [1, [2]] ['n'] False False True True
# Dicted {'a': [1]} False 1
# Number 5 t False
# Text ab Pair (1, [2])
# __copy__
# __deepcopy__ dict
# True False
# state {'saved': [1, 2]}
# {'restored': {'saved': [1, 2]}}
# state {'saved': [1, 2]}
# {'restored': {'saved': [1, 2]}}
# ([1], 2) (1, 2) ([1], 2)
# ValueError('a', [1]) False 1
# Point(1, 2)
# True True
# {'a': 1, 'b': 3}
# replace() does not support list objects
# cannot pickle 'generator' object
# True True ['Error', 'copy', 'deepcopy', 'replace']
