# throw: the exception is raised where the generator waits.

def catching():
    while True:
        try:
            got = yield "waiting"
            print("got", got)
        except ValueError as e:
            print("caught", repr(e))
            yield "handled"
        finally:
            print("finally")


g = catching()
print(next(g))
print(g.throw(ValueError("one")))
print(next(g))
print(g.throw(ValueError))
try:
    g.throw(KeyError("out"))
except KeyError as e:
    print("out", repr(e))
print(next(g, "finished"))
try:
    g.throw(IndexError("late"))
except IndexError as e:
    print(repr(e))


def simple():
    yield 1
    yield 2


g = simple()
try:
    g.throw(RuntimeError("before the start"))
except RuntimeError as e:
    print(e)
print(list(g))
for wrong in (3, int, "text", None):
    try:
        simple().throw(wrong)
    except TypeError as e:
        print(e)
if True:
    for args in ((ValueError, "text"), (ValueError, ValueError("made")), (ValueError, (1, 2)), (ValueError, None),
                 (KeyError, "k", None)):
        g = simple()
        next(g)
        try:
            g.throw(*args)
        except Exception as e:
            print(repr(e), e.args)
    for args in ((ValueError(1), 2), (ValueError, 1, 2)):
        try:
            simple().throw(*args)
        except TypeError as e:
            print(e)
try:
    simple().throw()
except TypeError as e:
    print(e)


def stops():
    try:
        yield
    except ValueError:
        return "stopped"


class Text(str):
    pass


held = Text("held by the caller")
for i in range(4):
    g = simple()
    next(g)
    try:
        g.throw(ValueError, held)
    except ValueError as e:
        print(e.args[0] is held, len(held))
g = stops()
next(g)
try:
    g.throw(ValueError)
except StopIteration as stop:
    print("value", stop.value)


def replaces():
    try:
        yield
    except ValueError as e:
        raise KeyError("new") from e


g = replaces()
next(g)
try:
    g.throw(ValueError("old"))
except KeyError as e:
    print(repr(e), repr(e.__cause__), repr(e.__context__))


def assigned():
    x = "old"
    try:
        x = yield
    except ValueError:
        yield x


g = assigned()
next(g)
print(g.throw(ValueError))

# expect:
# waiting
# caught ValueError('one')
# handled
# finally
# waiting
# caught ValueError()
# handled
# finally
# out KeyError('out')
# finished
# IndexError('late')
# before the start
# []
# exceptions must be classes or instances deriving from BaseException, not int
# exceptions must be classes or instances deriving from BaseException, not type
# exceptions must be classes or instances deriving from BaseException, not str
# exceptions must be classes or instances deriving from BaseException, not NoneType
# ValueError('text') ('text',)
# ValueError('made') ('made',)
# ValueError(1, 2) (1, 2)
# ValueError() ()
# KeyError('k') ('k',)
# instance exception may not have a separate value
# throw() third argument must be a traceback object
# throw expected at least 1 argument, got 0
# True 18
# True 18
# True 18
# True 18
# value stopped
# KeyError('new') ValueError('old') ValueError('old')
# old
# expect-stderr:
# throw.py:53: DeprecationWarning: the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.
#   g.throw(*args)
# throw.py:58: DeprecationWarning: the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.
#   simple().throw(*args)
# throw.py:83: DeprecationWarning: the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.
#   g.throw(ValueError, held)
