# __new__: choosing the class, returning something else, singletons, immutable subclasses, arguments.
class Shape:
    def __new__(cls, sides):
        print("__new__", cls.__name__, sides)
        if cls is Shape and sides == 3:
            return super().__new__(Triangle)
        return super().__new__(cls)

    def __init__(self, sides):
        print("__init__", type(self).__name__, sides)
        self.sides = sides


class Triangle(Shape): pass


print(type(Shape(3)).__name__, type(Shape(4)).__name__, Triangle(5).sides)


class Other:
    def __new__(cls, value):
        return [value]

    def __init__(self, value):
        print("never called")


print(Other(1))


class Inches(float):
    def __new__(cls, cm):
        instance = super().__new__(cls, cm / 2.5)
        instance.cm = cm
        return instance


i = Inches(5)
print(i, i.cm, i + 1, type(i + 1).__name__, isinstance(i, float))


class Cached:
    instances = {}

    def __new__(cls, key):
        if key not in cls.instances:
            cls.instances[key] = object.__new__(cls)
        return cls.instances[key]


print(Cached(1) is Cached(1), Cached(1) is Cached(2))
for attempt in (lambda: object.__new__(int), lambda: object(1), lambda: Cached(), lambda: object.__new__(5),
                lambda: int.__new__(str), lambda: object.__new__()):
    try:
        attempt()
    except TypeError as error:
        print(error)


class NoInit:
    pass


class OnlyNew:
    def __new__(cls, *args):
        return super().__new__(cls)


class OnlyInit:
    def __init__(self, *args):
        self.args = args


print(type(OnlyNew(1, 2)).__name__, OnlyInit(1, 2).args)
try:
    NoInit(1)
except TypeError as error:
    print(error)


class BadInit:
    def __init__(self):
        return 5


try:
    BadInit()
except TypeError as error:
    print(error)
print(type(NoInit.__new__).__name__, NoInit.__new__ is object.__new__, type(Shape.__dict__["__new__"]).__name__)

# expect:
# __new__ Shape 3
# __init__ Triangle 3
# __new__ Shape 4
# __init__ Shape 4
# __new__ Triangle 5
# __init__ Triangle 5
# Triangle Shape 5
# [1]
# 2.0 5 3.0 float True
# True False
# object.__new__(int) is not safe, use int.__new__()
# object() takes no arguments
# Cached.__new__() missing 1 required positional argument: 'key'
# object.__new__(X): X is not a type object (int)
# int.__new__(str): str is not a subtype of int
# object.__new__(): not enough arguments
# OnlyNew (1, 2)
# NoInit() takes no arguments
# __init__() should return None, not 'int'
# builtin_function_or_method True staticmethod
