# Keywords from a mapping may be instances of a subclass of str, even of one that changes the mapping when compared.
class Name(str):
    def __eq__(self, other):
        names.pop(self, None)
        return str.__eq__(self, other)

    __hash__ = str.__hash__


def f(a, b, **rest):
    print(a, b, rest)


class Plain(str):
    pass


f(**{Plain("a"): 1, Plain("b"): 2, Plain("c"): 3})
names = {}
f(**{Name("a"): 1, Name("b"): 2})
print(dict(**{Plain("a"): 1}))
for call in (lambda: None(*1), lambda: None(**1), lambda: 5(*None), lambda: f(**{1: 2}), lambda: [](*1)):
    try:
        call()
    except TypeError as e:
        print(e)

# expect:
# 1 2 {'c': 3}
# 1 2 {}
# {'a': 1}
# None argument after * must be an iterable, not int
# None argument after ** must be a mapping, not int
# 5 argument after * must be an iterable, not NoneType
# keywords must be strings
# [] argument after * must be an iterable, not int
