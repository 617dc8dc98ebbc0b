# Every binary operator calls its method on the left operand; unary ones theirs.
class V:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"V({self.n})"
    def __add__(self, o): return f"{self} + {o}"
    def __sub__(self, o): return f"{self} - {o}"
    def __mul__(self, o): return f"{self} * {o}"
    def __truediv__(self, o): return f"{self} / {o}"
    def __floordiv__(self, o): return f"{self} // {o}"
    def __mod__(self, o): return f"{self} % {o}"
    def __divmod__(self, o): return f"divmod({self}, {o})"
    def __pow__(self, o, m=None): return f"pow({self}, {o}, {m})"
    def __lshift__(self, o): return f"{self} << {o}"
    def __rshift__(self, o): return f"{self} >> {o}"
    def __and__(self, o): return f"{self} & {o}"
    def __or__(self, o): return f"{self} | {o}"
    def __xor__(self, o): return f"{self} ^ {o}"
    def __matmul__(self, o): return f"{self} @ {o}"
    def __neg__(self): return f"-{self}"
    def __pos__(self): return f"+{self}"
    def __invert__(self): return f"~{self}"
    def __abs__(self): return f"abs({self})"


v, w = V(1), V(2)
print(v + w, v - 1, v * 2.5, v / "s", sep=", ")
print(v // w, v % w, divmod(v, w), v ** w, pow(v, w), pow(v, 2, 3), sep=", ")
print(v << w, v >> w, v & w, v | w, v ^ w, v @ w, sep=", ")
print(-v, +v, ~v, abs(v), sep=", ")
for left in (1, "s", [1], None):
    for op in ("+", "*", "-", "@", "%", "<<"):
        try:
            print(left, op, eval(f"left {op} v"))
        except TypeError as error:
            print(error)

# expect:
# V(1) + V(2), V(1) - 1, V(1) * 2.5, V(1) / s
# V(1) // V(2), V(1) % V(2), divmod(V(1), V(2)), pow(V(1), V(2), None), pow(V(1), V(2), None), pow(V(1), 2, 3)
# V(1) << V(2), V(1) >> V(2), V(1) & V(2), V(1) | V(2), V(1) ^ V(2), V(1) @ V(2)
# -V(1), +V(1), ~V(1), abs(V(1))
# unsupported operand type(s) for +: 'int' and 'V'
# unsupported operand type(s) for *: 'int' and 'V'
# unsupported operand type(s) for -: 'int' and 'V'
# unsupported operand type(s) for @: 'int' and 'V'
# unsupported operand type(s) for %: 'int' and 'V'
# unsupported operand type(s) for <<: 'int' and 'V'
# can only concatenate str (not "V") to str
# can't multiply sequence by non-int of type 'V'
# unsupported operand type(s) for -: 'str' and 'V'
# unsupported operand type(s) for @: 'str' and 'V'
# not all arguments converted during string formatting
# unsupported operand type(s) for <<: 'str' and 'V'
# can only concatenate list (not "V") to list
# can't multiply sequence by non-int of type 'V'
# unsupported operand type(s) for -: 'list' and 'V'
# unsupported operand type(s) for @: 'list' and 'V'
# unsupported operand type(s) for %: 'list' and 'V'
# unsupported operand type(s) for <<: 'list' and 'V'
# unsupported operand type(s) for +: 'NoneType' and 'V'
# unsupported operand type(s) for *: 'NoneType' and 'V'
# unsupported operand type(s) for -: 'NoneType' and 'V'
# unsupported operand type(s) for @: 'NoneType' and 'V'
# unsupported operand type(s) for %: 'NoneType' and 'V'
# unsupported operand type(s) for <<: 'NoneType' and 'V'
