# globals() and locals() as views, names made through them, builtins shadowed and restored, del of names.
import builtins

globals()["made"] = 5
print(made, "made" in globals(), globals()["made"] is made)
del globals()["made"]
try:
    made
except NameError as error:
    print(error)


def function(a, b=2, *args, c=3, **more):
    d = 4
    before = sorted(locals())
    if False:
        never = 1
    e = 5
    return before, sorted(locals()), locals()["a"]


print(function(1, c=9))


def cells(p):
    q = 1
    def inner():
        q
        return sorted(locals())
    return inner(), sorted(k for k in locals() if k != "inner")


print(cells(0))
len = lambda thing: "shadowed"
print(len([1]), builtins.len([1]))
del len
print(len([1]))


def local_shadow():
    try:
        print(max)
    except UnboundLocalError as error:
        print(type(error).__name__)
    max = "local"
    return max


print(local_shadow(), max(1, 2))
builtins.custom_builtin = lambda: "from builtins"
print(custom_builtin())
del builtins.custom_builtin
x = 1
def reader(): return x
def writer():
    global x, y
    x, y = "written", "new"
def deleter():
    global y
    del y


print(reader()); writer(); print(reader(), y); deleter()
print("y" in globals())


def conditional(flag):
    if flag:
        value = "set"
    try:
        return value
    except UnboundLocalError as error:
        return "unset"


print(conditional(True), conditional(False))


def deleted():
    v = 1
    del v
    try:
        v
    except UnboundLocalError:
        v = "bound again"
    return v


print(deleted())
def import_local():
    import math as m
    from math import pi as circle
    return m.floor(circle), sorted(locals())
print(import_local(), "m" in globals())
def recursive(n): return n and n + recursive(n - 1)
saved, recursive_was = recursive, recursive
recursive = lambda n: 100
print(saved(3), [v for v in (lambda: (yield from sorted(k for k in globals() if k in ("x", "saved"))))()])
print((lambda x: (lambda y: x + y))(1)(2), (lambda: (lambda: x)())())

# expect:
# 5 True True
# name 'made' is not defined
# (['a', 'args', 'b', 'c', 'd', 'more'], ['a', 'args', 'b', 'before', 'c', 'd', 'e', 'more'], 1)
# (['q'], ['p', 'q'])
# shadowed 1
# 1
# UnboundLocalError
# local 2
# from builtins
# 1
# written new
# False
# set unset
# bound again
# (3, ['circle', 'm']) False
# 103 ['saved', 'x']
# 3 written
