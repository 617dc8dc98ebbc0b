# A function found in the class is bound to the instance; bound methods have __self__ and __func__ and compare.
class Point:
    def __init__(self, x):
        self.x = x

    def add(self, n, *, twice=False):
        """Adds."""
        return self.x + n * (2 if twice else 1)

    def __eq__(self, other):
        return True
    __hash__ = None


p, q = Point(1), Point(1)
m = p.add
print(m(2), m(2, twice=True), Point.add(p, 5), m.__self__ is p, m.__func__ is Point.add)
print(m.__name__, m.__doc__, m.__qualname__, type(m).__name__, type(Point.add).__name__)
print(p.add == p.add, p.add is p.add, p.add == q.add, p.add.__eq__(1))
print(hash(m) == hash(p.add))
try:
    m.color = 1
except AttributeError as error:
    print(type(error).__name__)
Point.add.color = "red"
print(m.color)
try:
    p.add()
except TypeError as error:
    print(error)
try:
    Point.add()
except TypeError as error:
    print(error)
try:
    p.add(1, 2)
except TypeError as error:
    print(error)
try:
    Point()
except TypeError as error:
    print(error)


class Bag:
    callbacks = [len]
    measure = len
    kind = int

    def no_self():
        return "no self"


print(Bag().measure([1, 2]), Bag().kind("12"), Bag.no_self())
try:
    Bag().no_self()
except TypeError as error:
    print(error)
print(list(map("abc".find, "cab")), [].append.__self__, type([].append).__name__)

# expect:
# 3 5 6 True True
# add Adds. Point.add method function
# True False False NotImplemented
# True
# AttributeError
# red
# Point.add() missing 1 required positional argument: 'n'
# Point.add() missing 2 required positional arguments: 'self' and 'n'
# Point.add() takes 2 positional arguments but 3 were given
# Point.__init__() missing 1 required positional argument: 'x'
# 2 12 no self
# Bag.no_self() takes 0 positional arguments but 1 was given
# [2, 0, 1] [] builtin_function_or_method
