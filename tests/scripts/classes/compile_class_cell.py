# __class__ and super: the cell that methods know their class by.
class A:
    def name(self): return "A"
    def cls(self): return __class__
    @classmethod
    def made(cls): return __class__, cls
    @staticmethod
    def static(): return __class__.__name__
class B(A):
    def name(self): return "B" + super().name()
    def cls(self): return __class__, super().cls()
    def nested(self):
        def inner(): return __class__
        return inner(), (lambda: __class__)(), [__class__ for i in "x"], list(__class__ for i in "x")
    def explicit(self): return super(B, self).name(), super(__class__, self).name()
    def captured(self):
        get = lambda: self
        return super().name() + get().name()
b = B()
print(b.name(), b.cls(), b.nested(), b.explicit(), b.captured())
print(B.made(), B.static(), A.cls.__code__.co_freevars, A.name.__code__.co_freevars, B.name.__code__.co_freevars)

# Names of the class itself do not see it.
class C:
    seen = "__class__" in dir()
    try_it = locals().get("__class__", "nothing")
    def f(self): return __class__
    class D:
        def f(self): return __class__
        def g(self):
            class E:
                outer = __class__
                def f(self): return __class__
            return E.outer, E().f()
print(C.seen, C.try_it, C().f(), C.D().f(), C.D().g())

# A local of that name is a local.
class L:
    def f(self, __class__): return __class__
    def g(self):
        __class__ = 3
        return (lambda: __class__)()
    def h(self):
        nonlocal __class__
        old, __class__ = __class__, "changed"
        return old, __class__
    def k(self): return __class__
print(L().f(1), L().g(), L().h(), L().k())

# bound by the class's own namespace only
class N:
    __class__ = property(lambda self: "property")
    def f(self): return __class__
print(N().__class__, N().f())

class M(type):
    def __new__(meta, name, bases, names, **keywords):
        print(name, "__classcell__" in names)
        return super().__new__(meta, name, bases, names)
class WithCell(metaclass=M):
    def f(self): return __class__
class WithoutCell(metaclass=M):
    def f(self): return 1
print(WithCell().f(), hasattr(WithCell, "__classcell__"))

class Drops(type):
    def __new__(meta, name, bases, names):
        names.pop("__classcell__", None)
        return super().__new__(meta, name, bases, names)
class Fine(metaclass=Drops): pass
class Bad(metaclass=Drops):
    def f(self): return __class__

# expect:
# BA (<class '__main__.B'>, <class '__main__.A'>) (<class '__main__.B'>, <class '__main__.B'>, [<class '__main__.B'>], [<class '__main__.B'>]) ('A', 'A') ABA
# (<class '__main__.A'>, <class '__main__.B'>) A ('__class__',) () ('__class__',)
# False nothing <class '__main__.C'> <class '__main__.C.D'> (<class '__main__.C.D'>, <class '__main__.C.D.g.<locals>.E'>)
# 1 3 (<class '__main__.L'>, 'changed') changed
# property <class '__main__.N'>
# WithCell True
# WithoutCell False
# <class '__main__.WithCell'> False

# expect-error: RuntimeError: __class__ not set defining 'Bad' as <class '__main__.Bad'>. Was __classcell__ propagated to type.__new__?

# exit: 1
