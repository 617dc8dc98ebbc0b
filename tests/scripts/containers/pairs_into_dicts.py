# Pairs that zip and enumerate give a dict: in step, late, of classes that derive from them.


class Turned(zip):
    def __iter__(self):
        return iter([("turned", 1)])


class Stepped(enumerate):
    def __next__(self):
        number, item = super().__next__()
        return item, number * 10


print(dict(Turned("ab", "cd")), dict(Stepped("ab")), {**dict(Turned())})
print(dict(zip("abc", [1, 2, 3])), dict(zip([1, 1.0, True], "xyz")), dict(enumerate("ab", 2**62)))


def letters():
    yield from "pqr"


print(dict(zip(letters(), range(5))), dict(zip(range(300, 303), letters())))
pairs = zip([[1]], "a")
try:
    dict(pairs)
except TypeError as error:
    print(error)
try:
    dict(zip("ab", "cd", "ef"))
except ValueError as error:
    print(error)
known = {"b": 0}
known.update(zip("ab", (1, 2)))
known |= enumerate("z")
print(known, list(pairs))

# expect:
# {'turned': 1} {'a': 0, 'b': 10} {'turned': 1}
# {'a': 1, 'b': 2, 'c': 3} {1: 'z'} {4611686018427387904: 'a', 4611686018427387905: 'b'}
# {'p': 0, 'q': 1, 'r': 2} {300: 'p', 301: 'q', 302: 'r'}
# unhashable type: 'list'
# dictionary update sequence element #0 has length 3; 2 is required
# {'b': 2, 'a': 1, 0: 'z'} []
