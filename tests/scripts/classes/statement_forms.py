# The class statement in its forms: empty parentheses, bases, starred bases, keywords, one line, nested.
class Plain: pass
class Empty(): pass
class Base: x = 1; y = 2
class Mixin:
    def greet(self):
        return f"hello from {type(self).__name__}"


class Child(Base, Mixin):
    """A documented class."""
    y = 3


bases = (Child, Base)
class Starred(*bases, metaclass=type): z = 4
class Mapped(Base, **{"metaclass": type}): pass


print(Plain.__bases__, Empty.__bases__, Plain.__name__, Empty.__qualname__)
print(Child.__doc__, Plain.__doc__, Child.__module__)
print(Child.x, Child.y, Child().greet(), Starred().greet())
print([c.__name__ for c in Starred.__mro__], Starred.z, Starred.x)
print(type(Plain), type(Plain()), isinstance(Plain, object))


class Outer:
    class Inner:
        class Innermost:
            value = "deep"

    def make(self):
        return self.Inner.Innermost()


print(Outer.Inner.Innermost, Outer().make().value, Outer.Inner.__qualname__)


def local():
    class Local:
        pass
    return Local


print(local(), local() is local(), local().__qualname__)
print(Mapped.x, Mapped.__mro__[1] is Base)

# expect:
# (<class 'object'>,) (<class 'object'>,) Plain Empty
# A documented class. None __main__
# 1 3 hello from Child hello from Starred
# ['Starred', 'Child', 'Base', 'Mixin', 'object'] 4 1
# <class 'type'> <class '__main__.Plain'> True
# <class '__main__.Outer.Inner.Innermost'> deep Outer.Inner
# <class '__main__.local.<locals>.Local'> False local.<locals>.Local
# 1 True
