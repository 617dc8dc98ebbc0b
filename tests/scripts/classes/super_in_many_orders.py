# What super() finds where classes have one base each, where they have several, where the order of resolution is the
# metaclass's own, and after classes have changed.


class A:
    def name(self):
        return "A"

    def __getattr__(self, name):
        return f"no {name}"


class B(A):
    def name(self):
        return "B" + super().name()

    def other(self):
        return getattr(super(), "other", "none")


class C(A):
    def name(self):
        return "C" + super().name()


class D(B):
    def name(self):
        return "D" + super().name()


class E(B, C):
    def name(self):
        return "E" + super().name()


class F(E):
    pass


for _ in range(3):
    print(*(kind().name() for kind in (A, B, C, D, E, F)), B().other())
A.other = "now there"
print(D().other(), E().other())
C.other = "nearer"
print(D().other(), E().other())
del A.other
print(D().other(), E().other(), F().other())
D.__bases__ = (C,)
print(D().name(), D.__mro__[1].__name__)


class Turned(type):
    def mro(cls):
        usual = super().mro()
        return [usual[0], *reversed(usual[1:-1]), usual[-1]]


class One(metaclass=Turned):
    def show(self):
        return "One"


class Two(One):
    def show(self):
        return "Two" + super().show()


class Three(Two):
    def show(self):
        return "Three" + super().show()


print([kind.__name__ for kind in Three.__mro__], Three().show(), Two().show())


class Items(list):
    def append(self, item):
        super().append(item)
        super().extend([item])

    def __getitem__(self, index):
        return ("got", super().__getitem__(index))

    def __len__(self):
        return super().__len__() * 10


class More(Items):
    def append(self, item):
        super().append(item * 2)

    __hash__ = lambda self: super().__hash__ is None


for kind in (Items, More, Items):
    items = kind()
    items.append(4)
    print(list(items), items[0], len(items))
print(hash(More()), super(Items, More([1])).__len__(), super(More, More).append is Items.append)
try:
    super(Items, More()).missing
except AttributeError as error:
    print(error)

# expect:
# A BA CA DBA EBCA EBCA none
# A BA CA DBA EBCA EBCA none
# A BA CA DBA EBCA EBCA none
# now there now there
# now there nearer
# none nearer nearer
# DCA C
# ['Three', 'One', 'Two', 'object'] ThreeOne TwoOne
# [4, 4] ('got', 4) 20
# [8, 8] ('got', 8) 20
# [4, 4] ('got', 4) 20
# 1 1 True
# 'super' object has no attribute 'missing'
