# Tuples.
t = (1, 2, 3, 2)
print(t.count(2), t.index(2), t.index(2, 2), t + (4,), t * 2, t[1:], t[::-1])
#> 2 1 3 (1, 2, 3, 2, 4) (1, 2, 3, 2, 1, 2, 3, 2) (2, 3, 2) (2, 3, 2, 1)
print(t[0], t[-1], len(t), 2 in t, min(t), max(t), sum(t))  # 1 2 4 True 1 3 8
print((), (1,), ((1, 2), 3), tuple("ab"), tuple([1]), tuple())  # () (1,) ((1, 2), 3) ('a', 'b') (1,) ()
print(tuple({1: 2}), tuple(x for x in "cd"), (1, [2]), 1, 2)  # (1,) ('c', 'd') (1, [2]) 1 2
print(t == (1, 2, 3, 2), (1, 2) < (1, 3), (1,) < (1, 0), () < (0,))  # True True True True
print((1, 2) == [1, 2], hash((1, 2)) == hash((1, 2)), hash(()), hash((1, (2, 3))))
#> False True 5740354900026072187 7267574591690527098
a, b = b, a = 1, 2
print(a, b, *t, (*t, 5), [*t])  # 2 1 1 2 3 2 (1, 2, 3, 2, 5) [1, 2, 3, 2]
print({t: "key"}[(1, 2, 3, 2)], (1, 2) in {(1, 2)}, tuple(reversed(t)), sorted(t), dict([t[:2]]))
#> key True (2, 3, 2, 1) [1, 2, 2, 3] {1: 2}
nested = (1, (2, [3, {"k": (4,)}]))
print(nested, nested[1][1][1]["k"][0], (nested,) * 2, (None, True, ...), ("a" "b"), ("a",) + ("b",))
#> (1, (2, [3, {'k': (4,)}])) 4 ((1, (2, [3, {'k': (4,)}])), (1, (2, [3, {'k': (4,)}]))) (None, True, Ellipsis) ab ('a', 'b')
print(tuple(enumerate("ab")), list(zip((1, 2), (3, 4))), (1, 2, 3)[True], isinstance((), tuple))
#> ((0, 'a'), (1, 'b')) [(1, 3), (2, 4)] 2 True
print(bool(()), bool((0,)), ((),))  # False True ((),)
