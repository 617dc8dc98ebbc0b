# Differences and quotients whose left operand is a constant.


def both(x):
    results = []
    for operation in (lambda: 10 - x, lambda: 10 / x, lambda: 2.5 - x, lambda: 2.5 / x, lambda: 1 - (2 / (3 - x))):
        try:
            results.append(operation())
        except (ZeroDivisionError, TypeError) as error:
            results.append(f"{type(error).__name__}: {error}")
    return results


for x in (1, 4, 2.5, 0, 0.0, -0.0, 3, True, 1j, 10**30, -(2**63), 2**63, 1e308, "a", None, [1]):
    print(x, both(x))
print(-9223372036854775807 - both(1)[0], 9223372036854775807 - -1, 0 - -9223372036854775808)


class Number:
    def __init__(self, value):
        self.value = value

    def __rsub__(self, other):
        return f"{other} - {self.value}"

    def __rtruediv__(self, other):
        return f"{other} / {self.value}"


class Refuses:
    def __rsub__(self, other):
        raise ValueError(other)

    __rtruediv__ = None


print(both(Number(7))[:4])
n = Number(8)
print(1 - n, 1.5 / n, "a" "b" + (1 - n), 1000 - n is 1000 - n)
try:
    print(5 - Refuses())
except ValueError as error:
    print(error)
try:
    print(5 / Refuses())
except TypeError as error:
    print(error)
try:
    print("text" - 1 + n.value)
except TypeError as error:
    print(error)
try:
    print((1, 2) - n.value)
except TypeError as error:
    print(error)


# The result is a new object, the operand stays what it is.
def difference(x):
    y = 1000 - x
    z = 1000 - x
    w = 0 - x
    return y is z, y == z, w is x, 256 - x


print(difference(0), difference(-1), difference(5.0))
total = 0
for i in range(5):
    total = 100 - total
    total = 1.0 / (1 + i) - total if i % 2 else total
print(total)

# expect:
# 1 [9, 10.0, 1.5, 2.5, 0.0]
# 4 [6, 2.5, -1.5, 0.625, 3.0]
# 2.5 [7.5, 4.0, 0.0, 1.0, -3.0]
# 0 [10, 'ZeroDivisionError: division by zero', 2.5, 'ZeroDivisionError: float division by zero', 0.33333333333333337]
# 0.0 [10.0, 'ZeroDivisionError: float division by zero', 2.5, 'ZeroDivisionError: float division by zero', 0.33333333333333337]
# -0.0 [10.0, 'ZeroDivisionError: float division by zero', 2.5, 'ZeroDivisionError: float division by zero', 0.33333333333333337]
# 3 [7, 3.3333333333333335, -0.5, 0.8333333333333334, 'ZeroDivisionError: division by zero']
# True [9, 10.0, 1.5, 2.5, 0.0]
# 1j [(10-1j), -10j, (2.5-1j), -2.5j, (0.4-0.19999999999999998j)]
# 1000000000000000000000000000000 [-999999999999999999999999999990, 1e-29, -1e+30, 2.5e-30, 1.0]
# -9223372036854775808 [9223372036854775818, -1.0842021724855044e-18, 9.223372036854776e+18, -2.710505431213761e-19, 1.0]
# 9223372036854775808 [-9223372036854775798, 1.0842021724855044e-18, -9.223372036854776e+18, 2.710505431213761e-19, 1.0]
# 1e+308 [-1e+308, 1e-307, -1e+308, 2.5e-308, 1.0]
# a ["TypeError: unsupported operand type(s) for -: 'int' and 'str'", "TypeError: unsupported operand type(s) for /: 'int' and 'str'", "TypeError: unsupported operand type(s) for -: 'float' and 'str'", "TypeError: unsupported operand type(s) for /: 'float' and 'str'", "TypeError: unsupported operand type(s) for -: 'int' and 'str'"]
# None ["TypeError: unsupported operand type(s) for -: 'int' and 'NoneType'", "TypeError: unsupported operand type(s) for /: 'int' and 'NoneType'", "TypeError: unsupported operand type(s) for -: 'float' and 'NoneType'", "TypeError: unsupported operand type(s) for /: 'float' and 'NoneType'", "TypeError: unsupported operand type(s) for -: 'int' and 'NoneType'"]
# [1] ["TypeError: unsupported operand type(s) for -: 'int' and 'list'", "TypeError: unsupported operand type(s) for /: 'int' and 'list'", "TypeError: unsupported operand type(s) for -: 'float' and 'list'", "TypeError: unsupported operand type(s) for /: 'float' and 'list'", "TypeError: unsupported operand type(s) for -: 'int' and 'list'"]
# -9223372036854775816 9223372036854775808 9223372036854775808
# ['10 - 7', '10 / 7', '2.5 - 7', '2.5 / 7']
# 1 - 8 1.5 / 8 ab1 - 8 False
# 5
# 'NoneType' object is not callable
# unsupported operand type(s) for -: 'str' and 'int'
# unsupported operand type(s) for -: 'tuple' and 'int'
# (False, True, True, 256) (False, True, False, 257) (False, True, False, 251.0)
# 100.25
