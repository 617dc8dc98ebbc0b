# A container keeps what is looked for in it: the number that the program has elsewhere.
from operator import is_

numbers = [1000 + i for i in range(4)] + [1.5 + i for i in range(4)]
kept = []


def same(some, others):
    return len(some) == len(others) and all(map(is_, some, others))


class Keeper:
    def __contains__(self, item):
        kept.append(item)
        return True


def members(container):
    for number in numbers:
        number in container
    for number in numbers:
        number not in container


def sums():
    # No operator that could keep anything.
    total = 0
    for number in numbers:
        total += number
    return total


print(sums())
members(Keeper())
print(same(kept, numbers + numbers), sums())
exec("for number in numbers: number in Keeper()")
print(same(kept, numbers * 3))
# expect:
# 4018.0
# True 4018.0
# True
