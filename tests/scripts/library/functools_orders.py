# total_ordering, cmp_to_key, reduce, wraps.
from functools import WRAPPER_UPDATES, cmp_to_key, reduce, total_ordering, update_wrapper, wraps


def make(root):
    class Number:
        def __init__(self, value):
            self.value = value

        def __eq__(self, other):
            return self.value == other.value if isinstance(other, Number) else NotImplemented

    def compare(self, other):
        return getattr(self.value, root)(other.value) if isinstance(other, Number) else NotImplemented

    setattr(Number, root, compare)
    return total_ordering(Number)


for root in ("__lt__", "__le__", "__gt__", "__ge__"):
    Number = make(root)
    one, two = Number(1), Number(2)
    print(root, [(a < b, a <= b, a > b, a >= b) for a in (one, two) for b in (one, two)])
    try:
        one <= 5
    except TypeError as error:
        print(error)


@total_ordering
class Both:
    def __lt__(self, other):
        return "less"

    def __ge__(self, other):
        return "not less"


print(Both() < 1, Both() >= 1, Both() <= Both(), Both.__le__.__name__)
try:
    @total_ordering
    class None_:
        pass
except ValueError as error:
    print(error)

key = cmp_to_key(lambda a, b: b - a)
print(sorted([3, 1, 2], key=key), max([1, 5, 2], key=key), key(1) > key(2), key(1) == key(1), key(3).obj)
try:
    key(1) < 5
except TypeError as error:
    print(error)

print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(max, [], 7), reduce(max, [4]))
for wrong in (lambda: reduce(max, []), lambda: reduce(max, 5)):
    try:
        wrong()
    except TypeError as error:
        print(error)


def inner(a: int) -> str:
    """What it does."""


inner.mark = 1


def decorate(function):
    @wraps(function)
    def outer(*args):
        return args

    return outer


outer = decorate(inner)
print(outer.__name__, outer.__qualname__, outer.__doc__, outer.__annotations__, outer.mark, outer.__wrapped__ is inner)
print(outer(1, 2), WRAPPER_UPDATES)
print(update_wrapper(lambda: 0, len, assigned=("__name__", "nothing"), updated=()).__name__)

# expect:
# __lt__ [(False, True, False, True), (True, True, False, False), (False, False, True, True), (False, True, False, True)]
# '<=' not supported between instances of 'Number' and 'int'
# __le__ [(False, True, False, True), (True, True, False, False), (False, False, True, True), (False, True, False, True)]
# '<=' not supported between instances of 'Number' and 'int'
# __gt__ [(False, True, False, True), (True, True, False, False), (False, False, True, True), (False, True, False, True)]
# '<=' not supported between instances of 'Number' and 'int'
# __ge__ [(False, True, False, True), (True, True, False, False), (False, False, True, True), (False, True, False, True)]
# '<=' not supported between instances of 'Number' and 'int'
# less not less less __le__
# must define at least one ordering operation: < > <= >=
# [3, 2, 1] 1 True True 3
# other argument must be K instance
# 123 7 4
# reduce() of empty iterable with no initial value
# reduce() arg 2 must support iteration
# inner inner What it does. {'a': <class 'int'>, 'return': <class 'str'>} 1 True
# (1, 2) ('__dict__',)
# len
