# Classes of the library are spoken of with their module, as far as CPython has them in C; those derived from them are not.
import collections
import functools
import io
import types


class Own(collections.OrderedDict):
    pass


@functools.lru_cache
def cached():
    pass


things = [collections.OrderedDict(), collections.defaultdict(int), collections.Counter(), collections.deque(), Own(),
          functools.partial(int), types.SimpleNamespace(), io.StringIO(), io.BytesIO(), cached,
          io.TextIOWrapper(io.BytesIO()), io.BufferedReader(io.BytesIO()), types.CellType(3)]
for thing in things:
    for ask in (lambda: thing - 1, lambda: thing.zork, lambda: type(thing).zork, lambda: int(thing)):
        try:
            ask()
        except (TypeError, AttributeError) as error:
            print(error)
    print(type(thing).__name__, type(thing).__qualname__, type(thing))
print(types.CellType(3).cell_contents, types.CellType(3) == types.CellType(3))
try:
    types.CellType().cell_contents
except ValueError as error:
    print(error)

# expect:
# unsupported operand type(s) for -: 'collections.OrderedDict' and 'int'
# 'collections.OrderedDict' object has no attribute 'zork'
# type object 'collections.OrderedDict' has no attribute 'zork'
# int() argument must be a string, a bytes-like object or a real number, not 'collections.OrderedDict'
# OrderedDict OrderedDict <class 'collections.OrderedDict'>
# unsupported operand type(s) for -: 'collections.defaultdict' and 'int'
# 'collections.defaultdict' object has no attribute 'zork'
# type object 'collections.defaultdict' has no attribute 'zork'
# int() argument must be a string, a bytes-like object or a real number, not 'collections.defaultdict'
# defaultdict defaultdict <class 'collections.defaultdict'>
# unsupported operand type(s) for -: 'Counter' and 'int'
# 'Counter' object has no attribute 'zork'
# type object 'Counter' has no attribute 'zork'
# int() argument must be a string, a bytes-like object or a real number, not 'Counter'
# Counter Counter <class 'collections.Counter'>
# unsupported operand type(s) for -: 'collections.deque' and 'int'
# 'collections.deque' object has no attribute 'zork'
# type object 'collections.deque' has no attribute 'zork'
# int() argument must be a string, a bytes-like object or a real number, not 'collections.deque'
# deque deque <class 'collections.deque'>
# unsupported operand type(s) for -: 'Own' and 'int'
# 'Own' object has no attribute 'zork'
# type object 'Own' has no attribute 'zork'
# int() argument must be a string, a bytes-like object or a real number, not 'Own'
# Own Own <class '__main__.Own'>
# unsupported operand type(s) for -: 'functools.partial' and 'int'
# 'functools.partial' object has no attribute 'zork'
# type object 'functools.partial' has no attribute 'zork'
# int() argument must be a string, a bytes-like object or a real number, not 'functools.partial'
# partial partial <class 'functools.partial'>
# unsupported operand type(s) for -: 'types.SimpleNamespace' and 'int'
# 'types.SimpleNamespace' object has no attribute 'zork'
# type object 'types.SimpleNamespace' has no attribute 'zork'
# int() argument must be a string, a bytes-like object or a real number, not 'types.SimpleNamespace'
# SimpleNamespace SimpleNamespace <class 'types.SimpleNamespace'>
# unsupported operand type(s) for -: '_io.StringIO' and 'int'
# '_io.StringIO' object has no attribute 'zork'
# type object '_io.StringIO' has no attribute 'zork'
# int() argument must be a string, a bytes-like object or a real number, not '_io.StringIO'
# StringIO StringIO <class '_io.StringIO'>
# unsupported operand type(s) for -: '_io.BytesIO' and 'int'
# '_io.BytesIO' object has no attribute 'zork'
# type object '_io.BytesIO' has no attribute 'zork'
# int() argument must be a string, a bytes-like object or a real number, not '_io.BytesIO'
# BytesIO BytesIO <class '_io.BytesIO'>
# unsupported operand type(s) for -: 'functools._lru_cache_wrapper' and 'int'
# 'functools._lru_cache_wrapper' object has no attribute 'zork'
# type object 'functools._lru_cache_wrapper' has no attribute 'zork'
# int() argument must be a string, a bytes-like object or a real number, not 'functools._lru_cache_wrapper'
# _lru_cache_wrapper _lru_cache_wrapper <class 'functools._lru_cache_wrapper'>
# unsupported operand type(s) for -: '_io.TextIOWrapper' and 'int'
# '_io.TextIOWrapper' object has no attribute 'zork'
# type object '_io.TextIOWrapper' has no attribute 'zork'
# int() argument must be a string, a bytes-like object or a real number, not '_io.TextIOWrapper'
# TextIOWrapper TextIOWrapper <class '_io.TextIOWrapper'>
# unsupported operand type(s) for -: '_io.BufferedReader' and 'int'
# '_io.BufferedReader' object has no attribute 'zork'
# type object '_io.BufferedReader' has no attribute 'zork'
# int() argument must be a string, a bytes-like object or a real number, not '_io.BufferedReader'
# BufferedReader BufferedReader <class '_io.BufferedReader'>
# unsupported operand type(s) for -: 'cell' and 'int'
# 'cell' object has no attribute 'zork'
# type object 'cell' has no attribute 'zork'
# int() argument must be a string, a bytes-like object or a real number, not 'cell'
# cell cell <class 'cell'>
# 3 True
# Cell is empty
