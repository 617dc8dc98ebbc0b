# Reasons of values that took some way before they met.
# eadem only: `why:` claims
# profile: 3.13
import math


def same(x, y, *more, key=None):
    return x is y


a = 1000
b = 1000
print(same(a, b))  # True
print(a is b)  # True  # why: merged-in-code
for key in {"a b": 1}:
    print(key is "a b")  # True  # why: merged-in-code
for p, q in zip([1000], (1000,)):
    print(p is q)  # True  # why: merged-in-unit
for character in "€":
    print(character is "€")  # False  # why: made-at-run-time
print(math.pi is math.pi)  # True  # why: same-binding
for n in [1000]:
    n = n + 1
print(n is 1001)  # False  # why: made-at-run-time
first, *rest = [a, b]
print(first is rest[0])  # True  # why: merged-in-unit
print(2**70 is 2**71)  # False  # why: other-value
print((1, 2) is (1.0, 2))  # False  # why: other-type
print(id(a) == id(b))  # True  # why: merged-in-code
only = 5000.5
for n in (n for n in [only]):
    print(n is only)  # True  # why: same-binding
