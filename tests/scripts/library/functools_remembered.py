# What lru_cache remembers, of which object, and for how long.
import functools
import gc
import weakref

calls = []


@functools.lru_cache(maxsize=2)
def f(*args, **kwargs):
    calls.append(args)
    return len(calls) * 100000


print(f(1) is f(1), f(1) is f(1.0), f("1") is f(1), f.cache_info(), calls)
print(f(1, x=2) == f(1, x=2), f(x=1, y=2) == f(y=2, x=1), f.cache_info().currsize, f.cache_parameters())
f.cache_clear()
print(f.cache_info(), type(f).__name__, f.__name__, f.__wrapped__(3))


@functools.lru_cache(maxsize=None, typed=True)
def g(x):
    return type(x).__name__


print(g(1), g(1.0), g(True), g(1), g.cache_info())


@functools.lru_cache(maxsize=3)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(60), fibonacci.cache_info())


class Shop:
    @functools.cache
    def price(self, name):
        calls.append(name)
        return name * 2


shop = Shop()
print(shop.price("a"), Shop.price(shop, "a"), calls[-2:], Shop.price.cache_info().hits)
for wrong in (lambda: f([]), lambda: functools.lru_cache(5)(3), lambda: functools.lru_cache("x")):
    try:
        wrong()
    except TypeError as error:
        print(error)


def cycle():
    @functools.cache
    def itself(x):
        return itself

    itself(1)
    return weakref.ref(itself)


reference = cycle()
gc.collect()
print(reference())

# expect:
# True False False CacheInfo(hits=2, misses=4, maxsize=2, currsize=2) [(1,), (1.0,), ('1',), (1,)]
# True False 2 {'maxsize': 2, 'typed': False}
# CacheInfo(hits=0, misses=0, maxsize=2, currsize=0) _lru_cache_wrapper f 800000
# int float bool int CacheInfo(hits=1, misses=3, maxsize=None, currsize=3)
# 1548008755920 CacheInfo(hits=58, misses=61, maxsize=3, currsize=3)
# aa aa [(3,), 'a'] 1
# unhashable type: 'list'
# the first argument must be callable
# Expected first argument to be an integer, a callable, or None
# None
