# Other constants: where they are merged, where not; one occurrence is one object however often it is executed.
print(1.5 is 1.5, 1j is 1j, b"ab" is b"ab", b"a" is b"a", b"" is b"", (1, 2) is (1, 2), () is ())
#> False False False True True False True
print(None is None, True is True, ... is ..., (1 < 2) is True, bool(1) is True, not 0 is True)
#> True True True True True True
def number(): return 1000
def text(): return "two words"
def pair(): return (1, 2)
print(number() is number(), text() is text(), pair() is pair(), number() is 1000, text() is "two words")
#> True True True False False
seen = []
for _ in range(3):
    seen.append(12345)
print(seen[0] is seen[1] is seen[2])  # True
def default(x=5000): return x
print(default() is default(), default() is 5000, default.__defaults__[0] is default())  # True False True
def again():
    a = 1000
    b = 1000
    return a is b
print(again())  # False
f = lambda: 1000; g = lambda: 1000
print(f() is g(), f() is f())  # False True
print([] is [], {} is {}, [1] is [1], {1} is {1}, (1, []) is (1, []))  # False False False False False
t = (1, 2)
print(tuple(t) is t, t[:] is t, t + () is t, () + t is t, t * 1 is t, t[0:2] is t, t[:1] is t[:1], (*t,) is t)
#> True True True True True True False False
b = b"bytes"
print(bytes(b) is b, b[:] is b, b + b"" is b, b * 1 is b, b.strip() is b, b[1:2] is b"y", b.lower() is b)
#> True True True True True True False
x = 2.5
print(float(x) is x, +x is x, x + 0 is x, x * 1 is x, abs(x) is x, -(-x) is x, [x][0] is x)
#> True True False False False False True
s = frozenset({1})
print(frozenset(s) is s, frozenset() is frozenset(), tuple() is (), str() is "", bytes() is b"", s | s is s)
#> True False True True True False
l = [1000]
print(list(l) is l, l[:] is l, l + [] is l, sorted(l)[0] is l[0], (l * 2)[1] is l[0], [*l][0] is l[0], dict(k=l)["k"] is l)
#> False False False True True True True
same = l
same += [2]
print(same is l, l)  # True [1000, 2]
d = {1000: "first"}
key = 1000
d[key] = "second"
print(list(d)[0] is key, d)  # False {1000: 'second'}
nan = float("nan")
print(nan is nan, [nan][0] is nan, nan in [nan], float("nan") is float("nan"))  # True True True False
