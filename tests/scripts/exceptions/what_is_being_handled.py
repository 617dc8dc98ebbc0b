# sys.exception() and sys.exc_info() tell what is being handled here, also in functions that handlers call.
import sys


def now():
    kind, error, traceback = sys.exc_info()
    return kind and kind.__name__, error is sys.exception(), traceback is None


def function():
    before = now()
    try:
        raise KeyError
    except KeyError:
        inside = now()
    return before, inside, now()


print(now())
try:
    raise ValueError
except ValueError:
    print(now())
    print(function())
    try:
        1 / 0
    except ZeroDivisionError:
        print(now())
    else:
        print("never")
    print(now())
    try:
        pass
    finally:
        print("normal", now())
    try:
        try:
            raise IndexError
        finally:
            print("failing", now())
    except IndexError:
        print(now())
    print(now())
    for _ in "ab":
        try:
            raise TypeError
        except TypeError:
            continue
    print(now())
    def returning():
        try:
            raise TypeError
        except TypeError:
            return now()
    print(returning(), now())
    def overriding():
        try:
            raise TypeError
        finally:
            return now()
    print(overriding(), now())
print(now())
print(*sys.exc_info())

# expect:
# (None, True, True)
# ('ValueError', True, False)
# (('ValueError', True, False), ('KeyError', True, False), ('ValueError', True, False))
# ('ZeroDivisionError', True, False)
# ('ValueError', True, False)
# normal ('ValueError', True, False)
# failing ('IndexError', True, False)
# ('IndexError', True, False)
# ('ValueError', True, False)
# ('ValueError', True, False)
# ('TypeError', True, False) ('ValueError', True, False)
# ('TypeError', True, False) ('ValueError', True, False)
# (None, True, True)
# None None None
