# Keys with the same hash are one key only if they are equal.
number = 2.5
other = hash(number)
items = {number: 1}
items[other] = 2
print(len(items), items[number], items[other])
items = {other: 1}
items[number] = 2
print(len(items), items[number], items[other])

items = {2.0: 1, 1: 2}
items[2] = 3
items[True] = 4
print(items)

nan = float("nan")
items = {nan: 1}
items[0] = 2
items[nan] = 3
items[float("nan")] = 4
print(items, items[nan], items[0])
items = {"a": 1}
items[nan] = 2
items[0] = 3
print(items)

# expect:
# 2 1 2
# 2 2 1
# {2.0: 3, 1: 4}
# {nan: 3, 0: 2, nan: 4} 3 2
# {'a': 1, nan: 2, 0: 3}
