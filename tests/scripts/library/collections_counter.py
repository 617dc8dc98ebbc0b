# Counter: how often each thing is there.
from collections import Counter

c = Counter("abracadabra")
print(c, c["a"], c["z"], "z" in c, len(c), c.total())
print(c.most_common(2), c.most_common(), c.most_common(0), sorted(c.elements()))
print(list(Counter(a=2, b=0, c=-1).elements()), Counter(), Counter({"x": 3}), Counter(["u", "v", "u"]))
d = Counter(a=1, b=5, z=-2)
print(c + d, c - d, c | d, c & d)
print(+d, -d, c == d, c != d, Counter(a=1) < Counter(a=2), Counter(a=1) <= Counter(a=1, b=0), c >= c, c > c)
print(Counter(a=1, b=0) == Counter(a=1), Counter(a=1) == {"a": 1})
c.update("zz")
c.update({"q": 4}, k=3)
c.subtract("ab", b=1)
print(c)
del c["nothing"]
c += d
c -= Counter(q=1)
c |= Counter(w=2)
c &= Counter(a=1, q=9, w=1)
print(c, c.copy() == c, type(c.copy()).__name__)
print(Counter([1, 1.0, True]), Counter({1: "x"}), Counter(a="x", b=1))
words = "the cat and the dog and the bird".split()
for word, count in Counter(words).most_common(2):
    print(word, count)


class Bag(Counter):
    def __missing__(self, key):
        return 1


print(Bag("aab"), Bag()["nothing"])
for wrong in (lambda: Counter.fromkeys("a"), lambda: c + 1, lambda: Counter(1), lambda: Counter(1, 2), lambda: hash(c)):
    try:
        wrong()
    except (TypeError, NotImplementedError) as error:
        print(f"{type(error).__name__}: {error}")

# expect:
# Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) 5 0 False 5 11
# [('a', 5), ('b', 2)] [('a', 5), ('b', 2), ('r', 2), ('c', 1), ('d', 1)] [] ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'c', 'd', 'r', 'r']
# ['a', 'a'] Counter() Counter({'x': 3}) Counter({'u': 2, 'v': 1})
# Counter({'b': 7, 'a': 6, 'r': 2, 'c': 1, 'd': 1}) Counter({'a': 4, 'r': 2, 'z': 2, 'c': 1, 'd': 1}) Counter({'a': 5, 'b': 5, 'r': 2, 'c': 1, 'd': 1}) Counter({'b': 2, 'a': 1})
# Counter({'b': 5, 'a': 1}) Counter({'z': 2}) False True True True True False
# True True
# Counter({'a': 4, 'q': 4, 'k': 3, 'r': 2, 'z': 2, 'c': 1, 'd': 1, 'b': 0})
# Counter({'q': 3, 'a': 1, 'w': 1}) True Counter
# Counter({1: 3}) Counter({1: 'x'}) Counter({'a': 'x', 'b': 1})
# the 3
# and 2
# Bag({'a': 2, 'b': 1}) 1
# NotImplementedError: Counter.fromkeys() is undefined.  Use Counter(iterable) instead.
# TypeError: unsupported operand type(s) for +: 'Counter' and 'int'
# TypeError: 'int' object is not iterable
# TypeError: Counter.__init__() takes from 1 to 2 positional arguments but 3 were given
# TypeError: unhashable type: 'Counter'
