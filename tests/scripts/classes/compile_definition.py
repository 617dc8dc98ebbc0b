# What a class statement evaluates, and in which order.
def note(what, value=None):
    print(what, end=" ")
    return value
def decorator(name):
    print("@" + name, end=" ")
    def decorate(cls):
        print("decorate", name, cls.__name__, end=" ")
        return cls
    return decorate
class M(type):
    @classmethod
    def __prepare__(meta, name, bases, **keywords):
        print("prepare", name, bases, keywords, end=" ")
        return {"prepared": True}
    def __new__(meta, name, bases, names, **keywords):
        print("new", keywords, end=" ")
        return super().__new__(meta, name, bases, names)
    def __init__(cls, name, bases, names, **keywords):
        print("init", keywords, end=" ")
@decorator("a")
@decorator("b")
class C(note("base", object), metaclass=note("meta", M), k=note("k", 1), **note("more", {"l": 2})):
    note("body")
    kept = prepared
print("done")
print(type(C), C.kept)

class D(*[C], k=3): pass
print(D.__bases__)
class E(*(), **{}): pass
print(E.__bases__)
bases = (C,)
class F(*bases, E): pass
print(F.__mro__)

# any callable may be the metaclass
def make(name, bases, names, **keywords):
    return name, bases, sorted(n for n in names if not n.startswith("__")), keywords
class N(int, str, metaclass=make, flag=True):
    x = 1
    def f(self): return __class__
print(N)
@lambda cls: cls.__name__
class Name: pass
print(Name)

class Log:
    "A mapping that is no dict."
    def __init__(self): self.names = {}
    def note(self, what, name):
        if not name.startswith("__"): print(what, name, end=" ")
    def __getitem__(self, name):
        if name not in self.names: self.note("miss", name)
        return self.names[name]
    def __setitem__(self, name, value):
        self.note("set", name)
        self.names[name] = value
    def __delitem__(self, name):
        self.note("del", name)
        del self.names[name]
class Logs(type):
    @classmethod
    def __prepare__(meta, name, bases): return Log()
    def __new__(meta, name, bases, names): return super().__new__(meta, name, bases, names.names)
def logged(free):
    class L(metaclass=Logs):
        x = len
        y = x
        z = free
        del x
        free = free
    return L.z, L.y is len, hasattr(L, "x"), L.free
free = "global"
print(logged("free"))
def logged_cell(cell):
    class L(metaclass=Logs):
        z = cell
        both = [cell for i in "ab"]
    return L.z, L.both
print(logged_cell("cell"))
class NoMapping(type):
    __prepare__ = lambda name, bases: 3
class Entry:
    def __init__(self, *bases): self.bases = bases
    def __mro_entries__(self, bases):
        print("entries", len(bases), end=" ")
        return self.bases
class P(Entry(C, E), Entry()): pass
print(P.__bases__, len(P.__orig_bases__))

# a class with more bases and keywords than a call has room for
def many(name, bases, names, **keywords): return len(bases), len(keywords)
source = "class Many(" + ", ".join(["object"] * 600) + ", metaclass=many, " + ", ".join(f"k{i}={i}" for i in range(600)) + "): pass"
exec(source)
print(Many)
class Wrong(metaclass=NoMapping): pass

# expect:
# @a @b base meta k more prepare C (<class 'object'>,) {'k': 1, 'l': 2} body new {'k': 1, 'l': 2} init {'k': 1, 'l': 2} decorate b C decorate a C done
# <class '__main__.M'> True
# prepare D (<class '__main__.C'>,) {'k': 3} new {'k': 3} init {'k': 3} (<class '__main__.C'>,)
# (<class 'object'>,)
# prepare F (<class '__main__.C'>, <class '__main__.E'>) {} new {} init {} (<class '__main__.F'>, <class '__main__.C'>, <class '__main__.E'>, <class 'object'>)
# ('N', (<class 'int'>, <class 'str'>), ['f', 'x'], {'flag': True})
# Name
# miss len set x set y miss free set z del x miss free set free ('global', True, False, 'global')
# miss cell set z set both ('cell', ['cell', 'cell'])
# entries 2 entries 2 prepare P (<class '__main__.C'>, <class '__main__.E'>) {} new {} init {} (<class '__main__.C'>, <class '__main__.E'>) 2
# (600, 600)

# expect-error: TypeError: NoMapping.__prepare__() must return a mapping, not int

# exit: 1
