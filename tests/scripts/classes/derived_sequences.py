# Classes that derive from sequences: + and * with what does not fit, alone and by way of super().
class OwnList(list):
    pass


class OwnTuple(tuple):
    pass


class OwnStr(str):
    pass


class OwnBytes(bytes):
    pass


class OwnBytearray(bytearray):
    pass


class Declines(list):
    def __add__(self, other):
        return NotImplemented

    __mul__ = __add__


class DeclinesReflected(list):
    def __radd__(self, other):
        return NotImplemented

    __rmul__ = __radd__


class AsksSuper(tuple):
    def __add__(self, other):
        return super().__add__(other)

    def __mul__(self, other):
        return super().__mul__(other)


class Further(DeclinesReflected):
    pass


OPERATIONS = (
    lambda x: x + 1, lambda x: 1 + x, lambda x: x + None, lambda x: x + [], lambda x: x + (), lambda x: x + "s",
    lambda x: x * 1.5, lambda x: 1.5 * x, lambda x: x * OwnStr("a"), lambda x: "a" * x, lambda x: x * 2, lambda x: [] + x,
    lambda x: () + x, lambda x: x.__add__(1),
)
for cls in (OwnList, OwnTuple, OwnStr, OwnBytes, OwnBytearray, DeclinesReflected, AsksSuper, Further):
    for operation in OPERATIONS:
        try:
            print(cls.__name__, repr(operation(cls())))
        except TypeError as error:
            print(cls.__name__, error)
for operation in OPERATIONS[:7] + OPERATIONS[10:]:
    try:
        print("Declines", operation(Declines()))
    except TypeError as error:
        print("Declines", error)
for x in OwnList(), OwnTuple(), OwnStr(), OwnBytes(), OwnBytearray():
    try:
        x *= 1.5
    except TypeError as error:
        print(error)
    if type(x) is not OwnList:
        try:
            x += 1
        except TypeError as error:
            print(error)
print(AsksSuper((1,)) + (2,), AsksSuper((1,)) * 2, tuple.__add__(AsksSuper((3,)), (4,)))

# expect:
# OwnList can only concatenate list (not "int") to list
# OwnList unsupported operand type(s) for +: 'int' and 'OwnList'
# OwnList can only concatenate list (not "NoneType") to list
# OwnList []
# OwnList can only concatenate list (not "tuple") to list
# OwnList can only concatenate list (not "str") to list
# OwnList can't multiply sequence by non-int of type 'float'
# OwnList can't multiply sequence by non-int of type 'float'
# OwnList can't multiply sequence by non-int of type 'OwnStr'
# OwnList can't multiply sequence by non-int of type 'OwnList'
# OwnList []
# OwnList []
# OwnList can only concatenate tuple (not "OwnList") to tuple
# OwnList can only concatenate list (not "int") to list
# OwnTuple can only concatenate tuple (not "int") to tuple
# OwnTuple unsupported operand type(s) for +: 'int' and 'OwnTuple'
# OwnTuple can only concatenate tuple (not "NoneType") to tuple
# OwnTuple can only concatenate tuple (not "list") to tuple
# OwnTuple ()
# OwnTuple can only concatenate tuple (not "str") to tuple
# OwnTuple can't multiply sequence by non-int of type 'float'
# OwnTuple can't multiply sequence by non-int of type 'float'
# OwnTuple can't multiply sequence by non-int of type 'OwnStr'
# OwnTuple can't multiply sequence by non-int of type 'OwnTuple'
# OwnTuple ()
# OwnTuple can only concatenate list (not "OwnTuple") to list
# OwnTuple ()
# OwnTuple can only concatenate tuple (not "int") to tuple
# OwnStr can only concatenate str (not "int") to str
# OwnStr unsupported operand type(s) for +: 'int' and 'OwnStr'
# OwnStr can only concatenate str (not "NoneType") to str
# OwnStr can only concatenate str (not "list") to str
# OwnStr can only concatenate str (not "tuple") to str
# OwnStr 's'
# OwnStr can't multiply sequence by non-int of type 'float'
# OwnStr can't multiply sequence by non-int of type 'float'
# OwnStr can't multiply sequence by non-int of type 'OwnStr'
# OwnStr can't multiply sequence by non-int of type 'OwnStr'
# OwnStr ''
# OwnStr can only concatenate list (not "OwnStr") to list
# OwnStr can only concatenate tuple (not "OwnStr") to tuple
# OwnStr can only concatenate str (not "int") to str
# OwnBytes can't concat int to OwnBytes
# OwnBytes unsupported operand type(s) for +: 'int' and 'OwnBytes'
# OwnBytes can't concat NoneType to OwnBytes
# OwnBytes can't concat list to OwnBytes
# OwnBytes can't concat tuple to OwnBytes
# OwnBytes can't concat str to OwnBytes
# OwnBytes can't multiply sequence by non-int of type 'float'
# OwnBytes can't multiply sequence by non-int of type 'float'
# OwnBytes can't multiply sequence by non-int of type 'OwnStr'
# OwnBytes can't multiply sequence by non-int of type 'OwnBytes'
# OwnBytes b''
# OwnBytes can only concatenate list (not "OwnBytes") to list
# OwnBytes can only concatenate tuple (not "OwnBytes") to tuple
# OwnBytes can't concat int to OwnBytes
# OwnBytearray can't concat int to OwnBytearray
# OwnBytearray unsupported operand type(s) for +: 'int' and 'OwnBytearray'
# OwnBytearray can't concat NoneType to OwnBytearray
# OwnBytearray can't concat list to OwnBytearray
# OwnBytearray can't concat tuple to OwnBytearray
# OwnBytearray can't concat str to OwnBytearray
# OwnBytearray can't multiply sequence by non-int of type 'float'
# OwnBytearray can't multiply sequence by non-int of type 'float'
# OwnBytearray can't multiply sequence by non-int of type 'OwnStr'
# OwnBytearray can't multiply sequence by non-int of type 'OwnBytearray'
# OwnBytearray bytearray(b'')
# OwnBytearray can only concatenate list (not "OwnBytearray") to list
# OwnBytearray can only concatenate tuple (not "OwnBytearray") to tuple
# OwnBytearray can't concat int to OwnBytearray
# DeclinesReflected can only concatenate list (not "int") to list
# DeclinesReflected unsupported operand type(s) for +: 'int' and 'DeclinesReflected'
# DeclinesReflected can only concatenate list (not "NoneType") to list
# DeclinesReflected []
# DeclinesReflected can only concatenate list (not "tuple") to list
# DeclinesReflected can only concatenate list (not "str") to list
# DeclinesReflected 'float' object cannot be interpreted as an integer
# DeclinesReflected unsupported operand type(s) for *: 'float' and 'DeclinesReflected'
# DeclinesReflected 'OwnStr' object cannot be interpreted as an integer
# DeclinesReflected can't multiply sequence by non-int of type 'DeclinesReflected'
# DeclinesReflected []
# DeclinesReflected []
# DeclinesReflected can only concatenate tuple (not "DeclinesReflected") to tuple
# DeclinesReflected can only concatenate list (not "int") to list
# AsksSuper can only concatenate tuple (not "int") to tuple
# AsksSuper unsupported operand type(s) for +: 'int' and 'AsksSuper'
# AsksSuper can only concatenate tuple (not "NoneType") to tuple
# AsksSuper can only concatenate tuple (not "list") to tuple
# AsksSuper ()
# AsksSuper can only concatenate tuple (not "str") to tuple
# AsksSuper 'float' object cannot be interpreted as an integer
# AsksSuper 'float' object cannot be interpreted as an integer
# AsksSuper 'OwnStr' object cannot be interpreted as an integer
# AsksSuper 'str' object cannot be interpreted as an integer
# AsksSuper ()
# AsksSuper can only concatenate list (not "AsksSuper") to list
# AsksSuper ()
# AsksSuper can only concatenate tuple (not "int") to tuple
# Further can only concatenate list (not "int") to list
# Further unsupported operand type(s) for +: 'int' and 'Further'
# Further can only concatenate list (not "NoneType") to list
# Further []
# Further can only concatenate list (not "tuple") to list
# Further can only concatenate list (not "str") to list
# Further 'float' object cannot be interpreted as an integer
# Further unsupported operand type(s) for *: 'float' and 'Further'
# Further 'OwnStr' object cannot be interpreted as an integer
# Further can't multiply sequence by non-int of type 'Further'
# Further []
# Further []
# Further can only concatenate tuple (not "Further") to tuple
# Further can only concatenate list (not "int") to list
# Declines unsupported operand type(s) for +: 'Declines' and 'int'
# Declines unsupported operand type(s) for +: 'int' and 'Declines'
# Declines unsupported operand type(s) for +: 'Declines' and 'NoneType'
# Declines unsupported operand type(s) for +: 'Declines' and 'list'
# Declines unsupported operand type(s) for +: 'Declines' and 'tuple'
# Declines unsupported operand type(s) for +: 'Declines' and 'str'
# Declines unsupported operand type(s) for *: 'Declines' and 'float'
# Declines unsupported operand type(s) for *: 'Declines' and 'int'
# Declines []
# Declines can only concatenate tuple (not "Declines") to tuple
# Declines NotImplemented
# can't multiply sequence by non-int of type 'float'
# can't multiply sequence by non-int of type 'float'
# can only concatenate tuple (not "int") to tuple
# can't multiply sequence by non-int of type 'float'
# can only concatenate str (not "int") to str
# can't multiply sequence by non-int of type 'float'
# can't concat int to OwnBytes
# can't multiply sequence by non-int of type 'float'
# can't concat int to OwnBytearray
# (1, 2) (1, 1) (3, 4)
