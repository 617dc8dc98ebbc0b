# move_to_end moves the key that is there, and asks no method of a deriving class.
from collections import OrderedDict
big, same = 10 ** 6, int("1000000")
o = OrderedDict([(1, "a"), (big, "b"), (3, [])])
held = o[3]
o.move_to_end(1.0)
print([*o.items()], list(o)[-1], o[3] is held)
o.move_to_end(same)
print(list(o)[-1] is big, list(o)[-1] is same)
o.move_to_end(3, last=False)
print([*o.items()], o[3] is held)
o.move_to_end(True, 0)
print([*o.items()])
for call in (lambda: o.move_to_end("no"), lambda: o.move_to_end([]), lambda: o.move_to_end(), lambda: OrderedDict().move_to_end(1, False)):
    try:
        call()
    except (KeyError, TypeError) as error:
        print(repr(error) if isinstance(error, KeyError) else "TypeError")
class Mine(OrderedDict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)
    def __delitem__(self, key):
        print("del", key)
        super().__delitem__(key)
m = Mine(a=1, b=2)
m.move_to_end("a")
m.move_to_end("a", last=False)
print([*m.items()], OrderedDict(), [*OrderedDict([("x", 1)], y=2).items()])
# The least recently used goes first.
cache = OrderedDict()
for i in [1, 2, 3, 1, 4, 2, 5, 1, 2, 3, 4, 5]:
    if i in cache:
        cache.move_to_end(i)
    else:
        cache[i] = i
        if len(cache) > 3:
            cache.popitem(last=False)
print([*cache])

# expect:
# [(1000000, 'b'), (3, []), (1, 'a')] 1 True
# True False
# [(3, []), (1, 'a'), (1000000, 'b')] True
# [(1, 'a'), (3, []), (1000000, 'b')]
# KeyError('no')
# TypeError
# TypeError
# KeyError(1)
# set a
# set b
# [('a', 1), ('b', 2)] OrderedDict() [('x', 1), ('y', 2)]
# [3, 4, 5]
