# A dict keeps the keys that it is asked for and does not have.
from operator import is_

numbers = [1000 + i for i in range(4)] + [1.5 + i for i in range(4)]
kept = []


def same(some, others):
    return len(some) == len(others) and all(map(is_, some, others))


class Missing(dict):
    def __missing__(self, key):
        self[key] = key
        return key


def ask(table):
    for number in numbers:
        table[number]


table = Missing()
ask(table)
print(same(list(table), numbers), same(list(table.values()), numbers))
# expect:
# True True
