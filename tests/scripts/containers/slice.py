# slice objects.
# needs: 3.12
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(3))  #> slice(1, 10, 2) 1 10 2 slice(None, 3, None)
print(slice(None), slice(1, 2) == slice(1, 2), slice(1) != slice(2), s.indices(5), slice(None, None, -1).indices(3))
#> slice(None, None, None) True True (1, 5, 2) (2, -1, -1)
print("abcdef"[slice(1, 5, 2)], [1, 2, 3][slice(None, None, -1)], (1, 2)[slice(1)])  #> bd [3, 2, 1] (1,)
print(range(10)[slice(2, 4)], b"abc"[slice(-2, None)], slice("a", [1], None))
#> range(2, 4) b'bc' slice('a', [1], None)
numbers = list(range(5))
numbers[slice(1, 3)] = ["x"]
print(numbers, slice(-100, 100).indices(4), slice(5, 1, -2).indices(10))  # [0, 'x', 3, 4] (0, 4, 1) (5, 1, -2)
print(slice(None, -1).indices(0), slice(1, 2) < slice(1, 3))  # (0, 0, 1) True
del numbers[slice(0, 2)]
print(numbers, isinstance(s, slice), [0, 1, 2, 3][True:3], "abc"[:True])  # [3, 4] True [1, 2] a
print("abc"[-10 ** 30:10 ** 30], [1, 2, 3][:-10 ** 30:-1], hash(slice(1)) == hash(slice(1)))  #> abc [3, 2, 1] True
