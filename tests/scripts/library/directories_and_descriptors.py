# dir() asks __dir__; descriptors and object have their methods by name.
import copyreg
import types


class Meta(type):
    def __dir__(cls):
        return ["of", "class"]


class A(metaclass=Meta):
    def __dir__(self):
        return ("z", "b")

    def f(self):
        return "f"

    def g(self):
        "Says something."

    @classmethod
    def c(cls: int):
        return cls.__name__

    @property
    def p(self):
        return 5


print(dir(A), dir(A()))
a = A()
print(A.f.__get__(a)(), A.__dict__["c"].__get__(None, A)(), A.__dict__["p"].__get__(a), A.__dict__["p"].__get__(None, A) is A.p)
print(A.__dict__["c"].__annotations__, hasattr(len, "__get__"), hasattr(str.upper, "__get__"), str.upper.__get__("x")())
try:
    A.__dict__["p"].__set__(a, 1)
except AttributeError as error:
    print("AttributeError")
print(a.f.__doc__, a.g.__doc__, a.g.__name__)
m = types.MethodType(lambda self, x: (self, x), 3)
print(m(4), m.__self__)
for wrong in ((1, 2), (len, None)):
    try:
        types.MethodType(*wrong)
    except TypeError as error:
        print(error)


class Number(int):
    __str__ = int.__repr__

    def __repr__(self):
        return "Number"


print(Number(7), repr(Number(7)), f"{Number(7)}", [Number(7)])


class Point:
    def __init__(self):
        self.x = 1


make, args, state = Point().__reduce_ex__(2)[:3]
print(make is copyreg.__newobj__, args, state, Point().__getstate__(), object().__getstate__(), [].__sizeof__() > 0)

# expect:
# ['class', 'of'] ['b', 'z']
# f A 5 True
# {'cls': <class 'int'>} False True X
# AttributeError
# None Says something. g
# (3, 4) 3
# first argument must be callable
# instance must not be None
# 7 Number 7 [Number]
# True (<class '__main__.Point'>,) {'x': 1} {'x': 1} None True
