"""Averages, spreads and the relation of two rows of numbers, without loss by rounding on the way."""

import math as _math
from fractions import Fraction as _Fraction

__all__ = [
    "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
    "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev",
    "pvariance", "quantiles", "stdev", "variance",
]


class StatisticsError(ValueError):
    """Data that a statistic cannot be made of."""


def _ratio(x):
    """A number as (numerator, denominator); (itself, None) for what is not finite."""
    try:
        return x.as_integer_ratio()
    except (OverflowError, ValueError):
        return x, None
    except AttributeError:
        pass
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError("can't convert type '%s' to numerator/denominator" % type(x).__name__) from None


def _coerce(kind, other):
    """The type that a sum of two types has."""
    if kind is other or kind is int:
        return other
    if other is int or other is bool or issubclass(other, kind):
        return kind if not issubclass(other, kind) or other is bool else other
    if issubclass(kind, other):
        return kind
    if issubclass(kind, int):
        return other
    if issubclass(other, int):
        return kind
    if issubclass(kind, _Fraction) and issubclass(other, float):
        return other
    if issubclass(kind, float) and issubclass(other, _Fraction):
        return kind
    raise TypeError("don't know how to coerce %s and %s" % (kind.__name__, other.__name__))


def _exact_sum(data):
    """(type, exact sum, count, exact sum of squares) of numbers; what is not finite makes the sums floats."""
    kind = int
    kinds = set()
    # Numerators by denominator: most data have few.
    sums = {}
    squares = {}
    special = None
    count = 0
    for x in data:
        count += 1
        kinds.add(type(x))
        n, d = _ratio(x)
        if d is None:
            special = x if special is None else special + x
        else:
            sums[d] = sums.get(d, 0) + n
            squares[d] = squares.get(d, 0) + n * n
    for other in kinds:
        kind = _coerce(kind, other)
    if special is not None:
        return kind, special, count, special
    total = sum([_Fraction(n, d) for d, n in sums.items()], _Fraction(0))
    return kind, total, count, sum([_Fraction(n, d * d) for d, n in squares.items()], _Fraction(0))


def _convert(value, kind):
    """An exact value in the type of the data."""
    if type(value) is kind:
        return value
    if issubclass(kind, int) and getattr(value, "denominator", 0) != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        return kind(value.numerator) / kind(value.denominator)


def mean(data):
    """The arithmetic mean."""
    kind, total, count, _ = _exact_sum(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / count, kind)


def fmean(data, weights=None):
    """The arithmetic mean as a float, by weight if there are weights."""
    if weights is None:
        data = list(data)
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return _math.fsum(data) / len(data)
    data = list(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    divisor = _math.fsum(weights)
    if not divisor:
        raise StatisticsError("sum of weights must be non-zero")
    if hasattr(_math, "sumprod"):
        return _math.sumprod(data, weights) / divisor
    return float(sum([_Fraction(x) * _Fraction(w) for x, w in zip(data, weights)], _Fraction(0))) / divisor


def geometric_mean(data):
    """The geometric mean as a float."""
    logs = []
    zero = False
    for x in data:
        if x > 0.0 or _math.isnan(x):
            logs.append(_math.log(x))
        elif x == 0.0:
            logs.append(0.0)
            zero = True
        else:
            raise StatisticsError("No negative inputs allowed", x)
    if not logs:
        raise StatisticsError("Must have a non-empty dataset")
    if zero:
        return _math.nan if any([_math.isnan(x) for x in logs]) else 0.0
    return _math.exp(_math.fsum(logs) / len(logs))


def harmonic_mean(data, weights=None):
    """The harmonic mean, by weight if there are weights."""
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if len(data) == 1 and weights is None:
        x = data[0]
        if not hasattr(x, "as_integer_ratio"):
            raise TypeError("unsupported type")
        if x < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        return x
    if weights is None:
        weights = [1] * len(data)
        total = len(data)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError("Number of weights does not match data size")
        _, total, _, _ = _exact_sum(weights)
    for x in data + weights:
        if x < 0:
            raise StatisticsError("harmonic mean does not support negative values")
    try:
        kind, parts, _, _ = _exact_sum([w / x if w else 0 for w, x in zip(weights, data)])
    except ZeroDivisionError:
        return 0
    if parts <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(total / parts, kind)


def _sorted(data, what="no median for empty data"):
    data = sorted(data)
    if not data:
        raise StatisticsError(what)
    return data


def median(data):
    """The middle value; the mean of the two middle ones of an even number."""
    data = _sorted(data)
    middle = len(data) // 2
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    """The middle value; the lower of the two middle ones of an even number."""
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle value; the higher of the two middle ones of an even number."""
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """The median of data that were rounded to the middles of intervals, guessed within its interval."""
    from bisect import bisect_left, bisect_right
    data = _sorted(data)
    count = len(data)
    x = data[count // 2]
    first = bisect_left(data, x)
    last = bisect_right(data, x, lo=first)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    return x - interval / 2.0 + interval * (count / 2 - first) / (last - first)


def _counts(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    """The most frequent value, of several the one that came first."""
    counts = _counts(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    return max(counts, key=counts.__getitem__)


def multimode(data):
    """The most frequent values, in the order in which they came."""
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """The n - 1 values that cut data into n parts that are equally probable."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    cuts = []
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            cuts.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return cuts
    if method == "exclusive":
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            cuts.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return cuts
    raise ValueError("Unknown method: %r" % method)


def _squares(data, center):
    """(type, exact sum of the squares of the distances from a center, exact mean, count)."""
    kind, total, count, squares = _exact_sum(data)
    if count == 0:
        return kind, 0, 0, 0
    if not isinstance(total, _Fraction):
        return kind, total, total, count
    middle = total / count
    if center is None:
        return kind, squares - total * middle, middle, count
    number, divisor = _ratio(center)
    center = _Fraction(number, divisor)
    return kind, squares - 2 * center * total + count * center * center, center, count


def variance(data, xbar=None):
    """The variance of a sample."""
    kind, squares, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(squares / (count - 1), kind)


def pvariance(data, mu=None):
    """The variance of a population."""
    kind, squares, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(squares / count, kind)


def _root(value):
    """The float nearest to the square root of an exact value."""
    n, d = value.numerator, value.denominator
    if n == 0:
        return 0.0
    # A whole number of 109 bits or more whose last bit is odd if something was cut off, so that it rounds right.
    shift = (n.bit_length() - d.bit_length() - 109) // 2
    if shift >= 0:
        m = d << 2 * shift
        a = _math.isqrt(n // m)
        a |= a * a * m != n
        return float(a << shift) if shift < 900 else _math.ldexp(a, shift)
    m = n << -2 * shift
    a = _math.isqrt(m // d)
    a |= a * a * d != m
    return a / (1 << -shift)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    _, squares, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("stdev requires at least two data points")
    squares = squares / (count - 1)
    return _root(squares) if isinstance(squares, _Fraction) else _math.sqrt(squares)


def pstdev(data, mu=None):
    """The standard deviation of a population."""
    _, squares, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pstdev requires at least one data point")
    squares = squares / count
    return _root(squares) if isinstance(squares, _Fraction) else _math.sqrt(squares)


def _centered(x, y, name):
    x = list(x)
    y = list(y)
    if len(x) != len(y):
        raise StatisticsError(name + " requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(name + " requires at least two data points")
    x_mean = _math.fsum(x) / len(x)
    y_mean = _math.fsum(y) / len(y)
    return [a - x_mean for a in x], [b - y_mean for b in y], x_mean, y_mean


def _product(x, y):
    """The sum of the products of two rows of floats."""
    if hasattr(_math, "sumprod"):
        return _math.sumprod(x, y)
    return float(sum([_Fraction(a) * _Fraction(b) for a, b in zip(x, y)], _Fraction(0)))


def covariance(x, y, /):
    """How two rows of numbers vary together."""
    x, y, _, _ = _centered(x, y, "covariance")
    return _product(x, y) / (len(x) - 1)


def correlation(x, y, /, *, method="linear"):
    """Pearson's coefficient of two rows of numbers; Spearman's, of their ranks, with method="ranked"."""
    if method not in ("linear", "ranked"):
        raise ValueError("Unknown method: %r" % method)
    if method == "ranked":
        x = _ranks(list(x))
        y = _ranks(list(y))
    x, y, _, _ = _centered(x, y, "correlation")
    xy = _product(x, y)
    try:
        return xy / _math.sqrt(_product(x, x) * _product(y, y))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


def _ranks(values):
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    at = 0
    while at < len(order):
        end = at
        while end < len(order) and values[order[end]] == values[order[at]]:
            end += 1
        for place in range(at, end):
            ranks[order[place]] = (at + end + 1) / 2
        at = end
    return ranks


class _LinearRegression(tuple):
    __slots__ = ()

    def __new__(cls, slope, intercept):
        return tuple.__new__(cls, (slope, intercept))

    @property
    def slope(self):
        """How steep the line is."""
        return self[0]

    @property
    def intercept(self):
        """Where the line meets the axis."""
        return self[1]

    def __repr__(self):
        return "LinearRegression(slope=%r, intercept=%r)" % tuple(self)


_LinearRegression.__name__ = _LinearRegression.__qualname__ = "LinearRegression"
LinearRegression = _LinearRegression


def linear_regression(x, y, /, *, proportional=False):
    """The line nearest to the points: its slope and its intercept."""
    name = "linear regression"
    if proportional:
        x, y = list(x), list(y)
        x_mean = y_mean = 0.0
        if len(x) != len(y):
            raise StatisticsError(name + " requires that both inputs have same number of data points")
        if len(x) < 2:
            raise StatisticsError(name + " requires at least two data points")
    else:
        x, y, x_mean, y_mean = _centered(x, y, name)
    try:
        slope = (_product(x, y) + 0.0) / _product(x, x)
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    return LinearRegression(slope, 0.0 if proportional else y_mean - slope * x_mean)
