# Subclasses of int and float: arithmetic gives the base type, attributes, construction, bool of them.
class Mod7(int):
    def __new__(cls, value=0, note=None):
        self = super().__new__(cls, value % 7)
        self.note = note
        return self

    def __add__(self, other): return Mod7(int(self) + int(other))
    __radd__ = __add__
    def __repr__(self): return f"Mod7({int(self)})"


m = Mod7(10, note="ten")
print(m, m.note, m + 5, 5 + m, type(m * 2).__name__, m * 2, m == 3, hash(m) == hash(3))
print(type(-m).__name__, type(+m).__name__, type(abs(m)).__name__, type(m.real).__name__, type(int(m)).__name__)
print(type(m // 1).__name__, type(m ** 2).__name__, type(m | 0).__name__, type(~m).__name__, type(m.numerator).__name__)
print({3: "three"}[m], [0, 1, 2, 3][m], "ab" * m, range(m), m in range(5), sum([m, m]), max(m, 2), m is int(m))
print(Mod7(int("12")), int.from_bytes(b"\1", "big"), type(Mod7.from_bytes(b"\1", "big")).__name__)
print(f"{m}", f"{m:03d}", "%d" % m, "%s" % m, str(m), repr(m), m.bit_length(), isinstance(m, int))


class F(float):
    def __repr__(self): return f"F({float(self)})"


f = F("2.5")
f.extra = 1
print(f, f + 1, type(f + 1).__name__, type(f * f).__name__, f.is_integer(), f.as_integer_ratio(), f"{f:.3f}", round(f))
print(type(round(f, 1)).__name__, type(F.fromhex("0x1p3")).__name__, f == 2.5, hash(f) == hash(2.5), int(f), F(3) // 2)


class Flag(int):
    def __bool__(self): return True
    def __str__(self): return "flag"


print(bool(Flag(0)), Flag(0) or "no", str(Flag(3)), f"{Flag(3)}", [Flag(3)], Flag(3) + 1, "%d" % Flag(3))
class C(complex): pass


c = C(1, 2)
print(c, type(c + 1).__name__, c.real, type(c.conjugate()).__name__, c == 1 + 2j, abs(C(3, 4)))
try:
    class B(bool): pass
except TypeError as error:
    print(error)

# expect:
# Mod7(3) ten Mod7(1) Mod7(1) int 6 True True
# int int int int int
# int int int int int
# three 3 ababab range(0, 3) True Mod7(6) Mod7(3) False
# Mod7(5) 1 Mod7
# Mod7(3) 003 3 Mod7(3) Mod7(3) Mod7(3) 2 True
# F(2.5) 3.5 float float False (5, 2) 2.500 2
# float F True True 2 1.0
# True flag flag flag [3] 4 3
# (1+2j) complex 1.0 complex True 5.0
# type 'bool' is not an acceptable base type
