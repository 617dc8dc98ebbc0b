# __iter__ and __next__; iterators that are not; the old protocol by __getitem__; iter() with a sentinel.
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


c = Countdown(3)
print(next(c), list(c), list(c), next(c, "default"))
try:
    next(c)
except StopIteration as error:
    print(repr(error), error.value)


class Reusable:
    def __init__(self, *items): self.items = items
    def __iter__(self): return iter(self.items)


r = Reusable("a", "b")
print(list(r), list(r), [x + y for x in r for y in r], dict(zip(r, r)), *r)


class NotIterator:
    def __iter__(self): return 5


class NextOnly:
    def __next__(self): return 1


for attempt in (lambda: list(NotIterator()), lambda: iter(NextOnly()), lambda: next(r), lambda: next([]),
                lambda: [*NextOnly()], lambda: iter(5), lambda: iter(int, 1, 2), lambda: iter(5, 1)):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
print(next(NextOnly()))


class Old:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * 10


class StopsOld:
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        return i


print(list(Old()), list(StopsOld()), 20 in Old(), max(Old()))
n = 0


def tick():
    global n
    n += 1
    return n


print(list(iter(tick, 4)), n)


class Infinite:
    def __iter__(self):
        i = 0
        while True:
            yield i
            i += 1


for x, y in zip(Infinite(), "abc"):
    print(x, y)
class NoneIter:
    __iter__ = None
    def __getitem__(self, i): return i


try:
    iter(NoneIter())
except TypeError as error:
    print(error)

# expect:
# 2 [1, 0] [] default
# StopIteration() None
# ['a', 'b'] ['a', 'b'] ['aa', 'ab', 'ba', 'bb'] {'a': 'a', 'b': 'b'} a b
# iter() returned non-iterator of type 'int'
# 'NextOnly' object is not iterable
# 'Reusable' object is not an iterator
# 'list' object is not an iterator
# Value after * must be an iterable, not NextOnly
# 'int' object is not iterable
# iter expected at most 2 arguments, got 3
# iter(v, w): v must be callable
# 1
# [0, 10, 20, 30] [0, 1] True 30
# [1, 2, 3] 4
# 0 a
# 1 b
# 2 c
# 'NoneIter' object is not iterable
