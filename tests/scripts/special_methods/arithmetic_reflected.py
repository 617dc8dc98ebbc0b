# Reflected operators: after NotImplemented, first for a subclass on the right, not for equal types.
class A:
    def __init__(self, name): self.name = name
    def __add__(self, other):
        print(f"{self.name}.__add__", end=" ")
        return NotImplemented
    def __radd__(self, other):
        print(f"{self.name}.__radd__", end=" ")
        return f"r{self.name}"


class B(A):
    def __radd__(self, other):
        print(f"{self.name}.B.__radd__", end=" ")
        return "from B"


class C(A): pass


class Other:
    def __radd__(self, other): return "Other.__radd__"
    def __rsub__(self, other): return ("rsub", other)
    def __rmul__(self, other): return ("rmul", other)
    def __rtruediv__(self, other): return ("rtruediv", other)
    def __rfloordiv__(self, other): return ("rfloordiv", other)
    def __rmod__(self, other): return ("rmod", other)
    def __rdivmod__(self, other): return ("rdivmod", other)
    def __rpow__(self, other, mod=None): return ("rpow", other, mod)
    def __rlshift__(self, other): return ("rlshift", other)
    def __rrshift__(self, other): return ("rrshift", other)
    def __rand__(self, other): return ("rand", other)
    def __ror__(self, other): return ("ror", other)
    def __rxor__(self, other): return ("rxor", other)
    def __rmatmul__(self, other): return ("rmatmul", other)


print(A("a") + B("b"))
print(A("a") + C("c"))
print(B("b") + A("a"))
print(A("a") + Other())
print(5 + A("x"))
try:
    print(A("a1") + A("a2"))
except TypeError as error:
    print(error)
try:
    print(A("a") + 5)
except TypeError as error:
    print(error)
o = Other()
print(1 - o, 2.5 * o, "s" * o, [1] / o, None // o)
print(3 % o, divmod(4, o), 2 ** o, 1 << o, 1 >> o)
print(1 & o, 1 | o, {1} ^ o, "m" @ o, (1,) + o, [1] + o)


class IntSub(int):
    def __radd__(self, other): return "subclass first"
    def __rsub__(self, other): return "subclass rsub"


print(1 + IntSub(2), IntSub(2) + 1, 1.5 + IntSub(1), True + IntSub(1), 10 - IntSub(3))

# expect:
# b.B.__radd__ from B
# a.__add__ c.__radd__ rc
# b.__add__ a.__radd__ ra
# a.__add__ Other.__radd__
# x.__radd__ rx
# a1.__add__ unsupported operand type(s) for +: 'A' and 'A'
# a.__add__ unsupported operand type(s) for +: 'A' and 'int'
# ('rsub', 1) ('rmul', 2.5) ('rmul', 's') ('rtruediv', [1]) ('rfloordiv', None)
# ('rmod', 3) ('rdivmod', 4) ('rpow', 2, None) ('rlshift', 1) ('rrshift', 1)
# ('rand', 1) ('ror', 1) ('rxor', {1}) ('rmatmul', 'm') Other.__radd__ Other.__radd__
# subclass first 3 2.5 2 subclass rsub
