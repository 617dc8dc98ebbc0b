# __get__, __set__ and __delete__ of the descriptors that are built in.
class C:
    def m(self): return "m", type(self).__name__
    @property
    def p(self): return 5
    @classmethod
    def c(cls): return "c", cls.__name__
    @staticmethod
    def s(): return "s"


class S:
    __slots__ = ("a",)


def attempt(function):
    try:
        print(function())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


c, s = C(), S()
names = vars(C)
print(C.m.__get__(c, C)(), C.m.__get__(c)(), C.m.__get__(None, C) is C.m, C.m.__get__(7)())
print(names["p"].__get__(c, C), names["p"].__get__(None, C) is names["p"])
attempt(lambda: names["p"].__set__(c, 4))
attempt(lambda: names["p"].__delete__(c))
attempt(lambda: C.m.__get__(None, None))
attempt(lambda: C.m.__get__())
print(names["c"].__get__(None, C)(), names["c"].__get__(c)(), names["s"].__get__(None, C)())
attempt(lambda: S.a.__get__(s))
print(S.a.__set__(s, 3), S.a.__get__(s), s.a, S.a.__delete__(s), hasattr(s, "a"))
print(type.__dict__["__name__"].__get__(C), list.append.__get__([1])(4), int.__add__.__get__(4)(5),
      vars(dict)["fromkeys"].__get__(None, dict)([1]))
for kind in type(C.m), property, classmethod, staticmethod, type(S.a), type(type.__dict__["__name__"]), type(len):
    print(kind.__name__, [name for name in ("__get__", "__set__", "__delete__") if hasattr(kind, name)])


class Derived(property):
    def __get__(self, instance, owner=None): return "derived", super().__get__(instance, owner)


class D:
    p = Derived(lambda self: 8)


print(D().p)

# expect:
# ('m', 'C') ('m', 'C') True ('m', 'int')
# 5 True
# AttributeError property 'p' of 'C' object has no setter
# AttributeError property 'p' of 'C' object has no deleter
# TypeError __get__(None, None) is invalid
# TypeError  expected at least 1 argument, got 0
# ('c', 'C') ('c', 'C') s
# AttributeError 'S' object has no attribute 'a'
# None 3 3 None False
# C None 9 {1: None}
# function ['__get__']
# property ['__get__', '__set__', '__delete__']
# classmethod ['__get__']
# staticmethod ['__get__']
# member_descriptor ['__get__', '__set__', '__delete__']
# getset_descriptor ['__get__', '__set__', '__delete__']
# builtin_function_or_method []
# ('derived', 8)
