# Class patterns of built-in types.
# needs: 3.13
def kind(x):
    match x:
        case bool(b):
            return "bool", b
        case int(i):
            return "int", i
        case float(f) if f > 0:
            return "positive", f
        case float():
            return "float"
        case str("exact"):
            return "exact"
        case str(s):
            return "str", s
        case bytes(b):
            return "bytes", b
        case list([first, *_]):
            return "list with", first
        case list(l):
            return "list", l
        case tuple((a, b)):
            return "pair", a, b
        case dict({"k": v}):
            return "k", v
        case set(s) | frozenset(s):
            return "set", sorted(s)
        case complex(real=r, imag=i):
            return "complex", r, i
        case range(start=a, stop=b, step=c):
            return "range", a, b, c
        case type(__name__=n):
            return "type", n
        case None:
            return "None"
        case object(__class__=c):
            return "object", c.__name__


for x in (True, 5, 2.5, -1.0, "exact", "other", b"x", [1, 2], [], (1, 2), (1,), {"k": 1}, {3}, frozenset((4,)), 1 + 2j,
          range(1, 9, 2), int, None, len):
    print(kind(x))
n = 9000
n += 1
match n:
    case int(same):
        print(same is n)


def tries(f):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


def too_many():
    match 1:
        case int(a, b):
            pass


def none_accepted():
    match 1j:
        case complex(a):
            pass


def no_class():
    f = len
    match 1:
        case f():
            pass


def one_accepted():
    match [1]:
        case list(1, 2, 3):
            pass


for f in (too_many, none_accepted, no_class, one_accepted):
    tries(f)


def other_type():
    match "a":
        case int(a, b):
            return "never"
        case int(missing=1):
            return "never"
        case str(missing=1):
            return "never"
        case _:
            return "not asked"


print(other_type())
match 3:
    case int(real=3, imag=0):
        print("attributes")
match 3:
    case int(x, real=y):
        print(x, y)

# expect:
# ('bool', True)
# ('int', 5)
# ('positive', 2.5)
# float
# exact
# ('str', 'other')
# ('bytes', b'x')
# ('list with', 1)
# ('list', [])
# ('pair', 1, 2)
# ('object', 'tuple')
# ('k', 1)
# ('set', [3])
# ('set', [4])
# ('complex', 1.0, 2.0)
# ('range', 1, 9, 2)
# ('type', 'int')
# None
# ('object', 'builtin_function_or_method')
# True
# TypeError int() accepts 1 positional sub-pattern (2 given)
# TypeError complex() accepts 0 positional sub-patterns (1 given)
# TypeError called match pattern must be a class
# TypeError list() accepts 1 positional sub-pattern (3 given)
# not asked
# attributes
# 3 3
