# The abstract base classes of collections.abc write the other methods.
from collections import abc


class Names(abc.Set):
    def __init__(self, names=()):
        self.names = list(dict.fromkeys(names))

    def __contains__(self, name):
        return name in self.names

    def __iter__(self):
        return iter(self.names)

    def __len__(self):
        return len(self.names)

    def __repr__(self):
        return f"Names({self.names})"

    def __hash__(self):
        return self._hash()


a, b = Names([1, 2, 3]), Names([2, 3, 4])
print(a & b, a | b, a - b, a ^ b, a < b, a <= a, a > b, a == Names([3, 2, 1]), a != b, a.isdisjoint(b))
print({1, 2} & a, {1} | a, {9, 1} - a, a == {1, 2, 3}, a & [1], a - [1], a ^ [7])
print(hash(a) == hash(frozenset([1, 2, 3])), all(hash(Names(s)) == hash(frozenset(s)) for s in ([], "abc", range(99))))


class MutableNames(Names, abc.MutableSet):
    def add(self, name):
        if name not in self.names:
            self.names.append(name)

    def discard(self, name):
        if name in self.names:
            self.names.remove(name)


m = MutableNames([1, 2, 3])
m |= [4]
m &= [1, 4]
m ^= [1, 5]
print(m, m.pop(), m)
m.remove(5)
m -= m
print(m)


class Pairs(abc.MutableMapping):
    def __init__(self):
        self.pairs = {}

    def __getitem__(self, key):
        return self.pairs[key]

    def __setitem__(self, key, value):
        self.pairs[key] = value

    def __delitem__(self, key):
        del self.pairs[key]

    def __iter__(self):
        return iter(self.pairs)

    def __len__(self):
        return len(self.pairs)


p = Pairs()
p.update({"a": 1}, b=2)
p.update([("c", 3)])
print(list(p.items()), list(p.keys()), list(p.values()), "a" in p, p.get("z"), p == {"a": 1, "b": 2, "c": 3}, p == p)
print(p.pop("a"), p.pop("z", 0), p.setdefault("q", 9), p.popitem(), len(p))
print(p.keys() & {"c"}, p.items() - {("c", 3)}, ("c", 3) in p.items(), 3 in p.values())
p.clear()
print(len(p))


class Row(abc.MutableSequence):
    def __init__(self, *items):
        self.items = list(items)

    def __getitem__(self, index):
        return self.items[index]

    def __setitem__(self, index, value):
        self.items[index] = value

    def __delitem__(self, index):
        del self.items[index]

    def __len__(self):
        return len(self.items)

    def insert(self, index, value):
        self.items.insert(index, value)


r = Row(1, 2, 3)
r.append(4)
r.extend(r)
r.reverse()
r += [7]
print(r.items, r.pop(), r.pop(0), r.index(2), r.index(2, 3), r.count(3), list(reversed(r)), 3 in r, list(r))
r.remove(3)
print(r.items)


class Echo(abc.Generator):
    def send(self, value):
        return value

    def throw(self, kind, value=None, traceback=None):
        return super().throw(kind, value, traceback)


e = Echo()
print(next(e), e.send(5), iter(e) is e, e.close())
for wrong in (lambda: p.pop("z"), lambda: p.popitem(), lambda: m.pop(), lambda: m.remove(3), lambda: r.remove(99),
              lambda: r.index(1, 99), lambda: e.throw(ValueError("thrown")), lambda: hash(p), lambda: reversed(p)):
    try:
        wrong()
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
r.clear()
print(r.items)

# expect:
# Names([2, 3]) Names([1, 2, 3, 4]) Names([1]) Names([1, 4]) False True False True True False
# Names([1, 2]) Names([1, 2, 3]) Names([9]) True Names([1]) Names([2, 3]) Names([1, 2, 3, 7])
# True True
# Names([5]) 4 Names([5])
# Names([])
# [('a', 1), ('b', 2), ('c', 3)] ['a', 'b', 'c'] [1, 2, 3] True None True True
# 1 0 9 ('b', 2) 2
# {'c'} {('q', 9)} True True
# 0
# [3, 2, 1, 4, 3, 2, 1] 7 4 1 5 2 [1, 2, 3, 4, 1, 2, 3] True [3, 2, 1, 4, 3, 2, 1]
# [2, 1, 4, 3, 2, 1]
# None 5 True None
# KeyError 'z'
# KeyError 
# KeyError 
# KeyError 3
# ValueError 
# ValueError 
# ValueError thrown
# TypeError unhashable type: 'Pairs'
# TypeError 'Pairs' object is not reversible
# []
