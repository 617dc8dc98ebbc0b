# count, cycle and repeat, which need not end.
from itertools import count, cycle, islice, repeat

print(list(islice(count(), 3)), list(islice(count(5), 2)), list(islice(count(5, -2), 3)))
print(list(islice(count(0.5, 0.25), 3)), list(islice(count(1, 0.5), 3)), list(islice(count(True), 2)))
print(list(islice(count(2**62), 3)), list(islice(count(2**63 - 1), 2)), list(islice(count(2**70, 2**70), 2)))
print(list(islice(count(1j), 2)), list(islice(count(step=3), 3)), list(islice(count(-3, step=2), 3)))
print(count(), count(10), count(10, 2), count(1.5), count(2.5, 1), count(0, 1.0), count(step=2))
numbers = count(7)
next(numbers)
print(numbers, next(numbers), numbers, iter(numbers) is numbers)

print(list(islice(cycle("abc"), 7)), list(cycle([])), list(islice(cycle(iter([1])), 3)))
print([next(c) for c in [cycle([1, 2])] for _ in range(5)])
big = 10**6
turns = cycle([big, None])
print(next(turns) is big, next(turns), next(turns) is big)

print(list(repeat("x", 3)), list(repeat(0, 0)), list(repeat(1, -5)), list(islice(repeat(None), 2)))
print(repeat("x"), repeat("x", 3), repeat(object=5, times=2), repeat(1, times=-1))
left = repeat("y", 3)
next(left)
print(left, left.__length_hint__(), list(left), list(left), left)
thing = [1]
print(all(x is thing for x in repeat(thing, 5)), [x is big for x in repeat(big, 2)])
print(list(map(pow, range(5), repeat(2))), list(zip(count(), "ab")), list(zip(repeat(1), cycle("ab"), range(3))))
print(type(count()), type(cycle("")), type(repeat(0)), type(count()).__name__, type(count()).__module__)
total = 0
for i in count(1):
    if i > 1000:
        break
    total += i
print(total)

# expect:
# [0, 1, 2] [5, 6] [5, 3, 1]
# [0.5, 0.75, 1.0] [1, 1.5, 2.0] [1, 2]
# [4611686018427387904, 4611686018427387905, 4611686018427387906] [9223372036854775807, 9223372036854775808] [1180591620717411303424, 2361183241434822606848]
# [1j, (1+1j)] [0, 3, 6] [-3, -1, 1]
# count(0) count(10) count(10, 2) count(1.5) count(2.5) count(0, 1.0) count(0, 2)
# count(9) 8 count(9) True
# ['a', 'b', 'c', 'a', 'b', 'c', 'a'] [] [1, 1, 1]
# [1, 2, 1, 2, 1]
# True None True
# ['x', 'x', 'x'] [] [] [None, None]
# repeat('x') repeat('x', 3) repeat(5, 2) repeat(1, 0)
# repeat('y', 0) 2 ['y', 'y'] [] repeat('y', 0)
# True [True, True]
# [0, 1, 4, 9, 16] [(0, 'a'), (1, 'b')] [(1, 'a', 0), (1, 'b', 1), (1, 'a', 2)]
# <class 'itertools.count'> <class 'itertools.cycle'> <class 'itertools.repeat'> count itertools
# 500500
