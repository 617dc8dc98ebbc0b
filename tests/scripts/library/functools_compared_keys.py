# Keys that are ordered as a function of two says.
from functools import cmp_to_key
K = cmp_to_key(lambda x, y: x - y)
a, b = K(1), K(obj=10 ** 6)
print(a < b, a > b, a == b, a <= b, a >= b, a != b, a.obj, b.obj == 10 ** 6, type(a).__name__)
big = 10 ** 6
print(K(big).obj is big, sorted([3, 1, 2], key=K), sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda x, y: len(y) - len(x))), min([3, 1], key=K), max([3, 1], key=K))
print(sorted("banana", key=cmp_to_key(lambda x, y: (x > y) - (x < y))))
class Odd:
    def __lt__(self, other):
        return "less than %r" % other
print(cmp_to_key(lambda x, y: Odd())(1) < cmp_to_key(lambda x, y: Odd())(2))
for call in (lambda: a < 1, lambda: hash(a), lambda: K(), lambda: K(1, 2), lambda: cmp_to_key(), lambda: sorted([1, 2], key=cmp_to_key(lambda x, y: None)), lambda: sorted([1, 2], key=cmp_to_key(lambda x: 0)), lambda: sorted([1, 2], key=cmp_to_key(lambda x, y: 1 / 0))):
    try:
        print(call())
    except (TypeError, ZeroDivisionError) as error:
        print(type(error).__name__)

# expect:
# True False False True False True 1 True KeyWrapper
# True [1, 2, 3] ['ccc', 'bb', 'a'] 1 3
# ['a', 'a', 'a', 'b', 'n', 'n']
# less than 0
# TypeError
# TypeError
# TypeError
# TypeError
# TypeError
# TypeError
# TypeError
# ZeroDivisionError
