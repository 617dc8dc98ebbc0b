# for and while: else, nested breaks, targets of every kind, the loop variable afterwards.
for i in []:
    print("never")
else:
    print("else of an empty loop", "i" in globals())
for i in range(3):
    if i == 5:
        break
else:
    print("no break, i is", i)
for i in range(3):
    for j in range(3):
        if j == 1:
            break
        if i == 1:
            continue
        print(i, j)
    else:
        print("inner else")
    if i == 2:
        break
else:
    print("outer else")


class Box: pass


box, items, table = Box(), [0, 0], {}
for box.attribute in "ab": pass
for items[1] in (5, 6): pass
for table["key"] in [1, 2]: pass
for box.a, (items[0], table["t"]) in [(1, (2, 3))]: pass
print(vars(box), items, table)
for items[len(items) - 1], in [[9]]: pass
print(items)
n = 5
while n:
    n -= 1
    if n == 3:
        continue
    if n == 1:
        break
    print(n)
else:
    print("while else")
print("after", n)
while False:
    pass
else:
    print("else at once")
for x in range(3):
    x += 10
    print(x, end=";")
print(x)


def find(matrix, wanted):
    for r, row in enumerate(matrix):
        for c, cell in enumerate(row):
            if cell == wanted:
                return r, c
    return None


print(find([[1, 2], [3, 4]], 3), find([[1]], 9))
k = "before"
[k for k in range(3)]
print(k)
for a, *b in ((1, 2, 3), "xyz"):
    print(a, b)
for a, b in {"x": 1, "y": 2}.items():
    print(a, b)
numbers = iter(range(10))
for x in numbers:
    if x == 3:
        break
print(list(numbers))
for i in range(2):
    try:
        continue
    finally:
        print("finally of", i)
else:
    print("else after continue")
for i in (lambda: (yield from range(2)))():
    print("generator", i)
print([i for i in range(3) if i if i % 2], [(x, y) for x in range(2) for y in "ab"])

# expect:
# else of an empty loop False
# no break, i is 2
# 0 0
# 2 0
# {'attribute': 'b', 'a': 1} [2, 6] {'key': 2, 't': 3}
# [2, 9]
# 4
# 2
# after 1
# else at once
# 10;11;12;12
# (1, 0) None
# before
# 1 [2, 3]
# x ['y', 'z']
# x 1
# y 2
# [4, 5, 6, 7, 8, 9]
# finally of 0
# finally of 1
# else after continue
# generator 0
# generator 1
# [1] [(0, 'a'), (0, 'b'), (1, 'a'), (1, 'b')]
