# Sequence patterns: lists, tuples, ranges; not text, sets, dicts, iterators.
def shape(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return "one", a
        case 1, *rest:
            return "from one", rest
        case [a, b]:
            return "two", a, b
        case (a, *middle, "end"):
            return "to end", a, middle
        case [[a, b], [c, *_], *_]:
            return "nested", a, b, c
        case [*_, 7]:
            return "last seven"
        case [a, _, *_, b, _]:
            return "outer", a, b
        case [*all]:
            return "all", all
        case _:
            return "no sequence"


for x in ([], (), [1], [1, 2], (1, 2, 3), [5, 6], [5, 6, "end"], ["end"], [5, "end"], [[1, 2], [3], 4], [2, 3, 7],
          [9, 8, 7, 6], (9, 8, 5, 4, 3), [4, 5, 6], range(3), range(1, 3), range(0), "ab", b"ab", {1, 2}, {1: 2},
          iter([1, 2]), (i for i in (1, 2)), 5, None, frozenset((1,)), "", [None], [[]]):
    print(shape(x))


def stars(x):
    match x:
        case [*_]:
            return "any sequence"
    return "none"


print(stars([]), stars((1,)), stars("a"), stars(range(5)))


def lengths(x):
    match x:
        case [_, _, *_, _]:
            return "three or more"
        case [_, _]:
            return "two"
        case [_, *_]:
            return "one"
        case [*_]:
            return "none"


print([lengths([0] * n) for n in range(6)])


def star_is_list(x):
    match x:
        case (a, *b):
            return type(b).__name__, b


print(star_is_list((1, 2, 3)), star_is_list([1]), star_is_list(range(4)))
match [1, 2, 3, 4, 5]:
    case [a, *b, c, d]:
        print(a, b, c, d)
match (1, (2, (3, (4,)))):
    case (a, (b, (c, (d,)))):
        print(a, b, c, d)
match [[1, 2], [3, 4]]:
    case [[_, 5], _] | [_, [_, 4]]:
        print("alternative")
source = [1, 2]
match source:
    case [a, b]:
        source.clear()
        print(a, b, source)
match 1, 2:
    case 1, x:
        print("open sequence", x)
match 1,:
    case x,:
        print("one item", x)
match *[1, 2], 3:
    case a, b, c:
        print(a, b, c)

# expect:
# empty
# empty
# ('one', 1)
# ('from one', [2])
# ('from one', [2, 3])
# ('two', 5, 6)
# ('to end', 5, [6])
# ('one', 'end')
# ('two', 5, 'end')
# ('nested', 1, 2, 3)
# last seven
# ('outer', 9, 7)
# ('outer', 9, 4)
# ('all', [4, 5, 6])
# ('all', [0, 1, 2])
# ('from one', [2])
# empty
# no sequence
# no sequence
# no sequence
# no sequence
# no sequence
# no sequence
# no sequence
# no sequence
# no sequence
# no sequence
# ('one', None)
# ('one', [])
# any sequence any sequence none any sequence
# ['none', 'one', 'two', 'three or more', 'three or more', 'three or more']
# ('list', [2, 3]) ('list', []) ('list', [1, 2, 3])
# 1 [2, 3] 4 5
# 1 2 3 4
# alternative
# 1 2 []
# open sequence 2
# one item 1
# 1 2 3
