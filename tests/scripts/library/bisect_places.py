# bisect and insort: what is compared with what, keys, and sequences of other classes.
import bisect
from bisect import bisect_left, bisect_right, insort, insort_left, insort_right
xs = [1, 3, 3, 5, 10 ** 6]
print([bisect_left(xs, i) for i in range(7)], [bisect_right(xs, i) for i in range(7)], bisect.bisect(xs, 3, 2), bisect_left(xs, 3, 2), bisect_left(xs, 9, 0, 3), bisect_left(xs, 9, hi=None))
print(bisect_left("abd", "c"), bisect_right((1.5, 2.5), 2), bisect_left(range(0, 100, 5), 33), bisect_right([(1, "a"), (1, "b")], (1, "a")))
big = 10 ** 6
insort(xs, big)
print(xs, xs[-1] is big)
ys = []
for word in "the quick brown fox jumps over the lazy dog".split():
    insort_left(ys, word, key=len)
print(ys, bisect_left(ys, 4, key=len), bisect_right(ys, 4, key=len))
ys = []
for word in ["bb", "a", "cc", "d"]:
    insort_right(ys, word, key=len)
print(ys)
class Noisy:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        print(self.n, "<", other.n)
        return self.n < other.n
    def __repr__(self):
        return f"N{self.n}"
ns = [Noisy(i) for i in (1, 2, 3, 4)]
print(bisect_left(ns, Noisy(3)), bisect_right(ns, Noisy(3)))
insort(ns, Noisy(2))
print(ns)
class Shelf:
    def __init__(self):
        self.items = [1, 5]
    def __len__(self):
        return len(self.items)
    def __getitem__(self, i):
        return self.items[i]
    def insert(self, i, item):
        print("insert", i, item)
        self.items.insert(i, item)
s = Shelf()
insort(s, 3)
class Mine(list):
    def insert(self, i, item):
        print("mine", i)
        super().insert(i, item)
m = Mine([1, 2])
insort(m, 1.5)
print(m, bisect_left(m, 2))
class Empties:
    def __lt__(self, other):
        target.clear()
        return True
    __gt__ = __lt__
target = [Empties() for _ in range(5)]
for call in (lambda: bisect_left(target, Empties()), lambda: insort([1], "a"), lambda: bisect_left([1], 1, -1), lambda: bisect_left(5, 1), lambda: bisect_left([1, 2], 1, 0, 9), lambda: bisect_left(), lambda: bisect_left([1], 1, "a"), lambda: insort((1, 2), 1)):
    try:
        print(call())
    except (TypeError, ValueError, IndexError, AttributeError) as error:
        print(type(error).__name__)

# expect:
# [0, 0, 1, 1, 3, 3, 4] [0, 1, 1, 3, 3, 4, 4] 3 2 3 4
# 2 1 7 1
# [1, 3, 3, 5, 1000000, 1000000] True
# ['dog', 'the', 'fox', 'the', 'lazy', 'over', 'jumps', 'brown', 'quick'] 4 6
# ['a', 'd', 'bb', 'cc']
# 3 < 3
# 2 < 3
# 3 < 3
# 3 < 4
# 2 3
# 2 < 3
# 2 < 2
# [N1, N2, N2, N3, N4]
# insert 1 3
# mine 1
# [1, 1.5, 2] 2
# IndexError
# TypeError
# ValueError
# TypeError
# IndexError
# TypeError
# TypeError
# AttributeError
