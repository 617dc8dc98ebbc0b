# super() and __class__ below a method, at every depth.
class A:
    def value(self, n=0): return n
class B(A):
    def listed(self): return [super(B, self).value(i) for i in range(3)]
    def generated(self): return list(super(__class__, self).value(i) for i in range(3))
    def deep(self):
        class Inner(A):
            def value(self, n=0): return super().value(n) + 100
            cls = [lambda: __class__ for i in "x"][0] if False else None
        return Inner().value(1), [(lambda: super(B, self).value(i))() for i in range(2)]
print(B().listed(), B().generated(), B().deep())

# expect:
# [0, 1, 2] [0, 1, 2] (101, [0, 1])
