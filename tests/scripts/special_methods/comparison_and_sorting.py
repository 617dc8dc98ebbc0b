# Sorting instances: by __lt__ only, stable, with keys, errors in comparisons, functools.total_ordering by hand.
class Card:
    order = "23456789TJQKA"
    def __init__(self, rank, suit): self.rank, self.suit = rank, suit
    def value(self): return self.order.index(self.rank)
    def __lt__(self, o): return self.value() < o.value()
    def __eq__(self, o): return isinstance(o, Card) and self.value() == o.value()
    def __repr__(self): return self.rank + self.suit


hand = [Card(*c) for c in ("Kh", "2s", "Ah", "2d", "Ts", "Kd")]
print(sorted(hand), sorted(hand, reverse=True), max(hand), min(hand))
hand.sort(key=lambda c: c.suit)
print(hand, hand == sorted(hand, key=lambda c: c.suit), hand.index(Card("A", "?")), hand.count(Card("2", "x")))
print(Card("A", "h") > Card("K", "d"), [Card("2", "h")] < [Card("3", "h")], (1, Card("5", "s")) < (1, Card("6", "s")))


def total(cls):
    cls.__gt__ = lambda self, o: not (self < o or self == o)
    cls.__le__ = lambda self, o: self < o or self == o
    cls.__ge__ = lambda self, o: not self < o
    return cls


@total
class Version:
    def __init__(self, text): self.parts = [int(p) for p in text.split(".")]
    def __lt__(self, o): return self.parts < o.parts
    def __eq__(self, o): return self.parts == o.parts
    def __repr__(self): return ".".join(map(str, self.parts))


versions = [Version(v) for v in "1.10 1.9 1.10.1 0.5 2.0".split()]
print(sorted(versions), Version("1.2") <= Version("1.2.0"), Version("3.0") >= Version("2.9"))


class Fails:
    def __lt__(self, o): raise ValueError("cannot compare")
    def __repr__(self): return "F"


items = [Fails(), Fails(), 1]
try:
    items.sort()
except ValueError as error:
    print(error, len(items))
try:
    sorted([3, "a", 1])
except TypeError as error:
    print(error)


class Changing:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        victims.append(1)
        return self.n < o.n


victims = [Changing(n) for n in (2, 1, 3)]
try:
    victims.sort()
except ValueError as error:
    print(error)
calls = []
print(sorted("banana", key=lambda c: calls.append(c) or c), len(calls), sorted([True, False, 2]))
class Truthy:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return "yes" if self.n < o.n else ""


print([t.n for t in sorted(map(Truthy, [3, 1, 2]))])

# expect:
# [2s, 2d, Ts, Kh, Kd, Ah] [Ah, Kh, Kd, Ts, 2s, 2d] Ah 2s
# [2d, Kd, Kh, Ah, 2s, Ts] True 3 2
# True True True
# [0.5, 1.9, 1.10, 1.10.1, 2.0] True True
# cannot compare 3
# '<' not supported between instances of 'str' and 'int'
# list modified during sort
# ['a', 'a', 'a', 'b', 'n', 'n'] 6 [False, True, 2]
# [1, 2, 3]
