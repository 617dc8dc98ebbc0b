# collections.abc: what has the methods is an instance.
from collections import abc

things = [1, "a", b"a", (), [], {}, set(), frozenset(), range(3), {}.keys(), {}.values(), {}.items(), iter([]),
          (x for x in ()), len, int, None, object()]
names = ["Hashable", "Iterable", "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable", "Collection",
         "Sequence", "MutableSequence", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView", "KeysView",
         "ItemsView", "ValuesView"]
for name in names:
    cls = getattr(abc, name)
    print(name, "".join(["x" if isinstance(thing, cls) else "." for thing in things]))
    print("   ", ", ".join(sorted(cls.__abstractmethods__)), "-", " ".join([base.__name__ for base in cls.__mro__[1:-1]]))
print(abc.Sequence, abc.Sequence.__module__, issubclass(list, abc.Sequence), issubclass(dict, abc.MutableMapping))
print(sorted(abc.__all__) == sorted(set(abc.__all__)), len(names))


class NotIterable:
    __iter__ = None


class Sized:
    def __len__(self):
        return 0


print(isinstance(NotIterable(), abc.Iterable), isinstance(Sized(), abc.Sized), issubclass(Sized, abc.Collection))

# expect:
# Hashable xxxx...xx.x.xxxxxx
#     __hash__ - 
# Iterable .xxxxxxxxxxxxx....
#     __iter__ - 
# Iterator ............xx....
#     __next__ - Iterable
# Generator .............x....
#     send, throw - Iterator Iterable
# Reversible .xxxxx..xxxx......
#     __iter__, __reversed__ - Iterable
# Sized .xxxxxxxxxxx......
#     __len__ - 
# Container .xxxxxxxxxxx......
#     __contains__ - 
# Callable ..............xx..
#     __call__ - 
# Collection .xxxxxxxxxxx......
#     __contains__, __iter__, __len__ - Sized Iterable Container
# Sequence .xxxx...x.........
#     __getitem__, __len__ - Reversible Collection Sized Iterable Container
# MutableSequence ....x.............
#     __delitem__, __getitem__, __len__, __setitem__, insert - Sequence Reversible Collection Sized Iterable Container
# Set ......xx.x.x......
#     __contains__, __iter__, __len__ - Collection Sized Iterable Container
# MutableSet ......x...........
#     __contains__, __iter__, __len__, add, discard - Set Collection Sized Iterable Container
# Mapping .....x............
#     __getitem__, __iter__, __len__ - Collection Sized Iterable Container
# MutableMapping .....x............
#     __delitem__, __getitem__, __iter__, __len__, __setitem__ - Mapping Collection Sized Iterable Container
# MappingView .........xxx......
#      - Sized
# KeysView .........x........
#      - MappingView Set Collection Sized Iterable Container
# ItemsView ...........x......
#      - MappingView Set Collection Sized Iterable Container
# ValuesView ..........x.......
#      - MappingView Collection Sized Iterable Container
# <class 'collections.abc.Sequence'> collections.abc True True
# True 19
# False True False
