# ABC, abstractmethod and register.
import abc
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        """How large it is."""

    @property
    @abstractmethod
    def name(self):
        ...

    @classmethod
    @abstractmethod
    def unit(cls):
        ...

    def describe(self):
        return f"{self.name}: {self.area()}"


class Square(Shape):
    name = "square"

    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2

    @classmethod
    def unit(cls):
        return cls(1)


class Half(Shape):
    def area(self):
        return 0


print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Square.__abstractmethods__)
print(Square(3).describe(), Square.unit().area(), isinstance(Square(1), Shape), type(Shape).__name__)
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(str(error).split(" with")[0])


class Other:
    pass


print(issubclass(Other, Shape), Shape.register(Other) is Other, issubclass(Other, Shape), isinstance(Other(), Shape))
print(isinstance(Other(), Half), Other.__mro__)


@Shape.register
class Another(Other):
    pass


print(isinstance(Another(), Shape))


class Walker(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Walker:
            return hasattr(other, "walk") or NotImplemented
        return NotImplemented


class Dog:
    def walk(self):
        pass


print(isinstance(Dog(), Walker), isinstance(5, Walker), issubclass(Dog, Walker))
token = abc.get_cache_token()
Walker.register(int)
print(isinstance(5, Walker), abc.get_cache_token() == token, abc.get_cache_token() == abc.get_cache_token())
for wrong in (lambda: Shape.register(5), lambda: issubclass(5, Shape)):
    try:
        wrong()
    except TypeError as error:
        print(error)
Half.name = "half"
Half.unit = lambda: None
print(abc.update_abstractmethods(Half) is Half, Half.__abstractmethods__, Half().describe())

# expect:
# ['area', 'name', 'unit'] ['name', 'unit'] frozenset()
# square: 9 1 True ABCMeta
# Can't instantiate abstract class Shape
# Can't instantiate abstract class Half
# False True True True
# False (<class '__main__.Other'>, <class 'object'>)
# True
# True False True
# True False True
# Can only register classes
# issubclass() arg 1 must be a class
# True frozenset() half: 0
