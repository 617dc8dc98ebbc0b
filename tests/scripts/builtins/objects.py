# What an object is and has.
print(isinstance(1, int), isinstance(True, int), isinstance("a", (int, str)), isinstance(1, ((float,), (int,))))
print(issubclass(bool, int), issubclass(int, (str, object)), issubclass(KeyError, LookupError))
print(type(1), type("a") is str, type(None), type(type), type(len), type([].append))
print(callable(len), callable(3), callable(int), callable(lambda: 0))
print(getattr("abc", "upper")(), getattr(1, "nothing", "default"), hasattr([], "append"), hasattr([], "foo"))
print(repr("it's"), ascii("é\n"), format(3.14159, ".2f"), format(255, "#x"), format("a", ">4"), format(5))
print(str(b"a"), str(1.0), repr(1e100), repr([1, "a", None]), str((1,)))
print(id(1) == id(1), id("a") == id("a"), id(None) == id(None))
a = 1000
b = a
print(id(a) == id(b), a is b, id(a) == id(a))
print(int.__name__, len.__name__, [].append.__name__, str.__doc__ is not None)
print(sorted(vars().keys() & {"a", "b", "nothing"}), "a" in globals(), "a" in dir(), "zzz" in dir())
print("append" in dir([]), "upper" in dir(str))
def f(x, y=2):
    z = 3
    return locals()
print(f(1))
def g():
    return sorted(dir())
print(g(), vars() is globals(), locals() is globals())
print(NotImplemented, Ellipsis, ..., __debug__, __name__)

# expect:
# True True True True
# True True True
# <class 'int'> True <class 'NoneType'> <class 'type'> <class 'builtin_function_or_method'> <class 'builtin_function_or_method'>
# True False True True
# ABC default True False
# "it's" '\xe9\n' 3.14 0xff    a 5
# b'a' 1.0 1e+100 [1, 'a', None] (1,)
# True True True
# True True True
# int len append True
# ['a', 'b'] True True False
# True True
# {'x': 1, 'y': 2, 'z': 3}
# [] True True
# NotImplemented Ellipsis Ellipsis True __main__
