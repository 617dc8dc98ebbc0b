# sort and sorted: stable, with keys, in reverse, of all kinds.
numbers = [5, 3, 8]
numbers.sort()
print(numbers)  # [3, 5, 8]
numbers.sort(reverse=True)
print(numbers)  # [8, 5, 3]
numbers.sort(key=lambda x: x % 4)
print(numbers, numbers.sort(), sorted(numbers, key=str), sorted("bca", reverse=True), sorted([]), sorted([1]))
#> [3, 5, 8] None [3, 5, 8] ['c', 'b', 'a'] [] [1]
records = [("b", 2), ("a", 2), ("c", 1), ("a", 1)]
print(sorted(records), sorted(records, key=lambda r: r[1]), sorted(records, key=lambda r: r[0], reverse=True))
#> [('a', 1), ('a', 2), ('b', 2), ('c', 1)] [('c', 1), ('a', 1), ('b', 2), ('a', 2)] [('c', 1), ('b', 2), ('a', 2), ('a', 1)]
print(sorted([True, False, 1, 0]), sorted([1.5, 1, 2]), sorted(["B", "a", "C"]))
#> [False, 0, True, 1] [1, 1.5, 2] ['B', 'C', 'a']
print(sorted(["B", "a", "C"], key=str.lower), sorted([b"b", b"a"]))  # ['a', 'B', 'C'] [b'a', b'b']
print(sorted([3, 1, 2], key=lambda x: (x % 2, x)), sorted([[2], [1, 5], []]))  # [2, 1, 3] [[], [1, 5], [2]]
print(sorted({"b": 1, "a": 2}), sorted(range(5), reverse=True))  # ['a', 'b'] [4, 3, 2, 1, 0]
print(sorted("hello world".split(), key=len), sorted([-1, 2, -3], key=abs))  # ['hello', 'world'] [-1, 2, -3]
print(sorted([None, None], key=lambda x: 0), list(reversed(sorted("bac"))))  # [None, None] ['c', 'b', 'a']
print(sorted([(1, "a"), (1, "A")]), sorted([10 ** 20, -10 ** 20, 5]), sorted(["é", "z", "日"]))
#> [(1, 'A'), (1, 'a')] [-100000000000000000000, 5, 100000000000000000000] ['z', 'é', '日']
print(sorted({3, 1, 2}), sorted({1: "b", 0: "a"}.items()))  # [1, 2, 3] [(0, 'a'), (1, 'b')]
print(sorted([0.0, -0.0, False, 0]), sorted([float("inf"), 1, float("-inf")]))  # [0.0, -0.0, False, 0] [-inf, 1, inf]
print(sorted([1, 1.0, True]), sorted([2, 1.0, True], reverse=True))  # [1, 1.0, True] [2, 1.0, True]
state = 12345
shuffled = []
for i in range(2000):
    state = (state * 1103515245 + 12345) % 2 ** 31
    shuffled.append(state % 1000)
result = sorted(shuffled)
print(result[:5], result[-5:])  # [0, 0, 0, 1, 1] [998, 998, 999, 999, 999]
print(all(a <= b for a, b in zip(result, result[1:])), sorted(result, reverse=True) == result[::-1])  # True True
pairs = sorted(enumerate(shuffled), key=lambda p: p[1])
print(all(a[1] < b[1] or a[0] < b[0] for a, b in zip(pairs, pairs[1:])))  # True
print(sorted(map(str, shuffled)) == sorted(str(n) for n in shuffled))  # True
downward = sorted(enumerate(shuffled), key=lambda p: p[1], reverse=True)
print(all(a[1] > b[1] or a[0] < b[0] for a, b in zip(downward, downward[1:])))  # True
print(len(set(result)) == len(set(shuffled)))  # True
for pattern in (list(range(100)), list(range(100, 0, -1)), [0] * 100, list(range(50)) * 2, [i % 7 for i in range(100)]):
    assert sorted(pattern) == sorted(pattern[::-1]) and len(sorted(pattern)) == len(pattern)
    assert all(a <= b for a, b in zip(sorted(pattern), sorted(pattern)[1:]))
a = float("nan")
b = float("nan")
print(sorted([(a, 2), (b, 1)]), sorted([(a, 2), (a, 1)]), sorted([(0.5, 2), (0.5, 1)]))
#> [(nan, 2), (nan, 1)] [(nan, 1), (nan, 2)] [(0.5, 1), (0.5, 2)]
