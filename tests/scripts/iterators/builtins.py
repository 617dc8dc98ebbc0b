# Builtins that make or take iterators.
it = iter([1, 2])
print(next(it), next(it), next(it, "end"), iter(it) is it, list(it))  # 1 2 end True []
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)))
#> [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')] [(-1, 'a'), (0, 'b')]
print(dict(enumerate("xy")), next(enumerate("z")))  # {0: 'x', 1: 'y'} (0, 'z')
print(list(zip([1, 2], "ab", (3, 4, 5))), list(zip()), list(zip("ab")))
#> [(1, 'a', 3), (2, 'b', 4)] [] [('a',), ('b',)]
print(list(zip([1], [2], strict=True)), list(zip(*[(1, 2), (3, 4)])))  # [(1, 2)] [(1, 3), (2, 4)]
print(list(map(str, [1, 2])), list(map(lambda x, y: x + y, [1, 2], [3, 4, 5])), list(map(int, "123")))
#> ['1', '2'] [4, 6] [1, 2, 3]
print(" ".join(map(str, [1, 2.5, None])), list(map(None.__class__, [])))  # 1 2.5 None []
print(list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(lambda x: x > 1, [1, 2, 3])))  # [1, 'a', [0]] [2, 3]
print(list(filter(str.isdigit, "a1b2")))  # ['1', '2']
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))))  # [2, 1] ['b', 'a'] [2, 1, 0]
print(list(reversed({1: 2, 3: 4})), list(reversed((1,))), list(reversed(b"ab")))  # [3, 1] [1] [98, 97]
source = iter([3, 2, 1, 0, 5])
print(list(iter(lambda: next(source), 0)), next(source))  # [3, 2, 1] 5
print(all([]), any([]), all([1, 0]), any([0, 1]))  # True False False True
print(all(x > 0 for x in [1, 2]), any(x > 5 for x in [1, 2]), all("ab"), any(["", 0]))  # True False True False
print(sum([]), sum([1, 2], 10), sum([[1], [2]], []), sum((0.5, 1)))  # 0 13 [1, 2] 1.5
print(sum(x for x in range(4)), sum({1: 2}), sum([(1,), (2,)], ()))  # 6 1 (1, 2)
print(min(3, 1), max([1, 5]), min("b", "a"), max([], default=7), max("abc", "ab", key=len))  # 1 5 a 7 abc
print(min([3, -4], key=abs), max({1: "x", 2: "a"}), min((2, "b"), (2, "a")), max(1, 1.0), max(1.0, 1))
#> 3 2 (2, 'a') 1 1.0
z = zip([1, 2, 3], [4, 5])
print(next(z), list(z), list(z))  #> (1, 4) [(2, 5)] []
g, m = (x for x in [1, 2]), map(abs, [-1, -2])
print(sum(g), sum(g), next(m), list(m))  # 3 0 1 [2]
print([a + b for a, b in zip("ab", "cd")], sorted(map(abs, [-2, 1])), [*map(str, range(3))], dict(zip("ab", range(2))))
#> ['ac', 'bd'] [1, 2] ['0', '1', '2'] {'a': 0, 'b': 1}
chained = enumerate(map(lambda x: x * 2, filter(lambda x: x % 2, range(6))))
print(next(chained), list(chained), list(zip(range(3), reversed(range(3)))))
#> (0, 2) [(1, 6), (2, 10)] [(0, 2), (1, 1), (2, 0)]
print(list(enumerate(zip("ab", "cd"))), max(zip("ab", [2, 1])))  # [(0, ('a', 'c')), (1, ('b', 'd'))] ('b', 1)
d = {"a": 1, "b": 2}
keys = iter(d)
print(next(keys), list(keys))  #> a ['b']
print(list(iter(d.items())), [type(iter(x)).__name__ for x in ([], (), b"", {}, set(), range(0), d.items())])
#> [('a', 1), ('b', 2)] ['list_iterator', 'tuple_iterator', 'bytes_iterator', 'dict_keyiterator', 'set_iterator', 'range_iterator', 'dict_itemiterator']
