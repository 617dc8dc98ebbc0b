# What counts as a sequence or a mapping for patterns: classes of collections.abc, those registered, derived types.
import collections
import collections.abc


def kind(subject):
    match subject:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
    return "neither"


class Row(collections.abc.Sequence):
    def __getitem__(self, index):
        return [1, 2][index]

    def __len__(self):
        return 2


class Table(collections.abc.Mapping):
    def __getitem__(self, key):
        return key

    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


class Registered:
    def __len__(self):
        return 0

    def __getitem__(self, index):
        raise IndexError


class Later(Registered):
    pass


class Marked:
    __match_args__ = ()


class Text(str):
    pass


class Numbers(list):
    pass


print(kind(Row()), kind(Table()), kind(Registered()), kind(Later()))
collections.abc.Sequence.register(Registered)
print(kind(Registered()), kind(Later()))
print(kind(Text("ab")), kind(Numbers()), kind(collections.OrderedDict()), kind(collections.deque()), kind(b"a"))
print(kind(range(3)), kind(memoryview(b"abc")), kind(collections.Counter()), kind({1}), kind(iter([])), kind(Marked()))
print(kind(collections.ChainMap()), kind(collections.UserList()), kind({}.keys()), kind(bytearray()))

# expect:
# sequence mapping neither neither
# sequence sequence
# neither sequence mapping sequence neither
# sequence sequence mapping neither neither neither
# mapping sequence neither neither
