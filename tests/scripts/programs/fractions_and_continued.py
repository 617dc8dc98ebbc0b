# Exact fractions, continued fractions, Egyptian fractions, square roots by Newton, pi by a spigot.
from math import gcd, isqrt


class Q:
    def __init__(self, n, d=1):
        if not d:
            raise ZeroDivisionError(f"Q({n}, 0)")
        g = gcd(n, d) * (-1 if d < 0 else 1)
        self.n, self.d = n // g, d // g

    def __add__(self, o):
        if isinstance(o, int):
            o = Q(o)
        return Q(self.n * o.d + o.n * self.d, self.d * o.d) if isinstance(o, Q) else NotImplemented

    __radd__ = __add__
    def __neg__(self): return Q(-self.n, self.d)
    def __sub__(self, o): return self + -o
    def __rsub__(self, o): return o + -self
    def __mul__(self, o): return Q(self.n * o.n, self.d * o.d) if isinstance(o, Q) else self * Q(o)
    __rmul__ = __mul__
    def __truediv__(self, o): return self * Q(o.d, o.n) if isinstance(o, Q) else self / Q(o)
    def __rtruediv__(self, o): return Q(o) / self
    def __pow__(self, k): return Q(self.n ** k, self.d ** k) if k >= 0 else Q(self.d ** -k, self.n ** -k)
    def __eq__(self, o): return (self.n, self.d) == ((o.n, o.d) if isinstance(o, Q) else (o, 1))
    def __lt__(self, o): return self.n * o.d < o.n * self.d if isinstance(o, Q) else self < Q(o)
    def __hash__(self): return hash(self.n) if self.d == 1 else hash((self.n, self.d))
    def __bool__(self): return self.n != 0
    def __float__(self): return self.n / self.d
    def __int__(self): return self.n // self.d if self.n >= 0 else -(-self.n // self.d)
    def __floor__(self): return self.n // self.d
    def __round__(self, digits=None): return round(float(self), digits)
    def __abs__(self): return Q(abs(self.n), self.d)
    def __str__(self): return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)
    def __repr__(self): return f"Q({self})"


def continued(q):
    while True:
        whole = q.n // q.d
        yield whole
        q = q - whole
        if not q:
            return
        q = 1 / q


def from_continued(terms):
    *rest, last = terms
    value = Q(last)
    for term in reversed(rest):
        value = term + 1 / value
    return value


def egyptian(q):
    while q:
        d = -(-q.d // q.n)
        yield d
        q = q - Q(1, d)


def root_terms(n):
    m, d, a0 = 0, 1, isqrt(n)
    a = a0
    yield a
    while a != 2 * a0:
        m = d * a - m
        d = (n - m * m) // d
        a = (a0 + m) // d
        yield a


def pi_digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, n, k, l = q * k, (2 * q + r) * l, t * l, (q * (7 * k + 2) + r * l) // (t * l), k + 1, l + 2


a, b = Q(1, 3), Q(-6, 8)
print(a + b, a - b, a * b, a / b, 1 - a, 2 / a, a ** 3, a ** -2, -a, abs(b), a + 1, sum([a, a, a]), a < b, b < a,
      a == Q(2, 6))
print(float(b), int(b), int(Q(7, 2)), round(Q(2, 3), 3), bool(Q(0)), {Q(2): "two"}[2], max(a, b),
      sorted([a, b, Q(1, 7)]), Q(5, 1) == 5)
print(list(continued(Q(415, 93))), from_continued([4, 2, 6, 7]), list(egyptian(Q(5, 121))), list(egyptian(Q(3, 4))))
print([list(root_terms(n)) for n in (2, 3, 7, 13, 23)], from_continued([1] + [2] * 10),
      float(from_continued([1] + [2] * 20)))
x = Q(1)
for _ in range(5):
    x = (x + 2 / x) / 2
print(x.d, f"{float(x):.15f}", "".join(str(d) for _, d in zip(range(50), pi_digits())))
e = Q(1)
term = Q(1)
for k in range(1, 20):
    term = term / k
    e = e + term
print(e, float(e))
for action in (lambda: Q(1, 0), lambda: a / 0, lambda: a + "x", lambda: "x" + a):
    try:
        print(action())
    except (ZeroDivisionError, TypeError) as error:
        print(type(error).__name__, error)

# expect:
# -5/12 13/12 -1/4 -4/9 2/3 6 1/27 9 -1/3 3/4 4/3 1 False True True
# -0.75 0 3 0.667 False two 1/3 [Q(-3/4), Q(1/7), Q(1/3)] True
# [4, 2, 6, 7] 415/93 [25, 757, 763309, 873960180913, 1527612795642093418846225] [2, 4]
# [[1, 2], [1, 1, 2], [2, 1, 1, 1, 4], [3, 1, 1, 1, 1, 6], [4, 1, 3, 1, 8]] 8119/5741 1.4142135623730947
# 627013566048 1.414213562373095 31415926535897932384626433832795028841971693993751
# 82666416490601/30411275102208 2.718281828459045
# ZeroDivisionError Q(1, 0)
# ZeroDivisionError Q(1, 0)
# TypeError unsupported operand type(s) for +: 'Q' and 'str'
# TypeError can only concatenate str (not "Q") to str
