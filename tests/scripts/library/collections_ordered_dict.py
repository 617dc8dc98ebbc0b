# OrderedDict: a dict in which the order counts.
# needs: 3.12
from collections import OrderedDict

o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
print(o, list(o), list(reversed(o)))
o.move_to_end("c", last=False)
print(o, o.keys(), o.values(), o.items())
print(o.popitem(), o.popitem(last=False), o)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1})
print({"b": 2, "a": 1} == OrderedDict(a=1, b=2), OrderedDict(a=1) != OrderedDict(a=1), OrderedDict())
print(OrderedDict(a=1) | {"b": 2}, {"b": 2} | OrderedDict(a=1), OrderedDict.fromkeys("ab", 0))
print(o.pop("b"), o.pop("nothing", 5), o.setdefault("n", 3), o.setdefault("n", 4), o)
o.update({"x": 1}, y=2)
o |= {"z": 3}
print(list(o.items()), o.keys() & {"x", "q"}, ("z", 3) in o.items(), list(reversed(o.values())))
o["self"] = o
print(o)
del o["self"]
o.mark = 5
print(o.copy(), o.__dict__)


class Latest(OrderedDict):
    """Keeps what was set last."""

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > 2:
            self.popitem(last=False)


latest = Latest(a=1, b=2, c=3)
latest["b"] = 5
latest["d"] = 6
print(latest, latest.copy() == latest)
for wrong in (
    lambda: o.move_to_end("nothing"),
    lambda: OrderedDict().popitem(),
    lambda: o.pop("nothing"),
    lambda: OrderedDict([(1, 2, 3)]),
    lambda: OrderedDict([(1,)]),
    lambda: OrderedDict(5),
    lambda: OrderedDict(1, 2),
):
    try:
        wrong()
    except (TypeError, ValueError, KeyError) as error:
        print(f"{type(error).__name__}: {error}")

# expect:
# OrderedDict({'b': 2, 'c': 3, 'a': 1}) ['b', 'c', 'a'] ['a', 'c', 'b']
# OrderedDict({'c': 3, 'b': 2, 'a': 1}) odict_keys(['c', 'b', 'a']) odict_values([3, 2, 1]) odict_items([('c', 3), ('b', 2), ('a', 1)])
# ('a', 1) ('c', 3) OrderedDict({'b': 2})
# False True
# True False OrderedDict()
# OrderedDict({'a': 1, 'b': 2}) OrderedDict({'b': 2, 'a': 1}) OrderedDict({'a': 0, 'b': 0})
# 2 5 3 3 OrderedDict({'n': 3})
# [('n', 3), ('x', 1), ('y', 2), ('z', 3)] {'x'} True [3, 2, 1, 3]
# OrderedDict({'n': 3, 'x': 1, 'y': 2, 'z': 3, 'self': ...})
# OrderedDict({'n': 3, 'x': 1, 'y': 2, 'z': 3}) {'mark': 5}
# Latest({'b': 5, 'd': 6}) True
# KeyError: 'nothing'
# KeyError: 'dictionary is empty'
# KeyError: 'nothing'
# ValueError: too many values to unpack (expected 2)
# ValueError: need more than 1 value to unpack
# TypeError: 'int' object is not iterable
# TypeError: expected at most 1 arguments, got 2
