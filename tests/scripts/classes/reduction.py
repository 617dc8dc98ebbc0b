# How objects say they are made again: __reduce_ex__, __reduce__, __getstate__; types.MethodType.
import types


class Plain: pass


class Slotted:
    __slots__ = ("a", "__b")
    def __init__(self): self.a, self.__b = 1, 2


class Both(Slotted): pass


class Told:
    def __init__(self, x): self.x = x
    def __getnewargs__(self): return (self.x,)


class Named:
    def __getnewargs_ex__(self): return (1,), {"k": 2}


class Own:
    def __reduce__(self): return "own"


class Stated:
    def __getstate__(self): return "state"


class Items(list): pass


class Pairs(dict): pass


def show(x, protocol=4):
    try:
        reduced = x.__reduce_ex__(protocol)
    except TypeError as error:
        print(type(error).__name__, error)
        return
    if isinstance(reduced, str):
        print(reduced)
        return
    made, arguments, *rest = reduced
    print(made.__name__, *[list(part) if hasattr(part, "__next__") else part.__name__ if isinstance(part, type) else part
                           for part in (*arguments, *rest)])


plain, both, items = Plain(), Both(), Items([1, 2])
plain.a = items.b = 1
both.c = 3
for x in (plain, Plain(), Slotted(), both, Told(5), Named(), Own(), Stated(), items, Pairs(a=1), object(), 3, 2.5, "a",
          (1, 2), b"x", True, 2j, {1}, bytearray(b"a"), range(3), ValueError(3)):
    show(x)
for x in (i for i in ()), lambda: 1, property(), types:
    show(x)
for x in plain, Items(), Slotted():
    show(x, 0)
print(plain.__getstate__(), Plain().__getstate__(), Slotted().__getstate__(), plain.__sizeof__() > 0)
try:
    plain.__reduce_ex__("4")
except TypeError as error:
    print(error)
method = types.MethodType(lambda self, x: (self, x), 5)
print(method(6), method.__self__, isinstance(method, types.MethodType))
for arguments in (3, 4), (len, None), (len,):
    try:
        types.MethodType(*arguments)
    except TypeError as error:
        print(error)

# expect:
# __newobj__ Plain {'a': 1} None None
# __newobj__ Plain None None None
# __newobj__ Slotted (None, {'a': 1, '_Slotted__b': 2}) None None
# __newobj__ Both ({'c': 3}, {'a': 1, '_Slotted__b': 2}) None None
# __newobj__ Told 5 {'x': 5} None None
# __newobj_ex__ Named (1,) {'k': 2} None None None
# own
# __newobj__ Stated state None None
# __newobj__ Items {'b': 1} [1, 2] None
# __newobj__ Pairs None None [('a', 1)]
# __newobj__ object None None None
# __newobj__ int 3 None None None
# __newobj__ float 2.5 None None None
# __newobj__ str a None None None
# __newobj__ tuple (1, 2) None None None
# __newobj__ bytes b'x' None None None
# __newobj__ bool 1 None None None
# __newobj__ complex 0.0 2.0 None None None
# set [1] None
# bytearray b'a' None
# range 0 3 1
# ValueError 3
# TypeError cannot pickle 'generator' object
# TypeError cannot pickle 'function' object
# TypeError cannot pickle 'property' object
# TypeError cannot pickle 'module' object
# _reconstructor Plain object None {'a': 1}
# _reconstructor Items list []
# TypeError a class that defines __slots__ without defining __getstate__ cannot be pickled
# {'a': 1} None (None, {'a': 1, '_Slotted__b': 2}) True
# 'str' object cannot be interpreted as an integer
# (5, 6) 5 True
# first argument must be callable
# instance must not be None
# method expected 2 arguments, got 1
