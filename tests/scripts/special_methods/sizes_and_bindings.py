# sys.getsizeof of a class's own __sizeof__, derived super objects, metatypes with half descriptors, reprs of methods.
import sys
import types


class Sized:
    def __init__(self, answer):
        self.answer = answer

    def __sizeof__(self):
        return self.answer


print(sys.getsizeof(Sized(100)) >= 100, sys.getsizeof(Sized("no"), "default"))
for answer in ("no", -1, 10**30):
    try:
        sys.getsizeof(Sized(answer))
    except Exception as error:
        print(type(error).__name__, error)


class MySuper(super):
    mark = "derived"

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.own = 1


class Base:
    def hello(self):
        return "Base.hello"


class Derived(Base):
    def hello(self):
        return "Derived and " + self.__above.hello()


Derived._Derived__above = MySuper(Derived)
print(Derived().hello(), type(Derived().__class__._Derived__above).__name__, MySuper(Derived, Derived()).own)
print(MySuper(Derived, Derived()).mark)


class OnlySet:
    def __set__(self, instance, value):
        print("set", value)


class Meta(type):
    half = OnlySet()


class OfMeta(metaclass=Meta):
    pass


OfMeta.half = 5
print(type(OfMeta.half).__name__)


class Callable:
    def __call__(self, *arguments):
        return arguments


print(types.MethodType(Callable(), 5)(1), repr(types.MethodType(len, [1])).startswith("<bound method len of [1]>"))


class Bases(tuple):
    pass


print(type("Made", Bases((Base,)), {}).__mro__[1:])
try:
    property().__set_name__(1)
except TypeError as error:
    print(error)
print(dict.fromkeys.__qualname__, type(dict.__dict__["fromkeys"]).__name__, dict.__dict__["fromkeys"].__objclass__)
for documented in (int.__add__, [].__len__, dict.fromkeys, ValueError, len, str.join):
    print(type(documented.__doc__).__name__, end=" ")
print()
error = ImportError("a", name="n", path="p")
error.__init__("b")
print(error.name, error.path, error.msg)

# expect:
# True default
# TypeError an integer is required
# ValueError __sizeof__() should return >= 0
# OverflowError Python int too large to convert to C ssize_t
# Derived and Base.hello MySuper 1
# derived
# set 5
# OnlySet
# (5, 1) True
# (<class '__main__.Base'>, <class 'object'>)
# __set_name__() takes 2 positional arguments but 1 were given
# dict.fromkeys classmethod_descriptor <class 'dict'>
# str str str str str str 
# None None b
