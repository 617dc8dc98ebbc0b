# Builtin iterators in detail: consumption, several arguments, strictness, their own attributes.
a = iter([1, 2, 3])
print(list(zip(a, a)), list(a))
a = iter("abcdef")
print(list(zip(a, a, a)), list(zip(*[iter(range(6))] * 2)), list(zip(*zip("ab", [1, 2]))))
longer, shorter = iter([1, 2, 3, 4]), iter("ab")
print(list(zip(longer, shorter)), list(longer))
longer, shorter = iter([1, 2, 3, 4]), iter("ab")
print(list(zip(shorter, longer)), list(longer))
for lists in (([1], [1, 2]), ([1, 2], [1]), ([1], [1]), ([1], [1], [])):
    try:
        print(list(zip(*lists, strict=True)))
    except ValueError as error:
        print(error)
m = map(lambda *xs: xs, [1, 2, 3], "ab")
print(next(m), m.__next__(), list(m), iter(m) is m)
print(list(map(None.__class__.__bool__, [None])), list(map(max, [1, 5], [3, 2])),
      list(map(pow, [2, 3], [3, 2], [5, 5])))
e = enumerate("xyz", 10)
print(next(e), list(e), list(enumerate([], 5)), next(enumerate("a", -1)))
print(list(filter(None, [0, 1, [], "a", None])), list(filter(lambda c: c > "b", "abcd")),
      list(filter(str.isupper, "aBcD")))
r = reversed([1, 2, 3])
print(next(r), list(r), list(reversed(range(0, 10, 3))), "".join(reversed("abc")), list(reversed((1, 2))))
print(sorted(zip([2, 1], "ba")), dict(map(lambda p: (p[1], p[0]), enumerate("ab"))), sum(map(len, ["a", "bb"])))
print(list(range(5))[::2], [*range(5, 0, -2)], range(10)[2:8:3], len(range(0, 10, 3)), range(5).index(3),
      3 in range(0, 9, 2))
for action in (lambda: zip(1), lambda: map(str), lambda: filter(str), lambda: enumerate(), lambda: enumerate(5),
               lambda: next(zip()), lambda: list(map(int, ["x"])), lambda: list(map(lambda x: x, [1], [2]))):
    try:
        print(action())
    except (TypeError, ValueError, StopIteration) as error:
        print(type(error).__name__)
it = iter([1, 2, 3])
for x in it:
    print(x, next(it, "nothing"))
total = 0
for x, y in zip(range(3), map(lambda v: v * v, range(10))):
    total += x * y
print(total, [x for x in iter(lambda c=iter("abXd"): next(c), "X")])
nested = [[1, 2], [3], []]
print([y for x in nested for y in x], sum(nested, []), [list(map(str, x)) for x in nested], max(map(len, nested)))
print(min("ab", "cd", key=lambda s: s[1]), max(3, 1, 2), max([[1, 2], [1, 3]]), min({"b": 1, "a": 2}),
      max("a", "B", key=str.lower))
matrix = [[1, 2, 3], [4, 5, 6]]
print([*zip(*matrix)], [list(r) for r in zip(*matrix[::-1])], [sum(c) for c in zip(*matrix)], [r[::-1] for r in matrix])

# expect:
# [(1, 2)] []
# [('a', 'b', 'c'), ('d', 'e', 'f')] [(0, 1), (2, 3), (4, 5)] [('a', 'b'), (1, 2)]
# [(1, 'a'), (2, 'b')] [4]
# [('a', 1), ('b', 2)] [3, 4]
# zip() argument 2 is longer than argument 1
# zip() argument 2 is shorter than argument 1
# [(1, 1)]
# zip() argument 3 is shorter than arguments 1-2
# (1, 'a') (2, 'b') [] True
# [False] [3, 5] [3, 4]
# (10, 'x') [(11, 'y'), (12, 'z')] [] (-1, 'a')
# [1, 'a'] ['c', 'd'] ['B', 'D']
# 3 [2, 1] [9, 6, 3, 0] cba [2, 1]
# [(1, 'a'), (2, 'b')] {'a': 0, 'b': 1} 3
# [0, 2, 4] [5, 3, 1] range(2, 8, 3) 4 3 False
# TypeError
# TypeError
# TypeError
# TypeError
# TypeError
# StopIteration
# ValueError
# TypeError
# 1 2
# 3 nothing
# 9 ['a', 'b']
# [1, 2, 3] [1, 2, 3] [['1', '2'], ['3'], []] 2
# ab 3 [1, 3] a B
# [(1, 4), (2, 5), (3, 6)] [[4, 1], [5, 2], [6, 3]] [5, 7, 9] [[3, 2, 1], [6, 5, 4]]
