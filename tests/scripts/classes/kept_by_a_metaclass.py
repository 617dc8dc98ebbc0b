# Classes whose class has the operators.
from operator import is_

numbers = [1000 + i for i in range(4)] + [1.5 + i for i in range(4)]
kept = []


def same(some, others):
    return len(some) == len(others) and all(map(is_, some, others))


class Meta(type):
    def __contains__(cls, item):
        kept.append(item)
        return True

    def __getitem__(cls, key):
        kept.append(key)


class OfMeta(metaclass=Meta):
    pass


def members():
    for number in numbers:
        number in OfMeta


def keys():
    for number in numbers:
        OfMeta[number]


members()
keys()
print(same(kept, numbers + numbers))
# expect:
# True
