# Captures are bound when the whole pattern has matched, before the guard.
def first(x):
    match x:
        case [a, 1]:
            return "first", a
        case [a, b]:
            return "second", a, b
        case whole:
            return "whole", whole


print(first([5, 1]), first([5, 2]), first(7), first("ab"))


def keeps(x):
    a = "old"
    match x:
        case [a, 9]:
            pass
        case _:
            return a
    return a


print(keeps([1, 9]), keeps([1, 8]), keeps(0))


def guards(x):
    match x:
        case [a, b] if a > b:
            return "greater", a
        case [a, b] if (c := a + b) > 5:
            return "sum", c
        case [a, _]:
            return "rest", a
        case a if a:
            return "true", a
        case a:
            return "false", a


for x in ([3, 1], [1, 9], [1, 2], 5, 0, []):
    print(guards(x))


def rebinds(x):
    match x:
        case x if x == "no":
            return "never"
        case [x, y] if x == 1:
            return "one", x, y
        case [x, y]:
            return "other", x, y
        case x:
            return "single", x


print(rebinds([1, 2]), rebinds([3, 4]), rebinds(5))


def rebinds_in_guard(x):
    match x:
        case [a] if (x := 0):
            return "never"
        case [a, *_]:
            return a, x


print(rebinds_in_guard([7]))


def bound_although_the_guard_fails(x):
    match x:
        case [p, q] if False:
            pass
        case _:
            pass
    return p, q


print(bound_although_the_guard_fails([1, 2]))
match [1, [2, 3]]:
    case [one, [two, three] as pair] as everything:
        print(one, two, three, pair, everything)
big = 5000
big += 1
match big:
    case same:
        print(same is big)
match [big]:
    case [same]:
        print(same is big)
match big, big:
    case p, q:
        print(p is q, p is big)


def local(n):
    n += 1
    match n:
        case 0:
            pass
        case m:
            return m is n


print(local(7000))


def cells(x):
    match x:
        case [a, b]:
            return lambda: (a, b)
        case {"k": a, **b}:
            return lambda: (a, b)


print(cells([1, 2])(), cells({"k": 3, "l": 4})())
match 5:
    case int() | str() as v:
        print(v)
match = 3
case = match + 1
print(match, case)
match (match):
    case case:
        print(case)
_ = "kept"
match 1:
    case _:
        print(_)

# expect:
# ('first', 5) ('second', 5, 2) ('whole', 7) ('whole', 'ab')
# 1 old old
# ('greater', 3)
# ('sum', 10)
# ('rest', 1)
# ('true', 5)
# ('false', 0)
# ('false', [])
# ('one', 1, 2) ('other', 3, 4) ('single', 5)
# (7, 0)
# (1, 2)
# 1 2 3 [2, 3] [1, [2, 3]]
# True
# True
# True True
# True
# (1, 2) (3, {'l': 4})
# 5
# 3 4
# 3
# kept
