# send: what it answers, and what cannot be sent.
def adder():
    total = 0
    while True:
        got = yield total
        if got is None:
            return total
        total += got


g = adder()
try:
    g.send(1)
except TypeError as e:
    print(e)
print(g.send(None), g.send(1), g.send(2.5), g.send(10 ** 30))
try:
    g.send(None)
except StopIteration as stop:
    print("end", stop.value)
try:
    g.send(5)
except StopIteration as stop:
    print("again", stop.value)
for wrong in ((), (1, 2)):
    try:
        adder().send(*wrong)
    except TypeError as e:
        print(e)
try:
    adder().send(arg=None)
except TypeError as e:
    print(e)


def identity():
    kept = []
    x = yield
    while True:
        kept.append(x)
        x = yield kept


g = identity()
next(g)
a = 5000
a += 1
kept = g.send(a)
print(kept[0] is a, g.send(a)[1] is a)
f = 2.5 * 3
print(g.send(f)[2] is f)
o = object()
print(g.send(o)[3] is o)


def twice():
    n = 700
    n += 77
    yield n
    yield n


g = twice()
x = next(g)
y = next(g)
print(x is y)
items = [v for v in twice()]
print(items[0] is items[1])
p, q = twice()
print(p is q)
method = adder().send
print(method(None), method(4), method(5))

# expect:
# can't send non-None value to a just-started generator
# 0 1 3.5 1e+30
# end 1e+30
# again None
# generator.send() takes exactly one argument (0 given)
# generator.send() takes exactly one argument (2 given)
# generator.send() takes no keyword arguments
# True True
# True
# True
# True
# True
# True
# 0 4 9
