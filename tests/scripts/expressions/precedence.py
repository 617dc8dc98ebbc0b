# What binds tighter than what, where readers often guess.
print(-3 ** 2, 2 ** -1, -2 ** -2, not 1 == 2, not 0 or 1, 1 or 0 and 0)  # -9 0.5 -0.25 True True 1
print(1 + 2 << 3, 1 << 2 + 3, 5 & 3 == 1, (5 & 3) == 1, 1 | 2 == 2, 7 ^ 2 & 3)  # 24 32 True True False 5
print(1 < 2 == True, (1 < 2) == True, not True in [False], (not True) in [False], 1 in [1] == True)
#> False True True True False
print(lambda: 1 if 1 else 2) if 0 else print((lambda: 1 if 0 else 2)())  # 2
print(1 if 0 else 2 + 3, (1 if 0 else 2) + 3, 1, 2 if 1 else 3)  # 5 5 1 2
print("%s" % 1 + "2", "%s" % (1 + 2), "a" "b" * 2, "a" + "b" * 2, -1 .real, 5 .bit_length())  # 12 3 abab abb -1 3
print(2 * 3 ** 2, (2 * 3) ** 2, -5 // 2, -(5 // 2), ~1 + 1, ~(1 + 1), 10 - -10, 2 - - - 2)  # 18 36 -3 -2 -1 -3 20 0
print([x for x in [1, 2, 3] if x > 1 and x < 3 or x == 1], 0 if 0 else 1 or 2, not not [])  # [1, 2] 1 False
