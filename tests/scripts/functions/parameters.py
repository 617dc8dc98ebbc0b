# Parameters of every kind.
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw

print(f(1, d=4))  # (1, 2, 3, (), 4, 5, {})
print(f(1, 2, 3, 4, 5, d=6, e=7, x=8))  # (1, 2, 3, (4, 5), 6, 7, {'x': 8})
print(f(1, d=4, a=9, b=10))  # (1, 2, 3, (), 4, 5, {'a': 9, 'b': 10})
print(f(*[1, 2], **{"d": 3}, y=1))  # (1, 2, 3, (), 3, 5, {'y': 1})
print(f(*(1,), *(2, 3), *[4], d=0, **{}, **{"z": 1}))  # (1, 2, 3, (4,), 0, 5, {'z': 1})
print(f(1, c=5, d=6), f(1, 7, d=8, e=9))  # (1, 2, 5, (), 6, 5, {}) (1, 7, 3, (), 8, 9, {})

def positional(a, b, /):
    return a - b
def keyword(*, a, b=1):
    return a - b
def collect(*a, **k):
    return a, k
def defaults(a, b=[], *, c={}):
    b.append(a)
    c[a] = len(b)
    return b, c

print(positional(5, 3), keyword(a=5), keyword(b=2, a=1))  # 2 4 -1
print(collect(), collect(1), collect(x=1), collect(*"ab", *[], **{"k": 1}, l=2), collect(*range(3)))
#> ((), {}) ((1,), {}) ((), {'x': 1}) (('a', 'b'), {'k': 1, 'l': 2}) ((0, 1, 2), {})
print(collect(**{"not a name": 1, "class": 2}))  # ((), {'not a name': 1, 'class': 2})
print(defaults(1))  # ([1], {1: 1})
print(defaults(2))  # ([1, 2], {1: 1, 2: 2})
print(defaults(3, []), defaults(4, c={}))  # ([3], {1: 1, 2: 2, 3: 1}) ([1, 2, 4], {4: 3})

x = 10
def late(y=x):
    return y
x = 20
print(late(), late(x))  # 10 20

def changes(a, *rest, **named):
    a = a + 1
    rest += (a,)
    named["a"] = a
    return a, rest, named
given = {"k": 1}
print(changes(1, 2, **given), given)  # (2, (2, 2), {'k': 1, 'a': 2}) {'k': 1}
print(f.__defaults__, f.__kwdefaults__, collect.__defaults__, late.__defaults__)  # (2, 3) {'e': 5} None (10,)
print(f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount, f.__code__.co_varnames)
#> 3 2 2 ('a', 'b', 'c', 'd', 'e', 'args', 'kw')
