# singledispatch and singledispatchmethod.
import collections.abc as abc
from functools import singledispatch, singledispatchmethod


@singledispatch
def describe(x):
    """Say what it is."""
    return "object"


@describe.register
def _(x: int):
    return "int"


@describe.register(list)
def _(x):
    return "list"


@describe.register
def _(x: float | str):
    return "float or str"


describe.register(type(None), lambda x: "none")
describe.register(abc.Mapping, lambda x: "mapping")


class Int(int):
    pass


class List(list):
    pass


for thing in (1, True, Int(), [], List(), None, {}, 1.5, "a", object(), set()):
    print(type(thing).__name__, describe(thing))
print(describe.__name__, describe.__doc__, describe.dispatch(bool) is describe.registry[int])
print(sorted([kind.__name__ for kind in describe.registry]))


def unknown(x: 5):
    pass


for wrong in (lambda: describe(), lambda: describe.register(5, len), lambda: describe.register(unknown)):
    try:
        wrong()
    except TypeError as error:
        print(error)


@singledispatch
def shape(x):
    return "object"


class Basket:
    def __iter__(self):
        return iter(())

    def __contains__(self, x):
        return False


class Large(Basket):
    pass


shape.register(abc.Iterable, lambda x: "iterable")
shape.register(abc.Container, lambda x: "container")
try:
    shape(Basket())
except RuntimeError as error:
    print(str(error).split(":")[0])
shape.register(abc.Collection, lambda x: "collection")
print(shape([]), shape({}), shape(5))
shape.register(Basket, lambda x: "basket")
print(shape(Basket()), shape(Large()))


class Late:
    pass


shape.register(abc.Set, lambda x: "set")
print(shape(Late()))
abc.Set.register(Late)
print(shape(Late()))


class Shop:
    @singledispatchmethod
    def sell(self, what):
        return "thing"

    @sell.register
    def _(self, what: int):
        return f"{what} things"

    @singledispatchmethod
    @classmethod
    def make(cls, what):
        return cls.__name__

    @make.register
    @classmethod
    def _(cls, what: int):
        return cls.__name__ * what


shop = Shop()
print(shop.sell("a"), shop.sell(3), Shop.make(""), Shop.make(2), shop.sell.__name__)

# expect:
# int int
# bool int
# Int int
# list list
# List list
# NoneType none
# dict mapping
# float float or str
# str float or str
# object object
# set object
# describe Say what it is. True
# ['Mapping', 'NoneType', 'float', 'int', 'list', 'object', 'str']
# describe requires at least 1 positional argument
# Invalid first argument to `register()`. 5 is not a class or union type.
# Invalid annotation for 'x'. 5 is not a class.
# Ambiguous dispatch
# collection collection object
# basket basket
# object
# set
# thing 3 things Shop ShopShop sell
