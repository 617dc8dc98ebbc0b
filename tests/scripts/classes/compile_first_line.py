# profile: 3.13
# What classes keep since 3.13: the line they begin on, and the names that methods assign to self.
def same(c): return c
@same
@same
class A:
    """doc"""
    def __init__(self, other):
        self.b = self.a = 1
        self.c, (self.d, *self.e) = 1, (2, 3)
        self.counted += 1
        self.annotated: int = 1
        self.declared: int
        other.f = self.g.h = 1
        self["i"] = self.__private = 0
        del self.deleted
        for self.j in (): pass
        def inner(self):
            self.k = lambda self: [0 for self.l in ()]
        class Inner:
            self.m = 1
            def f(self): self.n = 1
    @staticmethod
    def s(this): this.x = 1
class B: pass
print(A.__firstlineno__, A.__static_attributes__, B.__firstlineno__, B.__static_attributes__)
print([n for n in vars(A)])

# expect:
# 4 ('__private', 'a', 'annotated', 'b', 'c', 'd', 'e', 'j', 'k', 'l', 'm') 25 ()
# ['__module__', '__firstlineno__', '__doc__', '__init__', 's', '__static_attributes__', '__dict__', '__weakref__']
