# send, the value of yield, what next and return give; a generator's states.
def echo():
    received = []
    while True:
        value = yield len(received)
        if value is None:
            return received
        received.append(value)


g = echo()
try:
    g.send("too early")
except TypeError as error:
    print(error)
print(next(g), g.send("a"), g.send("b"))
try:
    next(g)
except StopIteration as stop:
    print(stop.value, stop.args)
try:
    g.send("late")
except StopIteration as stop:
    print(repr(stop), stop.value)


def average():
    total = count = 0
    mean = None
    while True:
        total += yield mean
        count += 1
        mean = total / count


a = average()
a.send(None)
print([a.send(n) for n in (10, 20, 60)])


def expressions():
    x = yield
    y = (yield x) + (yield)
    print("got", x, y, [(yield 1), (yield 2)])
    return (yield (yield "inner"))


e = expressions()
print(next(e), e.send("x"), e.send(1), e.send(2), e.send("p"))
print(e.send("q"), e.send("r"))
try:
    e.send("end")
except StopIteration as stop:
    print(stop.value)


def empty():
    return 5
    yield


try:
    next(empty())
except StopIteration as stop:
    print(stop.value, list(empty()))


def running():
    try:
        next(me)
    except ValueError as error:
        yield str(error)


me = running()
print(next(me))
print(me.gi_running, me.gi_frame is not None, list(me), me.gi_frame, type(me).__name__, me.__name__, me.__qualname__)

# expect:
# can't send non-None value to a just-started generator
# 0 1 2
# ['a', 'b'] (['a', 'b'],)
# StopIteration() None
# [10.0, 15.0, 30.0]
# None x None 1 2
# got x 3 ['p', 'q']
# inner r
# end
# 5 []
# generator already executing
# False True [] None generator running running
