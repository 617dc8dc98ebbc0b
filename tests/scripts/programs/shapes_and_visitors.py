# Shapes in a hierarchy with abstract methods (abc), dataclasses, an enum, and operations by dispatch on types.
import math
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from enum import Enum, auto


class Color(Enum):
    RED = 1
    GREEN = auto()
    BLUE = auto()

    def mix(self, other): return Color((self.value + other.value) % 3 + 1)


class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...

    @abstractmethod
    def scaled(self, factor): ...

    def __lt__(self, other): return self.area < other.area
    def describe(self): return f"{type(self).__name__.lower()} of area {self.area:.2f}"


@dataclass(frozen=True)
class Circle(Shape):
    radius: float
    color: Color = Color.RED

    @property
    def area(self): return math.pi * self.radius ** 2
    def scaled(self, factor): return Circle(self.radius * factor, self.color)


@dataclass
class Rectangle(Shape):
    width: float
    height: float = 1.0
    tags: list = field(default_factory=list)

    @property
    def area(self): return self.width * self.height
    def scaled(self, factor): return Rectangle(self.width * factor, self.height * factor, self.tags[:])


class Square(Rectangle):
    def __init__(self, side): super().__init__(side, side)
    def scaled(self, factor): return Square(self.width * factor)


@dataclass(order=True)
class Group:
    name: str
    shapes: list = field(default_factory=list, compare=False, repr=False)

    def __post_init__(self): self.name = self.name.title()
    @property
    def area(self): return sum(s.area for s in self.shapes)


shapes = [Circle(1), Rectangle(2, 3, ["wide"]), Square(1.5), Circle(0.5, Color.BLUE)]
for shape in sorted(shapes):
    print(shape, shape.describe(), shape.scaled(2).describe())
for kind in (Shape, type("Half", (Shape,), {"area": property(lambda self: 0)})):
    try:
        kind()
    except TypeError as error:
        print("abstract:", kind.__name__)
try:
    shapes[0].radius = 5
except AttributeError as error:
    print(type(error).__name__, error)
print(Circle(1) == Circle(1), Circle(1) == Circle(1, Color.GREEN), Rectangle(1) == Square(1),
      hash(Circle(1)) == hash(Circle(1)))
print(Rectangle(1).tags is Rectangle(1).tags, Group("b") < Group("c"), Group("a", shapes),
      f"{Group('x', shapes).area:.3f}")
print(list(Color), Color["RED"], Color(2), Color.RED.mix(Color.BLUE), Color.BLUE.name, Color.BLUE.value,
      Color.RED is Color(1))
try:
    Color(7)
except ValueError as error:
    print(error)


def perimeter(shape):
    match shape:
        case Circle(radius=r): return 2 * math.pi * r
        case Square(width=side): return ("square", 4 * side)
        case Rectangle(w, h, tags=[*tags]): return 2 * (w + h), tags
        case _: raise TypeError(shape)


print([perimeter(s) for s in shapes[1:3]], f"{perimeter(shapes[0]):.4f}", isinstance(shapes[2], Rectangle),
      issubclass(Square, Shape))

# expect:
# Circle(radius=0.5, color=<Color.BLUE: 3>) circle of area 0.79 circle of area 3.14
# Square(width=1.5, height=1.5, tags=[]) square of area 2.25 square of area 9.00
# Circle(radius=1, color=<Color.RED: 1>) circle of area 3.14 circle of area 12.57
# Rectangle(width=2, height=3, tags=['wide']) rectangle of area 6.00 rectangle of area 24.00
# abstract: Shape
# abstract: Half
# FrozenInstanceError cannot assign to field 'radius'
# True False False True
# False True Group(name='A') 12.177
# [<Color.RED: 1>, <Color.GREEN: 2>, <Color.BLUE: 3>] Color.RED Color.GREEN Color.GREEN BLUE 3 True
# 7 is not a valid Color
# [(10, ['wide']), ('square', 6.0)] 6.2832 True True
