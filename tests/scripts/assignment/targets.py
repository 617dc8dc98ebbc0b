# What may stand left of "=".
a, b = 1, 2
print(a, b)  # 1 2
a, b = b, a
print(a, b)  # 2 1
[a, b] = "xy"
print(a, b)  #> x y
(a), [b], (c, (d, e)) = 1, [2], (3, (4, 5))
print(a, b, c, d, e)  # 1 2 3 4 5
first, = [7]
print(first)  # 7
() = []
[] = ()
a = b = c = []
a.append(1)
print(b, c, a is c)  # [1] [1] True
numbers = [0, 1, 2]
numbers[0], numbers[-1] = 9, 8
print(numbers)  # [9, 1, 8]
table = {}
table["k"], table["l"] = 1, [2]
print(table)  # {'k': 1, 'l': [2]}
i = 0
i, numbers[i] = 1, "second"
print(numbers)  # [9, 'second', 8]
numbers[1:], tail = [5, 6, 7], "tail"
print(numbers, tail)  # [9, 5, 6, 7] tail
x = y, z = 1, 2
print(x, y, z)  # (1, 2) 1 2
for k, (v, *w) in [(1, (2, 3, 4)), (5, "67")]:
    print((k, v, w)) if k == 1 else None  # (1, 2, [3, 4])
def f(): pass
f.attribute, f.other = 1, 2
print(f.attribute, f.other)  # 1 2
d = {1: {2: [3, 4]}}
d[1][2][0], d[1]["new"] = "x", "y"
print(d)  # {1: {2: ['x', 4], 'new': 'y'}}
