# Slices of lists that grow, shrink or stay, with items of every kind.
for size in range(12):
    for start in range(size + 1):
        for stop in range(start, size + 1):
            for added in range(10):
                items = list(range(1000, 1000 + size))
                new = ["ab" * n for n in range(added)]
                items[start:stop] = new
                assert items == list(range(1000, 1000 + start)) + new + list(range(1000 + stop, 1000 + size))
numbers = [1, 2]
numbers[0:2] = range(2**63, 2**63 + 3)
print(numbers)
numbers[::2] = [1.5, None]
print(numbers)
del numbers[1:]
print(numbers)

# expect:
# [9223372036854775808, 9223372036854775809, 9223372036854775810]
# [1.5, 9223372036854775809, None]
# [1.5]
