# Comparisons of all kinds.
print(1 < 2, 2 <= 2, 3 > 2, 3 >= 4, 1 == 1, 1 != 1)  # True True True False True False
print(1 == 1.0, 1 == True, 0.1 + 0.2 == 0.3, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53)
#> True True False True False
print(10 ** 400 > 1e308, 10 ** 400 < float("inf"), -10 ** 400 < float("-inf"), 1 < float("nan"), 1 > float("nan"))
#> True True False False False
print("a" < "b", "Z" < "a", "abc" < "abcd", "" < "a", "é" > "z", "10" < "9")  # True True True True True True
print([1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 9], (1, "a") < (1, "b"), [] < [0], () == ())
#> True True True True True True
print([1, 2] == [1.0, 2.0], (1, 2) == [1, 2], {1: 2} == {1.0: 2.0}, {1, 2} == {2, 1}, b"a" == "a", 1 == "1")
#> True False True True False False
print({1} < {1, 2}, {1} <= {1}, {1, 2} > {1}, {1} < {2}, {1} > {2})  # True True True False False
print(1 < 2 < 3, 1 < 3 < 2, 1 < 2 > 1 != 5, 1 == 1 in [1], (1 == 1) in [True])  # True False True True True
print(1 in [1, 2], 3 not in [1, 2], "b" in "abc", "" in "abc", "ac" in "abc", 1 in {1: 2}, 2 in {1: 2}, (1,) in [(1,)])
#> True True True True False True False True
print(3 in range(5), 5 in range(5), 2.0 in range(5), "a" in ("a",), None in [None], b"b" in b"abc", 98 in b"abc")
#> True False True True True True True
print(None is None, [] is [], None == 0, None is not 0, ... is ..., NotImplemented is NotImplemented)
#> True False False True True True

# A nan equals nothing, but a container finds it by identity.
nan = float("nan")
print(nan == nan, nan != nan, nan in [nan], [nan] == [nan], float("nan") in [nan], [nan].count(nan))
#> False True True True False 1
print(1j == 1j, 1 + 0j == 1, 0.0 == -0.0, (1, nan) == (1, nan))  # True True True True
