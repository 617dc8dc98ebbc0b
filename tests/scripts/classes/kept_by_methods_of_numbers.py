# Operators may hand back what a method of their operand gives.
from operator import is_

numbers = [1000 + i for i in range(4)] + [1.5 + i for i in range(4)]
kept = []


def same(some, others):
    return len(some) == len(others) and all(map(is_, some, others))


class Itself:
    def __add__(self, other):
        return other.conjugate()

    def __sub__(self, other):
        return other.real

    def __mul__(self, other):
        return other.as_integer_ratio()


def conjugates():
    return [Itself() + number for number in numbers]


def parts():
    return [Itself() - number for number in numbers]


def ratios():
    return [(Itself() * number)[0] for number in numbers[:4]]


print(same(conjugates()[:4], numbers[:4]))
print(same(parts()[:4], numbers[:4]))
print(same(ratios(), numbers[:4]))
# expect:
# True
# True
# True
