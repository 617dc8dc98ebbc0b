# issubclass and isinstance of things that have __bases__, __subclasses__ of built-in types, dir() and three-argument pow
# by special methods.
class Claims:
    def __init__(self, *bases): self.__bases__ = bases


def attempt(function):
    try:
        print(function())
    except TypeError as error:
        print(error)


plain, of_int = Claims(), Claims(int)
both = Claims(plain, of_int)
print(issubclass(of_int, int), issubclass(plain, int), issubclass(both, int), issubclass(both, plain),
      issubclass(of_int, of_int), issubclass(int, plain), isinstance(3, of_int), isinstance(both, (str, plain)))
attempt(lambda: issubclass(3, int))
attempt(lambda: issubclass(of_int, 3))
attempt(lambda: isinstance(3, 3))
broken = Claims()
broken.__bases__ = 5
attempt(lambda: issubclass(broken, int))
attempt(lambda: isinstance(3, broken))
print(bool in int.__subclasses__(), ZeroDivisionError in ArithmeticError.__subclasses__(), bool.__subclasses__())


class Listed:
    def __dir__(self): return ["z", "a"]


class Meta(type):
    def __dir__(cls): return ("q", "b")


class Made(metaclass=Meta): pass


class Broken:
    def __dir__(self): return 5


print(dir(Listed()), dir(Made), "__dir__" in dir(Made()))
attempt(lambda: dir(Broken()))


class Power:
    def __pow__(self, other, modulus=None): return "pow", other, modulus


class Number(int): pass


print(pow(Power(), 2), pow(Power(), 2, 3), pow(Number(3), 4, 5), pow(3, Number(4), Number(5)), pow(True, 4, 5))
attempt(lambda: pow(2, Power(), 3))

# expect:
# True False True True True False False False
# issubclass() arg 1 must be a class
# issubclass() arg 2 must be a class, a tuple of classes, or a union
# isinstance() arg 2 must be a type, a tuple of types, or a union
# issubclass() arg 1 must be a class
# isinstance() arg 2 must be a type, a tuple of types, or a union
# True True []
# ['a', 'z'] ['b', 'q'] True
# 'int' object is not iterable
# ('pow', 2, None) ('pow', 2, 3) 1 1 1
# unsupported operand type(s) for ** or pow(): 'int', 'Power', 'int'
