# __context__ and __cause__: chains, cycles avoided, contexts of nested handlers, sys.exc_info.
import sys


def chain(error):
    names = []
    while error is not None:
        names.append(f"{type(error).__name__}({', '.join(map(repr, error.args))})")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return " <- ".join(names)


def three():
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise KeyError(2)
    except KeyError:
        raise IndexError(3)


try:
    three()
except IndexError as error:
    print(chain(error))
print(sys.exc_info())
try:
    raise ValueError("outer")
except ValueError as outer:
    print(sys.exc_info()[0].__name__)
    try:
        raise KeyError("inner")
    except KeyError as inner:
        print(sys.exc_info()[0].__name__, chain(inner))
    print(sys.exc_info()[1] is outer)


def helper():
    return sys.exc_info()[0]


try:
    1 / 0
except ZeroDivisionError:
    print(helper().__name__)
print(helper())
a, b = ValueError("a"), KeyError("b")
try:
    try:
        raise a
    except ValueError:
        raise b
except KeyError:
    try:
        raise a
    except ValueError as again:
        print(chain(again), "|", a.__context__ is b, b.__context__)
try:
    try:
        raise a from a
    except ValueError as error:
        print(error.__cause__ is error)
finally:
    a.__cause__ = None
e = ValueError()
e.__cause__ = KeyError("set by hand")
print(e.__suppress_context__, chain(e))
for bad in (5, "x", int):
    try:
        e.__cause__ = bad
    except TypeError as error:
        print(error)
try:
    e.__context__ = 5
except TypeError as error:
    print(error)


def generator():
    try:
        yield sys.exc_info()[0]
    except KeyError:
        yield sys.exc_info()[0]


try:
    raise ValueError
except ValueError:
    g = generator()
    print(next(g).__name__, g.throw(KeyError).__name__, sys.exc_info()[0].__name__)

# expect:
# IndexError(3) <- KeyError(2) <- ValueError(1)
# (None, None, None)
# ValueError
# KeyError KeyError('inner') <- ValueError('outer')
# True
# ZeroDivisionError
# None
# ValueError('a') <- KeyError('b') | True None
# True
# True ValueError() <- KeyError('set by hand')
# exception cause must be None or derive from BaseException
# exception cause must be None or derive from BaseException
# exception cause must be None or derive from BaseException
# exception context must be None or derive from BaseException
# ValueError KeyError ValueError
