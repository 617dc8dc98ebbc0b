# An object whose class is another one now keeps what is subtracted from it.
from operator import is_

numbers = [1000 + i for i in range(4)] + [1.5 + i for i in range(4)]
kept = []


def same(some, others):
    return len(some) == len(others) and all(map(is_, some, others))


class Plain:
    pass


def subtract(target):
    for number in numbers:
        try:
            target - number
        except TypeError:
            pass


plain = Plain()
subtract(plain)


class Subtracting:
    def __sub__(self, other):
        kept.append(other)


plain.__class__ = Subtracting
subtract(plain)
print(same(kept, numbers))
# expect:
# True
