# throw and close: caught, passed on, answered with a value; GeneratorExit; what cannot be ignored.
def worker():
    while True:
        try:
            value = yield "ready"
            print("received", value)
        except ValueError as error:
            print("caught", repr(error))
        except GeneratorExit:
            print("closing now")
            raise
        finally:
            print("finally")


w = worker()
next(w)
print(w.send(1), "after send")
print(w.throw(ValueError("thrown")))
print(w.throw(ValueError))
w.close()
w.close()
print(next(w, "exhausted"))
w = worker()
next(w)
try:
    w.throw(KeyError("through"))
except KeyError as error:
    print(repr(error), next(w, "dead"))


def fresh(): yield 1


f = fresh()
try:
    f.throw(RuntimeError("before the start"))
except RuntimeError as error:
    print(error, list(f))
f = fresh()
f.close()
print(list(f))


def ignores():
    try:
        yield 1
    except GeneratorExit:
        print("ignored")
        yield 2


i = ignores()
next(i)
try:
    i.close()
except RuntimeError as error:
    print(error)


def returns():
    try:
        yield 1
    except GeneratorExit:
        return "value"


r = returns()
next(r)
r.close()
for bad in (5, "text", None, int):
    g = fresh()
    try:
        g.throw(bad)
    except TypeError as error:
        print(error)


def translate():
    try:
        yield
    except ValueError:
        raise KeyError("translated")


t = translate()
next(t)
try:
    t.throw(ValueError("original"))
except KeyError as error:
    print(repr(error), repr(error.__context__))

# expect:
# received 1
# finally
# ready after send
# caught ValueError('thrown')
# finally
# ready
# caught ValueError()
# finally
# ready
# closing now
# finally
# exhausted
# finally
# KeyError('through') dead
# before the start []
# []
# ignored
# generator ignored GeneratorExit
# exceptions must be classes or instances deriving from BaseException, not int
# exceptions must be classes or instances deriving from BaseException, not str
# exceptions must be classes or instances deriving from BaseException, not NoneType
# exceptions must be classes or instances deriving from BaseException, not type
# KeyError('translated') ValueError('original')
