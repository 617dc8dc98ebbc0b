# Who gets items set keeps the key and the value.
from operator import is_

numbers = [1000 + i for i in range(4)] + [1.5 + i for i in range(4)]
kept = []


def same(some, others):
    return len(some) == len(others) and all(map(is_, some, others))


class Keeper:
    def __setitem__(self, key, value):
        kept.append(key)
        kept.append(value)


def set_keys(container):
    for number in numbers:
        container[number] = 0


def set_values(container):
    for number in numbers:
        container[0] = number


def set_both(container):
    for number in numbers:
        container[number] = number
        number + 1


def set_last(container):
    for number in numbers:
        other = number
        container[0] = other
        other + 1


def set_computed(container):
    for i in range(len(numbers)):
        container[numbers[i]] = numbers[i]


def set_slices(container):
    for number in numbers:
        container[number:number] = number


keeper = Keeper()
set_keys(keeper)
print(same(kept[::2], numbers))
kept.clear()
set_values(keeper)
print(same(kept[1::2], numbers))
kept.clear()
set_both(keeper)
print(same(kept[::2], numbers), same(kept[1::2], numbers))
kept.clear()
set_last(keeper)
print(same(kept[1::2], numbers))
kept.clear()
set_computed(keeper)
print(same(kept[::2], numbers), same(kept[1::2], numbers))
kept.clear()
set_slices(keeper)
print(same([s.start for s in kept[::2]], numbers), same(kept[1::2], numbers))
kept.clear()
for number in numbers:
    keeper[number] = number
print(same(kept[::2], numbers), same(kept[1::2], numbers))
# expect:
# True
# True
# True True
# True
# True True
# True True
# True True
