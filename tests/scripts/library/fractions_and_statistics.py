# fractions and statistics.
# needs: 3.12
from fractions import Fraction as F
import statistics as st
import math


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for text in ("3/4", " -1.5e3 ", "7", "+.5", "1_000/3", "5.", "-2/6", "1e-3", "1/0", "a", "", "1/", "1//2", "1.2.3", "_1", "1__0", "- 1", "1/-2", "٣/4"):
    print(repr(text), repr(attempt(F, text)))
print(F(), F(5), F(6, 4), F(-6, 4), F(6, -4), F(0.5), F(0.1), F(F(1, 3)), F(F(1, 2), F(3, 4)), F(True), attempt(F, 1, 0), attempt(F, 1.5, 2), attempt(F, None), attempt(F, float("nan")), attempt(F, float("inf")))
values = [F(1, 2), F(-7, 3), F(0), F(4), 3, -2, 0.5, 2 + 1j]
for a in values[:5]:
    for b in values[:7] if a else values[:2]:
        print(a, b, *[attempt(op, a, b) for op in (lambda x, y: x + y, lambda x, y: x - y, lambda x, y: x * y, lambda x, y: x / y, lambda x, y: y / x, lambda x, y: y - x)])
        if not isinstance(b, (complex, float)):
            print("  ", *[attempt(op, a, b) for op in (lambda x, y: x // y, lambda x, y: x % y, divmod, lambda x, y: y // x, lambda x, y: y % x, lambda x, y: x < y, lambda x, y: x >= y, lambda x, y: x == y)])
for a in values[:4]:
    print(a, repr(a), -a, +a, abs(a), int(a), math.floor(a), math.ceil(a), math.trunc(a), round(a), round(a, 1), round(a, -1), float(a), bool(a), hash(a), a.is_integer(), a.as_integer_ratio())
print(F(1, 2) ** 3, F(1, 2) ** -3, F(-1, 2) ** -3, F(1, 2) ** 0.5, F(4) ** F(1, 2), 2 ** F(3), 2 ** F(1, 2), attempt(lambda: F(0) ** -1), 2.0 ** F(2), F(2, 3) ** F(2))
print(F("3.1415926535").limit_denominator(100), F(math.pi).limit_denominator(), F(1, 3).limit_denominator(2), attempt(F(1, 3).limit_denominator, 0), F.from_float(0.25), attempt(F.from_float, "a"))
print(F(1, 2) == 0.5, F(1, 2) == "a", F(1, 3) in {F(2, 6)}, hash(F(3)) == hash(3), hash(F(1, 2)) == hash(0.5), attempt(lambda: F(1) + "a"), attempt(lambda: F(1) < "a"), F(1, 2) < float("inf"), sum([F(1, 3)] * 3), max(F(1, 2), F(2, 3)))
print(F(1, 3).numerator, F(1, 3).denominator, F(5).real, F(5).imag, F(5, 2).conjugate(), f"{F(1, 3)}", complex(F(1, 2)))

rows = [[1, 2, 3, 4], [1.5, 2.5, 4.0], [F(1, 2), F(1, 3)], [5], [], [1, 2.5], [0.1] * 10, [1e308, 1e308], [3, 1, 2, 2, 5, 5], [True, False, True], [F(1, 2), 0.25]]
for row in rows:
    print(row)
    for f in (st.mean, st.fmean, st.median, st.median_low, st.median_high, st.mode, st.multimode, st.stdev, st.pstdev, st.variance, st.pvariance, st.harmonic_mean, st.geometric_mean, st.quantiles):
        if f is st.fmean and any(isinstance(x, F) for x in row):
            continue
        print("  ", f.__name__, attempt(f, row))
print(st.quantiles(range(1, 20), n=10), st.quantiles(range(1, 20), n=5, method="inclusive"), attempt(st.quantiles, [1, 2], n=0), attempt(st.quantiles, [1, 2], method="x"))
print(st.fmean([1, 2, 3], [3, 1, 1]), attempt(st.fmean, [1], [1, 2]), attempt(st.fmean, [1], [0]), st.harmonic_mean([40, 60], weights=[5, 30]), attempt(st.harmonic_mean, [-1, 2]), st.harmonic_mean([0, 2]))
print(st.mode("aabbc"), st.multimode("aabbc"), st.multimode([]), st.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), attempt(st.geometric_mean, [-1]), st.geometric_mean([54, 24, 36]))
print(st.covariance([1, 2, 3], [2, 1, 5]), st.correlation([1, 2, 3, 4], [1, 3, 2, 5]), st.correlation([1, 2, 3, 4], [1, 30, 2, 50], method="ranked"), attempt(st.correlation, [1, 1], [1, 2]), attempt(st.covariance, [1], [1]), attempt(st.covariance, [1, 2], [1]))
line = st.linear_regression([1, 2, 3, 4], [2.1, 3.9, 6.2, 7.8])
print(line, line.slope, line.intercept, st.linear_regression([1, 2, 3], [2, 4, 6], proportional=True), attempt(st.linear_regression, [1, 1], [1, 2]))
print(st.variance([1, 2, 3, 4], xbar=2.5), st.pvariance([1, 2, 3], 2), st.stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), attempt(st.mean, ["a"]), issubclass(st.StatisticsError, ValueError))

# expect:
# '3/4' Fraction(3, 4)
# ' -1.5e3 ' Fraction(-1500, 1)
# '7' Fraction(7, 1)
# '+.5' Fraction(1, 2)
# '1_000/3' Fraction(1000, 3)
# '5.' Fraction(5, 1)
# '-2/6' Fraction(-1, 3)
# '1e-3' Fraction(1, 1000)
# '1/0' 'ZeroDivisionError: Fraction(1, 0)'
# 'a' "ValueError: Invalid literal for Fraction: 'a'"
# '' "ValueError: Invalid literal for Fraction: ''"
# '1/' "ValueError: Invalid literal for Fraction: '1/'"
# '1//2' "ValueError: Invalid literal for Fraction: '1//2'"
# '1.2.3' "ValueError: Invalid literal for Fraction: '1.2.3'"
# '_1' "ValueError: Invalid literal for Fraction: '_1'"
# '1__0' "ValueError: Invalid literal for Fraction: '1__0'"
# '- 1' "ValueError: Invalid literal for Fraction: '- 1'"
# '1/-2' "ValueError: Invalid literal for Fraction: '1/-2'"
# '٣/4' Fraction(3, 4)
# 0 5 3/2 -3/2 -3/2 1/2 3602879701896397/36028797018963968 1/3 2/3 1 ZeroDivisionError: Fraction(1, 0) TypeError: both arguments should be Rational instances TypeError: argument should be a string or a Rational instance ValueError: cannot convert NaN to integer ratio OverflowError: cannot convert Infinity to integer ratio
# 1/2 1/2 1 0 1/4 1 1 0
#    1 0 (1, Fraction(0, 1)) 1 0 False True True
# 1/2 -7/3 -11/6 17/6 -7/6 -3/14 -14/3 -17/6
#    -1 -11/6 (-1, Fraction(-11, 6)) -5 1/6 False True False
# 1/2 0 1/2 1/2 0 ZeroDivisionError: Fraction(1, 0) 0 -1/2
#    ZeroDivisionError: integer division or modulo by zero ZeroDivisionError: integer modulo by zero ZeroDivisionError: integer division or modulo by zero 0 0 False True False
# 1/2 4 9/2 -7/2 2 1/8 8 7/2
#    0 1/2 (0, Fraction(1, 2)) 8 0 True False False
# 1/2 3 7/2 -5/2 3/2 1/6 6 5/2
#    0 1/2 (0, Fraction(1, 2)) 6 0 True False False
# 1/2 -2 -3/2 5/2 -1 -1/4 -4 -5/2
#    -1 -3/2 (-1, Fraction(-3, 2)) -4 0 False True False
# 1/2 0.5 1.0 0.0 0.25 1.0 1.0 0.0
# -7/3 1/2 -11/6 -17/6 -7/6 -14/3 -3/14 17/6
#    -5 1/6 (-5, Fraction(1, 6)) -1 -11/6 True False False
# -7/3 -7/3 -14/3 0 49/9 1 1 0
#    1 0 (1, Fraction(0, 1)) 1 0 False True True
# -7/3 0 -7/3 -7/3 0 ZeroDivisionError: Fraction(1, 0) 0 7/3
#    ZeroDivisionError: integer division or modulo by zero ZeroDivisionError: integer modulo by zero ZeroDivisionError: integer division or modulo by zero 0 0 True False False
# -7/3 4 5/3 -19/3 -28/3 -7/12 -12/7 19/3
#    -1 5/3 (-1, Fraction(5, 3)) -2 -2/3 True False False
# -7/3 3 2/3 -16/3 -7 -7/9 -9/7 16/3
#    -1 2/3 (-1, Fraction(2, 3)) -2 -5/3 True False False
# -7/3 -2 -13/3 -1/3 14/3 7/6 6/7 1/3
#    1 -1/3 (1, Fraction(-1, 3)) 0 -2 True False False
# -7/3 0.5 -1.8333333333333335 -2.8333333333333335 -1.1666666666666667 -4.666666666666667 -0.21428571428571427 2.8333333333333335
# 0 1/2 1/2 -1/2 0 0 ZeroDivisionError: Fraction(1, 0) 1/2
#    0 0 (0, Fraction(0, 1)) ZeroDivisionError: integer division or modulo by zero ZeroDivisionError: integer modulo by zero True False False
# 0 -7/3 -7/3 7/3 0 0 ZeroDivisionError: Fraction(1, 0) -7/3
#    0 0 (0, Fraction(0, 1)) ZeroDivisionError: integer division or modulo by zero ZeroDivisionError: integer modulo by zero False True False
# 4 1/2 9/2 7/2 2 8 1/8 -7/2
#    8 0 (8, Fraction(0, 1)) 0 1/2 False True False
# 4 -7/3 5/3 19/3 -28/3 -12/7 -7/12 -19/3
#    -2 -2/3 (-2, Fraction(-2, 3)) -1 5/3 False True False
# 4 0 4 4 0 ZeroDivisionError: Fraction(1, 0) 0 -4
#    ZeroDivisionError: integer division or modulo by zero ZeroDivisionError: integer modulo by zero ZeroDivisionError: integer division or modulo by zero 0 0 False True False
# 4 4 8 0 16 1 1 0
#    1 0 (1, Fraction(0, 1)) 1 0 False True True
# 4 3 7 1 12 4/3 3/4 -1
#    1 1 (1, Fraction(1, 1)) 0 3 False True False
# 4 -2 2 6 -8 -2 -1/2 -6
#    -2 0 (-2, Fraction(0, 1)) -1 2 False True False
# 4 0.5 4.5 3.5 2.0 8.0 0.125 -3.5
# 3 1/2 7/2 5/2 3/2 6 1/6 -5/2
#    6 0 (6, Fraction(0, 1)) 0 1/2 False True False
# 3 -7/3 2/3 16/3 -7 -9/7 -7/9 -16/3
#    -2 -5/3 (-2, Fraction(-5, 3)) -1 2/3 False True False
# 3 0 3 3 0 ZeroDivisionError: Fraction(1, 0) 0 -3
#    ZeroDivisionError: integer division or modulo by zero ZeroDivisionError: integer modulo by zero ZeroDivisionError: integer division or modulo by zero 0 0 False True False
# 3 4 7 -1 12 3/4 4/3 1
#    0 3 (0, Fraction(3, 1)) 1 1 True False False
# 3 3 6 0 9 1.0 1.0 0
#    1 0 (1, 0) 1 0 False True True
# 3 -2 1 5 -6 -1.5 -0.6666666666666666 -5
#    -2 -1 (-2, -1) -1 1 False True False
# 3 0.5 3.5 2.5 1.5 6.0 0.16666666666666666 -2.5
# 1/2 Fraction(1, 2) -1/2 1/2 1/2 0 0 1 0 0 1/2 0 0.5 True 1152921504606846976 False (1, 2)
# -7/3 Fraction(-7, 3) 7/3 -7/3 7/3 -2 -3 -2 -2 -2 -23/10 0 -2.3333333333333335 True -1537228672809129303 False (-7, 3)
# 0 Fraction(0, 1) 0 0 0 0 0 0 0 0 0 0 0.0 False 0 True (0, 1)
# 4 Fraction(4, 1) -4 4 4 4 4 4 4 4 4 0 4.0 True 4 True (4, 1)
# 1/8 8 -8 0.7071067811865476 2.0 8 1.4142135623730951 ZeroDivisionError: Fraction(1, 0) 4.0 4/9
# 311/99 3126535/995207 1/2 ValueError: max_denominator should be at least 1 1/4 TypeError: Fraction.from_float() only takes floats, not 'a' (str)
# True False True True True TypeError: unsupported operand type(s) for +: 'Fraction' and 'str' TypeError: '<' not supported between instances of 'Fraction' and 'str' True 1 2/3
# 1 3 5 0 5/2 1/3 (0.5+0j)
# [1, 2, 3, 4]
#    mean 2.5
#    fmean 2.5
#    median 2.5
#    median_low 2
#    median_high 3
#    mode 1
#    multimode [1, 2, 3, 4]
#    stdev 1.2909944487358056
#    pstdev 1.118033988749895
#    variance 1.6666666666666667
#    pvariance 1.25
#    harmonic_mean 1.92
#    geometric_mean 2.2133638394006434
#    quantiles [1.25, 2.5, 3.75]
# [1.5, 2.5, 4.0]
#    mean 2.6666666666666665
#    fmean 2.6666666666666665
#    median 2.5
#    median_low 2.5
#    median_high 2.5
#    mode 1.5
#    multimode [1.5, 2.5, 4.0]
#    stdev 1.2583057392117916
#    pstdev 1.0274023338281628
#    variance 1.5833333333333333
#    pvariance 1.0555555555555556
#    harmonic_mean 2.278481012658228
#    geometric_mean 2.4662120743304703
#    quantiles [1.5, 2.5, 4.0]
# [Fraction(1, 2), Fraction(1, 3)]
#    mean 5/12
#    median 5/12
#    median_low 1/3
#    median_high 1/2
#    mode 1/2
#    multimode [Fraction(1, 2), Fraction(1, 3)]
#    stdev 0.11785113019775792
#    pstdev 0.08333333333333333
#    variance 1/72
#    pvariance 1/144
#    harmonic_mean 2/5
#    geometric_mean 0.408248290463863
#    quantiles [Fraction(7, 24), Fraction(5, 12), Fraction(13, 24)]
# [5]
#    mean 5
#    fmean 5.0
#    median 5
#    median_low 5
#    median_high 5
#    mode 5
#    multimode [5]
#    stdev StatisticsError: stdev requires at least two data points
#    pstdev 0.0
#    variance StatisticsError: variance requires at least two data points
#    pvariance 0
#    harmonic_mean 5
#    geometric_mean 4.999999999999999
#    quantiles [5, 5, 5]
# []
#    mean StatisticsError: mean requires at least one data point
#    fmean StatisticsError: fmean requires at least one data point
#    median StatisticsError: no median for empty data
#    median_low StatisticsError: no median for empty data
#    median_high StatisticsError: no median for empty data
#    mode StatisticsError: no mode for empty data
#    multimode []
#    stdev StatisticsError: stdev requires at least two data points
#    pstdev StatisticsError: pstdev requires at least one data point
#    variance StatisticsError: variance requires at least two data points
#    pvariance StatisticsError: pvariance requires at least one data point
#    harmonic_mean StatisticsError: harmonic_mean requires at least one data point
#    geometric_mean StatisticsError: Must have a non-empty dataset
#    quantiles StatisticsError: must have at least one data point
# [1, 2.5]
#    mean 1.75
#    fmean 1.75
#    median 1.75
#    median_low 1
#    median_high 2.5
#    mode 1
#    multimode [1, 2.5]
#    stdev 1.0606601717798212
#    pstdev 0.75
#    variance 1.125
#    pvariance 0.5625
#    harmonic_mean 1.4285714285714286
#    geometric_mean 1.5811388300841898
#    quantiles [0.625, 1.75, 2.875]
# [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]
#    mean 0.1
#    fmean 0.1
#    median 0.1
#    median_low 0.1
#    median_high 0.1
#    mode 0.1
#    multimode [0.1]
#    stdev 0.0
#    pstdev 0.0
#    variance 0.0
#    pvariance 0.0
#    harmonic_mean 0.1
#    geometric_mean 0.10000000000000002
#    quantiles [0.1, 0.1, 0.1]
# [1e+308, 1e+308]
#    mean 1e+308
#    fmean OverflowError: intermediate overflow in fsum
#    median inf
#    median_low 1e+308
#    median_high 1e+308
#    mode 1e+308
#    multimode [1e+308]
#    stdev 0.0
#    pstdev 0.0
#    variance 0.0
#    pvariance 0.0
#    harmonic_mean 1e+308
#    geometric_mean 1.0000000000000136e+308
#    quantiles [inf, inf, inf]
# [3, 1, 2, 2, 5, 5]
#    mean 3
#    fmean 3.0
#    median 2.5
#    median_low 2
#    median_high 3
#    mode 2
#    multimode [2, 5]
#    stdev 1.6733200530681511
#    pstdev 1.5275252316519468
#    variance 2.8
#    pvariance 2.3333333333333335
#    harmonic_mean 2.1951219512195124
#    geometric_mean 2.587340236772446
#    quantiles [1.75, 2.5, 5.0]
# [True, False, True]
#    mean 0.6666666666666666
#    fmean 0.6666666666666666
#    median True
#    median_low True
#    median_high True
#    mode True
#    multimode [True]
#    stdev 0.5773502691896257
#    pstdev 0.4714045207910317
#    variance 0.3333333333333333
#    pvariance 0.2222222222222222
#    harmonic_mean 0
#    geometric_mean 0.0
#    quantiles [0.0, 1.0, 1.0]
# [Fraction(1, 2), 0.25]
#    mean 0.375
#    median 0.375
#    median_low 0.25
#    median_high 1/2
#    mode 1/2
#    multimode [Fraction(1, 2), 0.25]
#    stdev 0.1767766952966369
#    pstdev 0.125
#    variance 0.03125
#    pvariance 0.015625
#    harmonic_mean 0.3333333333333333
#    geometric_mean 0.3535533905932738
#    quantiles [0.1875, 0.375, 0.5625]
# [2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0, 16.0, 18.0] [4.6, 8.2, 11.8, 15.4] StatisticsError: n must be at least 1 ValueError: Unknown method: 'x'
# 1.6 StatisticsError: data and weights must be the same length StatisticsError: sum of weights must be non-zero 56.0 StatisticsError: harmonic mean does not support negative values 0
# a ['a', 'b'] [] 3.7 StatisticsError: ('No negative inputs allowed', -1) 36.000000000000014
# 1.5 0.8315218406202999 0.8 StatisticsError: at least one of the inputs is constant StatisticsError: covariance requires at least two data points StatisticsError: covariance requires that both inputs have same number of data points
# LinearRegression(slope=1.94, intercept=0.15000000000000036) 1.94 0.15000000000000036 LinearRegression(slope=2.0, intercept=0.0) StatisticsError: x is constant
# 1.6666666666666667 0.6666666666666666 1.0810874155219827 TypeError: can't convert type 'str' to numerator/denominator True
