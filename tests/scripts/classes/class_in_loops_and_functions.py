# Classes made again and again: each is its own; closures in methods; conditional definitions.
kinds = []
for i in range(3):
    class Kind:
        number = i

        def closed(self):
            return i
    kinds.append(Kind)
print([k.number for k in kinds], [k().closed() for k in kinds], kinds[0] is kinds[1], kinds[0] == kinds[2])
print(isinstance(kinds[0](), kinds[1]), {k.__name__ for k in kinds})


def make_counter(start):
    class Counter:
        total = 0

        def __init__(self):
            self.n = start

        def step(self, by=1):
            nonlocal start
            start += by
            Counter.total += by
            self.n += by
            return self.n, start, Counter.total
    return Counter


First, Second = make_counter(10), make_counter(100)
f, s = First(), Second()
print(f.step(), f.step(5), s.step(), First().step(), First.total, Second.total)
if f.n > 3:
    class Conditional: which = "yes"
else:
    class Conditional: which = "no"
print(Conditional.which)


def build(depth):
    if depth == 0:
        return object
    class Level(build(depth - 1)):
        level = depth
        def path(self):
            above = super().path() if depth > 1 else []
            return [depth] + above
    return Level


print(build(4)().path(), len(build(4).__mro__))


class Outer:
    def method(self):
        class Inner:
            outer = self
            def back(self):
                return self.outer is not self and type(self.outer).__name__
        return Inner()


print(Outer().method().back())
cls = [type(n, (), {"n": n}) for n in ("A", "B")]
print([c.n for c in cls], *[c.__name__ for c in cls])


def decorated():
    def register(cls):
        registry.append(cls.__name__)
        return cls
    registry = []
    @register
    class One: pass
    @register
    class Two(One): pass
    return registry


print(decorated())

# expect:
# [0, 1, 2] [2, 2, 2] False False
# False {'Kind'}
# (11, 11, 1) (16, 16, 6) (101, 101, 1) (17, 17, 7) 7 1
# yes
# [4, 3, 2, 1] 5
# Outer
# ['A', 'B'] A B
# ['One', 'Two']
