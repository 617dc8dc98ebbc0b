# __getattr__ is asked for what is missing only, however often the same place has found something.
class Proxy:
    shared = "class"

    def __init__(self, n):
        self.n = n

    def method(self):
        return "method"

    def __getattr__(self, name):
        return "missing " + name


def look(proxy):
    return proxy.n, proxy.shared, proxy.method(), proxy.other


p, q = Proxy(1), Proxy(2)
for _ in range(3):
    print(look(p), look(q))
del p.n
print(look(p))
p.n, p.other, p.method = 3, "own", lambda: "own method"
print(look(p), look(q))
del Proxy.method, Proxy.shared
for _ in range(2):
    try:
        print(q.n, q.shared, q.method)
        look(q)
    except TypeError as error:
        print(error)
Proxy.method = lambda self: "again"
print(look(q))
Proxy.__getattribute__ = lambda self, name: lambda: name
print([kind() if callable(kind) else kind for kind in look(q)])
del Proxy.__getattribute__
print(look(q))
del Proxy.__getattr__
try:
    look(q)
except AttributeError as error:
    print(error)


class Late:
    def __getattr__(self, name):
        raise AttributeError("none of " + name)


late = Late()
for _ in range(3):
    print(hasattr(late, "x"), getattr(late, "x", "default"))
late.x = 1
print(late.x)
try:
    late.y
except AttributeError as error:
    print(error)

# expect:
# (1, 'class', 'method', 'missing other') (2, 'class', 'method', 'missing other')
# (1, 'class', 'method', 'missing other') (2, 'class', 'method', 'missing other')
# (1, 'class', 'method', 'missing other') (2, 'class', 'method', 'missing other')
# ('missing n', 'class', 'method', 'missing other')
# (3, 'class', 'own method', 'own') (2, 'class', 'method', 'missing other')
# 2 missing shared missing method
# 'str' object is not callable
# 2 missing shared missing method
# 'str' object is not callable
# (2, 'missing shared', 'again', 'missing other')
# ['n', 'shared', 'method', 'other']
# (2, 'missing shared', 'again', 'missing other')
# 'Proxy' object has no attribute 'shared'
# False default
# False default
# False default
# 1
# none of y
