# A slice of a list as a target: any iterable, of any length, also the list itself.
numbers = [3, 4]
numbers[1:] = [4, 5]
print(numbers)  # [3, 4, 5]
numbers[1:] += [6]
print(numbers)  # [3, 4, 5, 6]
numbers[1:2] = []
print(numbers)  # [3, 5, 6]
numbers[0:0] = "ab"
print(numbers)  # ['a', 'b', 3, 5, 6]
numbers[-1:] = range(3)
print(numbers)  # ['a', 'b', 3, 5, 0, 1, 2]
numbers[10:] = (x for x in [7, 8])
print(numbers)  # ['a', 'b', 3, 5, 0, 1, 2, 7, 8]
numbers[::2] = "vwxyz"
print(numbers)  # ['v', 'b', 'w', 5, 'x', 1, 'y', 7, 'z']
numbers[::-1] = list(numbers)
print(numbers)  # ['z', 7, 'y', 1, 'x', 5, 'w', 'b', 'v']
numbers[2:4] = numbers
print(numbers)  # ['z', 7, 'z', 7, 'y', 1, 'x', 5, 'w', 'b', 'v', 'x', 5, 'w', 'b', 'v']
numbers[5:2] = ["between"]
print(numbers[5:7])  # ['between', 1]
numbers[:] = {1: 2}
print(numbers)  # [1]
numbers *= 3
numbers[1:2] *= 2
print(numbers)  # [1, 1, 1, 1]
for size in range(40):
    filled = [0]
    filled[1:] = range(size)
    assert filled == [0, *range(size)], size
    filled[size // 2:size] = "abc"
    assert len(filled) == size // 2 + 3 + (size + 1 - size), (size, filled)
