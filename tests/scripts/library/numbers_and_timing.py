# Kinds of numbers; timing of small pieces.
import numbers
import timeit
from fractions import Fraction

for value in (1, True, 2.5, 1j, Fraction(1, 3), "x"):
    print(value, [isinstance(value, getattr(numbers, kind)) for kind in numbers.__all__])


class Gauss(numbers.Complex):
    pass


try:
    Gauss()
except TypeError as error:
    print(str(error).startswith("Can't instantiate abstract class Gauss"))
print(len(numbers.Complex.__abstractmethods__), len(numbers.Integral.__abstractmethods__), numbers.Real.__mro__[1:3])


class Half(numbers.Rational):
    numerator = 1
    denominator = 2
    for _name in numbers.Rational.__abstractmethods__ - {"numerator", "denominator"}:
        locals()[_name] = lambda self, *args: (type(self).__name__, *args)


print(float(Half()), complex(Half()), Half() + 1, Half().imag, Half().real)
count = []
print(timeit.timeit("f(1)\nf(2)", "x = 1", number=3, globals={"f": count.append}) >= 0, count)
print(len(timeit.repeat(lambda: count.clear(), repeat=2, number=2)), count, timeit.Timer("pass").timeit(10) < 5)
for wrong in (5, "1 +"):
    try:
        timeit.Timer(wrong)
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__)

# expect:
# 1 [True, True, True, True, True]
# True [True, True, True, True, True]
# 2.5 [True, True, True, False, False]
# 1j [True, True, False, False, False]
# 1/3 [True, True, True, True, False]
# x [False, False, False, False, False]
# True
# 16 34 (<class 'numbers.Complex'>, <class 'numbers.Number'>)
# 0.5 (0.5+0j) ('Half', 1) 0 ('Half',)
# True [1, 2, 1, 2, 1, 2]
# 2 [] True
# ValueError
# SyntaxError
