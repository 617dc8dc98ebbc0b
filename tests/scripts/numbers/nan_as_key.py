# A nan is found by its identity, and hashes by it: many of them are no burden to a set.
nan = float("nan")
other = float("nan")
print(hash(nan) == hash(nan), nan in {nan}, other in {nan}, {nan: 1}[nan], {nan: 1}.get(other), (nan,) in {(nan,)})
print(len({nan, nan}), len({nan, other, float("nan")}), len({(nan, 1), (nan, 1)}), len({nan: 1, other: 2, nan: 3}))
pair = complex(nan, 1)
print(hash(pair) == hash(pair), pair in {pair}, complex(nan, 1) in {pair})
items = [float("nan") for _ in range(20000)]
many = set(items)
print(len(many), sum(item in many for item in items), len(many - set(items[:1000])), len(dict.fromkeys(items)))
items = set()
items.add(float("nan"))
items.add(float("nan"))
print(len(items), len(items | items), len(items | {float("nan")}), all(item in items for item in items))
counts = {}
for value in (nan, 1.5, nan, other):
    counts[value] = counts.get(value, 0) + 1
print(list(counts.values()), counts.pop(nan), counts.setdefault(nan, 7), nan in counts, list(counts)[-1] is nan)

# expect:
# True True False 1 None True
# 1 3 1 2
# True True False
# 20000 20000 19000 20000
# 2 2 3 True
# [2, 1, 1] 2 7 True True
