# Where the cache of small numbers begins and ends. Follows document 004.

print(256 is 256)  # True
print(257 is 257)  # False
print(-5 is -5)  # True
print(-6 is -6)  # False

# Walking over the edge, with numbers that no literal wrote down: i + 0 makes a new int unless a cached one will do.
kept = []
for i in range(-8, 260):
    if i + 0 is i + 0:
        kept.append(i)

print(kept[0], kept[-1], len(kept))  # Output: -5 256 262

# The answer does not depend on how the number came about: subtraction leads back into the cache.
over = 257
print(over - 1 is 256)  # True
print(over - 0 is over)  # False
