# `in` where its answer is kept, turned, and jumped by; numbers, texts and everything that equals them.
from enum import IntEnum


class Text(str):
    def __eq__(self, other):
        return "own"

    __hash__ = str.__hash__


class Odd:
    def __contains__(self, item):
        return item % 2 == 1


class Listed:
    def __getitem__(self, index):
        return [10, 20, 30][index]


class Level(IntEnum):
    LOW = 1
    HIGH = 5


nan = float("nan")
containers = [
    (1, 3, 5),
    (1.0, True, None, "a"),
    [2**61 - 1, -1, -2, 2**64],
    {1, 3, 5},
    {-1, 2**61 - 1},
    {-2, 0},
    frozenset({2, 4, 8}),
    {1.0: "x", "a": 2, None: 3},
    "abc",
    b"abc",
    (Text("a"), "b"),
    [nan, 1],
    range(3, 9, 2),
    Odd(),
    Listed(),
    {Level.LOW, 7},
    (Level.HIGH, 0),
    set(),
    (),
    "",
]


def ask(item, container):
    found = []
    if item in container:
        found.append("if")
    if item not in container:
        found.append("unless")
    kept = item in container
    turned = not item in container
    both = item in container and item
    either = item in container or "no"
    found.append("yes" if item in container else "no")
    while item in container:
        found.append("while")
        break
    return found, kept, turned, both, either, [x for x in (1, 2, 3) if item in container]


for item in (0, 1, 3, -1, -2, 5, 2**61 - 1, 2**64, 1.0, True, None, "a", "ab", "", "abc", nan, Level.LOW, Text("b"), 97):
    row = []
    for container in containers:
        try:
            result = ask(item, container)
            assert result[1] is not result[2] and ("if" in result[0]) == result[1]
            row.append("+" if result[1] else "-")
        except (TypeError, ValueError) as error:
            row.append("!")
    print(repr(item).ljust(20), "".join(row))
print(ask(3, (1, 3, 5)), ask(4, {1, 3, 5}), ask("b", "abc"), sep="\n")
print(1 in (1, 2) in [True], 5 in (1, 2) in [False], 1 in [1] == [1], 1 in ([1] == [1],))


def either(y, item, container):
    return y or item in container


print(either(None, 3, (1, 3)), either([7], 3, (1, 3)), either(0, 4, {1, 3}))


# What is asked may change, or raise, while it is asked.
class Changing:
    def __init__(self, items):
        self.items = items

    def __eq__(self, other):
        self.items.clear()
        return False

    __hash__ = None


items = [1, 2]
items[1:1] = [Changing(items), 3]
print(3 in items, len(items))
for key in ([1], {}, set()):
    try:
        print(key in {1, 2} or key in (1, 2))
    except TypeError as error:
        print(str(error).split("(")[0])
try:
    print(1 in "abc")
except TypeError as error:
    print(error)
try:
    print(1 in 5)
except TypeError as error:
    print(error)


# Texts that are equal, one, or neither, made while the program runs.
def same(a, b):
    results = []
    if a == b:
        results.append("==")
    if a != b:
        results.append("!=")
    results.append(a == b)
    return results


part = "lo"
for left, right in (("hello", "hel" + part), ("hel" + part, "hel" + part), ("hello", "help!"), ("h\xe9", "h\xe9" * 1),
                    ("hello", Text("hello")), (Text("x"), "y"), ("a", b"a"), ("1", 1), ("x" * 40, "x" * 39 + "y")):
    print(same(left, right), same(right, left))

# expect:
# 0                    -----+--!-+-----+--!
# 1                    ++-+---+!-++-+-+---!
# 3                    +--+----!-+-++-----!
# -1                   --+-+---!!+--+-----!
# -2                   --+--+--!!+--------!
# 5                    +--+----!-+-++--+--!
# 2305843009213693951  --+-+---!!+--+-----!
# 18446744073709551616 --+-----!!+--------!
# 1.0                  ++-+---+!!++-+-+---!
# True                 ++-+---+!-++-+-+---!
# None                 -+-----+!!+--!-----!
# 'a'                  -+-----++!+--!------
# 'ab'                 --------+!+--!------
# ''                   --------+!+--!-----+
# 'abc'                --------+!+--!------
# nan                  --------!!++-------!
# <Level.LOW: 1>       ++-+---+!-++-+-+---!
# 'b'                  +++-----+!+++!+-+---
# 97                   --------!++--+-----!
# (['if', 'yes', 'while'], True, False, 3, True, [1, 2, 3])
# (['unless', 'no'], False, True, False, 'no', [])
# (['if', 'yes', 'while'], True, False, 'b', True, [1, 2, 3])
# False False True True
# True [7] False
# False 0
# unhashable type: 'list'
# unhashable type: 'dict'
# False
# 'in <string>' requires string as left operand, not int
# argument of type 'int' is not iterable
# ['==', True] ['==', True]
# ['==', True] ['==', True]
# ['!=', False] ['!=', False]
# ['==', True] ['==', True]
# ['==', 'own'] ['==', 'own']
# ['==', '!=', 'own'] ['==', '!=', 'own']
# ['!=', False] ['!=', False]
# ['!=', False] ['!=', False]
# ['!=', False] ['!=', False]
