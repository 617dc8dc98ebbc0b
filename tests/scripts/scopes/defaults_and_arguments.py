# When defaults are evaluated, what they close over; argument evaluation order; names of parameters.
log = []


def note(x):
    log.append(x)
    return x


def f(a=note("a"), *args, b=note("b"), **more) -> note("return"):
    return a, args, b, more


print(log, f.__annotations__)
log.clear()
f(note(1), *[note(2)], b=note(3), **{"c": note(4)})
print(log)
log.clear()
note(1) + note(2) * note(3) < note(4) and note(5)
print(log)
log.clear()
{note("k"): note("v"), note("k2"): note("v2")}
[note(1), note(2)][note(0)]
note("x") if note(False) else note("y")
print(log)
log.clear()
class Target:
    def __setitem__(self, key, value): log.append(("set", key, value))
def target(): log.append("target"); return Target()
target()[note("key")] = note("value")
print(log)
log.clear()
def grow(item, items=[]): items.append(item); return items
print(grow(1), grow(2), grow(3, []), grow(4), grow.__defaults__)
grow.__defaults__ = (["new"],)
print(grow(5))
n = 1
def early(x=n): return x
n = 2
print(early(), (lambda x=n: x)())
def kinds(a, /, b, *, c): return a, b, c
print(kinds(1, 2, c=3), kinds(1, b=2, c=3))
for call in ("kinds(a=1, b=2, c=3)", "kinds(1, 2, 3)", "kinds(1, c=3)", "kinds(1, 2)", "kinds()",
             "kinds(1, 2, c=3, d=4)",
             "kinds(1, 2, b=3, c=4)", "f(1, a=2)", "kinds(*'abc')", "kinds(1, **{'b': 2, 'c': 3})"):
    try:
        print(eval(call))
    except TypeError as error:
        print(error)
def positional(x, /, **more): return x, more
print(positional(1, x=2), (lambda *, k=1: k)(), (lambda *a, **k: (a, k))(1, z=2))
def swallow(*args, **keywords): return len(args), sorted(keywords)
print(swallow(*range(5), *"ab", x=1, **dict.fromkeys("yz")), swallow(*(), **{}))
def inner_default():
    value = "local"
    def g(v=value, w=lambda: value): return v, w()
    value = "changed"
    return g()
print(inner_default(), kinds.__kwdefaults__, f.__kwdefaults__, f.__code__.co_argcount, f.__code__.co_kwonlyargcount)
args = [3, 1, 2]
print(max(*args), sorted([*args, 0]), print(*args, sep="", end="!\n"))

# expect:
# ['a', 'b', 'return'] {'return': 'return'}
# [1, 2, 3, 4]
# [1, 2, 3, 4]
# ['k', 'v', 'k2', 'v2', 1, 2, 0, False, 'y']
# ['value', 'target', 'key', ('set', 'key', 'value')]
# [1, 2, 4] [1, 2, 4] [3] [1, 2, 4] ([1, 2, 4],)
# ['new', 5]
# 1 2
# (1, 2, 3) (1, 2, 3)
# kinds() got some positional-only arguments passed as keyword arguments: 'a'
# kinds() takes 2 positional arguments but 3 were given
# kinds() missing 1 required positional argument: 'b'
# kinds() missing 1 required keyword-only argument: 'c'
# kinds() missing 2 required positional arguments: 'a' and 'b'
# kinds() got an unexpected keyword argument 'd'
# kinds() got multiple values for argument 'b'
# f() got multiple values for argument 'a'
# kinds() takes 2 positional arguments but 3 were given
# (1, 2, 3)
# (1, {'x': 2}) 1 ((1,), {'z': 2})
# (7, ['x', 'y', 'z']) (0, [])
# ('local', 'changed') None {'b': 'b'} 1 1
# 312!
# 3 [0, 1, 2, 3] None
