# bool is an int with two values and names of its own.
print(True + True, True * 3, False - 1, True / 2, -True, ~int(True), True // 1, 2 ** True, divmod(True, 2))
#> 2 3 -1 0.5 -1 -2 1 2 (0, 1)
print(True & False, True | False, True ^ True, True & 1)  # False True False 1
print(2 | True, type(True & True).__name__, type(True & 1).__name__, type(True + 0).__name__)  # 3 bool int int
print(True == 1, True is True, True in [1], [10, 20][True])  # True True True 20
print("ab"[False], {1: "one"}[True], {True: "yes"}[1.0], hash(True))  #> a one yes 1
print(bool("False"), bool(0.0), bool([]), bool(None), bool(...))  # True False False False True
print(int(True), float(False), str(True), repr(False), f"{True} {True:d} {True:5}|")  # 1 0.0 True False True 1     1|
print(isinstance(True, int), isinstance(1, bool), issubclass(bool, int), bool.__mro__)
#> True False True (<class 'bool'>, <class 'int'>, <class 'object'>)
print(bool(), sorted([True, False, 0.5]), sum([True, True]))  # False [False, 0.5, True] 2
print(not True, not 0, not not "x", True and "value")  # False True True value
print(False or None, max(True, 2), any([0, False]), all([1, True, "x"]))  # None 2 False True
