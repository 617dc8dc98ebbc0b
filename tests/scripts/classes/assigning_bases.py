# Assigning to __bases__ changes what is inherited, of subclasses too; __subclasses__ follows.
class A:
    def who(self): return "A"
class B:
    def who(self): return "B"
    only_b = 1
class Child(A): pass
class Grand(Child): pass


g = Grand()
print(g.who(), [c.__name__ for c in Grand.__mro__])
Child.__bases__ = (B,)
print(g.who(), g.only_b, [c.__name__ for c in Grand.__mro__])
print([c.__name__ for c in A.__subclasses__()], [c.__name__ for c in B.__subclasses__()])
Child.__bases__ = (A, B)
print(g.who(), [c.__name__ for c in Child.__mro__], Child.__base__.__name__)
for bases in ((), 5, (Grand,), (A, A), (int,)):
    try:
        Child.__bases__ = bases
        print("assigned")
    except TypeError as error:
        print(type(error).__name__)
print([c.__name__ for c in Grand.__mro__], g.who())
try:
    int.__bases__ = (str,)
except TypeError as error:
    print(type(error).__name__)
print(int.__bases__, bool.__bases__, object.__bases__, object.__base__, type.__bases__)
A.who = lambda self: "patched A"
print(g.who())


class Looking:
    def __init__(self):
        self.n = 0


items = [Looking() for _ in range(3)]
for item in items:
    item.bump = 1
Looking.bump = property(lambda self: "property wins")
print([item.bump for item in items])

# expect:
# A ['Grand', 'Child', 'A', 'object']
# B 1 ['Grand', 'Child', 'B', 'object']
# [] ['Child']
# A ['Child', 'A', 'B', 'object'] A
# TypeError
# TypeError
# TypeError
# TypeError
# TypeError
# ['Grand', 'Child', 'A', 'B', 'object'] A
# TypeError
# (<class 'object'>,) (<class 'int'>,) () None (<class 'object'>,)
# patched A
# ['property wins', 'property wins', 'property wins']
