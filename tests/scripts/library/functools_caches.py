# lru_cache, cache and cached_property.
from functools import cache, cached_property, lru_cache

calls = []


@lru_cache(maxsize=2)
def square(x, y=0):
    """A square."""
    calls.append((x, y))
    return x * x


for x in (1, 2, 1, 3, 2, 1):
    square(x)
square(1, y=0)
print(calls)
print(square.cache_info(), square.cache_info().hits)
print(square.cache_parameters(), square.__name__, square.__doc__, square.__wrapped__(5))
square.cache_clear()
print(square.cache_info())


@lru_cache
def same(x):
    return x


for x in (1, 1.0, True, "1", 1):
    same(x)
print(same.cache_info())


@lru_cache(typed=True)
def typed(x, k=None):
    return x


for x in (1, 1.0, True, 1):
    typed(x)
typed(1, k=1)
typed(1, k=1.0)
print(typed.cache_info(), typed.cache_parameters())


@lru_cache(0)
def never(x):
    return x


never(1)
never(1)
print(never.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info())
for wrong in (lambda: fib([]), lambda: lru_cache("x")):
    try:
        wrong()
    except TypeError as error:
        print(error)
print(lru_cache(-5)(len).cache_parameters())


class Circle:
    made = 0

    def __init__(self, radius):
        self.radius = radius

    @cached_property
    def area(self):
        """How large it is."""
        Circle.made += 1
        return self.radius * self.radius * 3

    @lru_cache(None)
    def scaled(self, by):
        Circle.made += 1
        return self.radius * by

    @staticmethod
    @cache
    def unit():
        return 1


c = Circle(2)
print(c.area, c.area, c.__dict__, Circle.made)
c.area = 5
print(c.area)
del c.area
print(c.area, Circle.made, Circle.area.__doc__, Circle.area.attrname)
print(c.scaled(2), c.scaled(2), Circle(3).scaled(2), Circle.made, Circle.scaled.cache_info(), c.unit())


class Slotted:
    __slots__ = ()

    @cached_property
    def value(self):
        return 1


try:
    Slotted().value
except TypeError as error:
    print(error)

# expect:
# [(1, 0), (2, 0), (3, 0), (2, 0), (1, 0), (1, 0)]
# CacheInfo(hits=1, misses=6, maxsize=2, currsize=2) 1
# {'maxsize': 2, 'typed': False} square A square. 25
# CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
# CacheInfo(hits=2, misses=3, maxsize=128, currsize=3)
# CacheInfo(hits=1, misses=5, maxsize=128, currsize=5) {'maxsize': 128, 'typed': True}
# CacheInfo(hits=0, misses=2, maxsize=0, currsize=0)
# 2880067194370816120 CacheInfo(hits=88, misses=91, maxsize=None, currsize=91)
# unhashable type: 'list'
# Expected first argument to be an integer, a callable, or None
# {'maxsize': 0, 'typed': False}
# 12 12 {'radius': 2, 'area': 12} 1
# 5
# 12 2 How large it is. area
# 4 4 6 4 CacheInfo(hits=1, misses=2, maxsize=None, currsize=2) 1
# No '__dict__' attribute on 'Slotted' instance to cache 'value' property.
