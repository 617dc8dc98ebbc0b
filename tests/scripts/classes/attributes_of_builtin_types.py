# One place in the code asks types, classes, instances and values of several kinds for the same attribute, time and
# again; operators meet an object beside a number, on either side of it.


class Noted:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value * 2)

    def __getattribute__(self, name):
        if name == "hidden":
            raise AttributeError("hidden from all")
        return object.__getattribute__(self, name)


noted = Noted()
for i in range(4):
    noted.value = i
    print(noted.value, hasattr(noted, "hidden"), sorted(object.__getattribute__(noted, "__dict__")))


class Upper(str):
    def upper(self):
        return "mine"


class Meta(type):
    def upper(cls, text):
        return "of the metaclass"

    @property
    def name(cls):
        return "by a property"


class Made(metaclass=Meta):
    name = "its own"


for owner in (str, Upper, str, Upper, bytes, str):
    try:
        print(owner.__name__, owner.upper("word") if owner is not bytes else owner.upper(b"word"))
    except TypeError as error:
        print("TypeError:", error)
for owner in (str, Made, str, Made):
    print(owner.upper("word"), getattr(owner, "name", "none"))
for _ in range(3):
    print(Made.name, int.mro()[-1], int.__name__, type.__name__, dict.fromkeys("ab", 0), int.from_bytes(b"\1\0", "big"))


# A class gets the method later.
class Late(list):
    pass


for i in range(4):
    kept = Late([3, 1, 2])
    Late.sort(kept)
    print(kept, Late.append.__objclass__.__name__ if i < 2 else Late.append(kept))
    if i == 1:
        Late.append = lambda self: "a function now"
    if i == 2:
        del Late.append
        Late.append = staticmethod(lambda kept: "a static one")


def parts(value):
    try:
        return value.real, value.imag
    except AttributeError as error:
        return str(error)


for value in (1 + 2j, 3, 2.5, True, "text", 1 + 2j, 10**30, None, -0j):
    print(parts(value))
try:
    raise KeyError("a", 1)
except KeyError as error:
    for _ in range(2):
        print(error.args, error.__cause__, error.__traceback__ is not None)

number = 3
real = 0.5
for value in (2 + 1j, [1], (1,), b"ab", bytearray(b"c"), {1}, None, "t"):
    shown = []
    for name, work in (
        ("n*v", lambda v: number * v), ("v*n", lambda v: v * number), ("2*v", lambda v: 2 * v),
        ("v*2", lambda v: v * 2), ("n+v", lambda v: number + v), ("v+n", lambda v: v + number),
        ("v-1", lambda v: v - 1), ("1-v", lambda v: 1 - v), ("v/r", lambda v: v / real), ("r/v", lambda v: real / v),
        ("v%n", lambda v: v % number), ("v**2", lambda v: v**2), ("2**v", lambda v: 2**v), ("r+v", lambda v: real + v),
    ):
        try:
            shown.append(f"{name}={work(value)!r}")
        except (TypeError, ValueError) as error:
            shown.append(f"{name}: {error}")
    print("; ".join(shown))
print(b"%d and %c" % (number, 65), b"%d" % number, (2 - 0j) - 0.0, 0.0 - (2 - 0j), -0.0 + (0 - 0j))
print(complex(1, 2), complex(1.5), complex(2, 1j), complex(1j, 1j), complex(True), complex("1+2j"), complex(-0.0, -0.0))
for bad in ((object(),), ("1", 2), (1, "2"), ([],), (None, 1)):
    try:
        print(complex(*bad))
    except TypeError as error:
        print(str(error).replace("an integer", "a number"))

# expect:
# 0 False ['value']
# 2 False ['value']
# 4 False ['value']
# 6 False ['value']
# str WORD
# Upper mine
# str WORD
# Upper mine
# bytes b'WORD'
# str WORD
# WORD none
# of the metaclass by a property
# WORD none
# of the metaclass by a property
# by a property <class 'object'> int type {'a': 0, 'b': 0} 256
# by a property <class 'object'> int type {'a': 0, 'b': 0} 256
# by a property <class 'object'> int type {'a': 0, 'b': 0} 256
# [1, 2, 3] list
# [1, 2, 3] list
# [1, 2, 3] a function now
# [1, 2, 3] a static one
# (1.0, 2.0)
# (3, 0)
# (2.5, 0.0)
# (1, 0)
# 'str' object has no attribute 'real'
# (1.0, 2.0)
# (1000000000000000000000000000000, 0)
# 'NoneType' object has no attribute 'real'
# (-0.0, -0.0)
# ('a', 1) None True
# ('a', 1) None True
# n*v=(6+3j); v*n=(6+3j); 2*v=(4+2j); v*2=(4+2j); n+v=(5+1j); v+n=(5+1j); v-1=(1+1j); 1-v=(-1-1j); v/r=(4+2j); r/v=(0.2-0.1j); v%n: unsupported operand type(s) for %: 'complex' and 'int'; v**2=(3+4j); 2**v=(3.0769556054558884+2.555845105254539j); r+v=(2.5+1j)
# n*v=[1, 1, 1]; v*n=[1, 1, 1]; 2*v=[1, 1]; v*2=[1, 1]; n+v: unsupported operand type(s) for +: 'int' and 'list'; v+n: can only concatenate list (not "int") to list; v-1: unsupported operand type(s) for -: 'list' and 'int'; 1-v: unsupported operand type(s) for -: 'int' and 'list'; v/r: unsupported operand type(s) for /: 'list' and 'float'; r/v: unsupported operand type(s) for /: 'float' and 'list'; v%n: unsupported operand type(s) for %: 'list' and 'int'; v**2: unsupported operand type(s) for ** or pow(): 'list' and 'int'; 2**v: unsupported operand type(s) for ** or pow(): 'int' and 'list'; r+v: unsupported operand type(s) for +: 'float' and 'list'
# n*v=(1, 1, 1); v*n=(1, 1, 1); 2*v=(1, 1); v*2=(1, 1); n+v: unsupported operand type(s) for +: 'int' and 'tuple'; v+n: can only concatenate tuple (not "int") to tuple; v-1: unsupported operand type(s) for -: 'tuple' and 'int'; 1-v: unsupported operand type(s) for -: 'int' and 'tuple'; v/r: unsupported operand type(s) for /: 'tuple' and 'float'; r/v: unsupported operand type(s) for /: 'float' and 'tuple'; v%n: unsupported operand type(s) for %: 'tuple' and 'int'; v**2: unsupported operand type(s) for ** or pow(): 'tuple' and 'int'; 2**v: unsupported operand type(s) for ** or pow(): 'int' and 'tuple'; r+v: unsupported operand type(s) for +: 'float' and 'tuple'
# n*v=b'ababab'; v*n=b'ababab'; 2*v=b'abab'; v*2=b'abab'; n+v: unsupported operand type(s) for +: 'int' and 'bytes'; v+n: can't concat int to bytes; v-1: unsupported operand type(s) for -: 'bytes' and 'int'; 1-v: unsupported operand type(s) for -: 'int' and 'bytes'; v/r: unsupported operand type(s) for /: 'bytes' and 'float'; r/v: unsupported operand type(s) for /: 'float' and 'bytes'; v%n: not all arguments converted during bytes formatting; v**2: unsupported operand type(s) for ** or pow(): 'bytes' and 'int'; 2**v: unsupported operand type(s) for ** or pow(): 'int' and 'bytes'; r+v: unsupported operand type(s) for +: 'float' and 'bytes'
# n*v=bytearray(b'ccc'); v*n=bytearray(b'ccc'); 2*v=bytearray(b'cc'); v*2=bytearray(b'cc'); n+v: unsupported operand type(s) for +: 'int' and 'bytearray'; v+n: can't concat int to bytearray; v-1: unsupported operand type(s) for -: 'bytearray' and 'int'; 1-v: unsupported operand type(s) for -: 'int' and 'bytearray'; v/r: unsupported operand type(s) for /: 'bytearray' and 'float'; r/v: unsupported operand type(s) for /: 'float' and 'bytearray'; v%n: not all arguments converted during bytes formatting; v**2: unsupported operand type(s) for ** or pow(): 'bytearray' and 'int'; 2**v: unsupported operand type(s) for ** or pow(): 'int' and 'bytearray'; r+v: unsupported operand type(s) for +: 'float' and 'bytearray'
# n*v: unsupported operand type(s) for *: 'int' and 'set'; v*n: unsupported operand type(s) for *: 'set' and 'int'; 2*v: unsupported operand type(s) for *: 'int' and 'set'; v*2: unsupported operand type(s) for *: 'set' and 'int'; n+v: unsupported operand type(s) for +: 'int' and 'set'; v+n: unsupported operand type(s) for +: 'set' and 'int'; v-1: unsupported operand type(s) for -: 'set' and 'int'; 1-v: unsupported operand type(s) for -: 'int' and 'set'; v/r: unsupported operand type(s) for /: 'set' and 'float'; r/v: unsupported operand type(s) for /: 'float' and 'set'; v%n: unsupported operand type(s) for %: 'set' and 'int'; v**2: unsupported operand type(s) for ** or pow(): 'set' and 'int'; 2**v: unsupported operand type(s) for ** or pow(): 'int' and 'set'; r+v: unsupported operand type(s) for +: 'float' and 'set'
# n*v: unsupported operand type(s) for *: 'int' and 'NoneType'; v*n: unsupported operand type(s) for *: 'NoneType' and 'int'; 2*v: unsupported operand type(s) for *: 'int' and 'NoneType'; v*2: unsupported operand type(s) for *: 'NoneType' and 'int'; n+v: unsupported operand type(s) for +: 'int' and 'NoneType'; v+n: unsupported operand type(s) for +: 'NoneType' and 'int'; v-1: unsupported operand type(s) for -: 'NoneType' and 'int'; 1-v: unsupported operand type(s) for -: 'int' and 'NoneType'; v/r: unsupported operand type(s) for /: 'NoneType' and 'float'; r/v: unsupported operand type(s) for /: 'float' and 'NoneType'; v%n: unsupported operand type(s) for %: 'NoneType' and 'int'; v**2: unsupported operand type(s) for ** or pow(): 'NoneType' and 'int'; 2**v: unsupported operand type(s) for ** or pow(): 'int' and 'NoneType'; r+v: unsupported operand type(s) for +: 'float' and 'NoneType'
# n*v='ttt'; v*n='ttt'; 2*v='tt'; v*2='tt'; n+v: unsupported operand type(s) for +: 'int' and 'str'; v+n: can only concatenate str (not "int") to str; v-1: unsupported operand type(s) for -: 'str' and 'int'; 1-v: unsupported operand type(s) for -: 'int' and 'str'; v/r: unsupported operand type(s) for /: 'str' and 'float'; r/v: unsupported operand type(s) for /: 'float' and 'str'; v%n: not all arguments converted during string formatting; v**2: unsupported operand type(s) for ** or pow(): 'str' and 'int'; 2**v: unsupported operand type(s) for ** or pow(): 'int' and 'str'; r+v: unsupported operand type(s) for +: 'float' and 'str'
# b'3 and A' b'3' (2+0j) (-2+0j) 0j
# (1+2j) (1.5+0j) (1+0j) (-1+1j) (1+0j) (1+2j) (-0-0j)
# complex() first argument must be a string or a number, not 'object'
# complex() can't take second arg if first is a string
# complex() second arg can't be a string
# complex() first argument must be a string or a number, not 'list'
# complex() first argument must be a string or a number, not 'NoneType'
