# Qualified names and documentation.
class A:
    """First line.

        indented
    """
    def f(self):
        class B:
            def g(self): return (lambda: 0), (i for i in ())
            class C: "in C"
        return B
    class D:
        def h(self): pass
    l = lambda: 0
    g = (i for i in ())
    @staticmethod
    def s(): pass
b = A().f()
print(A.__qualname__, A.f.__qualname__, b.__qualname__, b.g.__qualname__, b.C.__qualname__, A.D.__qualname__, A.D.h.__qualname__)
print([x.__qualname__ for x in b().g()], A.l.__qualname__, A.g.__qualname__, A.s.__qualname__)
print(A.__name__, b.__name__, b.C.__name__, A.__doc__.splitlines()[0], b.C.__doc__, b.__doc__)
print(A.__module__, b.__module__)
class E:
    __module__ = "elsewhere"
    __qualname__ = "Some.Where"
    __doc__ = "set"
print(E, E.__doc__)
class F:
    here = __qualname__, __module__
    __name__ = "F's"
    class G: pass
print(F.here, F.G.__module__)
def f():
    class L: code = None
    return L
print(f(), f().__qualname__)
print(f.__code__.co_consts[1].co_name, f.__code__.co_consts[1].co_qualname, f.__code__.co_consts[1].co_flags)
print(A.f.__code__.co_flags, b.g.__code__.co_flags, f.__code__.co_firstlineno)
def same(c): return c
@same
@same
class Decorated: pass
@same
def decorated(): pass
print(decorated.__code__.co_firstlineno)

# expect:
# A A.f A.f.<locals>.B A.f.<locals>.B.g A.f.<locals>.B.C A.D A.D.h
# ['A.f.<locals>.B.g.<locals>.<lambda>', 'A.f.<locals>.B.g.<locals>.<genexpr>'] A.<lambda> A.<genexpr> A.s
# A B C First line. in C None
# __main__ __main__
# <class 'elsewhere.Some.Where'> set
# ('F', '__main__') __main__
# <class '__main__.f.<locals>.L'> f.<locals>.L
# L f.<locals>.L 0
# 3 19 33
# 43
