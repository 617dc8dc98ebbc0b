# Heaps: what is compared with what, which object comes back, and lists that change under way.
import heapq
from heapq import heappush, heappop, heapify, heapreplace, heappushpop, _heapify_max, _heappop_max, _heapreplace_max
big = [10 ** 6 + i for i in (5, 1, 4, 2, 3)]
held = list(big)
heapify(big)
print(big, all(any(x is y for y in held) for x in big))
item = heappop(big)
print(item is held[1], big, heapreplace(big, 10 ** 7), heappushpop(big, 7), big)
for kind in (["b", "a", "d", "c"], [2.5, -0.0, 1e300, 1], [(2, "b"), (1, "z"), (2, "a"), (1,)], [[2], [1], [1, 0]],
             [True, 0, 5, -3], [(1, (2, (3, (4, (5, 6))))), (1, (2, (3, (4, (5, 5)))))], [2 ** 70, 5, -(2 ** 70)]):
    heap = []
    for thing in kind:
        heappush(heap, thing)
    shown = heap[:]
    print(shown, [heappop(heap) for _ in kind])
    _heapify_max(kind)
    print(kind, _heapreplace_max(kind, kind[-1]), _heappop_max(kind), kind)
print(heapq.nsmallest(3, [5, 1, 4, 2]), heapq.nlargest(3, [5, 1, 4, 2]), heapq.nsmallest(2, "hello", key=ord))
class Noisy:
    def __init__(self, number):
        self.number = number
    def __lt__(self, other):
        print(self.number, "<", other.number if type(other) is Noisy else other)
        return self.number < (other.number if type(other) is Noisy else other)
    def __gt__(self, other):
        print(self.number, ">", other)
        return self.number > other
    def __repr__(self):
        return f"N{self.number}"
heap = [Noisy(i) for i in (3, 1, 2, 5, 4)]
heapify(heap)
print(heap)
heappush(heap, Noisy(0))
print(heappop(heap), heappushpop(heap, Noisy(2)), heapreplace(heap, Noisy(9)), heap)
mixed = [300, Noisy(5)]
heappush(mixed, 400)
print(mixed)
class Shrinks:
    def __lt__(self, other):
        target.pop()
        return True
target = [Shrinks() for _ in range(6)]
for call in (lambda: heapify(target), lambda: heappop(target), lambda: heappush(target, Shrinks()), lambda: heappushpop(target, 1)):
    try:
        call()
    except (RuntimeError, IndexError, TypeError) as error:
        print(type(error).__name__, error, len(target))
for call in (lambda: heappop([]), lambda: heapreplace([], 1), lambda: heappush((), 1), lambda: heapify("x"),
             lambda: heappop(5), lambda: heapreplace({}, 1), lambda: heappushpop(None, 1), lambda: heappush([]),
             lambda: heapify([1, "a"]), lambda: heappush([1], None), lambda: heappush(heap=[], item=1)):
    try:
        call()
    except (TypeError, IndexError) as error:
        print(type(error).__name__, error)
class Mine(list):
    pass
m = Mine([3, 1, 2])
heapify(m)
print(m, heappop(m), type(m).__name__, heappushpop([], "same"))
nan = float("nan")
n = [nan, 1.0, 0.5, nan]
heapify(n)
print(n)

# expect:
# [1000001, 1000002, 1000004, 1000005, 1000003] True
# True [1000003, 1000005, 1000004, 10000000] 1000002 7 [1000003, 1000005, 1000004, 10000000]
# ['a', 'b', 'd', 'c'] ['a', 'b', 'c', 'd']
# ['b', 'a', 'a'] d c ['b', 'a', 'a']
# [-0.0, 1, 1e+300, 2.5] [-0.0, 1, 2.5, 1e+300]
# [1, -0.0, -0.0] 1e+300 2.5 [1, -0.0, -0.0]
# [(1,), (1, 'z'), (2, 'a'), (2, 'b')] [(1,), (1, 'z'), (2, 'a'), (2, 'b')]
# [(1, 'z'), (1,), (1,)] (2, 'b') (2, 'a') [(1, 'z'), (1,), (1,)]
# [[1], [2], [1, 0]] [[1], [1, 0], [2]]
# [[1, 0], [1]] [2] [1, 0] [[1, 0], [1]]
# [-3, 0, 5, True] [-3, 0, True, 5]
# [0, -3, -3] 5 True [0, -3, -3]
# [(1, (2, (3, (4, (5, 5))))), (1, (2, (3, (4, (5, 6)))))] [(1, (2, (3, (4, (5, 5))))), (1, (2, (3, (4, (5, 6)))))]
# [(1, (2, (3, (4, (5, 5)))))] (1, (2, (3, (4, (5, 6))))) (1, (2, (3, (4, (5, 5))))) [(1, (2, (3, (4, (5, 5)))))]
# [-1180591620717411303424, 1180591620717411303424, 5] [-1180591620717411303424, 5, 1180591620717411303424]
# [-1180591620717411303424, -1180591620717411303424] 1180591620717411303424 5 [-1180591620717411303424, -1180591620717411303424]
# [1, 2, 4] [5, 4, 2] ['e', 'h']
# 5 < 4
# 1 < 4
# 1 < 2
# 5 < 4
# 3 < 4
# 3 < 1
# [N1, N3, N2, N5, N4]
# 0 < 2
# 0 < 1
# 3 < 1
# 2 < 1
# 1 < 2
# 3 < 2
# 2 < 2
# 3 < 2
# 9 < 2
# N0 N1 N2 [N2, N3, N9, N5, N4]
# [300, N5, 400]
# RuntimeError list changed size during iteration 5
# RuntimeError list changed size during iteration 3
# RuntimeError list changed size during iteration 3
# TypeError '<' not supported between instances of 'int' and 'Shrinks' 2
# IndexError index out of range
# IndexError index out of range
# TypeError heappush() argument 1 must be list, not tuple
# TypeError heapify() argument must be list, not str
# TypeError heappop() argument must be list, not int
# TypeError heapreplace() argument 1 must be list, not dict
# TypeError heappushpop() argument 1 must be list, not None
# TypeError heappush expected 2 arguments, got 1
# TypeError '<' not supported between instances of 'int' and 'str'
# TypeError '<' not supported between instances of 'NoneType' and 'int'
# TypeError _heapq.heappush() takes no keyword arguments
# [2, 3] 1 Mine same
# [0.5, nan, nan, 1.0]
