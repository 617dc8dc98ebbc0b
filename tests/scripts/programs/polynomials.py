# Polynomials: arithmetic with numbers on both sides, division with remainder, derivatives, text, parsing.
class Polynomial:
    def __init__(self, *coefficients):
        while coefficients and coefficients[-1] == 0:
            coefficients = coefficients[:-1]
        self.c = tuple(coefficients)

    @classmethod
    def of(cls, value):
        if isinstance(value, cls):
            return value
        if isinstance(value, (int, float)):
            return cls(value)
        return NotImplemented

    @classmethod
    def parse(cls, text):
        coefficients = {}
        for term in text.replace(" ", "").replace("-", "+-").split("+"):
            if not term:
                continue
            head, x, power = term.partition("x")
            power = int(power[1:]) if power else int(bool(x))
            coefficients[power] = coefficients.get(power, 0) + (int(head) if head not in ("", "-") else int(head + "1"))
        return cls(*(coefficients.get(i, 0) for i in range(max(coefficients, default=0) + 1)))

    @property
    def degree(self): return len(self.c) - 1

    def __add__(self, other):
        other = self.of(other)
        if other is NotImplemented:
            return other
        n = max(len(self.c), len(other.c))
        pad = lambda c: c + (0,) * (n - len(c))
        return Polynomial(*(a + b for a, b in zip(pad(self.c), pad(other.c))))
    __radd__ = __add__

    def __neg__(self): return Polynomial(*(-a for a in self.c))
    def __sub__(self, other): return self + -other
    def __rsub__(self, other): return -self + other

    def __mul__(self, other):
        other = self.of(other)
        if other is NotImplemented:
            return other
        result = [0] * max(len(self.c) + len(other.c) - 1, 0)
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                result[i + j] += a * b
        return Polynomial(*result)
    __rmul__ = __mul__

    def __pow__(self, n):
        result = Polynomial(1)
        for _ in range(n):
            result *= self
        return result

    def __divmod__(self, other):
        if not other.c:
            raise ZeroDivisionError("division by the zero polynomial")
        quotient, rest = Polynomial(), self
        while rest.degree >= other.degree:
            term = Polynomial(*[0] * (rest.degree - other.degree), rest.c[-1] // other.c[-1])
            if not term:
                break
            quotient, rest = quotient + term, rest - term * other
        return quotient, rest

    def __floordiv__(self, other): return divmod(self, other)[0]
    def __mod__(self, other): return divmod(self, other)[1]
    def __eq__(self, other): other = self.of(other); return other if other is NotImplemented else self.c == other.c
    def __hash__(self): return hash(self.c)
    def __bool__(self): return bool(self.c)

    def __call__(self, x):
        result = 0
        for a in reversed(self.c):
            result = result * x + a
        return result

    def derivative(self): return \
        Polynomial(*[i * a for i, a in enumerate(self.c)][1:])

    def __str__(self):
        parts = []
        for i, a in reversed(list(enumerate(self.c))):
            if a:
                factor = "" if abs(a) == 1 and i else str(abs(a))
                parts += ["-" if a < 0 else "+", factor + ("" if i == 0 else "x" if i == 1 else f"x^{i}")]
        if not parts:
            return "0"
        return ("-" if parts[0] == "-" else "") + " ".join(parts[1:])

    def __repr__(self): return f"Polynomial{self.c}"


x = Polynomial(0, 1)
p, q = x ** 2 - 3 * x + 2, 1 - x
print(p, "|", q, "|", p + q, "|", p * q, "|", 5 - p, "|", -p, "|", p - p, repr(p))
print(p(5), [p(n) for n in range(4)], p(1.5), p(q), p.derivative(), (x + 1) ** 5, p.degree, Polynomial().degree)
print(divmod(p, x - 1), p % (x - 5), (x ** 3 - 1) // (x - 1), p == Polynomial(2, -3, 1), Polynomial(5) == 5, p == "p",
      p != q)
for text in ("x^2 - 3x + 2", "-x", "7", "2x^10 - x^3 + 4x - 1", "x + x + x", "0"):
    print(Polynomial.parse(text), Polynomial.parse(text) == p, end="; ")
print(len({p, x * x - 3 * x + 2, q}))
for action in (lambda: p + "a", lambda: "a" * p, lambda: divmod(p, Polynomial()), lambda: p + None):
    try:
        action()
    except (TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)

# expect:
# x^2 - 3x + 2 | -x + 1 | x^2 - 4x + 3 | -x^3 + 4x^2 - 5x + 2 | -x^2 + 3x + 3 | -x^2 + 3x - 2 | 0 Polynomial(2, -3, 1)
# 12 [2, 0, 0, 2] -0.25 x^2 + x 2x - 3 x^5 + 5x^4 + 10x^3 + 10x^2 + 5x + 1 2 -1
# (Polynomial(-2, 1), Polynomial()) 12 x^2 + x + 1 True True False True
# x^2 - 3x + 2 True; -x False; 7 False; 2x^10 - x^3 + 4x - 1 False; 3x False; 0 False; 2
# TypeError unsupported operand type(s) for +: 'Polynomial' and 'str'
# TypeError can't multiply sequence by non-int of type 'Polynomial'
# ZeroDivisionError division by the zero polynomial
# TypeError unsupported operand type(s) for +: 'Polynomial' and 'NoneType'
