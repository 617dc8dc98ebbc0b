# yield from: values, results, send and throw handed through, iterables that are no generators.
def inner(n):
    received = []
    for i in range(n):
        received.append((yield i))
    return received


def outer():
    first = yield from inner(2)
    print("first gave", first)
    second = yield from inner(1)
    return first + second


o = outer()
print(next(o), o.send("a"), o.send("b"))
try:
    o.send("c")
except StopIteration as stop:
    print(stop.value)


def catching():
    try:
        yield 1
    except ValueError as error:
        yield f"inner caught {error}"
    yield "inner goes on"


def delegating():
    try:
        yield from catching()
    except KeyError:
        yield "outer caught"
    finally:
        print("outer finally")


d = delegating()
print(next(d), d.throw(ValueError("v")), next(d), d.throw(KeyError("k")), list(d))
print(list((lambda: (yield from "abc"))()), [*(lambda: (yield from {1: 2}))()])


class Iterator:
    def __iter__(self): return self
    def __next__(self): return 1


def plain(): yield from Iterator()


p = plain()
print(next(p), next(p))
try:
    p.send(5)
except AttributeError as error:
    print(error)
p = plain()
next(p)
try:
    p.throw(ValueError("not handed on"))
except ValueError as error:
    print(error)


def closing():
    def sub():
        try:
            yield 1
        finally:
            print("sub closed")
    try:
        yield from sub()
    finally:
        print("closing closed")


c = closing()
next(c)
c.close()
try:
    list((lambda: (yield from 5))())
except TypeError as error:
    print(error)


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [4], []], 5], [[6]]])), list(flatten([])))


def chain(depth):
    if depth:
        return (yield from chain(depth - 1)) + 1
    yield "leaf"
    return 0


def show(): print("depth", (yield from chain(50)))


print(list(show()))

# expect:
# first gave ['a', 'b']
# 0 1 0
# ['a', 'b', 'c']
# outer finally
# 1 inner caught v inner goes on outer caught []
# ['a', 'b', 'c'] [1]
# 1 1
# 'Iterator' object has no attribute 'send'
# not handed on
# sub closed
# closing closed
# 'int' object is not iterable
# [1, 2, 3, 4, 5, 6] []
# depth 50
# ['leaf']
