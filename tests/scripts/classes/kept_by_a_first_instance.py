# Classes of the library that keep a key, of which a running loop makes the first instance.
from collections import ChainMap, Counter, UserDict, defaultdict
from operator import is_

numbers = [1000 + i for i in range(4)] + [1.5 + i for i in range(4)]


def same(some, others):
    return len(some) == len(others) and all(map(is_, some, others))


def ask(kind):
    kept = []
    for number in numbers:
        try:
            kind()[number]
        except KeyError as error:
            kept.append(error.args[0])
    return kept


def missing():
    tables = []
    for number in numbers:
        table = defaultdict(int)
        table[number]
        tables.append(table)
    return [next(iter(table)) for table in tables]


print(same(ask(UserDict), numbers), same(ask(ChainMap), numbers), same(missing(), numbers), ask(Counter))
# expect:
# True True True []
