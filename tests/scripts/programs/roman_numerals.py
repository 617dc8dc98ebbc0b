# Roman numerals: both directions, a class that calculates with them, strictness, a round trip.
VALUES = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
          (9, "IX"),
          (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n):
    if not isinstance(n, int) or isinstance(n, bool):
        raise TypeError(f"an int is needed, not {type(n).__name__}")
    if not 0 < n < 4000:
        raise ValueError(f"{n} is out of range")
    parts = []
    for value, letters in VALUES:
        count, n = divmod(n, value)
        parts.append(letters * count)
    return "".join(parts)


def from_roman(text):
    total, at = 0, 0
    for value, letters in VALUES:
        while text.startswith(letters, at):
            total += value
            at += len(letters)
    if at != len(text) or not text or to_roman(total) != text:
        raise ValueError(f"{text!r} is no Roman numeral")
    return total


class Roman(int):
    def __new__(cls, value): return super().__new__(cls, from_roman(value) if isinstance(value, str) else value)
    def __str__(self): return to_roman(int(self))
    def __repr__(self): return f"Roman({str(self)!r})"
    def __format__(self, spec): return format(str(self), spec)
    def __add__(self, other): return Roman(int(self) + int(other))
    __radd__ = __add__
    def __sub__(self, other): return Roman(int(self) - int(other))
    def __mul__(self, other): return Roman(int(self) * int(other))


print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
print([from_roman(t) for t in ("III", "XLII", "MCMXCIV", "MMMCMXCIX")],
      all(from_roman(to_roman(n)) == n for n in range(1, 4000)))
for bad in ("IIII", "IC", "", "ABC", "VX", "iv", "IXI"):
    try:
        print(from_roman(bad))
    except ValueError as error:
        print(error)
for bad in (0, 4000, -5, 1.5, True, "X"):
    try:
        print(to_roman(bad))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
a, b = Roman("XIV"), Roman(8)
print(a + b, a - b, a * b, 1 + a, a > b, a == 14, repr(a), f"{a:>6}|{b:*^8}|", [a, b], max(a, b), int(a), sum([a, b]))
print(sorted([Roman(n) for n in (9, 4, 40)]), {Roman(5): "five"}[5], "%s %d" % (a, a), hash(a) == hash(14),
      Roman("X") / 4)
try:
    b - a
    print(Roman("I") - 1)
except ValueError as error:
    print("ValueError", error)
print(max(range(1, 4000), key=lambda n: len(to_roman(n))), sum(len(to_roman(n)) for n in range(1, 1000)))

# expect:
# ['I', 'IV', 'IX', 'XIV', 'XL', 'XC', 'CD', 'MCMXCIV', 'MMXXIV', 'MMMCMXCIX']
# [3, 42, 1994, 3999] True
# 'IIII' is no Roman numeral
# 'IC' is no Roman numeral
# '' is no Roman numeral
# 'ABC' is no Roman numeral
# 'VX' is no Roman numeral
# 'iv' is no Roman numeral
# 'IXI' is no Roman numeral
# ValueError 0 is out of range
# ValueError 4000 is out of range
# ValueError -5 is out of range
# TypeError an int is needed, not float
# TypeError an int is needed, not bool
# TypeError an int is needed, not str
# XXII VI CXII XV True True Roman('XIV')    XIV|**VIII**| [Roman('XIV'), Roman('VIII')] XIV 14 XXII
# [Roman('IV'), Roman('IX'), Roman('XL')] five XIV 14 True 2.5
# ValueError 0 is out of range
# 3888 6000
