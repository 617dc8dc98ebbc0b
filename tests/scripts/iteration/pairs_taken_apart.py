"""Loops that take the pairs of enumerate, zip and items apart, whatever the iterator is each time round."""


def total(pairs):
    # One loop for iterators of all kinds, in turn.
    sum_ = []
    for first, second in pairs:
        sum_.append((first, second))
    return sum_


class Pairs:
    def __init__(self, count):
        self.count = count

    def __iter__(self):
        return self

    def __next__(self):
        if self.count == 0:
            raise StopIteration
        self.count -= 1
        return [self.count, -self.count]


big = [1000, 2000, 3000]
for source in (enumerate("ab"), zip(big, "xyz"), {"k": 1.5}.items(), Pairs(2), [(1, 2), (3, 4)], enumerate(big, 10**20),
               (pair for pair in zip(big, big)), zip(range(2), range(2)), map(divmod, (7, 8), (2, 3))):
    print(total(source))


def rest(iterator, stop):
    # What zip took from the first iterable before the second one ended is lost.
    left = iter(iterator)
    for a, b in zip(left, stop):
        print(a, b, end="; ")
    print(list(left))


rest(range(5), "ab")
rest([1.5, 2.5, 3.5], iter([7]))


def slow():
    yield 1
    yield 2


# The second one is asked by code of the program, the first one quickly.
for a, b in zip("xyz", slow()):
    print(a, b)
one = iter(range(6))
for a, b in zip(one, one):
    print(a, b)

# The numbers are the same objects as those in the lists.
numbers = [10**3, 10**4]
kept = []
for index, number in enumerate(numbers):
    kept.append(number)
print([a is b for a, b in zip(kept, numbers)])
for (index, number), letter in zip(enumerate(numbers), "ab"):
    print(index, number, letter)

table = {1: "a", 2: "b"}
try:
    for key, value in table.items():
        table[key + 10] = value
except RuntimeError as error:
    print(error)
for key, value in sorted(table.items()):
    del table[key]
print(table)
try:
    for a, b in zip([1], [2], [3]):
        pass
except ValueError as error:
    print(error)
try:
    for a, b, c in enumerate("x"):
        pass
except ValueError as error:
    print(error)
for a, in zip([5]):
    print(a)


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


for first, second in zip([Loud("a"), Loud("b")], [Loud("c"), Loud("d")]):
    print(first.name, second.name)
print("over")
del first, second


def letters(text):
    return [character for character in text]


# One loop over texts of all kinds, and over something else.
for text in ("abc", "äbc", "", "日本", ("t", "u"), "z"):
    print(letters(text))
text = "hällo"
print(text[0], text[-1], text[1], "abc"[-3], [("abc"[i]) for i in (-1, 0, 1)])
for index in (3, -4):
    try:
        "abc"[index]
    except IndexError as error:
        print(error)

# expect:
# [(0, 'a'), (1, 'b')]
# [(1000, 'x'), (2000, 'y'), (3000, 'z')]
# [('k', 1.5)]
# [(1, -1), (0, 0)]
# [(1, 2), (3, 4)]
# [(100000000000000000000, 1000), (100000000000000000001, 2000), (100000000000000000002, 3000)]
# [(1000, 1000), (2000, 2000), (3000, 3000)]
# [(0, 0), (1, 1)]
# [(3, 1), (2, 2)]
# 0 a; 1 b; [3, 4]
# 1.5 7; [3.5]
# x 1
# y 2
# 0 1
# 2 3
# 4 5
# [True, True]
# 0 1000 a
# 1 10000 b
# dictionary changed size during iteration
# {}
# too many values to unpack (expected 2)
# not enough values to unpack (expected 3, got 2)
# 5
# a c
# b d
# end of a
# end of c
# over
# end of b
# end of d
# ['a', 'b', 'c']
# ['ä', 'b', 'c']
# []
# ['日', '本']
# ['t', 'u']
# ['z']
# h o ä a ['c', 'a', 'b']
# string index out of range
# string index out of range
