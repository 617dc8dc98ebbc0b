# What a method of a class keeps or hands back is the very number that the operator was given.
class V:
    def __add__(self, other): return other
    def __radd__(self, other): return other
    def __iadd__(self, other): return other
    def __mod__(self, other): return other
    def __rmod__(self, other): return other
    def __pow__(self, other, m=None): return other
    def __lt__(self, other): return other
    def __gt__(self, other): return other
    def __eq__(self, other): return other
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): kept.append(key); kept.append(value)
    def __delitem__(self, key): kept.append(key)
    def __contains__(self, key): kept.append(key); return True
    def __call__(self, x): return x
    def __getattr__(self, n): return n
    def __format__(self, s): return 'f'
    def __rlshift__(self, o): return o
    def __divmod__(self, o): return o
    def __rdivmod__(self, o): return o
    def __matmul__(self, o): return o
    def __exit__(self, *a): return a
class D:
    def __set__(self, i, v): kept.append(v)
class H:
    d = D()
kept = []
def run(n):
    v = V()
    x = n * 1000003
    f = n * 1.5
    print(v + x is x, x + v is x, v + f is f, f + v is f)
    print(v % x is x, x % v is x, v ** x is x, x << v is x, v @ x is x)
    print((v < x) is x, (x < v) is x, (v == x) is x, (x == v) is x, (v < f) is f)
    print(v[x] is x, v[f] is f)
    v[x] = f
    print(kept[0] is x, kept[1] is f)
    del v[x]
    print(kept[2] is x)
    x in v
    print(kept[3] is x)
    print(v(x) is x)
    w = v
    w += x
    print(w is x)
    y = x
    y += v
    print(y is x)
    H().d = x
    print(kept[-1] is x)
    print(divmod(v, x) is x, divmod(x, v) is x, pow(v, x) is x)
    if v < x: pass
    print(max(v, x, key=lambda q: 1) is v)
run(1)
run(77777)

# expect:
# True True True True
# True True True True True
# True True True True True
# True True
# True True
# True
# True
# True
# True
# True
# True
# True True True
# True
# True True True True
# True True True True True
# True True True True True
# True True
# False False
# False
# False
# True
# True
# True
# True
# True True True
# True
