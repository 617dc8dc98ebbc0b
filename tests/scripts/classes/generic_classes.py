# Types with arguments: __class_getitem__ of built-in types and of classes derived from them; type.__or__.
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
import itertools
import types
import weakref

for kind in (list, dict, tuple, set, frozenset, enumerate, deque, defaultdict, OrderedDict, Counter, itertools.chain,
             weakref.ref, types.MappingProxyType, BaseExceptionGroup, ExceptionGroup):
    print(kind[int], kind.__class_getitem__(int) == kind[int])
for kind in int, str, range, map, property, object:
    try:
        kind[int]
    except TypeError as error:
        print(error)


class Names(list[str]): pass


class Table(OrderedDict[str, int]): pass


print(Names.__bases__, Names.__orig_bases__, Names("ab"), Names[int], type[int], Table.__orig_bases__[0])
print(type.__or__(int, str), int | str, type.__ror__(int, None), int.__or__(3, 4))
print([kind.__flags__ >> 24 for kind in (int, list, tuple, bytes, str, dict, ValueError, type, bool, float, object, Names)])
print([kind.__flags__ >> 9 & 3 for kind in (int, bool, Names, type(None), range, object)])

# expect:
# list[int] True
# dict[int] True
# tuple[int] True
# set[int] True
# frozenset[int] True
# enumerate[int] True
# collections.deque[int] True
# collections.defaultdict[int] True
# collections.OrderedDict[int] True
# collections.Counter[int] True
# itertools.chain[int] True
# weakref.ReferenceType[int] True
# mappingproxy[int] True
# BaseExceptionGroup[int] True
# ExceptionGroup[int] True
# type 'int' is not subscriptable
# type 'str' is not subscriptable
# type 'range' is not subscriptable
# type 'map' is not subscriptable
# type 'property' is not subscriptable
# type 'object' is not subscriptable
# (<class 'list'>,) (list[str],) ['a', 'b'] __main__.Names[int] type[int] collections.OrderedDict[str, int]
# int | str int | str None | int 7
# [1, 2, 4, 8, 16, 32, 64, 128, 1, 0, 0, 2]
# [2, 0, 3, 0, 0, 2]
