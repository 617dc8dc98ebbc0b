# Twin comprehensions on one line are one code object up to 3.7, but not where a constant of theirs is a nan, which equals nothing.
# profile: 3.6
row = [1]
print([1.5 for _ in row][0] is [1.5 for _ in row][0])  # True
print([1e999 - 1e999 for _ in row][0] is [1e999 - 1e999 for _ in row][0])  # False
print([(1e999 - 1e999, 2) for _ in row][0] is [(1e999 - 1e999, 2) for _ in row][0])  # False
print([1e999 * 0 if x else x for x in row][0] is [1e999 * 0 if x else x for x in row][0])  # False
print({x: 1e999 - 1e999 for x in row}[1] is {x: 1e999 - 1e999 for x in row}[1])  # False
print([0.5 - 1e999 for _ in row][0] is [0.5 - 1e999 for _ in row][0])  # True
print([[1e999 - 1e999 for _ in row] and 2.5 for _ in row][0] is [[1e999 - 1e999 for _ in row] and 2.5 for _ in row][0])  # False
