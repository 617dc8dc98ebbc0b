# Decorators on methods, properties and classes; class decorators that return other things.
def logged(method):
    def wrapper(self, *args):
        self.log.append(method.__name__)
        return method(self, *args)
    return wrapper


def add_repr(cls):
    def __repr__(self):
        return f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items() if k != 'log')})"
    cls.__repr__ = __repr__
    return cls


def singleton(cls): return cls()


registry = {}


def register(name):
    def decorate(cls):
        registry[name] = cls
        return cls
    return decorate


@register("point")
@add_repr
class Point:
    def __init__(self, x, y):
        self.log = []
        self.x, self.y = x, y

    @logged
    def move(self, dx):
        self.x += dx
        return self

    @property
    @logged
    def norm(self): return abs(self.x) + abs(self.y)

    @classmethod
    @(lambda f: f)
    def origin(cls): return cls(0, 0)

    @staticmethod
    @(lambda f: lambda *a: f(*a) * 10)
    def scale(n): return n

    @logged
    def __add__(self, other): return Point(self.x + other.x, self.y + other.y)


p = Point(1, -2)
print(p.move(2).move(1), p.norm, p + p, p.log, Point.origin(), Point.scale(3), registry["point"] is Point)


@singleton
class config:
    debug = True


print(config.debug, type(config).__name__)


@lambda cls: [cls.__name__, cls.x]
class Listed:
    x = 5


print(Listed)


class CountCalls:
    def __init__(self, function):
        self.function, self.count = function, 0

    def __call__(self, *args):
        self.count += 1
        return self.function(*args)

    def __get__(self, instance, owner):
        return self if instance is None else (lambda *args: self(instance, *args))


@CountCalls
def add(a, b): return a + b


class Uses:
    @CountCalls
    def method(self, x): return (type(self).__name__, x)


add(1, 2)
print(add(3, 4), add.count, Uses().method(1), Uses().method(2), Uses.method.count)


def with_attributes(**attributes):
    def decorate(thing):
        for name, value in attributes.items():
            setattr(thing, name, value)
        return thing
    return decorate


@with_attributes(a=1, b="two")
class A: pass


@with_attributes(cached={})
def f(): return f.cached


print(A.a, A.b, f())

# expect:
# Point(x=4, y=-2) 6 Point(x=8, y=-4) ['move', 'move', 'norm', '__add__'] Point(x=0, y=0) 30 True
# True config
# ['Listed', 5]
# 7 2 ('Uses', 1) ('Uses', 2) 2
# 1 two {}
