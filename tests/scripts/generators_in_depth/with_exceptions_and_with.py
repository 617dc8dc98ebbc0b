# yield inside try, with, finally and loops; an exception being handled while a generator is suspended.
import sys


class Manager:
    def __init__(self, name): self.name = name
    def __enter__(self): print("enter", self.name); return self
    def __exit__(self, kind, *rest): print("exit", self.name, kind and kind.__name__)


def inside():
    with Manager("m"):
        for i in range(3):
            yield i
    print("after the with")


for i in inside():
    print(i)
for i in inside():
    print(i)
    if i == 1:
        break
print("after break")
g = inside()
next(g)
del g
print("deleted")


def handler():
    try:
        yield "in try"
        raise ValueError("own")
    except ValueError as error:
        yield f"handling {error}"
        yield f"still {sys.exc_info()[0].__name__}"
    else:
        yield "never"
    finally:
        yield "in finally"
    yield f"after: {sys.exc_info()[0]}"


h = handler()
print(next(h), next(h), sys.exc_info()[0])
try:
    raise KeyError
except KeyError:
    print(next(h), sys.exc_info()[0].__name__)
print(list(h))


def context():
    try:
        yield
    except KeyError:
        pass
    raise ValueError("from the generator")


c = context()
next(c)
try:
    try:
        raise IndexError("in the caller")
    except IndexError:
        c.throw(KeyError("thrown"))
except ValueError as error:
    chain = []
    while error:
        chain.append(repr(error))
        error = error.__context__
    print(chain)


def nested():
    try:
        try:
            yield 1
        finally:
            print("inner finally")
            yield 2
    finally:
        print("outer finally")


n = nested()
print(next(n), next(n), list(n))


def loop():
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                return
            yield i
        finally:
            yield -i


print(list(loop()))


def unpack():
    a, b, *rest = yield
    yield {"a": a, "b": b, "rest": rest}


u = unpack()
next(u)
print(u.send("hello"))

# expect:
# enter m
# 0
# 1
# 2
# exit m None
# after the with
# enter m
# 0
# 1
# exit m GeneratorExit
# after break
# enter m
# exit m GeneratorExit
# deleted
# in try handling own None
# still ValueError KeyError
# ['in finally', 'after: None']
# ["ValueError('from the generator')", "IndexError('in the caller')"]
# inner finally
# outer finally
# 1 2 []
# [0, 0, -1, 2, -2, -3]
# {'a': 'h', 'b': 'e', 'rest': ['l', 'l', 'o']}
