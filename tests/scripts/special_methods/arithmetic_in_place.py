# In-place operators: their own method, else the binary one; what is stored where.
class Acc:
    def __init__(self, *log): self.log = list(log)
    def __iadd__(self, o): self.log.append(f"iadd {o}"); return self
    def __add__(self, o): return Acc(*self.log, f"add {o}")
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): return "binary sub"
    def __imul__(self, o): return "anything"
    def __ior__(self, o): self.log.append("ior"); return self


a = b = Acc()
a += 1
print(a is b, b.log)
a = a + 2
print(a is b, a.log, b.log)
a -= 1
print(a)
b *= 2
print(b)


class All:
    def __getattr__(self, name): raise AttributeError(name)


for name in ("truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "xor", "matmul"):
    setattr(All, f"__i{name}__", lambda self, o, name=name: (name, o))
x = All(); x /= 1; print(x)
x = All(); x //= 2; print(x)
x = All(); x %= 3; print(x)
x = All(); x **= 4; print(x)
x = All(); x <<= 5; print(x)
x = All(); x >>= 6; print(x)
x = All(); x &= 7; print(x)
x = All(); x ^= 8; print(x)
x = All(); x @= 9; print(x)
try:
    x = All(); x += 1
except TypeError as error:
    print(error)


class Container:
    def __init__(self): self.data = {"k": Acc()}
    def __getitem__(self, key): print("get", key); return self.data[key]
    def __setitem__(self, key, value): print("set", key); self.data[key] = value


c = Container()
c["k"] += 5
print(c.data["k"].log)
t = ([1], 2)
try:
    t[0] += [3]
except TypeError as error:
    print(error, t)


class Attr:
    items = [0]


one = Attr()
one.items += [1]
print(Attr.items, "items" in vars(one), one.items is Attr.items)


def index():
    print("index once")
    return 0


items = [1, 2]
items[index()] += 10
print(items)
class IntLike(int): pass


n = IntLike(1)
n += 1
print(n, type(n).__name__)

# expect:
# True ['iadd 1']
# False ['iadd 1', 'add 2'] ['iadd 1']
# binary sub
# anything
# ('truediv', 1)
# ('floordiv', 2)
# ('mod', 3)
# ('pow', 4)
# ('lshift', 5)
# ('rshift', 6)
# ('and', 7)
# ('xor', 8)
# ('matmul', 9)
# unsupported operand type(s) for +=: 'All' and 'int'
# get k
# set k
# ['iadd 5']
# 'tuple' object does not support item assignment ([1, 3], 2)
# [0, 1] True True
# index once
# [11, 2]
# 2 int
