# weakref.ref: dead after the last strong reference goes, callbacks, equality, hash, dictionaries.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"


n = Node("a")
r = weakref.ref(n)
print(r() is n, r().name, weakref.ref(n) is r, weakref.getweakrefcount(n))
m = n
del n
print(r())
del m
print(r())
n = Node("b")
log = []
r = weakref.ref(n, lambda ref: log.append(("dead", ref() is None)))
del n
print(log)
a, b = Node("x"), Node("y")
print(weakref.ref(a) == weakref.ref(a), weakref.ref(a) == weakref.ref(b), hash(weakref.ref(a)) == hash(a))
values = weakref.WeakValueDictionary()
values["a"], values["b"] = a, b
print(sorted(values), values["a"])
del a
print(sorted(values), values.get("a"), len(values))
keys = weakref.WeakKeyDictionary()
keys[b] = "data"
print(len(keys), keys[b])
things = weakref.WeakSet([b])
print(b in things, len(things))
del b
print(len(keys), len(things), len(values))


class Slotted:
    __slots__ = ()


class WithSlot:
    __slots__ = ("__weakref__",)


w = WithSlot()
print(weakref.ref(w)() is w)
for thing in (Slotted(), 5, "text", [], None, ()):
    try:
        weakref.ref(thing)
    except TypeError as error:
        print(error)


class L(list): pass


x = L([1])
p = weakref.proxy(x)
p.append(2)
print(x, len(p), p[0])
del x
try:
    p.append(1)
except ReferenceError as error:
    print(error)
f = lambda: 0
print(weakref.ref(f)() is f)

# expect:
# True a True 1
# Node(a)
# None
# [('dead', True)]
# True False True
# ['a', 'b'] Node(x)
# ['b'] None 1
# 1 data
# True 1
# 0 0 0
# True
# cannot create weak reference to 'Slotted' object
# cannot create weak reference to 'int' object
# cannot create weak reference to 'str' object
# cannot create weak reference to 'list' object
# cannot create weak reference to 'NoneType' object
# cannot create weak reference to 'tuple' object
# [1, 2] 2 1
# weakly-referenced object no longer exists
# True
