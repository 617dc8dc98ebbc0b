"""Exact fractions."""

import math as _math

__all__ = ["Fraction"]

_HASH_PRIME = (1 << 61) - 1


def _parse(text):
    """The (numerator, denominator) of a text such as 3/4, -1.5e3 or 7; None if it is no number."""
    body = text.strip()
    sign = 1
    if body[:1] in ("+", "-"):
        sign = -1 if body[0] == "-" else 1
        body = body[1:]
    if body[:1] == "/" or not body:
        return None
    if "/" in body:
        over, under = body.split("/", 1)
        n = _digits(over)
        d = _digits(under)
        return None if n is None or d is None else (sign * n, d)
    exponent = 0
    for mark in "eE":
        if mark in body:
            body, power = body.split(mark, 1)
            minus = power[:1] == "-"
            exponent = _digits(power[1:] if power[:1] in ("+", "-") else power)
            if exponent is None:
                return None
            if minus:
                exponent = -exponent
            break
    whole, dot, part = body.partition(".")
    if not whole and not part:
        return None
    n = _digits(whole) if whole else 0
    if n is None:
        return None
    d = 1
    if part:
        tail = _digits(part)
        if tail is None:
            return None
        d = 10 ** len(part.replace("_", ""))
        n = n * d + tail
    if exponent >= 0:
        n *= 10 ** exponent
    else:
        d *= 10 ** -exponent
    return sign * n, d


def _digits(text):
    if not text or text[0] == "_" or text[-1] == "_" or "__" in text:
        return None
    plain = text.replace("_", "")
    return int(plain) if plain.isdecimal() else None


class Fraction:
    """A number as a fraction in its lowest terms."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = object.__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, (int, Fraction)) or _is_rational(numerator):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, str):
                pair = _parse(numerator)
                if pair is None:
                    raise ValueError("Invalid literal for Fraction: %r" % numerator)
                numerator, denominator = pair
            elif hasattr(type(numerator), "as_integer_ratio"):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif type(numerator) is int is type(denominator):
            pass
        elif _is_rational(numerator) and _is_rational(denominator):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
        g = _math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator = numerator // g
        self._denominator = denominator // g
        return self

    @classmethod
    def from_float(cls, f):
        """The exact value of a float."""
        if not isinstance(f, (int, float)):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a Decimal."""
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        """The number above the line."""
        return self._numerator

    @property
    def denominator(self):
        """The number below the line."""
        return self._denominator

    @property
    def real(self):
        """The fraction itself."""
        return self

    @property
    def imag(self):
        """0"""
        return 0

    def conjugate(self):
        """The fraction itself."""
        return self

    def is_integer(self):
        """Whether it is a whole number."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """The numerator and the denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is not greater, by its continued fraction."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        # Of the last convergent and the last fraction between, the nearer one.
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return _make(p1, q1)
        return _make(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return "%s(%s, %s)" % (type(self).__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return "%s/%s" % (self._numerator, self._denominator)

    def __format__(self, spec):
        if not spec:
            return str(self)
        raise TypeError("unsupported format string passed to %s.__format__" % type(self).__name__)

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()

    def __add__(self, other):
        return _with(self, other, _add, _float_add)

    def __radd__(self, other):
        return _with(self, other, _add, _float_add)

    def __sub__(self, other):
        return _with(self, other, _sub, lambda a, b: a - b)

    def __rsub__(self, other):
        return _with(self, other, lambda a, b: _sub(b, a), lambda a, b: b - a)

    def __mul__(self, other):
        return _with(self, other, _mul, lambda a, b: a * b)

    __rmul__ = __mul__

    def __truediv__(self, other):
        return _with(self, other, _div, lambda a, b: a / b)

    def __rtruediv__(self, other):
        return _with(self, other, lambda a, b: _div(b, a), lambda a, b: b / a)

    def __floordiv__(self, other):
        return _with(self, other, _floordiv, lambda a, b: a // b)

    def __rfloordiv__(self, other):
        return _with(self, other, lambda a, b: _floordiv(b, a), lambda a, b: b // a)

    def __mod__(self, other):
        return _with(self, other, _mod, lambda a, b: a % b)

    def __rmod__(self, other):
        return _with(self, other, lambda a, b: _mod(b, a), lambda a, b: b % a)

    def __divmod__(self, other):
        return _with(self, other, lambda a, b: (_floordiv(a, b), _mod(a, b)), divmod)

    def __rdivmod__(self, other):
        return _with(self, other, lambda a, b: (_floordiv(b, a), _mod(b, a)), lambda a, b: divmod(b, a))

    def __pow__(self, other, modulo=None):
        if modulo is not None:
            return NotImplemented
        if _is_rational(other):
            if other.denominator != 1:
                return float(self) ** float(other)
            power = other.numerator
            if power >= 0:
                return _make(self._numerator ** power, self._denominator ** power)
            if self._numerator == 0:
                raise ZeroDivisionError("Fraction(%s, 0)" % self._denominator ** -power)
            n, d = self._denominator ** -power, self._numerator ** -power
            return _make(n, d) if d > 0 else _make(-n, -d)
        if isinstance(other, (float, complex)):
            return float(self) ** other
        return NotImplemented

    def __rpow__(self, other, modulo=None):
        if modulo is not None:
            return NotImplemented
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        if _is_rational(other):
            return Fraction(other.numerator, other.denominator) ** self
        if self._denominator == 1:
            return other ** self._numerator
        return other ** float(self)

    def __pos__(self):
        return _make(self._numerator, self._denominator)

    def __neg__(self):
        return _make(-self._numerator, self._denominator)

    def __abs__(self):
        return _make(abs(self._numerator), self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __trunc__(self):
        n, d = self._numerator, self._denominator
        return -(-n // d) if n < 0 else n // d

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __float__(self):
        return self._numerator / self._denominator

    def __complex__(self):
        return complex(float(self))

    def __round__(self, ndigits=None):
        if ndigits is None:
            d = self._denominator
            floor, rest = divmod(self._numerator, d)
            return floor if rest * 2 < d or rest * 2 == d and floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _HASH_PRIME)
        except ValueError:
            value = 314159
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        value = value if self._numerator >= 0 else -value
        return -2 if value == -1 else value

    def __eq__(self, other):
        if type(other) is int:
            return self._numerator == other and self._denominator == 1
        if _is_rational(other):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, complex) and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            if _math.isnan(other) or _math.isinf(other):
                return 0.0 == other
            return self.as_integer_ratio() == other.as_integer_ratio()
        return NotImplemented

    def _ordered(self, other, compare):
        if _is_rational(other):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if _math.isnan(other) or _math.isinf(other):
                return compare(0.0, other)
            n, d = other.as_integer_ratio()
            return compare(self._numerator * d, self._denominator * n)
        return NotImplemented

    def __lt__(self, other):
        return self._ordered(other, lambda a, b: a < b)

    def __gt__(self, other):
        return self._ordered(other, lambda a, b: a > b)

    def __le__(self, other):
        return self._ordered(other, lambda a, b: a <= b)

    def __ge__(self, other):
        return self._ordered(other, lambda a, b: a >= b)

    def __bool__(self):
        return bool(self._numerator)


def _is_rational(x):
    if isinstance(x, (int, Fraction)):
        return True
    if isinstance(x, (float, complex, str)) or x is None:
        return False
    return hasattr(x, "numerator") and hasattr(x, "denominator")


def _make(n, d):
    """A fraction of numbers that are in lowest terms already."""
    made = object.__new__(Fraction)
    made._numerator = n
    made._denominator = d
    return made


def _with(a, b, exact, inexact):
    """An operation on a fraction and another number, which says how exact the result is."""
    if isinstance(b, (Fraction, int)) or _is_rational(b):
        return exact(a, b)
    if isinstance(b, float):
        return inexact(float(a), b)
    if isinstance(b, complex):
        return inexact(complex(float(a)), b)
    return NotImplemented


def _float_add(a, b):
    return a + b


def _add(a, b):
    return Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)


def _sub(a, b):
    return Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)


def _mul(a, b):
    return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)


def _div(a, b):
    if b.numerator == 0:
        raise ZeroDivisionError("Fraction(%s, 0)" % b.denominator)
    return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)


def _floordiv(a, b):
    return a.numerator * b.denominator // (a.denominator * b.numerator)


def _mod(a, b):
    return Fraction(a.numerator * b.denominator % (b.numerator * a.denominator), a.denominator * b.denominator)
