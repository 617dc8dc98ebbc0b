# Which variable a name means in the body of a class, and in what is inside of it.
x = "global"
class C:
    a = x
    x = "class"
    b = x
    def read(self): return x
    inner = lambda: x
print(C.a, C.b, C.read(None), C.inner(), x)

# Free in the class: the namespace goes before the cell.
def outer(x):
    class D:
        first = x
        locals()["x"] = "own"
        second = x
        def read(self): return x
    return D.first, D.second, D.read(None), D.x
print(outer("outer"))

# A name that the class binds is never the enclosing function's.
def bound(x):
    class D:
        try_first = "x" in locals()
        y = x
        x = "own"
        def read(self): return x
        class E:
            z = x
            def read(self): return x
    return D.try_first, D.y, D.x, D.read(None), D.E.z, D.E.read(None)
print(bound("outer"))

def through_two(a, b):
    class D:
        b = "D.b"
        class E:
            a = "E.a"
            def read(self): return a, b
            both = [(a, b) for i in "x"]
            later = lambda: [a, b]
        own = D_b = b
    return D.E.read(None), D.E.both, D.E.later(), D.own
print(through_two(1, 2))

# nonlocal and global
def counter():
    n = 0
    class Counter:
        nonlocal n
        n = 10
        def step(self):
            nonlocal n
            n += 1
            return n
        for n in (20, 21): pass
    found = "n" in vars(Counter)
    return Counter.step(None), Counter.step(None), n, found
print(counter())

def deleted():
    n = 0
    class D:
        nonlocal n
        del n
    try_read = lambda: n
    return try_read
unbound = deleted()

class G:
    global made, Inner, function
    made = 1
    class Inner:
        class Deep: pass
    def function(): pass
    def read(self): return made
print(made, Inner.__qualname__, Inner.Deep.__qualname__, function.__qualname__, "made" in vars(G), G.read(None))

def shadows():
    made = "local"
    class D:
        global made
        got = made
        def read(self): return made
    return D.got, D.read(None)
print(shadows())

def explicit():
    global x
    class D:
        got = x
        def read(self): return x
    return D.got, D.read(None)
print(explicit())

# deletion
class Deleted:
    y = 1
    del y
    x = "once"
    del x
    z = x
print(Deleted.z, hasattr(Deleted, "y"))

# what runs in the body
class Runs:
    total = 0
    for i in range(4):
        if i % 2:
            continue
        total += i
    else:
        done = True
    while total < 10:
        total += 3
    a, (b, *c) = 1, (2, 3, 4)
    total += (walrus := 5)
print(Runs.total, Runs.i, Runs.done, Runs.a, Runs.b, Runs.c, Runs.walrus)

def loop():
    made = []
    for i in range(3):
        class Made:
            number = i
            def get(self): return self.number, i
        made.append(Made)
    return [cls().get() for cls in made]
print(loop())

print([name for name in vars(C) if name not in ("__firstlineno__", "__static_attributes__", "__dict__", "__weakref__", "__doc__")])
print(C.__module__, outer.__code__.co_consts[1].co_freevars if hasattr(outer.__code__, "co_freevars") else None)

# expect:
# global class global global global
# ('outer', 'own', 'outer', 'own')
# (False, 'global', 'own', 'outer', 'outer', 'outer')
# ((1, 2), [(1, 2)], [1, 2], 'D.b')
# (22, 23, 23, False)
# 1 Inner Inner.Deep function False 1
# (1, 'local')
# ('global', 'global')
# global False
# 16 3 True 1 2 [3, 4] 5
# [(0, 2), (1, 2), (2, 2)]
# ['__module__', 'a', 'x', 'b', 'read', 'inner']
# __main__ ('x',)
