# Hash and equality: what a class with __eq__ loses, None as hash, dictionaries and sets of instances.
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
    def __eq__(self, o): return isinstance(o, Point) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __repr__(self): return f"P{self.x}{self.y}"


d = {Point(1, 2): "a"}
d[Point(1, 2)] = "b"
print(d, Point(1, 2) in d, d[Point(1, 2)], len({Point(0, 0), Point(0, 0), Point(0, 1)}))


class EqOnly:
    def __eq__(self, o): return True


class Child(EqOnly): pass
class Restored(EqOnly): __hash__ = object.__hash__
class HashNone: __hash__ = None


for kind in (EqOnly, Child, Restored, HashNone):
    try:
        print(kind.__name__, isinstance(hash(kind()), int))
    except TypeError as error:
        print(error)
print(EqOnly.__hash__, EqOnly.__dict__["__hash__"], Child.__hash__)
for use in (lambda: {EqOnly(): 1}, lambda: {EqOnly()}, lambda: {}[EqOnly()], lambda: hash([]), lambda: hash(({},)),
            lambda: {1: 2}.get([]), lambda: set().add({}), lambda: frozenset([[]])):
    try:
        use()
    except TypeError as error:
        print(type(error).__name__, "unhashable" in str(error))


class Hash:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h


print(hash(Hash(5)), hash(Hash(True)), hash(Hash(-1)), hash(Hash(2 ** 61)), hash(Hash(2 ** 64)))
for h in ("x", 1.5, None):
    try:
        hash(Hash(h))
    except TypeError as error:
        print(error)


class Mutable:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)


m = Mutable(1)
s = {m}
m.n = 2
print(m in s, Mutable(1) in s, Mutable(2) in s, m in list(s))
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2.0)))
print({1: "int", 1.0: "float", True: "bool"}, {0, False, 0.0}, hash(-1) == hash(-2), hash(None) == hash(None))


class Collide:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, Collide) and self.n == o.n


table = {Collide(i): i for i in range(8)}
del table[Collide(3)]
print([table.get(Collide(i)) for i in range(9)], len(table))

# expect:
# {P12: 'b'} True b 2
# unhashable type: 'EqOnly'
# unhashable type: 'Child'
# Restored True
# unhashable type: 'HashNone'
# None None None
# TypeError True
# TypeError True
# TypeError True
# TypeError True
# TypeError True
# TypeError True
# TypeError True
# TypeError True
# 5 1 -2 2305843009213693952 8
# __hash__ method should return an integer
# __hash__ method should return an integer
# __hash__ method should return an integer
# False False False True
# True True True
# {1: 'bool'} {0} True True
# [0, 1, 2, None, 4, 5, 6, 7, None] 7
