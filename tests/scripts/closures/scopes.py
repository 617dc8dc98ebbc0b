# Which variable a name means: local, enclosing, global, builtin.
x = "global"
def read(): return x
def shadow():
    x = "local"
    return x
def outer():
    x = "outer"
    def inner(): return x
    def skip():
        global x
        return x
    def own():
        x = "own"
        return x
    return inner(), skip(), own(), x
print(read(), shadow(), outer(), x)  #> global local ('outer', 'global', 'own', 'outer') global

def declare():
    global x, made
    x, made = "changed", "made"
declare()
print(x, made)  #> changed made

def shadows_builtin(len):
    return len
print(shadows_builtin(3), len("abc"))  # 3 3
str_ = str
str = lambda value: "shadowed"
print(str(1), str_(1))  #> shadowed 1
del str
print(str(1))  # 1

def parameters(a, b=lambda: x):
    x = "not seen by the default"
    return b()
print(parameters(1))  #> changed

# Comprehensions have a scope of their own; the first iterable belongs to the outside.
i = "kept"
print([i for i in range(3)], i, [x for x in x][:3], {i: i for i in "ab"}, i)
#> [0, 1, 2] kept ['c', 'h', 'a'] {'a': 'a', 'b': 'b'} kept
def comprehension():
    y = 3
    return [y * z for z in range(3)], [(lambda: y * z)() for z in range(3)], list((lambda: z)() for z in range(2))
print(comprehension())  # ([0, 3, 6], [0, 3, 6], [0, 1])
print([f() for f in [lambda: k for k in range(3)]], [[a + b for b in range(a)] for a in range(4)])
#> [2, 2, 2] [[], [1], [2, 3], [3, 4, 5]]

def local_names():
    a, b = 1, [2]
    def inner(): return a
    return locals().keys() >= {"a", "b", "inner"}, sorted(k for k in vars())
print(local_names()[0], "a" in globals(), globals()["x"], eval("x"))  # True False changed changed
