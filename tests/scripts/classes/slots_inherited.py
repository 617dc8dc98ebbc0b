# Slots with inheritance: a class without them brings a __dict__; they add up; two bases with some conflict.
class A:
    __slots__ = ("a",)


class B(A):
    __slots__ = ("b",)


class C(B):
    pass


class D(A):
    __slots__ = ()


b = B()
b.a, b.b = 1, 2
print(b.a, b.b, hasattr(b, "__dict__"))
c = C()
c.a, c.anything = 1, 2
print(c.__dict__, c.a)
d = D()
d.a = 5
try:
    d.other = 1
except AttributeError as error:
    print("no", type(error).__name__)


class Other:
    __slots__ = ("o",)


class Nothing:
    __slots__ = ()


class Both(A, Nothing):
    __slots__ = ()


both = Both()
both.a = 1
print(both.a, [k.__name__ for k in Both.__mro__])
try:
    class Conflict(A, Other):
        pass
except TypeError as error:
    print(error)


class Plain:
    pass


class Slotted(Plain):
    __slots__ = ("s",)


s = Slotted()
s.s, s.t = 1, 2
print(s.__dict__, s.s)


class Redefine(A):
    __slots__ = ("a",)


r = Redefine()
r.a = "new"
try:
    A.a.__get__(r)
except AttributeError as error:
    print(type(error).__name__, r.a)
try:
    A.a.__get__(Other())
except TypeError as error:
    print(error)

# expect:
# 1 2 False
# {'anything': 2} 1
# no AttributeError
# 1 ['Both', 'A', 'Nothing', 'object']
# multiple bases have instance lay-out conflict
# {'t': 2} 1
# AttributeError new
# descriptor 'a' for 'A' objects doesn't apply to a 'Other' object
