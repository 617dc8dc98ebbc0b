# product, permutations, combinations, combinations_with_replacement.
from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product("ab", [1, 2])), list(product()), list(product("ab")), list(product([], "ab")), list(product("a", [])))
print(list(product([0, 1], repeat=2)), list(product("ab", repeat=0)), list(product(repeat=3)), list(product("a", "b", repeat=2)))
print(len(list(product(range(5), repeat=3))), sum(a * b for a, b in product(range(10), range(10))))
print(list(permutations([1, 2, 3])), list(permutations("abc", 2)), list(permutations([])), list(permutations("ab", 3)))
print(list(permutations("ab", None)), list(permutations("abc", r=1)), list(permutations(range(3), 0)))
print(list(combinations("abcd", 2)), list(combinations([1, 2], 0)), list(combinations([1], 2)), list(combinations(range(4), r=3)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement([], 0)))
print(list(combinations_with_replacement([], 1)), list(combinations_with_replacement("ab", 3)))
print(len(list(permutations(range(6)))), len(list(combinations(range(12), 6))), len(list(combinations_with_replacement(range(5), 4))))
print(max(permutations([3, 1, 2])), sorted(permutations("ba")), [a + b for a, b in combinations([10, 20, 30], 2)])
print(list(map("".join, permutations("abc", 3))), dict(product("a", [1])), set(combinations("aab", 2)) == {("a", "a"), ("a", "b")})
big = [10**10, 10**11]
print(all(x is big[0] or x is big[1] for pair in product(big, repeat=2) for x in pair))
pairs = product("ab", repeat=1)
print(next(pairs), list(pairs), list(pairs), type(pairs), type(permutations("")))
print([x for x, in combinations(range(3), 1)], [[*c] for c in combinations_with_replacement(range(2), 2)])

# expect:
# [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [()] [('a',), ('b',)] [] []
# [(0, 0), (0, 1), (1, 0), (1, 1)] [()] [()] [('a', 'b', 'a', 'b')]
# 125 2025
# [(1, 2, 3), (1, 3, 2), (2, 1, 3), (2, 3, 1), (3, 1, 2), (3, 2, 1)] [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')] [()] []
# [('a', 'b'), ('b', 'a')] [('a',), ('b',), ('c',)] [()]
# [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')] [()] [] [(0, 1, 2), (0, 1, 3), (0, 2, 3), (1, 2, 3)]
# [('a', 'a'), ('a', 'b'), ('a', 'c'), ('b', 'b'), ('b', 'c'), ('c', 'c')] [()]
# [] [('a', 'a', 'a'), ('a', 'a', 'b'), ('a', 'b', 'b'), ('b', 'b', 'b')]
# 720 924 70
# (3, 2, 1) [('a', 'b'), ('b', 'a')] [30, 40, 50]
# ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'] {'a': 1} True
# True
# ('a',) [('b',)] [] <class 'itertools.product'> <class 'itertools.permutations'>
# [0, 1, 2] [[0, 0], [0, 1], [1, 1]]
