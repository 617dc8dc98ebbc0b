# Classes made of built-in types: what the built-in type asks of the class, and what it takes as it is.
class F(float):
    def __float__(self): return 42.0


class Wrong(float):
    def __float__(self): return 3


class Text(str):
    def __float__(self): return 9.5
    def __str__(self): return "shown"


def tell(function, *row, **named):
    try:
        print(repr(function(*row, **named)))
    except Exception as error:
        print(type(error).__name__, error)


print(float(F(1.0)), complex(F(1.0)), float(Text("8")), "%.1f" % F(1.0), F(1.0) + 1)
tell(float, Wrong(1.0))
print(0.0 ** -float("inf"), pow(-0.0, -float("inf")))
print(f"{Text('a')}", format(Text("a")), "{}".format(Text("a")), f"{Text('a'):>3}", f"{Text('a')!r}")


class D(dict):
    def __getitem__(self, key): return "item"


class K(dict):
    def __iter__(self): return iter(["k"])
    def keys(self): return ["k"]
    def __getitem__(self, key): return "item"


for made in D(a=1), K(a=1):
    print(dict(made), {**made}, dict(**made), (lambda **named: named)(**made), made | {}, {} | made, made.copy())
print({1: 2}.keys().mapping, {1: 2}.values().mapping, {1: 2}.items().mapping)


class S(set):
    def __iter__(self): return iter([7])
    def __repr__(self): return "own"


class Clearing:
    def __init__(self, items): self.items = items
    def __hash__(self): return 1
    def __repr__(self):
        self.items.clear()
        return "clearing"


print(set.__repr__(S([1])))
items = set()
items.update([Clearing(items), 2])
print(items, len(items))


class Types(tuple):
    def __iter__(self): return iter(())


print(isinstance(1, Types((str, int))), isinstance(1.0, Types((str, Types((int, float))))), issubclass(int, Types()))


# Keywords that a built-in type does not take are for the __new__ or __init__ of the class.
for base in float, tuple, frozenset, list, set:
    class Plain(base):
        pass

    class Init(base):
        def __init__(self, *row, named=None): self.named = named

    class New(base):
        def __new__(cls, *row, named=None):
            made = super().__new__(cls, *row)
            made.named = named
            return made

    print(base.__name__, Init(named=3).named)
    tell(Plain, named=3)
    tell(lambda: New(named=4).named)


class B(bytes):
    def __new__(cls, *row):
        made = super().__new__(cls, *row)
        made.origin = row
        return made


class A(bytearray):
    def __init__(self, *row):
        super().__init__(*row)
        self.origin = row


for base in B, A:
    made = base.fromhex("41 42")
    print(type(made).__name__, bytes(made), made.origin)


# expect:
# 42.0 (42+0j) 9.5 1.0 2.0
# TypeError Wrong.__float__ returned non-float (type int)
# inf inf
# shown shown shown   a 'a'
# {'a': 1} {'a': 1} {'a': 1} {'a': 1} {'a': 1} {'a': 1} {'a': 1}
# {'k': 'item'} {'k': 'item'} {'k': 'item'} {'k': 'item'} {'k': 'item'} {'k': 'item'} {'k': 'item'}
# {1: 2} {1: 2} {1: 2}
# S({7})
# {clearing, 2} 2
# True True False
# float 3
# TypeError float() takes no keyword arguments
# 4
# tuple 3
# TypeError tuple() takes no keyword arguments
# 4
# frozenset 3
# TypeError frozenset() takes no keyword arguments
# 4
# list 3
# TypeError list() takes no keyword arguments
# 4
# set 3
# TypeError set() takes no keyword arguments
# TypeError set() takes no keyword arguments
# B b'AB' (b'AB',)
# A b'AB' (b'AB',)
