# Storing in a slice reads the items first; the slice is taken of the list as it is then.
# needs: 3.13
l = [1, 2]
l[:] = (l.append(i) or i for i in range(3))
print(l)  # [0, 1, 2]
l = [1, 2]
l[1:5] = (l.append(i) or i for i in range(3))
print(l)  # [1, 0, 1, 2]
l = [1, 2]
l[-1:] = (l.append(i) or i for i in range(3))
print(l)  # [1, 2, 0, 1, 0, 1, 2]
l = [1, 2, 3, 4]
l[3:1] = (l.clear() or i for i in range(3))
print(l)  # [0, 1, 2]
l = [1, 2, 3]
l[1::2 ** 63 - 1] = ["x"]
print(l, l[1::2 ** 63 - 1], (1, 2)[1::2 ** 62], "abc"[1::2 ** 63 - 1], b"abc"[::-2 ** 63])
#> [1, 'x', 3] ['x'] (2,) b b'c'
