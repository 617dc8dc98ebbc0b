# return in a generator: StopIteration carries the value.
def returns(value):
    yield 1
    return value


def stop_value(g):
    try:
        while True:
            next(g)
    except StopIteration as stop:
        return stop.value, stop.args


print(stop_value(returns(7)), stop_value(returns(None)), stop_value(returns((1, 2))), stop_value(returns(())))
big = 10 ** 20
value, args = stop_value(returns(big))
print(value is big, args[0] is big)
n = 1000
n += 1
print(stop_value(returns(n))[0] is n)
error = ValueError("kept")
print(stop_value(returns(error))[0] is error)
g = returns(3)
print(next(g))
for _ in range(2):
    try:
        g.send(None)
    except StopIteration as stop:
        print(repr(stop), stop.value)
print(list(returns(5)), next(returns("x")), next(g, "default"))


def early(n):
    for i in range(n):
        if i == 2:
            return "early"
        yield i
    return "late"


print(stop_value(early(5)), stop_value(early(1)))
try:
    returns(1).__next__().__next__()
except AttributeError as e:
    print(e)
g = returns("m")
g.__next__()
try:
    g.__next__()
except StopIteration as stop:
    print(stop.value)

# expect:
# (7, (7,)) (None, ()) ((1, 2), ((1, 2),)) ((), ((),))
# True True
# True
# True
# 1
# StopIteration(3) 3
# StopIteration() None
# [1] 1 default
# ('early', ('early',)) ('late', ('late',))
# 'int' object has no attribute '__next__'
# m
