# Operators that only look at their operand, and one that keeps it from some time on.
from operator import is_

numbers = [1000 + i for i in range(4)] + [1.5 + i for i in range(4)]
kept = []


def same(some, others):
    return len(some) == len(others) and all(map(is_, some, others))


class Looking:
    def __init__(self, size):
        self.size = size

    def key(self):
        return self.size

    def __lt__(self, other):
        return self.key() < other.key()

    def __eq__(self, other):
        return type(other) is Looking and len(str(other.key())) == len(str(self.key()))

    def __add__(self, other):
        if not isinstance(other, Looking):
            return NotImplemented
        return Looking(self.key() + other.key())


print(Looking(1) < Looking(2), Looking(10) == Looking(11), Looking(10) == 10, (Looking(1) + Looking(2)).size)
try:
    Looking(1) < 1000
except AttributeError as error:
    print(error)
print(sorted([Looking(3), Looking(1), Looking(2)])[0].size, max(Looking(3), Looking(5)).size)


def multiply(target):
    for number in numbers:
        try:
            target * number
        except TypeError:
            pass


multiply(Looking(1))
Looking.__mul__ = lambda self, other: kept.append(other)
multiply(Looking(1))
print(same(kept, numbers))
# expect:
# True True False 3
# 'int' object has no attribute 'key'
# 1 5
# True
