# weakref: containers that keep nothing alive, methods and finalizers.
import gc
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name!r})"

    def method(self):
        return self.name


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


a, b = Thing("a"), Thing("b")
d = weakref.WeakValueDictionary(x=a)
d["y"] = b
print(len(d), d["x"], d.get("y"), d.get("z"), d.get("z", 1), "x" in d, sorted(d), sorted(d.keys()), list(d.values()), list(d.items()), attempt(lambda: d["z"]))
print(d.setdefault("x", b), d.setdefault("w", b), d.pop("w"), d.pop("w", None), attempt(d.pop, "w"), len(d.valuerefs()), dict(d.copy()) == {"x": a, "y": b})
del b
gc.collect()
print(len(d), list(d.items()), "y" in d, d.get("y"), attempt(d.__setitem__, "q", 5))
d.update({"m": a})
print(sorted(d), d.popitem()[1] is a, len(d), (d | {"n": a})["n"] is a, d == {"x": a}, d.clear(), len(d))
k = weakref.WeakKeyDictionary()
b = Thing("b")
k[a] = 1
k[b] = 2
print(len(k), k[a], k.get(b), a in k, "str" in k, sorted(k.values()), [key.name for key in k], k.pop(b), k.setdefault(b, 3), len(k.keyrefs()))
del b
gc.collect()
print(len(k), list(k.items()), attempt(lambda: k[Thing("c")])[:8])
s = weakref.WeakSet([a])
c = Thing("c")
s.add(c)
s.add(c)
print(len(s), a in s, Thing("z") in s, 5 in s, sorted(x.name for x in s), s == weakref.WeakSet([a, c]), s >= weakref.WeakSet([a]), s.issubset([a]), len(s | {Thing("t")}), len(s & {a}), len(s - {a}), len(s ^ {a}))
s.discard(Thing("no"))
print(attempt(s.remove, Thing("no")).split(":")[0], s.isdisjoint([a]), len(s.copy()), s.update([a]), len(s))
del c
gc.collect()
print(len(s), s.pop() is a, attempt(s.pop))
m = weakref.WeakMethod(a.method)
print(m()(), m == weakref.WeakMethod(a.method), m == weakref.WeakMethod(Thing("o").method), attempt(weakref.WeakMethod, 5), hash(m) == hash(weakref.ref(a)))
called = []
f = weakref.finalize(a, called.append, "gone")
print(f.alive, f.atexit, f.peek()[0] is a, f.peek()[2:], repr(f).startswith("<finalize object at"))
g = weakref.finalize(a, called.append, "detached")
print(g.detach()[2], g.alive, g(), g.peek(), g.detach(), repr(g).endswith("; dead>"))
h = weakref.finalize(a, lambda *args, **kw: (args, kw), 1, x=2)
print(h(), h(), h.alive)
m2 = weakref.WeakMethod(a.method, lambda ref: called.append(ref() is None))
del a
gc.collect()
print(m(), sorted(map(str, called)), f.alive, f(), k.get(Thing("x")))
late = Thing("late")
weakref.finalize(late, print, "at exit 1")
weakref.finalize(late, print, "at exit 2")
weakref.finalize(late, print, "never").atexit = False

# expect:
# 2 Thing('a') Thing('b') None 1 True ['x', 'y'] ['x', 'y'] [Thing('a'), Thing('b')] [('x', Thing('a')), ('y', Thing('b'))] KeyError: 'z'
# Thing('a') Thing('b') Thing('b') None KeyError: 'w' 2 True
# 1 [('x', Thing('a'))] False None TypeError: cannot create weak reference to 'int' object
# ['m', 'x'] True 1 True True None 0
# 2 1 2 True False [1, 2] ['a', 'b'] 2 3 2
# 1 [(Thing('a'), 1)] KeyError
# 2 True False False ['a', 'c'] True True False 2 1 1 1
# KeyError False 2 None 2
# 1 True KeyError: 'pop from empty WeakSet'
# a True False TypeError: argument should be a bound method, not <class 'int'> True
# True True True (('gone',), {}) True
# ('detached',) False None None None True
# ((1,), {'x': 2}) None False
# None ['True', 'gone'] False None None
# at exit 2
# at exit 1
