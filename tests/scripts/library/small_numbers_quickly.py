# Quick ways for small numbers, and what is beyond them: comb, gcd, accumulate, searches.
import math, itertools, operator
from collections import deque
print([math.comb(n, k) for n in (0, 1, 5, 20, 61, 62, 66, 67, 100) for k in (0, 1, 2, n // 2, n, n + 1)])
print(math.gcd(12, 18), math.gcd(-2 ** 63, 0), math.gcd(-12, 18), math.gcd(0, 0), math.gcd(True, 5), math.gcd(2 ** 70, 2 ** 65), math.gcd(), math.gcd(7), math.gcd(12, 18, 27), math.gcd(-2 ** 63, -2 ** 63))
for call in (lambda: math.comb(-1, 2), lambda: math.comb(5, -1), lambda: math.comb(2.0, 1), lambda: math.gcd(1.5, 2)):
    try:
        print(call())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
big = 10 ** 6
xs = [3, big, 7, big + 1, 2.5, 10 ** 30, 4]
print(list(itertools.accumulate(xs, max)), list(itertools.accumulate(xs, operator.mul)), list(itertools.accumulate(xs, min, initial=5)))
print(list(itertools.accumulate(xs, max))[1] is big, list(itertools.accumulate([big, 1, 2], max))[2] is big, list(itertools.accumulate("abc", operator.add)))
try:
    list(itertools.accumulate([1, 2, "a"], max))
except TypeError as error:
    print(error)
d = deque([1, 2.0, "a", True, big, None, (1,)])
print([x in d for x in (1, 2, "a", big, big + 1, None, (1,), 2.5, 10 ** 30)], [1, 2.0, True].index(2), (True, 1, 1.0).count(1), [3, 1.0].index(1), 10 ** 30 in [10 ** 30], [10 ** 30].count(10 ** 30), True in [2, 1], 1 in [True])

# expect:
# [1, 0, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 5, 10, 10, 1, 0, 1, 20, 190, 184756, 1, 0, 1, 61, 1830, 232714176627630544, 1, 0, 1, 62, 1891, 465428353255261088, 1, 0, 1, 66, 2145, 7219428434016265740, 1, 0, 1, 67, 2211, 14226520737620288370, 1, 0, 1, 100, 4950, 100891344545564193334812497256, 1, 0]
# 6 9223372036854775808 6 0 1 36893488147419103232 0 7 3 9223372036854775808
# ValueError n must be a non-negative integer
# ValueError k must be a non-negative integer
# TypeError 'float' object cannot be interpreted as an integer
# TypeError 'float' object cannot be interpreted as an integer
# [3, 1000000, 1000000, 1000001, 1000001, 1000000000000000000000000000000, 1000000000000000000000000000000] [3, 3000000, 21000000, 21000021000000, 52500052500000.0, 5.250005250000001e+43, 2.1000021000000002e+44] [5, 3, 3, 3, 3, 2.5, 2.5, 2.5]
# True True ['a', 'ab', 'abc']
# '>' not supported between instances of 'str' and 'int'
# [True, True, True, True, False, True, True, False, False] 1 3 1 True 1 True True
