# := binds within an expression.
if (n := len("abc")) > 2:
    print(n)  # 3
print([y := 1, y ** 2, y + 2], (z := 3) + z)  # [1, 1, 3] 6
print([last := i for i in range(3)], last)  # [0, 1, 2] 2
print(any((found := v) > 2 for v in [1, 3, 5]), found)  # True 3
numbers = [5, 4, 3]
while (item := numbers.pop()) < 5:
    pass
print(item, numbers)  # 5 []
def f(a, b=(default := 7)):
    return a + b
print(f(1), default)  # 8 7
print(f"{(k := 5)} {k:=5}", k)  # 5     5 5
print({(a := 1): (b := 2)}, a, b)  # {1: 2} 1 2
print((lambda: (u := 3) + u)(), (w := 1, 2), w)  # 6 (1, 2) 1
print([(i, j) for i in range(4) if (j := i * i) > 3], j)  # [(2, 4), (3, 9)] 9
def g():
    if any((c := x) for x in [0, 2, 3]):
        return c
print(g(), f(a := 2), a)  # 2 9 2
numbers.append(0)
numbers[(p := 0)] = (q := "set")
print(numbers, p, q)  # ['set'] 0 set
