# Merging keeps the order of equal items: that of the iterables, then that within one.
import heapq

rows = [[("A", 1), ("C", 1)], [("A", 2), ("B", 2), ("C", 2)], [], [("B", 3), ("B", 4)]]
print(list(heapq.merge(*rows, key=lambda pair: pair[0])))
print(list(heapq.merge(*[row[::-1] for row in rows], key=lambda pair: pair[0], reverse=True)))
print(list(heapq.merge([1, 3, 5], (x for x in (2, 4)), reverse=False)), list(heapq.merge([3, 1], [2, 2], reverse=True)))

# expect:
# [('A', 1), ('A', 2), ('B', 2), ('B', 3), ('B', 4), ('C', 1), ('C', 2)]
# [('C', 1), ('C', 2), ('B', 2), ('B', 4), ('B', 3), ('A', 1), ('A', 2)]
# [1, 2, 3, 4, 5] [3, 2, 2, 1]
