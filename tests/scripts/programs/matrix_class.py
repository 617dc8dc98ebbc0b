# A matrix class with operators, determinant and inverse by exact fractions of our own.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


class Fraction:
    __slots__ = ("n", "d")

    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError("fraction with denominator 0")
        g = gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g

    @staticmethod
    def of(x): return x if isinstance(x, Fraction) else Fraction(x)
    def __add__(self, o): o = Fraction.of(o); return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)
    __radd__ = __add__
    def __neg__(self): return Fraction(-self.n, self.d)
    def __sub__(self, o): return self + -Fraction.of(o)
    def __mul__(self, o): o = Fraction.of(o); return Fraction(self.n * o.n, self.d * o.d)
    __rmul__ = __mul__
    def __truediv__(self, o): o = Fraction.of(o); return Fraction(self.n * o.d, self.d * o.n)
    def __eq__(self, o): o = Fraction.of(o); return (self.n, self.d) == (o.n, o.d)
    def __bool__(self): return self.n != 0
    def __repr__(self): return str(self.n) if self.d == 1 else f"{self.n}/{self.d}"


class Matrix:
    def __init__(self, rows): self.rows = [list(row) for row in rows]

    @classmethod
    def identity(cls, n): return cls([int(i == j) for j in range(n)] for i in range(n))

    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    @property
    def T(self): return Matrix(zip(*self.rows))

    def __getitem__(self, at):
        if isinstance(at, tuple):
            row, column = at
            return self.rows[row][column]
        return self.rows[at]

    def __setitem__(self, at, value): self.rows[at[0]][at[1]] = value
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __add__(self, o): return Matrix([a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows))
    def __neg__(self): return -1 * self
    def __sub__(self, o): return self + -o

    def __mul__(self, o):
        if isinstance(o, Matrix):
            return self @ o
        return Matrix([a * o for a in row] for row in self.rows)
    __rmul__ = __mul__

    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]:
            raise ValueError(f"shapes {self.shape} and {o.shape} do not fit")
        return Matrix([sum(a * b for a, b in zip(row, column)) for column in o.T.rows] for row in self.rows)

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def determinant(self):
        if self.shape == (1, 1):
            return self[0, 0]
        return sum((-1) ** j * self[0, j] * self.minor(0, j).determinant() for j in range(len(self.rows)))

    def minor(self, i, j): return Matrix(r[:j] + r[j + 1:] for k, r in enumerate(self.rows) if k != i)

    def inverse(self):
        n = len(self.rows)
        work = [[Fraction(x) for x in row] + [Fraction(int(i == j)) for j in range(n)] for i,
                row in enumerate(self.rows)]
        for c in range(n):
            pivot = next((r for r in range(c, n) if work[r][c]), None)
            if pivot is None:
                raise ZeroDivisionError("the matrix is singular")
            work[c], work[pivot] = work[pivot], work[c]
            work[c] = [x / work[c][c] for x in work[c]]
            for r in range(n):
                if r != c:
                    factor = work[r][c]
                    work[r] = [x - factor * y for x, y in zip(work[r], work[c])]
        return Matrix(row[n:] for row in work)

    def __repr__(self): return "[" + "; ".join(" ".join(map(str, row)) for row in self.rows) + "]"


a, b = Matrix([[1, 2], [3, 4]]), Matrix([[0, 1], [1, 0]])
print(a + b, a - b, a @ b, a * 2, 2 * a, a.T, a ** 5, a.shape, a[1, 0], a[0], -a)
print(a.determinant(), a.inverse(), a @ a.inverse() == Matrix.identity(2), Matrix([[1, 1], [1, 0]]) ** 50)
c = Matrix([[2, -1, 0], [1, 3, 5], [0, 4, 7]])
print(c.determinant(), c.inverse(), c @ c.inverse())
c[0, 0] = 9
print(c, c == c.T.T, c != a)
for action in (lambda: a @ c, lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: Fraction(1, 0), lambda: a[5]):
    try:
        print(action())
    except (ValueError, ZeroDivisionError, IndexError) as error:
        print(error)

# expect:
# [1 3; 4 4] [1 1; 2 4] [2 1; 4 3] [2 4; 6 8] [2 4; 6 8] [1 3; 2 4] [1069 1558; 2337 3406] (2, 2) 3 [1, 2] [-1 -2; -3 -4]
# -2 [-2 1; 3/2 -1/2] True [20365011074 12586269025; 12586269025 7778742049]
# 9 [1/9 7/9 -5/9; -7/9 14/9 -10/9; 4/9 -8/9 7/9] [1 0 0; 0 1 0; 0 0 1]
# [9 -1 0; 1 3 5; 0 4 7] True True
# shapes (2, 2) and (3, 3) do not fit
# the matrix is singular
# fraction with denominator 0
# list index out of range
