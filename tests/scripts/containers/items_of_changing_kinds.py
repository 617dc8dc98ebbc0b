# One place of the program reads and writes items of many kinds: what it has met before must not show.


def total(items):
    result = 0
    for i in range(len(items)):
        result = result + items[i]
    return result


def first_two(pair):
    return pair[0] + pair[1]


big = 10**30
for items in ([1, 2, 3], [1.5, 2.5], [1, 2.5, big], [True, 2, 1e300, 1e-300], [big, 1, 0.0, -0.0], (1, 2.0), {0: 5, 1: 6}):
    print(total(items), first_two(items))
try:
    total(["a", 1])
except TypeError as error:
    print(error)


def put(items, value):
    for i in range(len(items)):
        items[i] = value + items[i]
        items[0] = items[0] + 0
    return items


for items in ([1, 2], [0.5, 2.5], [1, 2.5, big], [2**61, 2**62, 2**63], [1e300, 2.0]):
    print(put(items, 1), put(items, 1.0), put(items, 2**62))

# What several may hold is one object still.
x = float("1.25")
shared = [x, x]


def swap(items):
    items[0], items[1] = items[1], items[0]
    kept = items[0]
    items[0] = kept + 1.0
    items[1] = kept
    return kept is items[1], items[0] is items[1]


print(swap(shared), swap([1.0, 2.0]), swap([1000, 2000]), shared)
nan = float("nan")
values = [nan, 1.0]


def move(items, value):
    items[1] = value
    value = items[0] + 0.0
    items[0] = value
    return value


print(move(values, nan) in values, nan in values, values[0] in [values[0]], values)


# Rows in rows, rows that are none, and rows that go while they are read.
def walk(rows, count):
    result = []
    for i in range(count):
        for j in range(count):
            result.append(rows[i][j])
            result.append(rows[i][j] is rows[i][j])
    return result


print(walk([[1, 2], [3, 4]], 2))
print(walk([[1.5, None], ["a", big]], 2))
print(walk([(1, 2), [3, 4]], 2))
print(walk(["ab", [3, 4]], 2))
print(walk({0: [1, 2], 1: {0: 3, 1: 4}}, 2))
for rows in ([[1, 2], [3]], [[1, 2]], [[1, 2], 3], [[1, 2], None]):
    try:
        walk(rows, 2)
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)


class Row(list):
    def __getitem__(self, index):
        return ("own", index)


print(walk([Row([1, 2]), [3, 4]], 2))


class Last:
    def __init__(self, rows):
        self.rows = rows

    def __del__(self):
        self.rows.clear()


def drops(rows):
    found = []
    for turn in range(3):
        item = rows[0][1]
        found.append(type(item).__name__)
        if turn == 1:
            item = Last(rows)
            item = rows[0][1]
            found.append(len(rows))
            rows.append([0, 7])
    return found


print(drops([[1, 2]]))


def either(y, rows, i, j):
    return (y or rows)[i][j]


print([either(None, [[1, 2], [3, 4]], i, 1) for i in range(2)], either([[8, 9]], None, 0, 1))


# Numbers that a method of the program will keep as operands.
def read(items, i):
    return items[i] + 0.5


before = [read([1.5, 2.5], i) for i in range(2)]
kept = []


class Keeps:
    def __radd__(self, other):
        kept.append(other)
        return other

    def __rsub__(self, other):
        kept.append(other)
        return other


def gather(items, other):
    for i in range(len(items)):
        items[i] = items[i] + other
    return len(kept), [kept[i] is items[i] for i in range(len(kept))]


numbers = [3.5, 4.5]
print(gather(numbers, 0), gather(numbers, Keeps()), kept, numbers, [read(numbers, i) for i in range(2)], before)

# expect:
# 6 3
# 4.0 4.0
# 1e+30 3.5
# 1e+300 3
# 1e+30 1000000000000000000000000000001
# 3.0 3.0
# 11 11
# unsupported operand type(s) for +: 'int' and 'str'
# [4.611686018427388e+18, 4.611686018427388e+18] [4.611686018427388e+18, 4.611686018427388e+18] [4.611686018427388e+18, 4.611686018427388e+18]
# [4.611686018427388e+18, 4.611686018427388e+18] [4.611686018427388e+18, 4.611686018427388e+18] [4.611686018427388e+18, 4.611686018427388e+18]
# [4.611686018427388e+18, 4.611686018427388e+18, 1.0000000000046117e+30] [4.611686018427388e+18, 4.611686018427388e+18, 1.0000000000046117e+30] [4.611686018427388e+18, 4.611686018427388e+18, 1.0000000000046117e+30]
# [6.917529027641082e+18, 9.223372036854776e+18, 1.3835058055282164e+19] [6.917529027641082e+18, 9.223372036854776e+18, 1.3835058055282164e+19] [6.917529027641082e+18, 9.223372036854776e+18, 1.3835058055282164e+19]
# [1e+300, 4.611686018427388e+18] [1e+300, 4.611686018427388e+18] [1e+300, 4.611686018427388e+18]
# (True, False) (True, False) (True, False) [2.25, 1.25]
# True True True [nan, nan]
# [1, True, 2, True, 3, True, 4, True]
# [1.5, True, None, True, 'a', True, 1000000000000000000000000000000, True]
# [1, True, 2, True, 3, True, 4, True]
# ['a', True, 'b', True, 3, True, 4, True]
# [1, True, 2, True, 3, True, 4, True]
# IndexError list index out of range
# IndexError list index out of range
# TypeError 'int' object is not subscriptable
# TypeError 'NoneType' object is not subscriptable
# [('own', 0), False, ('own', 1), False, 3, True, 4, True]
# ['int', 'int', 0, 'int']
# [2, 4] 9
# (0, []) (2, [True, True]) [3.5, 4.5] [3.5, 4.5] [4.0, 5.0] [2.0, 3.0]
