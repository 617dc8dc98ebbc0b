# classmethod and staticmethod: on the class, on instances, with inheritance, called unbound, wrapping others.
class Base:
    made = 0

    def __init__(self, text):
        self.text = text

    @classmethod
    def make(cls, text):
        cls.made += 1
        return cls(text.upper())

    @staticmethod
    def clean(text):
        return text.strip()

    @classmethod
    def name(cls):
        return cls.__name__


class Child(Base):
    @classmethod
    def make(cls, text):
        made = super().make(text + "!")
        made.extra = True
        return made

    @staticmethod
    def clean(text):
        return "<" + Base.clean(text) + ">"


c = Child.make("x")
print(type(c).__name__, c.text, c.extra, Child.made, Base.made)
print(Base.make("y").text, Base.made, c.name(), Base("z").name())
print(Base.clean("  a "), c.clean(" b "), Child.clean(" c "))
print(type(Base.__dict__["make"]).__name__, type(Base.__dict__["clean"]).__name__)
print(Base.make.__self__ is Base, c.make.__self__ is Child, Child.name.__func__ is Base.name.__func__)
print(Base.clean is Base.__dict__["clean"].__func__, Base.__dict__["clean"]("  called  "))
print(Base.__dict__["make"].__get__(None, Child)("w").text, Base.__dict__["make"].__func__.__name__)
try:
    Base.__dict__["make"]("x")
except TypeError as error:
    print(error)


def outside(first):
    return f"got {first if isinstance(first, int) else first.__name__}"


Base.added_class = classmethod(outside)
Base.added_static = staticmethod(outside)
print(Child.added_class(), c.added_class(), Child.added_static(5))


class Callable:
    def __call__(self, *args):
        return len(args)


class Holder:
    plain = Callable()
    bound = classmethod(Callable())
    free = staticmethod(Callable())


print(Holder().plain(1), Holder().bound(1), Holder().free(1))


class Meta(type):
    def only_on_class(cls):
        return cls.__name__


class WithMeta(metaclass=Meta): pass


print(WithMeta.only_on_class(), hasattr(WithMeta(), "only_on_class"))

# expect:
# Child X! True 1 0
# Y 1 Child Base
# a <b> <c>
# classmethod staticmethod
# True True True
# True called
# W make
# 'classmethod' object is not callable
# got Child got Child got 5
# 1 2 1
# WithMeta False
