# type, isinstance, issubclass, callable.
# needs: 3.12
print(type(1), type("a"), type(None), type([]), type(sorted))
#> <class 'int'> <class 'str'> <class 'NoneType'> <class 'list'> <class 'builtin_function_or_method'>
print(type(lambda: 0), type(type), type(...), type(NotImplemented), type(1j))
#> <class 'function'> <class 'type'> <class 'ellipsis'> <class 'NotImplementedType'> <class 'complex'>
print(type({}.keys()), type({}.values()), type(iter([])), type(x for x in []), type(range(1)))
#> <class 'dict_keys'> <class 'dict_values'> <class 'list_iterator'> <class 'generator'> <class 'range'>
print(type(slice(1)), type(b""), type(frozenset()), type([].append), type(str.join))
#> <class 'slice'> <class 'bytes'> <class 'frozenset'> <class 'builtin_function_or_method'> <class 'method_descriptor'>
print(type(1).__name__, type(1) is int, type(True) is bool, type(type(1)))  #> int True True <class 'type'>
print(int.__name__, bool.__bases__, bool.__mro__, object.__bases__)
#> int (<class 'int'>,) (<class 'bool'>, <class 'int'>, <class 'object'>) ()
print(isinstance(True, int), isinstance(1, bool), isinstance(1, (str, int)))  # True False True
print(isinstance("a", object), isinstance(1, (str, (float, int))), isinstance(None, type(None)))  # True True True
print(issubclass(bool, int), issubclass(int, object), issubclass(int, (str, float)))  # True True False
print(issubclass(ValueError, Exception), issubclass(KeyError, LookupError))  # True True
print(callable(len), callable(1), callable(int), callable(lambda: 0), callable("".join), callable(None))
#> True False True True True False
print(int, str, list, sorted, len, ..., NotImplemented, type, object, Exception, ValueError, None)
#> <class 'int'> <class 'str'> <class 'list'> <built-in function sorted> <built-in function len> Ellipsis NotImplemented <class 'type'> <class 'object'> <class 'Exception'> <class 'ValueError'> None
print([m for m in dir([]) if not m.startswith("_")])
#> ['append', 'clear', 'copy', 'count', 'extend', 'index', 'insert', 'pop', 'remove', 'reverse', 'sort']
print([m for m in dir(1) if not m.startswith("_")])
#> ['as_integer_ratio', 'bit_count', 'bit_length', 'conjugate', 'denominator', 'from_bytes', 'imag', 'is_integer', 'numerator', 'real', 'to_bytes']
print([m for m in dir({}) if not m.startswith("_")], [m for m in dir(()) if not m.startswith("_")])
#> ['clear', 'copy', 'fromkeys', 'get', 'items', 'keys', 'pop', 'popitem', 'setdefault', 'update', 'values'] ['count', 'index']
print([m for m in dir("") if not m.startswith("_")])
#> ['capitalize', 'casefold', 'center', 'count', 'encode', 'endswith', 'expandtabs', 'find', 'format', 'format_map', 'index', 'isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper', 'join', 'ljust', 'lower', 'lstrip', 'maketrans', 'partition', 'removeprefix', 'removesuffix', 'replace', 'rfind', 'rindex', 'rjust', 'rpartition', 'rsplit', 'rstrip', 'split', 'splitlines', 'startswith', 'strip', 'swapcase', 'title', 'translate', 'upper', 'zfill']
print(hasattr("", "upper"), getattr("a", "upper")(), getattr(1, "x", "none"))  # True A none
print(getattr([], "append").__name__, "".join.__self__ == "", [1].append.__self__)  #> append True [1]
print(str.upper("a"), list.append([], 1), int.__add__(1, 2), dict.get({1: 2}, 1))  #> A None 3 2
print("a".__class__, (1).__class__.__name__, [].__len__(), {}.__contains__(1))  #> <class 'str'> int 0 False
print((1).__add__(2), (3).__repr__(), (5).__mod__(3), (1.5).__mul__(2))  # 3 3 2 3.0
print((1).__add__(1.5), (1).__eq__("a"), "abc".__getitem__(1), "a".__lt__("b"))
#> NotImplemented NotImplemented b True
print((7).__divmod__(2), (2).__pow__(3, 5), (0).__bool__(), [3].__iter__().__next__())  # (3, 1) 3 False 3
print(id(1) == id(1), id([]) != id(()), hash("a") == hash("a"), repr(None))  # True True True None
print(str(...), ascii("é"), bool.__doc__ is None, int("3").__index__())  #> Ellipsis '\xe9' False 3
