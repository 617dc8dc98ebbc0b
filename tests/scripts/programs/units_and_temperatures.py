# Quantities with units: conversion, arithmetic that checks dimensions, parsing, comparison, formatting.
class UnitError(TypeError): pass


class Unit:
    table = {}

    def __init__(self, name, factor, dimension):
        self.name, self.factor, self.dimension = name, factor, dimension
        Unit.table[name] = self

    def __rmul__(self, number): return Quantity(number, self)
    def __repr__(self): return self.name


class Quantity:
    __slots__ = ("number", "unit")

    def __init__(self, number, unit): self.number, self.unit = number, unit

    @classmethod
    def parse(cls, text):
        number, _, name = text.strip().partition(" ")
        try:
            return cls(float(number), Unit.table[name])
        except KeyError as error:
            raise UnitError(f"unknown unit {error}") from None

    @property
    def base(self): return self.number * self.unit.factor

    def to(self, unit):
        if unit.dimension != self.unit.dimension:
            raise UnitError(f"{self.unit} and {unit} do not measure the same")
        return Quantity(self.base / unit.factor, unit)

    def __add__(self, other):
        if not isinstance(other, Quantity):
            return NotImplemented
        return Quantity(self.number + other.to(self.unit).number, self.unit)

    def __radd__(self, other): return self if other == 0 else NotImplemented
    def __neg__(self): return Quantity(-self.number, self.unit)
    def __sub__(self, other): return self + -other
    def __mul__(self, n): return Quantity(self.number * n, self.unit) if isinstance(n, (int, float)) else NotImplemented
    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, Quantity):
            return self.base / other.to(self.unit).base
        return Quantity(self.number / other, self.unit)

    def _key(self): return round(self.base, 9), self.unit.dimension
    def __eq__(self, other): return isinstance(other, Quantity) and self._key() == other._key()
    def __lt__(self, other): return self.base < other.to(self.unit).base
    def __hash__(self): return hash(self._key())
    def __format__(self, spec): return f"{format(self.number, spec or 'g')} {self.unit}"
    def __str__(self): return format(self, "")
    def __repr__(self): return f"<{self}>"
    def __bool__(self): return bool(self.number)


m, km, cm, mile = Unit("m", 1, "length"), Unit("km", 1000, "length"), Unit("cm", 0.01, "length"), Unit("mile",
                                                                                                       1609.344,
                                                                                                       "length")
s, minute, h = Unit("s", 1, "time"), Unit("min", 60, "time"), Unit("h", 3600, "time")
d = 5 * km
print(d, d.to(m), d + 250 * m, d - 1 * mile, 2 * d, d * 0.5, d / 4, d / (500 * m), -d, f"{d.to(mile):.3f}")
print(1 * km == 1000 * m, 1 * km != 1 * m, 90 * minute == 1.5 * h, 1 * h > 59 * minute, max(3 * km, 2 * mile),
      {1 * km: "a"}[1000 * m])
print(sum([1 * km, 5 * m, 20 * cm]), sorted([1 * mile, 1 * km, 150 * cm]),
      [Quantity.parse(t) for t in ("5 km", " 2.5 h ")], bool(0 * m))
for action in (lambda: d + 1 * s, lambda: d + 5, lambda: d < 1 * s, lambda: d.to(h),
               lambda: Quantity.parse("5 parsec"), lambda: "a" * d,
               lambda: d * d, lambda: Quantity.parse("x m"), lambda: setattr(d, "note", 1), lambda: d * "x"):
    try:
        print(action())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error if isinstance(error, UnitError) else "-")


class Temperature:
    def __init__(self, celsius): self.celsius = celsius
    kelvin = property(lambda self: self.celsius + 273.15, lambda self, k: setattr(self, "celsius", k - 273.15))
    fahrenheit = property(lambda self: self.celsius * 9 / 5 + 32, lambda self,
                          f: setattr(self, "celsius", (f - 32) * 5 / 9))


t = Temperature(100)
print(t.kelvin, t.fahrenheit)
t.fahrenheit = 32
print(t.celsius, t.kelvin)
t.kelvin -= 73.15
print(f"{t.celsius:.2f} {t.fahrenheit:.1f}", vars(t).keys())

# expect:
# 5 km 5000 m 5.25 km 3.39066 km 10 km 2.5 km 1.25 km 10.0 -5 km 3.107 mile
# True True True True 2 mile a
# 1.0052 km [<150 cm>, <1 km>, <1 mile>] [<5 km>, <2.5 h>] False
# UnitError s and km do not measure the same
# TypeError -
# UnitError s and km do not measure the same
# UnitError km and h do not measure the same
# UnitError unknown unit 'parsec'
# TypeError -
# TypeError -
# ValueError -
# AttributeError -
# TypeError -
# 373.15 212.0
# 0.0 273.15
# -73.15 -99.7 dict_keys(['celsius'])
