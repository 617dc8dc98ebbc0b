# A defaultdict keeps the keys that it is asked for.
from operator import is_

numbers = [1000 + i for i in range(4)] + [1.5 + i for i in range(4)]
kept = []


def same(some, others):
    return len(some) == len(others) and all(map(is_, some, others))


from collections import defaultdict


def ask(table):
    for number in numbers:
        table[number]


def ask_read(table):
    for i in range(len(numbers)):
        table[numbers[i]].append(i)


table = defaultdict(int)
ask(table)
print(same(list(table), numbers))
table = defaultdict(list)
ask_read(table)
print(same(list(table), numbers), list(table.values()))
# expect:
# True
# True [[0], [1], [2], [3], [4], [5], [6], [7]]
