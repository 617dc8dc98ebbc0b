# deque: a queue with two ends.
from _collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d[2], 3 in d, 9 in d, bool(d), bool(deque()))
print(d.pop(), d.popleft(), d, list(d), list(reversed(d)), tuple(d), [*d])
d.extend("ab")
d.extendleft("xy")
print(d, d.count(1), d.index("a"), d.index(2, 1), d.index("b", -2), d.index("y", 0, 1))
d.rotate()
print(d)
d.rotate(-3)
print(d)
d.rotate(1000003)
print(d)
d.reverse()
print(d)
d.remove(2)
d.insert(1, "i")
d.insert(-1, "j")
d.insert(100, "k")
d.insert(-100, "l")
print(d, d.maxlen)
d[0] = "L"
del d[1]
del d[-1]
print(d)
d.clear()
print(d, len(d))

m = deque("abcde", maxlen=3)
print(m, m.maxlen)
m.append("f")
m.appendleft("z")
m.extend([1, 2])
m.extendleft([3])
print(m, m.copy(), m.copy() is m, deque(maxlen=0), deque([1], 0), deque([1, 2], None))
n = deque(maxlen=2)
n.append(1)
n += [2, 3]
print(n, n + deque([4]), n * 2, n * 0, deque([1]) * 3, 2 * deque("a"), deque("ab") + deque("c"))
n *= 3
print(n)
n *= 0
print(n)
print(deque([1, 2]) == deque([1, 2]), deque([1]) == [1], deque([1, 2]) < deque([1, 3]), deque("a") >= deque("ab"))
print(deque([1, 2], 5) == deque([1, 2]), deque() != deque([None]), deque([1]) <= deque([1]), deque([2]) > deque([1, 5]))
nested = deque([1])
nested.append(nested)
print(nested)
self_extended = deque([1, 2])
self_extended.extend(self_extended)
self_extended.extendleft(self_extended)
print(self_extended)
q = deque()
for i in range(1000):
    q.append(i)
    if i % 3 == 0:
        q.popleft()
print(len(q), q[0], q[500], q[-1], sum(q), q.index(700))
for i in range(600):
    q.pop()
print(len(q), q[0], q[-1], [x for x in q][:3])
q.insert(10, "here")
print(q.index("here"), q[9], q[11])
big = 10**20
items = deque([big])
items.appendleft(12345678)
print(items[1] is big, items[0] is items[0], items.popleft())
it = iter(deque([1, 2, 3]))
print(next(it), it.__length_hint__(), list(it), list(it), type(it), type(reversed(deque())))
print(type(d), type(d).__name__, type(d).__module__, sorted(deque([3, 1, 2])), min(deque([3, 1])), dict(deque([(1, 2)])))
a, *b = deque("xyz")
print(a, b, "".join(deque("xyz")), max(deque([1, 5, 2])), d.__len__(), deque([[1]]).__contains__([1]))
import _collections
counts = {}
_collections._count_elements(counts, "abracadabra")
print(counts)
_collections._count_elements(counts, ["a", 1, 1.0])
print(counts)


# needs: 3.12
# expect:
# deque([0, 1, 2, 3, 4]) 5 0 4 2 True False True False
# 4 0 deque([1, 2, 3]) [1, 2, 3] [3, 2, 1] (1, 2, 3) [1, 2, 3]
# deque(['y', 'x', 1, 2, 3, 'a', 'b']) 1 5 3 6 0
# deque(['b', 'y', 'x', 1, 2, 3, 'a'])
# deque([1, 2, 3, 'a', 'b', 'y', 'x'])
# deque(['a', 'b', 'y', 'x', 1, 2, 3])
# deque([3, 2, 1, 'x', 'y', 'b', 'a'])
# deque(['l', 3, 'i', 1, 'x', 'y', 'b', 'j', 'a', 'k']) None
# deque(['L', 'i', 1, 'x', 'y', 'b', 'j', 'a'])
# deque([]) 0
# deque(['c', 'd', 'e'], maxlen=3) 3
# deque([3, 'e', 1], maxlen=3) deque([3, 'e', 1], maxlen=3) False deque([], maxlen=0) deque([], maxlen=0) deque([1, 2])
# deque([2, 3], maxlen=2) deque([3, 4], maxlen=2) deque([2, 3], maxlen=2) deque([], maxlen=2) deque([1, 1, 1]) deque(['a', 'a']) deque(['a', 'b', 'c'])
# deque([2, 3], maxlen=2)
# deque([], maxlen=2)
# True False True False
# True True True True
# deque([1, [...]])
# deque([2, 1, 2, 1, 1, 2, 1, 2])
# 666 334 834 999 443889 366
# 66 334 399 [334, 335, 336]
# 10 343 344
# True True 12345678
# 1 2 [2, 3] [] <class 'collections._deque_iterator'> <class 'collections._deque_reverse_iterator'>
# <class 'collections.deque'> deque collections [1, 2, 3] 1 {1: 2}
# x ['y', 'z'] xyz 5 0 True
# {'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}
# {'a': 6, 'b': 2, 'r': 2, 'c': 1, 'd': 1, 1: 2}
