# Unpacking: nested, starred, in loops and comprehensions, of every iterable, into attributes and items; its errors.
a, (b, *c), [d, [e]] = 1, "xyz", (2, [3])
print(a, b, c, d, e)
*a, b = range(4)
a2, *b2, c2 = "ab"
print(a, b, a2, b2, c2)
first, *_, last = {1: "x", 2: "y", 3: "z"}
print(first, _, last)


class Box: pass


box, items, table = Box(), [0, 0, 0], {}
box.x, items[1], table["k"] = "abc"
box.y, *items[1:2], table["rest"] = range(5)
print(vars(box), items, table)
for i, (x, *y) in enumerate(["ab", (1, 2, 3), [5]]):
    print(i, x, y)
print([x + y for x, y in [(1, 2), "ab"]], {k: v for k, (v, _) in {"a": (1, 2)}.items()})
i = 0
i, items[i] = 2, "changed"
print(i, items)
x = y = [1, 2]
x, y = y, x
(a), = [7]
[] = ()
() = []
print(a, x is y)
for values in ([], [1], [1, 2, 3], "ab", {1, 2}, iter([1, 2, 3])):
    try:
        p, q = values
        print("ok")
    except ValueError as error:
        print(error)
for values in ([], [1]):
    try:
        p, q, *r = values
        print("ok")
    except ValueError as error:
        print(error)
for values in (5, None, Box):
    try:
        p, q = values
    except TypeError as error:
        print(error)
print([*range(3), *"ab", *{}], (*[1], 2), {*[1, 1], 2} == {1, 2}, {**{"a": 1}, "b": 2, **{"a": 3}})
def f(*args, **keywords): return args, keywords
print(f(*[1], 2, *(3, 4), x=5, **{"y": 6}, **{"z": 7}))
for call in ("f(**{'a': 1}, a=2)", "f(**{1: 2})", "f(*5)", "f(**5)", "f(**{'a': 1}, **{'a': 2})"):
    try:
        print(eval(call))
    except TypeError as error:
        print(str(error).removeprefix("__main__."))


def order(name):
    print("eval", name)
    return [0, 0]


order("a")[0], order("b")[1] = order("value")
def returns(): return 1, *[2, 3]
def yields(): yield 1, *"ab"
print(returns(), list(yields()), *[*[1]], sep=";")
for x in *[1, 2], 3: print(x)

# expect:
# 1 x ['y', 'z'] 2 3
# [0, 1, 2] 3 a [] b
# 1 [2] 3
# {'x': 'a', 'y': 0} [0, 1, 2, 3, 0] {'k': 'c', 'rest': 4}
# 0 a ['b']
# 1 1 [2, 3]
# 2 5 []
# [3, 'ab'] {'a': 1}
# 2 [0, 1, 'changed', 3, 0]
# 7 True
# not enough values to unpack (expected 2, got 0)
# not enough values to unpack (expected 2, got 1)
# too many values to unpack (expected 2)
# ok
# ok
# too many values to unpack (expected 2)
# not enough values to unpack (expected at least 2, got 0)
# not enough values to unpack (expected at least 2, got 1)
# cannot unpack non-iterable int object
# cannot unpack non-iterable NoneType object
# cannot unpack non-iterable type object
# [0, 1, 2, 'a', 'b'] (1, 2) True {'a': 3, 'b': 2}
# ((1, 2, 3, 4), {'x': 5, 'y': 6, 'z': 7})
# f() got multiple values for keyword argument 'a'
# keywords must be strings
# f() argument after * must be an iterable, not int
# f() argument after ** must be a mapping, not int
# f() got multiple values for keyword argument 'a'
# eval value
# eval a
# eval b
# (1, 2, 3);[(1, 'a', 'b')];1
# 1
# 2
# 3
