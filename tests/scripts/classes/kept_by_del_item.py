# Who is told to delete an item keeps the key.
from operator import is_

numbers = [1000 + i for i in range(4)] + [1.5 + i for i in range(4)]
kept = []


def same(some, others):
    return len(some) == len(others) and all(map(is_, some, others))


class Keeper:
    def __delitem__(self, key):
        kept.append(key)


def delete(container):
    for number in numbers:
        del container[number]


def delete_read(container):
    for i in range(len(numbers)):
        del container[numbers[i]]


delete(Keeper())
delete_read(Keeper())
print(same(kept, numbers + numbers))
# expect:
# True
