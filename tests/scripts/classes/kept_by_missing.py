# A dict keeps the keys that it is asked for and does not have.
numbers = [1000 + i for i in range(4)] + [1.5 + i for i in range(4)]
kept = []


def same(some, others):
    return len(some) == len(others) and all(map(is_it, some, others))


def is_it(one, other):
    return one is other


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
