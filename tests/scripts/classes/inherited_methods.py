# Methods that derived classes inherit from built-in types, called through instances and through super().
class D(dict):
    def get(self, *a): return "own", *a
class E(dict): pass
e = E(a=1); d = D(a=1)
def t(f):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
t(lambda: d.get(1)); t(lambda: e.get("a")); t(lambda: e.get())
t(lambda: e.get(x=1)); t(lambda: e.pop("a", None)); t(lambda: e.update(b=2)); t(lambda: e)
e.get = lambda k: ("instance", k)
t(lambda: e.get(3))
class S(str):
    pass
s = S("ab")
t(lambda: (type(s.strip()).__name__, s.strip() is s, s.upper(), s.replace("x", "y") is s, type(s.replace("x","y")).__name__))
t(lambda: s.join(["1", "2"])); t(lambda: s.format()); t(lambda: s.split("x"))
class L(list):
    def __getattribute__(self, n): return (lambda *a: ("asked", n, a)) if n == "append" else super().__getattribute__(n)
l = L(); t(lambda: l.append(1)); t(lambda: l.extend([1])); t(lambda: l.sort(key=None, reverse=True)); t(lambda: list(l))
class I(int): pass
t(lambda: (I(5).bit_length(), I(5).conjugate() is I(5), type(I(5).conjugate()).__name__, I(5).to_bytes(2, "big")))
class X(Exception):
    def with_traceback(self, tb): return super().with_traceback(tb)
t(lambda: X(1).with_traceback(None).args)
class T(tuple):
    def index(self, v): return super().index(v) + 100
t(lambda: T((1, 2)).index(2)); t(lambda: T((1, 2)).count(2))
class M(type):
    def mro(cls): return super().mro()
    def f(cls): return super().__subclasses__()
class C(metaclass=M): pass
t(lambda: C.__mro__); t(lambda: C.f())
for i in range(3):
    for o in (e, {}, E(), d): t(lambda: len(o.items()))
class N(dict):
    def __missing__(self, k): return "missing"
t(lambda: (N().get(1), N()[1], N().setdefault(1, 2), N().copy().__class__.__name__))
t(lambda: [].append.__self__); t(lambda: e.keys.__self__ is e)
class F(float): pass
t(lambda: (F(1.5).hex(), F(2.0).is_integer(), F(2.5).__add__(1)))
t(lambda: L.append(L(), 5)); t(lambda: E.fromkeys("ab")); t(lambda: E().fromkeys("ab"))

# expect:
# ('own', 1)
# 1
# TypeError get expected at least 1 argument, got 0
# TypeError dict.get() takes no keyword arguments
# 1
# None
# {'b': 2}
# ('instance', 3)
# ('str', False, 'AB', False, 'str')
# 1ab2
# ab
# ['ab']
# ('asked', 'append', (1,))
# None
# None
# [1]
# (3, False, 'int', b'\x00\x05')
# (1,)
# 101
# 1
# (<class '__main__.C'>, <class 'object'>)
# []
# 1
# 0
# 0
# 1
# 1
# 0
# 0
# 1
# 1
# 0
# 0
# 1
# (None, 'missing', 2, 'dict')
# []
# True
# ('0x1.8000000000000p+0', True, 3.5)
# None
# {'a': None, 'b': None}
# {'a': None, 'b': None}
