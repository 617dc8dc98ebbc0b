# Comprehensions in the body of a class: the first iterable is the class's, all else sees what is around the class.
x = "global"
n = 2
class C:
    x = "class"
    n = 3
    items = [1, 2, 3]
    first = [i for i in items]
    outside = [x for i in items]
    both = [(x, i) for i in range(n) for j in range(n)]
    pairs = {i: x for i in items}
    unique = {x for i in items}
    lazy = list(x for i in items)
    nested = [[(x, i, j) for j in range(i)] for i in items]
    kept = [lambda: (x, i) for i in items]
    called = [f() for f in kept]
    tests = [i for i in items if i < n]
    unpacked = [a + b for a, b in zip(items, items)]
    i = "i"
    after = [i for i in items], i
print(C.first, C.outside, C.both, C.pairs, C.unique, C.lazy)
print(C.nested, C.called, C.tests, C.unpacked, C.after, hasattr(C, "j"))

def function(x):
    class D:
        x = "class"
        seen = [x for i in "ab"]
        lazy = list(x for i in "ab")
        deep = [[x for j in "c"] for i in "ab"]
        kept = [lambda: x for i in "a"][0]()
        def f(self): return [x for i in "a"], list(x for i in "a")
        class E:
            x = "inner"
            seen = [x for i in "a"]
        try_first = [i for i in x]
    return D.seen, D.lazy, D.deep, D.kept, D().f(), D.E.seen, D.try_first
print(function("argument"))

def unbound():
    class D:
        seen = [later for i in "a"]
    later = 1
unbound_error = None
class U:
    y = 1
    z = [y for i in "a"]

# expect:
# [1, 2, 3] ['global', 'global', 'global'] [('global', 0), ('global', 0), ('global', 1), ('global', 1), ('global', 2), ('global', 2)] {1: 'global', 2: 'global', 3: 'global'} {'global'} ['global', 'global', 'global']
# [[('global', 1, 0)], [('global', 2, 0), ('global', 2, 1)], [('global', 3, 0), ('global', 3, 1), ('global', 3, 2)]] [('global', 3), ('global', 3), ('global', 3)] [1] [2, 4, 6] ([1, 2, 3], 'i') False
# (['argument', 'argument'], ['argument', 'argument'], [['argument'], ['argument']], 'argument', (['argument'], ['argument']), ['argument'], ['c', 'l', 'a', 's', 's'])

# expect-error: NameError: name 'y' is not defined

# exit: 1
