# Who is asked for items keeps the key.
from operator import is_

numbers = [1000 + i for i in range(4)] + [1.5 + i for i in range(4)]
kept = []


def same(some, others):
    return len(some) == len(others) and all(map(is_, some, others))


class Keeper:
    def __getitem__(self, key):
        kept.append(key)
        return key


places = {i: number for i, number in enumerate(numbers)}


def ask(container):
    for number in numbers:
        container[number]


def ask_twice(container):
    return [container[places[i]] for i in range(len(numbers))]


def slices(container):
    for number in numbers:
        container[number:number]


def sums():
    total = 0
    for i in range(len(numbers)):
        total += numbers[i]
    return total


print(sums())
ask(Keeper())
print(same(kept, numbers))
print(same(ask_twice(Keeper()), numbers))
kept.clear()
slices(Keeper())
print(same([s.start for s in kept], numbers), same([s.stop for s in kept], numbers), sums())
# expect:
# 4018.0
# True
# True
# True True 4018.0
