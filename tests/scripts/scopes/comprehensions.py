# Comprehensions have their own scope: targets, free names, walrus, nesting, lambdas, in functions and lambdas.
x = "outer"
print([x for x in range(3)], {x for x in (1,)}, {x: x for x in "a"}, x)


def function():
    y = 2
    squares = [y * i for i in range(3)]
    y = 3
    fs = [lambda: (i, y) for i in range(2)]
    y = 4
    nested = [[i * j * y for i in range(2)] for j in range(2)]
    last = [z := i for i in range(5)]
    return squares, [f() for f in fs], nested, z, last


print(function())
print([(a, b) for a in range(3) for b in range(a)], [a for a in range(10) if a % 2 if a > 3])
print([[x for x in range(x)] for x in range(4)], [x for x in [x for x in [x for x in "ab"]]])
total = 0
partial = [total := total + v for v in range(5)]
print(partial, total, any((found := n) > 3 for n in (1, 5, 7)), found)
print([y for x in ([1, 2], [3]) for y in x], [x if x else "zero" for x in (0, 1)],
      [x for x in range(3)] == list(range(3)))
print({k: [v for v in range(k)] for k in range(3)}, {len(w) for w in ("a", "bb", "cc")},
      {**{k: 1 for k in "ab"}, "c": 2})
print([f"{i}:{j}" for i, j in enumerate("ab")], [i for i, in [(1,), (2,)]], [a + sum(b) for a, *b in [(1, 2, 3), (4,)]])
print([(lambda v: v * k)(2) for k in range(3)], (lambda n: [n + i for i in range(2)])(5))


def shadowing(items):
    items = [items for items in items]
    return items, [len for len in (1, 2)], len(items)


print(shadowing([1, 2]))
try:
    [undefined for _ in range(1)]
except NameError as error:
    print(error)
try:
    [q for q in range(2)]
    q
except NameError as error:
    print(error)
def in_default(a=[i for i in range(2)]): return a
print(in_default(), [in_default for _ in [0]][0] is in_default)


class Log:
    def __init__(self): self.seen = []
    def __getitem__(self, i):
        self.seen.append(i)
        if i > 2:
            raise IndexError
        return i


log = Log()
print([a for a in log], log.seen, [i for i in range(5) for _ in range(2) if i in (1, 3)])
print([*(i for i in "ab"), *[j for j in "cd"]], max([len(w), w] for w in ("aa", "b")),
      dict([(i, str(i)) for i in range(2)]))
matrix = [[1, 2], [3, 4], [5, 6]]
print([[row[i] for row in matrix] for i in range(2)], [cell for row in matrix for cell in row if cell % 2])

# expect:
# [0, 1, 2] {1} {'a': 'a'} outer
# ([0, 2, 4], [(1, 4), (1, 4)], [[0, 0], [0, 4]], 4, [0, 1, 2, 3, 4])
# [(1, 0), (2, 0), (2, 1)] [5, 7, 9]
# [[], [0], [0, 1], [0, 1, 2]] ['a', 'b']
# [0, 1, 3, 6, 10] 10 True 5
# [1, 2, 3] ['zero', 1] True
# {0: [], 1: [0], 2: [0, 1]} {1, 2} {'a': 1, 'b': 1, 'c': 2}
# ['0:a', '1:b'] [1, 2] [6, 4]
# [0, 2, 4] [5, 6]
# ([1, 2], [1, 2], 2)
# name 'undefined' is not defined
# name 'q' is not defined
# [0, 1] True
# [0, 1, 2] [0, 1, 2, 3] [1, 1, 3, 3]
# ['a', 'b', 'c', 'd'] [2, 'aa'] {0: '0', 1: '1'}
# [[1, 3, 5], [2, 4, 6]] [1, 3, 5]
