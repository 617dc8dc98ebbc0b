# Sets: operators and methods, in-place forms, comparison, frozen ones, what may be an element.
def s(x): return sorted(x, key=repr)
a, b = {1, 2, 3}, {3, 4}
print(s(a | b), s(a & b), s(a - b), s(a ^ b), s(a.union([9], "x")), s(a.intersection([1, 3], [3])),
      s(a.difference([1], [2])))
c = a
c |= {10}
print(s(a), c is a)
c &= {1, 10, 11}; c ^= {1, 5}; c -= {5}
print(s(a), a.add(7), a.discard(99), a.remove(7), s(a), a.update([1], (2,)), s(a), a.clear(), a)
for action in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {1} | [2], lambda: {1}.add([]), lambda: {1} < [1],
               lambda: set(5),
               lambda: {1}.update(5), lambda: frozenset([1]).add(2), lambda: hash({1}), lambda: {{1}},
               lambda: {1} + {2}, lambda: a[0],
               lambda: set(1, 2), lambda: {1}.union(5)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__)
print({1, 2} == {2, 1}, {1} == frozenset([1]), {1} < {1, 2}, {1} <= {1}, {1} > set(), {1, 2} >= {3},
      {1}.isdisjoint({2}))
print({1, 2}.issubset([1, 2, 3]), {1, 2}.issuperset("") and {1}.issuperset([1]), {1} == [1], {1} != {2},
      not {1} < {2}, {1} > {2})
f = frozenset("ab")
print(s(f | {"c"}), type(f | {"c"}).__name__, type({"c"} | f).__name__, f == {"a", "b"},
      hash(f) == hash(frozenset("ba")), {f: 1}[frozenset("ab")])
print({1, 1.0, True}, len({0, False, 0.0, ""}), {frozenset([1]), frozenset([1])} == {frozenset([1])},
      {1} in {frozenset([1])}, set() == {*()})
print(s(set("hello")), s({*"ab", *[1]}), s({x % 3 for x in range(10)}), sorted(set([3, 1, 2, 1])),
      len(set(range(100)) - set(range(0, 100, 2))))
x = {1, 2, 3}
y = x.copy()
y.symmetric_difference_update([3, 4])
x.intersection_update([2, 3], [3])
print(s(x), s(y), x.difference_update([3]), x, {5}.pop(), repr(set()), repr({1}), repr(frozenset()),
      repr(frozenset([1])))
x = {1, 2}
x.update(x)
x -= x
print(x, bool(x), {1, 2}.__or__([1]) is NotImplemented, {1}.__sub__({1}), s({1, 2}.__rsub__({1, 5})))
words = "the quick brown fox jumps over the lazy dog the end".split()
seen, duplicates = set(), []
for word in words:
    if word in seen:
        duplicates.append(word)
    seen.add(word)
print(duplicates, len(seen), sorted(seen)[:3])
def powerset(items): return [frozenset(i for j, i in enumerate(items) if n >> j & 1) for n in range(2 ** len(items))]
print([sorted(p) for p in powerset([1, 2, 3])], len(set(powerset("abcd"))))

# expect:
# [1, 2, 3, 4] [3] [1, 2] [1, 2, 4] ['x', 1, 2, 3, 9] [3] [3]
# [1, 10, 2, 3] True
# [10] None None None [10] None [1, 10, 2] None set()
# KeyError
# KeyError
# TypeError
# TypeError
# TypeError
# TypeError
# TypeError
# AttributeError
# TypeError
# TypeError
# TypeError
# TypeError
# TypeError
# TypeError
# True True True True True False True
# True True False True True False
# ['a', 'b', 'c'] frozenset set True True 1
# {1} 2 True True True
# ['e', 'h', 'l', 'o'] ['a', 'b', 1] [0, 1, 2] [1, 2, 3] 50
# [3] [1, 2, 4] None set() 5 set() {1} frozenset() frozenset({1})
# set() False True set() [5]
# ['the', 'the'] 9 ['brown', 'dog', 'end']
# [[], [1], [2], [1, 2], [3], [1, 3], [2, 3], [1, 2, 3]] 16
