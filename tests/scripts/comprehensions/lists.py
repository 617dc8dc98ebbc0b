# List comprehensions.
print([x * x for x in range(5)], [x for x in "abc"], [x for x in []])  # [0, 1, 4, 9, 16] ['a', 'b', 'c'] []
print([x for x in range(20) if x % 2 if x % 3 == 0], [x if x % 2 else -x for x in range(5)])
#> [3, 9, 15] [0, 1, -2, 3, -4]
print([(a, b) for a in range(3) for b in range(a)], [a + b for a in "xy" for b in "12" if a + b != "x2"])
#> [(1, 0), (2, 0), (2, 1)] ['x1', 'y1', 'y2']
print([[j for j in range(i)] for i in range(4)], [[row[i] for row in [[1, 2], [3, 4]]] for i in range(2)])
#> [[], [0], [0, 1], [0, 1, 2]] [[1, 3], [2, 4]]
print([a + b for a, b in [(1, 2), (3, 4)]], [first for first, *_ in ["abc", "de"]], [x for x, in [(1,), (2,)]])
#> [3, 7] ['a', 'd'] [1, 2]
print([y for x in range(3) if (y := x * 2)], y)  # [2, 4] 4
print([*[x for x in "ab"], *(x for x in "cd")], [lambda: x for x in [1]][0](), [x for x in [x for x in range(3)]])
#> ['a', 'b', 'c', 'd'] 1 [0, 1, 2]
print([len(w) for w in "some words here".split()], [n for n in range(2, 30) if all(n % d for d in range(2, n))])
#> [4, 5, 4] [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
print([i for i in range(5) if not i or i == 4], [x for x in (1, 2, 3) if x > 1 and x < 3], [0 for _ in range(3)])
#> [0, 4] [2] [0, 0, 0]
matrix = [[1, 2, 3], [4, 5, 6]]
print([n for row in matrix for n in row], [list(column) for column in zip(*matrix)], [sum(row) for row in matrix])
#> [1, 2, 3, 4, 5, 6] [[1, 4], [2, 5], [3, 6]] [6, 15]
target = [None]
print([0 for target[0] in range(3)], target)  # [0, 0, 0] [2]
