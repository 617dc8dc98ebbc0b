# lambda: parameters of every kind, closures, nesting.
print((lambda: 1)(), (lambda x: x + 1)(1), (lambda x, y=2: x * y)(3), (lambda *a: a)(1, 2), (lambda **k: k)(a=1))
#> 1 2 6 (1, 2) {'a': 1}
print((lambda a, /, b, *, c=3: (a, b, c))(1, 2), (lambda *a, b=1, **k: (a, b, k))(1, b=2, c=3))
#> (1, 2, 3) ((1,), 2, {'c': 3})
print((lambda x: lambda y: x + y)(1)(2), (lambda f: f(f))(lambda f: "done"))  # 3 done
print([f(2) for f in [lambda x: x + 1, lambda x: x * x]], (lambda: (1, 2))(), (lambda x: x if x else "none")(0))
#> [3, 4] (1, 2) none
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])
#> [2, 2, 2] [0, 1, 2]
print((lambda: 0).__name__, (lambda x=[]: x).__defaults__, (lambda: (yes := 1) + yes)())  #> <lambda> ([],) 2
print(sorted([3, -1, 2], key=lambda n: n * n), max("abc", key=lambda c: -ord(c)))  # [-1, 2, 3] a
print(list(map(lambda a, b: a - b, [5, 6], [1, 2])))  # [4, 4]
