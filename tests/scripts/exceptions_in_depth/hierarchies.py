# Custom hierarchies: which handler is chosen, tuples of classes, order, names computed at run time.
class AppError(Exception): pass
class NetError(AppError): pass
class Timeout(NetError): pass
class ParseError(AppError, ValueError): pass


def classify(error):
    try:
        raise error
    except Timeout:
        return "timeout"
    except (NetError, KeyError) as caught:
        return f"net or key: {caught!r}"
    except ValueError:
        return "value"
    except AppError:
        return "app"
    except Exception:
        return "other"
    except BaseException:
        return "base"


for error in (Timeout(), NetError(1), KeyError("k"), ParseError(), AppError(), ZeroDivisionError(), KeyboardInterrupt(),
              SystemExit(), GeneratorExit(), UnicodeError(), IndexError()):
    print(type(error).__name__, "->", classify(error))
kinds = [ValueError, KeyError]
try:
    raise KeyError
except tuple(kinds) as error:
    print("from a list:", repr(error))


def choose():
    print("evaluated")
    return IndexError


try:
    pass
except choose():
    pass
try:
    [][0]
except choose() as error:
    print(error)
try:
    try:
        raise ValueError("v")
    except (TypeError, ValueError):
        print("in a tuple")
except TypeError as error:
    print(error)
for bad in (5, "text", ValueError("instance"), [ValueError], (ValueError, 5), object):
    try:
        try:
            raise KeyError("first")
        except bad:
            print("not here")
    except TypeError as error:
        print(error, "|", repr(error.__context__))
    except KeyError:
        print("KeyError went on")
try:
    try:
        raise ValueError
    except ValueError if kinds else KeyError:
        print("conditional class")
except TypeError:
    print("never")

# expect:
# Timeout -> timeout
# NetError -> net or key: NetError(1)
# KeyError -> net or key: KeyError('k')
# ParseError -> value
# AppError -> app
# ZeroDivisionError -> other
# KeyboardInterrupt -> base
# SystemExit -> base
# GeneratorExit -> base
# UnicodeError -> value
# IndexError -> other
# from a list: KeyError()
# evaluated
# list index out of range
# in a tuple
# catching classes that do not inherit from BaseException is not allowed | KeyError('first')
# catching classes that do not inherit from BaseException is not allowed | KeyError('first')
# catching classes that do not inherit from BaseException is not allowed | KeyError('first')
# catching classes that do not inherit from BaseException is not allowed | KeyError('first')
# catching classes that do not inherit from BaseException is not allowed | KeyError('first')
# catching classes that do not inherit from BaseException is not allowed | KeyError('first')
# conditional class
