# super() without arguments, with two, of class methods, in nested functions; its attributes and errors.
class A:
    value = "A.value"

    def f(self):
        return "A.f"

    @classmethod
    def c(cls):
        return "A.c of " + cls.__name__

    @property
    def p(self):
        return "A.p"


class B(A):
    value = "B.value"

    def f(self):
        return "B.f>" + super().f()

    def g(self):
        return super(B, self).f(), super().value, super().p

    @classmethod
    def c(cls):
        return "B.c>" + super().c()

    @staticmethod
    def s(instance):
        return super(B, instance).f()

    def nested(self):
        def inner():
            return super(B, self).f()
        return inner(), (lambda: super(B, self).value)()

    def comprehension(self):
        return [super(B, self).f() for _ in range(2)]

    def cell(self):
        return __class__


class C(B):
    pass


b, c = B(), C()
print(b.f(), c.f(), b.g(), B.c(), C.c(), B.s(c))
print(b.nested(), b.comprehension(), c.cell(), super(C, c).f(), super(B, C).c())
s = super(B, c)
print(s.__thisclass__, s.__self__ is c, s.__self_class__, type(s).__name__)
for attempt in (lambda: super(B, A()), lambda: super(B, 5), lambda: super(B, b).nothing, lambda: super(5, b)):
    try:
        attempt()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__)
try:
    super()
except RuntimeError as error:
    print(error)


def free(self):
    return super().f()


try:
    free(b)
except RuntimeError as error:
    print(error)


class D(A):
    def f(*args):
        try:
            return super().f()
        except RuntimeError as error:
            return str(error)

    def rebinding(self, other):
        self = other
        return super().f()

    def deleted(self):
        del self
        try:
            return super().f()
        except RuntimeError as error:
            return str(error)


print(D().f())
print(D().rebinding(D()), D().deleted())
try:
    super(B, b).x = 1
except AttributeError as error:
    print(type(error).__name__)
unbound = super(B)
print(unbound.__get__(c).f())

# expect:
# B.f>A.f B.f>A.f ('A.f', 'A.value', 'A.p') B.c>A.c of B B.c>A.c of C A.f
# ('A.f', 'A.value') ['A.f', 'A.f'] <class '__main__.B'> B.f>A.f A.c of C
# <class '__main__.B'> True <class '__main__.C'> super
# TypeError
# TypeError
# AttributeError
# TypeError
# super(): no arguments
# super(): __class__ cell not found
# super(): no arguments
# A.f super(): arg[0] deleted
# AttributeError
# A.f
