# Abstract methods: by NotImplementedError, and by hand with a metaclass.
class Shape:
    def area(self):
        raise NotImplementedError(f"{type(self).__name__} has no area")

    def describe(self):
        return f"{type(self).__name__} of area {self.area():.2f}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


class Blob(Shape): pass


print(Square(2).describe())
try:
    Blob().describe()
except NotImplementedError as error:
    print(error)


def abstract(function):
    function.is_abstract = True
    return function


class AbstractMeta(type):
    def __new__(mcls, name, bases, namespace):
        cls = super().__new__(mcls, name, bases, namespace)
        inherited = {n for base in bases for n in getattr(base, "abstract_names", ())}
        own = {n for n, v in namespace.items() if getattr(v, "is_abstract", False)}
        cls.abstract_names = frozenset(n for n in inherited | own
                                       if getattr(getattr(cls, n), "is_abstract", False))
        return cls

    def __call__(cls, *args, **keywords):
        if cls.abstract_names:
            raise TypeError(f"cannot make {cls.__name__}: lacks {', '.join(sorted(cls.abstract_names))}")
        return super().__call__(*args, **keywords)


class Reader(metaclass=AbstractMeta):
    @abstract
    def read(self): pass

    @abstract
    def close(self): pass


class Half(Reader):
    def read(self):
        return "read"


class Full(Half):
    def close(self):
        return "closed"


for kind in (Reader, Half, Full):
    try:
        print(kind().close())
    except TypeError as error:
        print(error)

# expect:
# Square of area 4.00
# Blob has no area
# cannot make Reader: lacks close, read
# cannot make Half: lacks close
# closed
