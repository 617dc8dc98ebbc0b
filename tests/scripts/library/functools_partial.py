# partial and partialmethod: a function with some of its arguments given.
from functools import partial, partialmethod


def f(*args, **keywords):
    return args, keywords


p = partial(f, 1, x=2)
print(p(), p(9), p(9, x=3, y=4))
q = partial(p, 3, y=4, x=5)
print(q.func is f, q.args, q.keywords)
print(q(), q(0, x=0))
print(partial(len), partial(print, 1, sep="-"), partial(partial(max, 1), key=None))
print(partial(int, base=2)("101"))
p.mark = 1
print(p.__dict__, partial(p, 2).func is p)


class Mine(partial):
    pass


print(Mine(len)("abc"), isinstance(Mine(len), partial))
for wrong in (lambda: partial(), lambda: partial(5), lambda: p.nothing):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__)


class Lamp:
    def set(self, value, level=0):
        return type(self).__name__, value, level

    on = partialmethod(set, 1)
    off = partialmethod(set, 0, level=2)
    high = partialmethod(on, level=9)

    @classmethod
    def make(cls, *args):
        return cls.__name__, args

    @staticmethod
    def free(*args):
        return args

    make_one = partialmethod(make, 1)
    free_one = partialmethod(free, 1)


lamp = Lamp()
print(lamp.on(), lamp.off(), lamp.off(level=3), lamp.high(), Lamp.on(lamp))
print(lamp.make_one(2), Lamp.make_one(3), lamp.free_one(4))
print(partialmethod(len, 1, x=2))
try:
    partialmethod(5)
except TypeError as error:
    print(error)

# expect:
# ((1,), {'x': 2}) ((1, 9), {'x': 2}) ((1, 9), {'x': 3, 'y': 4})
# True (1, 3) {'x': 5, 'y': 4}
# ((1, 3), {'x': 5, 'y': 4}) ((1, 3, 0), {'x': 0, 'y': 4})
# functools.partial(<built-in function len>) functools.partial(<built-in function print>, 1, sep='-') functools.partial(<built-in function max>, 1, key=None)
# 5
# {'mark': 1} True
# 3 True
# TypeError
# TypeError
# AttributeError
# ('Lamp', 1, 0) ('Lamp', 0, 2) ('Lamp', 0, 3) ('Lamp', 1, 9) ('Lamp', 1, 0)
# ('Lamp', (1, 2)) ('Lamp', (1, 3)) (1, 4)
# functools.partialmethod(<built-in function len>, 1, x=2)
# 5 is not callable or a descriptor
