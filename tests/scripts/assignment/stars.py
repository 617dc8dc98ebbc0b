# A starred target takes what the others leave.
first, *rest = [1, 2, 3]
print(first, rest)  # 1 [2, 3]
*start, last = "abc"
print(start, last)  # ['a', 'b'] c
head, *middle, tail = range(6)
print(head, middle, tail)  # 0 [1, 2, 3, 4] 5
one, *none = [1]
print(one, none)  # 1 []
*everything, = {"k": 1}
print(everything)  # ['k']
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)  # 1 2 [3, 4] 5
[x, *y] = (v for v in "xyz")
print(x, y)  #> x ['y', 'z']
numbers = [1, 2, 3]
*numbers, extra = numbers
print(numbers, extra)  # [1, 2] 3
for key, *values in [(1, 2, 3), "ab"]:
    pass
print(key, values)  #> a ['b']
holder = [None, None]
holder[0], *holder[1] = 1, 2, 3
print(holder)  # [1, [2, 3]]
