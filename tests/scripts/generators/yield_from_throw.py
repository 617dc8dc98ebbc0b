# throw and close pass through yield from.
def inner():
    try:
        got = yield "inner"
        print("sent", got)
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
    except GeneratorExit:
        print("inner exit")
        raise
    return "inner value"


def outer():
    try:
        result = yield from inner()
        print("result", result)
    except KeyError as e:
        print("outer caught", e)
        yield "outer recovered"
    return "outer value"


g = outer()
next(g)
print(g.throw(ValueError("v")))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)
g = outer()
next(g)
print(g.throw(KeyError("k")))
print(next(g, "end"))
g = outer()
next(g)
g.close()
g = outer()
next(g)
try:
    g.throw(GeneratorExit)
except GeneratorExit as e:
    print("exit", repr(e))


def returns_on_throw():
    try:
        yield
    except ValueError:
        return "returned"


def waits():
    value = yield from returns_on_throw()
    yield value
    try:
        yield from [1, 2]
    except ValueError as e:
        yield "list has no throw", str(e)


g = waits()
next(g)
print(g.throw(ValueError))
print(next(g))
print(g.throw(ValueError("text")))


def deep(n):
    try:
        if n == 0:
            yield "bottom"
        else:
            yield from deep(n - 1)
    finally:
        order.append(n)


order = []
g = deep(5)
next(g)
try:
    g.throw(KeyError)
except KeyError:
    print(order)
order = []
g = deep(5)
next(g)
g.close()
print(order)


def stops_iteration():
    try:
        yield
    except ValueError:
        raise StopIteration("not this way")


def delegates():
    yield from stops_iteration()


g = delegates()
next(g)
try:
    g.throw(ValueError)
except RuntimeError as e:
    print(e, repr(e.__cause__))

# expect:
# inner caught v
# recovered
# result inner value
# outer value
# outer caught 'k'
# outer recovered
# end
# inner exit
# inner exit
# exit GeneratorExit()
# returned
# 1
# ('list has no throw', 'text')
# [0, 1, 2, 3, 4, 5]
# [0, 1, 2, 3, 4, 5]
# generator raised StopIteration StopIteration('not this way')
