# Sets and frozensets.
s = {3, 1, 2}
print(len(s), 2 in s, s | {5}, s & {1, 9}, s - {1}, s ^ {1, 7})  # 3 True {1, 2, 3, 5} {1} {2, 3} {2, 3, 7}
print(s <= {1, 2, 3, 4}, s < s, s == {1, 2, 3}, s != {1}, s >= {1}, s > {1, 2})  # True False True True True True
print(s.isdisjoint({9}), s.issubset([1, 2, 3]), s.issuperset({1}), set())  # True True True set()
print(frozenset(), frozenset({1}), {1} | frozenset({2}), frozenset({2}) | {1})
#> frozenset() frozenset({1}) {1, 2} frozenset({1, 2})
s.add(4)
s.discard(9)
s.discard(1)
s.remove(2)
s.update([7], (8,), {9: 0})
print(sorted(s), s.copy() == s, s.union([1], "a") >= s)  # [3, 4, 7, 8, 9] True True
print(s.intersection([3, 4], {3}), s.difference([3, 4], (7,)), sorted(s.symmetric_difference([3, 5])))
#> {3} {8, 9} [4, 5, 7, 8, 9]
s.intersection_update([3, 4, 5], {3, 4})
print(s)  # {3, 4}
s.difference_update([3])
s.symmetric_difference_update([4, 6])
print(s, s.pop(), s)  #> set() 6 set()
s.clear()
print(s, {1, 1.0, True}, {(1, 2)}, {frozenset({1})}, sorted({x % 3 for x in range(10)}))
#> set() {1} {(1, 2)} {frozenset({1})} [0, 1, 2]
print(set("aab") == {"a", "b"}, {*()} == set(), set([1, 1]), set({1: 2}))  # True True {1} {1}
f = frozenset("ab")
print(f == {"a", "b"}, hash(f) == hash(frozenset("ba")), {f: 1}[frozenset("ba")])  # True True 1
print(f | {"c"} == frozenset("abc"), type(f | {"c"}).__name__, type({"c"} | f).__name__)  # True frozenset set
print(f & "a" if 0 else f.intersection("a"), f.union([1]) > f)  #> frozenset({'a'}) True
print(frozenset([1, 2]) in {frozenset([2, 1])}, {1, 2} == frozenset([1, 2]), sorted(frozenset([3, 1])), max({4, 2}), sum({1, 2}))
#> True True [1, 3] 4 3
print(list({5}), {None}, {1} and True, bool(set()))  # [5] {None} True False
many = set(range(1000))
for i in range(0, 1000, 3): many.discard(i)
print(len(many), 3 in many, 4 in many, sum(many))  # 666 False True 332667
print(len(many & set(range(10))), many - set(range(5, 1000)), {i * i % 10 for i in range(10)} == {0, 1, 4, 5, 6, 9})
#> 6 {1, 2, 4} True
s = {1, 2}
same = s
s |= {3}
s -= {1}
s &= {2, 3, 4}
s ^= {4}
print(s, same is s, {2, 3} <= s, s.isdisjoint([]), s.issuperset(()))  # {2, 3, 4} True True True True
