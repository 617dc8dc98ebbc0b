# sum: exact for ints, compensated for floats, `+` for the rest.
# needs: 3.12
print(sum([]), sum([1, 2, 3]), sum(range(101)), sum((1, 2), 10))
print(sum([0.1] * 10), sum([0.1] * 10, 1), sum([1e308, 1e308, -1e308]))
print(sum([1, 2.5, True]), sum([2**62, 2**62, 2**62]), sum([2**70, 0.5]))
print(sum([[1], [2, 3]], []), sum(((1,), (2,)), ()))
print(sum(x * x for x in range(10)), sum({1: 2, 3: 4}))
print(sum([1, 2, 3], start=100), sum([True, True, False]))
print(sum([float("inf"), 1.0]), sum([1e16, 1.0, -1e16]))
print(sum([1 + 2j, 3]), sum([9223372036854775807, 1]))

# expect:
# 0 6 5050 13
# 1.0 2.0 inf
# 4.5 13835058055282163712 1.1805916207174113e+21
# [1, 2, 3] (1, 2)
# 285 4
# 106 2
# inf 1.0
# (4+2j) 9223372036854775808
