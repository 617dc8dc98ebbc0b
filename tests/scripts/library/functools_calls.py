# What partial calls, with which objects, and what lru_cache remembers calls by.
from functools import partial, reduce, wraps, lru_cache
import copy
def f(*args, **keywords):
    return args, keywords
big = 10 ** 6
p = partial(f, big, word=big)
args, keywords = p()
print(args[0] is big, keywords["word"] is big, p.args[0] is big, p.keywords["word"] is big, p.func is f)
print(p(1, word=2, other=3), p(other=1), partial(f)(a=1), partial(f, **{"b": 1, "a": 2})(c=3, a=0))
print(partial(f, 1, 2, 3, 4, 5)(6, 7, 8, 9, 10, k=11))
p.__setstate__((f, (7,), {"é": 1}, {"note": 1}))
print(p(), p.note)
for state in (5, (f, 1, {}, None), (1, (), {}, None), (f, (), 5, None)):
    try:
        p.__setstate__(state)
    except TypeError as error:
        print(error)
p.__setstate__((f, (), {1: 2}, None))
try:
    p()
except TypeError as error:
    print(error)
class Loud(partial):
    def __call__(self, *rest):
        return "loud", super().__call__(*rest)
loud = Loud(f, 1)
print(loud(2), partial(loud, 3).func is loud, partial(loud, 3)(4))
q = partial(partial(partial(f, 1), 2, a=1), 3, a=2)
print(q.func is f, q.args, q.keywords, q())
q.mark = 1
print(partial(q, 4).func is q, partial(q, 4)())
r = copy.copy(q)
print(r.func is f, r.args is q.args, r.mark, type(r).__name__)
for wrong in (lambda: partial(), lambda: partial(1), lambda: partial(f=1), lambda: setattr(q, "func", 1), lambda: partial(len)(1, 2, 3)):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__)
holder = []
holder.append(partial(f, holder))
print(str(holder[0]).split(">")[1])
print(list(map(partial(pow, 2), range(5))), reduce(partial(f), [1, 2]), sorted([3, 1, 2], key=partial(int.__rsub__, 0)))
class Lamp:
    switch = partial(f, "no self")
print(Lamp().switch(1))
# What calls are remembered by.
calls = []
@lru_cache(maxsize=None)
def remembered(*args, **keywords):
    calls.append((args, keywords))
    return len(calls)
print([remembered(*a, **k) for a, k in (((1,), {}), ((1.0,), {}), ((True,), {}), (("1",), {}), ((1, 2), {}), (((1, 2),), {}), ((), {"a": 1}), ((("a", 1),), {}),
      (("a", 1), {}), ((), {"a": 1, "b": 2}), ((), {"b": 2, "a": 1}), ((1,), {"a": 1}), ((1,), {}), ((), {}), ((), {}))])
@lru_cache(typed=True)
def typed(*args, **keywords):
    return object()
print(typed(1) is typed(1.0), typed(1) is typed(1), typed(a=1) is typed(a=1.0), typed(a=1) is typed(a=1), typed((1,)) is typed((1.0,)))
try:
    remembered([])
except TypeError as error:
    print(error)
print(remembered.cache_info(), typed.cache_info())

# expect:
# True True True True True
# ((1000000, 1), {'word': 2, 'other': 3}) ((1000000,), {'word': 1000000, 'other': 1}) ((), {'a': 1}) ((), {'b': 1, 'a': 0, 'c': 3})
# ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10), {'k': 11})
# ((7,), {'é': 1}) 1
# invalid partial state
# invalid partial state
# invalid partial state
# invalid partial state
# keywords must be strings
# ('loud', ((1, 2), {})) True ('loud', ((1, 3, 4), {}))
# True (1, 2, 3) {'a': 2} ((1, 2, 3), {'a': 2})
# True ((1, 2, 3, 4), {'a': 2})
# True True 1 partial
# TypeError
# TypeError
# TypeError
# AttributeError
# TypeError
# , [...])
# [1, 2, 4, 8, 16] ((1, 2), {}) [1, 2, 3]
# (('no self', 1), {})
# [1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 12, 12]
# False True False True True
# unhashable type: 'list'
# CacheInfo(hits=3, misses=12, maxsize=None, currsize=12) CacheInfo(hits=5, misses=5, maxsize=128, currsize=5)
