# Exceptions with attributes: args, str, repr, __init__ and __new__, keyword arguments, pickle-free.
class Plain(Exception): pass


class WithInit(Exception):
    def __init__(self, code, message="none"):
        self.code = code
        self.message = message


class WithSuper(Exception):
    def __init__(self, code, *rest):
        super().__init__(f"code {code}", *rest)
        self.code = code


class WithStr(Exception):
    def __str__(self): return f"<{', '.join(map(str, self.args))}>"


class Repr(Exception):
    def __repr__(self): return "custom repr"


for error in (Plain(), Plain("a"), Plain("a", 1), WithInit(5), WithInit(5, "m"), WithInit(5, message="k"),
              WithSuper(3), WithSuper(3, "more"), WithStr(1, 2), Repr("x"), Plain(("t",)), Plain(None), Plain("")):
    print(repr(error), "|", str(error), "|", error.args)
try:
    WithInit()
except TypeError as error:
    print(error)
try:
    Plain(keyword=1)
except TypeError as error:
    print(error)
try:
    raise WithInit
except TypeError as error:
    print("raised another:", error)
e = WithSuper(9)
e.args = (1, 2)
print(e, repr(e), e.code, vars(e))
try:
    e.args = 5
except TypeError as error:
    print(error)


class KeyLike(KeyError): pass
class OsLike(OSError): pass
class Stop(StopIteration): pass
class Exit(SystemExit): pass


print(str(KeyLike("k")), str(KeyLike("k", 2)), str(KeyLike()), repr(KeyLike("k")))
o = OsLike(2, "no such", "file.txt")
print(o, o.errno, o.strerror, o.filename, o.args, repr(o), type(OSError(2, "x")).__name__,
      type(OsLike(2, "x")).__name__)
print(Stop(5).value, Stop().value, Exit(3).code, Exit().code, Exit("a", "b").code)
print(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), AttributeError("m", name="n", obj=5).name,
      NameError("x", name="y").name)
print(ImportError("m", name="n", path="p").path, SyntaxError("s", ("f", 1, 2, "text")).lineno, SyntaxError("only").msg)


class Chosen(Exception):
    def __new__(cls, kind):
        return super().__new__(Plain if kind == "plain" else cls, kind)


print(type(Chosen("plain")).__name__, type(Chosen("x")).__name__, Chosen("x").args)


class Hierarchy(WithSuper, LookupError): pass


try:
    raise Hierarchy(1)
except LookupError as error:
    print(error, [c.__name__ for c in Hierarchy.__mro__])

# expect:
# Plain() |  | ()
# Plain('a') | a | ('a',)
# Plain('a', 1) | ('a', 1) | ('a', 1)
# WithInit(5) | 5 | (5,)
# WithInit(5, 'm') | (5, 'm') | (5, 'm')
# WithInit(5) | 5 | (5,)
# WithSuper('code 3') | code 3 | ('code 3',)
# WithSuper('code 3', 'more') | ('code 3', 'more') | ('code 3', 'more')
# WithStr(1, 2) | <1, 2> | (1, 2)
# custom repr | x | ('x',)
# Plain(('t',)) | ('t',) | (('t',),)
# Plain(None) | None | (None,)
# Plain('') |  | ('',)
# WithInit.__init__() missing 1 required positional argument: 'code'
# Plain() takes no keyword arguments
# raised another: WithInit.__init__() missing 1 required positional argument: 'code'
# (1, 2) WithSuper(1, 2) 9 {'code': 9}
# 'int' object is not iterable
# 'k' ('k', 2)  KeyLike('k')
# [Errno 2] no such: 'file.txt' 2 no such file.txt (2, 'no such') OsLike(2, 'no such') FileNotFoundError OsLike
# 5 None 3 None ('a', 'b')
# 'utf-8' codec can't decode byte 0xff in position 0: bad n y
# p 1 only
# Plain Chosen ('x',)
# code 1 ['Hierarchy', 'WithSuper', 'LookupError', 'Exception', 'BaseException', 'object']
