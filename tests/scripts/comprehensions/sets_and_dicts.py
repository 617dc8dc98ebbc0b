# Set and dict comprehensions.
print({x % 3 for x in range(10)}, {len(w) for w in ["a", "bb", "cc"]}, {x for x in ()}, {(x, x) for x in [1, 1]})
#> {0, 1, 2} {1, 2} set() {(1, 1)}
print({x: x * x for x in range(4)}, {k: v for k, v in zip("ab", [1, 2])}, {v: k for k, v in {"a": 1}.items()})
#> {0: 0, 1: 1, 2: 4, 3: 9} {'a': 1, 'b': 2} {1: 'a'}
print({x: [y for y in range(x)] for x in range(3)}, {x: {y for y in range(x)} for x in range(3)})
#> {0: [], 1: [0], 2: [0, 1]} {0: set(), 1: {0}, 2: {0, 1}}
print({c: "banana".count(c) for c in "banana"}, {i % 2: i for i in range(5)}, {x: 1 for x in []})
#> {'b': 1, 'a': 3, 'n': 2} {0: 4, 1: 3} {}
print({k: v for k, v in [(1, 2), (3, 4)] if k > 1}, {**{x: 1 for x in "ab"}, "b": 2})  # {3: 4} {'a': 1, 'b': 2}
print({a: b for a in [1, 2] for b in [a, -a]})  # {1: -1, 2: -2}
print(sorted({word[0] for word in ["apple", "avocado", "banana"]}), {x for x in range(5) if x % 2} | {9})
#> ['a', 'b'] {1, 3, 9}
print({(k := "x"): (v := 1) for _ in [0]}, k, v)  # {'x': 1} x 1
