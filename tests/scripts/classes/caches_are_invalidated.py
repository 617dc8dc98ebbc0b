# What a loop has looked up again and again changes under it: methods, attributes, classes, shapes.
class A:
    kind = "class"

    def f(self):
        return "A.f"


class B(A): pass


b = B()
seen = []
for i in range(12):
    if i == 3: B.f = lambda self: "B.f"
    if i == 5: b.f = lambda: "instance"
    if i == 7: del b.f
    if i == 8: del B.f
    if i == 9: A.f = lambda self: "new A.f"
    if i == 10: b.kind = "instance"
    if i == 11: B.kind = property(lambda self: "property")
    seen.append((b.f(), b.kind))
for i, pair in enumerate(seen):
    print(i, *pair)


def read(thing):
    return thing.value


class P:
    def __init__(self, v):
        self.value = v


class Q:
    def __init__(self, v):
        self.other = 0
        self.value = v


class R:
    value = "R class"


class S:
    def __getattr__(self, name):
        return "S getattr " + name


class T:
    __slots__ = ("value",)


t = T()
t.value = "slot"
mixed = [P(1), Q(2), R(), S(), t, P(3), Q(4)] * 2
print([read(x) for x in mixed])
P.value = property(lambda self: "now a property")
print([read(x) for x in mixed])
del P.value
print([read(x) for x in mixed[:2]])
try:
    read(5)
except AttributeError as error:
    print(error)


def make(order):
    thing = R()
    for name in order:
        setattr(thing, name, name)
    return thing


print([list(vars(make(order))) for order in ("abc", "cba", "bca")])

# expect:
# 0 A.f class
# 1 A.f class
# 2 A.f class
# 3 B.f class
# 4 B.f class
# 5 instance class
# 6 instance class
# 7 B.f class
# 8 A.f class
# 9 new A.f class
# 10 new A.f instance
# 11 new A.f property
# [1, 2, 'R class', 'S getattr value', 'slot', 3, 4, 1, 2, 'R class', 'S getattr value', 'slot', 3, 4]
# ['now a property', 2, 'R class', 'S getattr value', 'slot', 'now a property', 4, 'now a property', 2, 'R class', 'S getattr value', 'slot', 'now a property', 4]
# [1, 2]
# 'int' object has no attribute 'value'
# [['a', 'b', 'c'], ['c', 'b', 'a'], ['b', 'c', 'a']]
