# Annotated names in the body of a class.
class A:
    "doc"
    x: int = 1
    y: "str"
    (z): float = 2.0
    if True:
        w: list
    def f(self):
        local: undefined = 1
        return local
    class Inner:
        deep: int
    class Bare: pass
print(A.__annotations__, A.x, A.z, hasattr(A, "y"), A().f())
print(A.Inner.__annotations__, "__annotations__" in vars(A.Bare), "deep" in globals())
class B:
    __annotations__ = {"given": 1}
    x: int
print(B.__annotations__)
def function(T):
    class C:
        x: T
        def f(self, a: T) -> T: pass
        class D:
            T = 1
            y: T
            def f(self, a: T) -> T: pass
    return C
C = function("outer")
print(C.__annotations__, C.f.__annotations__, C.D.__annotations__, C.D.f.__annotations__)
x: int
print(__annotations__)

# expect:
# {'x': <class 'int'>, 'y': 'str', 'w': <class 'list'>} 1 2.0 False 1
# {'deep': <class 'int'>} False False
# {'given': 1, 'x': <class 'int'>}
# {'x': 'outer'} {'a': 'outer', 'return': 'outer'} {'y': 1} {'a': 1, 'return': 1}
# {'x': <class 'int'>}
