# Or-patterns: the first alternative that matches; all bind the same names.
def kind(x):
    match x:
        case 1 | 2 | 3:
            return "small"
        case "a" | "b" | None:
            return "letter"
        case [x, ("n" | "s") as direction] | (("n" | "s") as direction, x, _):
            return direction, x
        case {"v": (int() | float()) as v} | [[v]]:
            return "v", v
        case (4 | 5, (6 | 7) as y):
            return "numbers", y
        case [1 | [2, _], _] | [_, 3]:
            return "mixed"
        case [(a, b) | [a, b, _], c] | (a, b, c):
            return a, b, c
        case int(n) | float(n) if n > 100:
            return "many", n
        case int() | float():
            return "number"
        case (x):
            return "other", x


for x in (1, 3, "b", None, [5, "n"], ("s", 6, 0), [9, "s"], {"v": 1}, {"v": 2.5}, {"v": "x"}, [[4]], (4, 7), (5, 6),
          (5, 8), [1, 0], [[2, 2], 0], [0, 3], [(1, 2), 3], [(1, 2, 3), 4], (7, 8, 9), 500, 101.5, 50, 1.5, "z"):
    print(kind(x))


def swapped(x):
    match x:
        case [0, a, b] | [b, 1, a] | [a, b, 2]:
            return a, b


print(swapped([0, 1, 2]), swapped([5, 1, 6]), swapped([7, 8, 2]), swapped([7, 8, 9]))


def deep(x):
    match x:
        case (((1 | 2) | 3) | 4) | (5 | 6):
            return True
        case [([y] | (int() as y)), z]:
            return y, z
    return False


print([deep(i) for i in range(8)], deep([[1], 2]), deep([3, 4]))

# expect:
# small
# small
# letter
# letter
# ('n', 5)
# ('s', 6)
# ('s', 9)
# ('v', 1)
# ('v', 2.5)
# ('other', {'v': 'x'})
# ('v', 4)
# ('numbers', 7)
# ('numbers', 6)
# ('other', (5, 8))
# mixed
# mixed
# mixed
# mixed
# (1, 2, 4)
# (7, 8, 9)
# ('many', 500)
# ('many', 101.5)
# number
# number
# ('other', 'z')
# (1, 2) (6, 5) (7, 8) None
# [False, True, True, True, True, True, True, False] (1, 2) (3, 4)
