# Methods of built-in types where they do not belong: in classes that do not derive from the type, bound by hand, as
# __new__, as what a metaclass gives for the order of its classes.


def say(f):
    try:
        print(f())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error, sep=": ")


class Borrower:
    append = list.append
    upper = str.upper
    __len__ = list.__len__
    __add__ = int.__add__
    __iter__ = dict.__iter__
    numerator = int.numerator
    fromkeys = dict.__dict__["fromkeys"]


borrower = Borrower()
say(lambda: borrower.append(1))
say(lambda: borrower.append)
say(lambda: borrower.upper())
say(lambda: len(borrower))
say(lambda: borrower + 1)
say(lambda: iter(borrower))
say(lambda: borrower.numerator)
say(lambda: borrower.fromkeys([1]))
say(lambda: Borrower.fromkeys([1]))
say(lambda: list.append.__get__(3))
say(lambda: list.__len__.__get__("text"))
say(lambda: list.append.__get__([])(1))
say(lambda: str.upper.__get__("text")())


class Later:
    pass


later = Later()
Later.__len__ = dict.__len__
Later.__getitem__ = list.__getitem__
Later.__eq__ = int.__eq__
say(lambda: len(later))
say(lambda: later[0])
say(lambda: later == later)
del Later.__len__
say(lambda: len(later))


class Derived(list):
    __len__ = list.__len__
    push = list.append


derived = Derived([1, 2])
derived.push(3)
say(lambda: len(derived))


class Number(int):
    __new__ = object.__new__
    __str__ = int.__repr__


say(lambda: str(Number(7)))


class Made:
    __new__ = int.__new__


say(lambda: type(Made()).__name__)
say(lambda: int.__new__(Made))


def order(*names):
    class Meta(type):
        def mro(cls):
            return [cls, *names]

    return lambda: [each.__name__ for each in Meta("Ordered", (), {}).__mro__]


class Plain:
    pass


class Slotted:
    __slots__ = ("a",)


say(order(object))
say(order(Plain, object))
say(order(Slotted, object))
say(order(int, object))
say(order(ValueError, object))
say(order(1))


class Empty(type):
    mro = [].copy


say(lambda: Empty("Nothing", (), {}))

# expect:
# TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'Borrower' object
# TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'Borrower' object
# TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'Borrower' object
# TypeError: descriptor '__len__' requires a 'list' object but received a 'Borrower'
# TypeError: descriptor '__add__' requires a 'int' object but received a 'Borrower'
# TypeError: descriptor '__iter__' requires a 'dict' object but received a 'Borrower'
# TypeError: descriptor 'numerator' for 'int' objects doesn't apply to a 'Borrower' object
# TypeError: descriptor 'fromkeys' requires a subtype of 'dict' but received 'Borrower'
# TypeError: descriptor 'fromkeys' requires a subtype of 'dict' but received 'Borrower'
# TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# TypeError: descriptor '__len__' for 'list' objects doesn't apply to a 'str' object
# None
# TEXT
# TypeError: descriptor '__len__' requires a 'dict' object but received a 'Later'
# TypeError: descriptor '__getitem__' for 'list' objects doesn't apply to a 'Later' object
# TypeError: descriptor '__eq__' requires a 'int' object but received a 'Later'
# TypeError: object of type 'Later' has no len()
# 3
# 7
# Made
# TypeError: int.__new__(Made): Made is not a subtype of int
# ['Ordered', 'object']
# ['Ordered', 'Plain', 'object']
# TypeError: mro() returned base with unsuitable layout ('Slotted')
# TypeError: mro() returned base with unsuitable layout ('int')
# TypeError: mro() returned base with unsuitable layout ('ValueError')
# TypeError: mro() returned a non-class ('int')
# TypeError: type MRO must not be empty
