# __getattr__ is asked last, __getattribute__ first; __setattr__, __delattr__, hasattr and getattr with a default.
class Lazy:
    present = "present"

    def __init__(self):
        self.own = "own"

    def __getattr__(self, name):
        print("__getattr__", name)
        if name.startswith("no"):
            raise AttributeError(f"none called {name}")
        return name * 2


lazy = Lazy()
print(lazy.own, lazy.present, lazy.ab, hasattr(lazy, "nothing"), getattr(lazy, "nope", "default"))
try:
    lazy.nothing
except AttributeError as error:
    print(error)


class Guarded:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("secret!")
        return super().__getattribute__(name)

    def __setattr__(self, name, value):
        self.log.append(("set", name))
        super().__setattr__(name, value)

    def __delattr__(self, name):
        self.log.append(("del", name))
        object.__delattr__(self, name)


g = Guarded()
g.a = 1
g.b = 2
del g.a
g.b += 1
print(g.log, g.__dict__["b"], hasattr(g, "a"), hasattr(g, "secret"))


class Both:
    def __getattribute__(self, name):
        if name == "fallback":
            raise AttributeError
        return "attribute " + name

    def __getattr__(self, name):
        return "getattr " + name


both = Both()
print(both.x, both.fallback, both.__dict__)


class PropertyFails:
    @property
    def broken(self):
        return self.missing

    def __getattr__(self, name):
        return "fallback for " + name


print(PropertyFails().broken)


class Proxy:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        return getattr(self._target, name)


proxy = Proxy([3, 1, 2])
proxy.sort()
proxy.append(9)
print(proxy._target, proxy.count(9))
try:
    len(proxy)
except TypeError as error:
    print(error)
try:
    getattr(proxy, 5)
except TypeError as error:
    print(type(error).__name__)

# expect:
# __getattr__ ab
# __getattr__ nothing
# __getattr__ nope
# own present abab False default
# __getattr__ nothing
# none called nothing
# [('set', 'a'), ('set', 'b'), ('del', 'a'), ('set', 'b')] 3 False False
# attribute x getattr fallback attribute __dict__
# fallback for missing
# [1, 2, 3, 9] 1
# object of type 'Proxy' has no len()
# TypeError
