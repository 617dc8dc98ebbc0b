# An enumeration that is called with a number keeps it.
from operator import is_

numbers = [1000 + i for i in range(4)] + [1.5 + i for i in range(4)]
kept = []


def same(some, others):
    return len(some) == len(others) and all(map(is_, some, others))


from enum import Enum


class Colour(Enum):
    RED = 1000
    GREEN = 1001

    @classmethod
    def _missing_(cls, value):
        kept.append(value)
        return cls.RED


def call():
    for number in numbers:
        Colour(number)


call()
print(same(kept, numbers[2:]))
print(same([Colour.RED.value], [Colour.RED._value_]))
# expect:
# True
# True
