# Builtins that make and use iterators.
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(zip([1, 2], "xyz")))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20])))
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda n: n > 1, [1, 2, 3])))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(3))))
print(sorted([3, 1, 2]), sorted("hello", reverse=True), sorted(["b", "A"], key=str.lower))
print(any([]), all([]), any([0, 1]), all([1, 0]), any(x > 2 for x in [1, 2, 3]), all("ab"))
it = iter([1, 2])
print(next(it), next(it), next(it, "end"))
count = [0]
def up():
    count[0] += 1
    return count[0]
print(list(iter(up, 4)))
print(list(zip()), list(zip("a")), list(range(5, 0, -2)), list(zip(*[[1, 2], [3, 4]])))
print(len("héllo"), len([1, 2]), len({}), len(range(10)), len(b"ab"), len({1, 2}))

# expect:
# [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')] [(1, 'x'), (2, 'y')]
# ['1', '2'] [11, 22]
# [1, 'a'] [2, 3]
# [3, 2, 1] ['c', 'b', 'a'] [2, 1, 0]
# [1, 2, 3] ['o', 'l', 'l', 'h', 'e'] ['A', 'b']
# False True True False True True
# 1 2 end
# [1, 2, 3]
# [] [('a',)] [5, 3, 1] [(1, 3), (2, 4)]
# 5 2 0 10 2 2
