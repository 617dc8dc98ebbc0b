# accumulate, compress, dropwhile, takewhile, filterfalse, starmap, groupby.
from itertools import accumulate, compress, count, dropwhile, filterfalse, groupby, islice, starmap, takewhile

print(list(accumulate([1, 2, 3, 4])), list(accumulate([])), list(accumulate([5])), list(accumulate("abc")))
print(list(accumulate([1, 2, 3], lambda a, b: a * b)), list(accumulate([3, 1, 4, 1, 5], max)))
print(list(accumulate([1, 2], initial=10)), list(accumulate([], initial=7)), list(accumulate([1, 2], None, initial=0.5)))
print(list(accumulate([0.5, 0.25, 1])), list(accumulate([1, 2.5, 3])), list(accumulate([2**62, 2**62, 2**62])))
print(list(accumulate([[1], [2]])), list(accumulate(iterable=[1, 2], func=pow)), list(islice(accumulate(count()), 5)))
only = 123456
print(next(accumulate([only])) is only)

print(list(compress("abcdef", [1, 0, 1, 0, 1, 1])), list(compress(range(5), "ab")), list(compress([], [1])))
print(list(compress(data="xy", selectors=[[], [0]])))
print(list(dropwhile(lambda x: x < 3, [1, 2, 3, 1, 2])), list(dropwhile(bool, [])), list(dropwhile(bool, [1, 1])))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1, 2])), list(takewhile(bool, [0, 1])), list(takewhile(str.isalpha, "ab1c")))
taken = takewhile(lambda x: x < 2, iter([1, 2, 1, 1]))
print(list(taken), list(taken))
print(list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, "", "a"])), list(filterfalse(bool, [2, []])))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda *a: a, [[1], "ab", ()])), list(starmap(max, [range(3)])))
pairs = [(1, 2), (3, 4)]
print(list(starmap(lambda a, b: a + b, pairs)), pairs)

for key, group in groupby("aaabbc"):
    print(key, list(group), end=" ")
print()
print([(k, list(g)) for k, g in groupby(range(10), lambda x: x // 4)], list(groupby([])))
print([(k, len(list(g))) for k, g in groupby([1, 1.0, True, 2, None, None])])
words = ["apple", "avocado", "bean", "beet", "corn"]
print({k: list(g) for k, g in groupby(words, key=lambda w: w[0])}, [k for k, _ in groupby(words, len)])
groups = list(groupby("aab"))
print([(k, list(g)) for k, g in groups])
runs = groupby([1, 1, 2, 2])
k, first = next(runs)
print(k, next(first))
k, second = next(runs)
print(k, list(first), list(second), list(runs))
print(type(first), type(runs), type(accumulate([])), type(starmap(pow, [])))
nan = float("nan")
print([len(list(g)) for k, g in groupby([nan, nan, 1])])

# expect:
# [1, 3, 6, 10] [] [5] ['a', 'ab', 'abc']
# [1, 2, 6] [3, 3, 4, 4, 5]
# [10, 11, 13] [7] [0.5, 1.5, 3.5]
# [0.5, 0.75, 1.75] [1, 3.5, 6.5] [4611686018427387904, 9223372036854775808, 13835058055282163712]
# [[1], [1, 2]] [1, 1] [0, 1, 3, 6, 10]
# True
# ['a', 'c', 'e', 'f'] [0, 1] []
# ['y']
# [3, 1, 2] [] []
# [1, 2] [] ['a', 'b']
# [1] []
# [0, 2, 4] [0, ''] [[]]
# [8, 9] [(1,), ('a', 'b'), ()] [2]
# [3, 7] [(1, 2), (3, 4)]
# a ['a', 'a', 'a'] b ['b', 'b'] c ['c'] 
# [(0, [0, 1, 2, 3]), (1, [4, 5, 6, 7]), (2, [8, 9])] []
# [(1, 3), (2, 1), (None, 2)]
# {'a': ['apple', 'avocado'], 'b': ['bean', 'beet'], 'c': ['corn']} [5, 7, 4]
# [('a', []), ('b', [])]
# 1 1
# 2 [] [2, 2] []
# <class 'itertools._grouper'> <class 'itertools.groupby'> <class 'itertools.accumulate'> <class 'itertools.starmap'>
# [2, 1]
