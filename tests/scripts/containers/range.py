# Ranges are sequences of ints.
r = range(2, 20, 3)
print(r, len(r), r[1], r[-1], r[1:3], r[::-1], 5 in r, 6 in r)
#> range(2, 20, 3) 6 5 17 range(5, 11, 3) range(17, -1, -3) True False
print(r.index(8), r.count(8), r.count(9), list(r), r.start, r.stop, r.step)  # 2 1 0 [2, 5, 8, 11, 14, 17] 2 20 3
print(r == range(2, 18, 3), r == range(2, 20, 3), range(0) == range(5, 5))  # True True True
print(range(0, 3, 2) == range(0, 4, 2), hash(range(0)) == hash(range(3, 3)), r != [2])  # True True True
print(range(3), range(1, 3), bool(range(0)), max(r), min(r), sum(r))  #> range(0, 3) range(1, 3) False 17 2 57
print(list(reversed(r)), 5.0 in r, "a" in r, range(10)[2:5], range(10)[-3:], range(0, 10, 2)[1])
#> [17, 14, 11, 8, 5, 2] True False range(2, 5) range(7, 10) 2
print(range(10 ** 30)[-1], 10 ** 29 in range(10 ** 30), len(range(10 ** 18)), range(5, 0, -2))
#> 999999999999999999999999999999 True 1000000000000000000 range(5, 0, -2)
print(list(range(5, 0, -2)), list(range(0, -3, -1)), list(range(3, 3)), list(range(-2, 2)))
#> [5, 3, 1] [0, -1, -2] [] [-2, -1, 0, 1]
print([i for i in range(3)], tuple(range(3, 0, -1)), [*range(2)], sorted(range(3), reverse=True))
#> [0, 1, 2] (3, 2, 1) [0, 1] [2, 1, 0]
print(range(True), range(10 ** 20, 10 ** 20 + 2)[1], list(range(2 ** 63 - 1, 2 ** 63 + 1)))
#> range(0, 1) 100000000000000000001 [9223372036854775807, 9223372036854775808]
it = iter(range(3))
print(next(it), list(it), next(it, "end"), {range(3): 1}[range(0, 3)])  # 0 [1, 2] end 1
print(range(0, 10, 3).index(9), range(1, 2, 100)[0], list(zip(range(2), range(5, 7))))  # 3 1 [(0, 5), (1, 6)]
wide = range(-2**63, 2**63 - 1, 2**62)
print(wide[3], wide[-1], list(wide[3:]), list(reversed(wide)))
#> 4611686018427387904 4611686018427387904 [4611686018427387904] [4611686018427387904, 0, -4611686018427387904, -9223372036854775808]
