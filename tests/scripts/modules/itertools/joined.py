# chain, islice, pairwise, batched, zip_longest, tee.
from itertools import batched, chain, count, islice, pairwise, tee, zip_longest

print(list(chain([1, 2], "ab", (), {3: 4})), list(chain()), list(chain([])), list(chain.from_iterable(["ab", [1]])))
print(list(chain(chain([1], [2]), chain([3]))), sum(chain(range(10), range(5))), list(chain.from_iterable([])))
print(list(zip(chain([1, 2], [3]), chain("ab", "c"))), list(enumerate(chain("a", "b"))))
flat = chain.from_iterable([[x] * x for x in range(4)])
print(next(flat), list(flat), list(flat))

print(list(islice("abcdefg", 2)), list(islice("abcdefg", 2, 4)), list(islice("abcdefg", 2, None)))
print(list(islice("abcdefg", 0, None, 2)), list(islice(range(10), 1, 8, 3)), list(islice([1, 2], None)))
print(list(islice(iter("abc"), 0)), list(islice("abc", 5)), list(islice("abc", 5, 10)), list(islice("abc", None, 2)))
source = iter(range(10))
print(list(islice(source, 1, 5, 2)), list(source))
source = iter(range(10))
print(list(islice(source, 3)), next(source))
sliced = islice(count(), 2, 9, 3)
print(next(sliced), next(sliced), list(sliced), list(sliced))

print(list(pairwise("abcd")), list(pairwise("a")), list(pairwise("")), list(pairwise(range(3))))
values = [1000, 2000, 3000]
print([(a is values[i], b is values[i + 1]) for i, (a, b) in enumerate(pairwise(values))])

print(list(batched("abcdefg", 3)), list(batched([], 2)), list(batched(range(4), 2)), list(batched("ab", n=5)))
print(list(batched(range(6), 3, strict=True)))

print(list(zip_longest("abc", [1])), list(zip_longest("ab", [1, 2, 3], fillvalue="-")), list(zip_longest()))
print(list(zip_longest([], [])), list(zip_longest([1], [], [2, 3], fillvalue=0)), list(zip_longest("ab")))

a, b = tee([1, 2, 3])
print(next(a), next(a), next(b), list(a), list(b), list(a))
one, two, three = tee(iter("xyz"), 3)
print(list(two), list(one), list(three), tee([], 0), len(tee([], 5)))
first, second = tee(range(200))
print(sum(first), sum(second), sum(first))
again, copy = tee(tee([5, 6])[0])
print(list(again), list(copy))
here = tee("abcdef")[0]
next(here)
there = here.__copy__()
print(list(here), list(there), type(here))
items = [10**9]
left, right = tee(items)
print(next(left) is next(right) is items[0])
print(type(chain()), type(islice([], 0)), type(pairwise([])), type(zip_longest()), type(batched([], 1)))


# needs: 3.13
# expect:
# [1, 2, 'a', 'b', 3] [] [] ['a', 'b', 1]
# [1, 2, 3] 55 []
# [(1, 'a'), (2, 'b'), (3, 'c')] [(0, 'a'), (1, 'b')]
# 1 [2, 2, 3, 3, 3] []
# ['a', 'b'] ['c', 'd'] ['c', 'd', 'e', 'f', 'g']
# ['a', 'c', 'e', 'g'] [1, 4, 7] [1, 2]
# [] ['a', 'b', 'c'] [] ['a', 'b']
# [1, 3] [5, 6, 7, 8, 9]
# [0, 1, 2] 3
# 2 5 [8] []
# [('a', 'b'), ('b', 'c'), ('c', 'd')] [] [] [(0, 1), (1, 2)]
# [(True, True), (True, True)]
# [('a', 'b', 'c'), ('d', 'e', 'f'), ('g',)] [] [(0, 1), (2, 3)] [('a', 'b')]
# [(0, 1, 2), (3, 4, 5)]
# [('a', 1), ('b', None), ('c', None)] [('a', 1), ('b', 2), ('-', 3)] []
# [] [(1, 0, 2), (0, 0, 3)] [('a',), ('b',)]
# 1 2 1 [3] [2, 3] []
# ['x', 'y', 'z'] ['x', 'y', 'z'] ['x', 'y', 'z'] () 5
# 19900 19900 0
# [5, 6] [5, 6]
# ['b', 'c', 'd', 'e', 'f'] ['b', 'c', 'd', 'e', 'f'] <class 'itertools._tee'>
# True
# <class 'itertools.chain'> <class 'itertools.islice'> <class 'itertools.pairwise'> <class 'itertools.zip_longest'> <class 'itertools.batched'>
