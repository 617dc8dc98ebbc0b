# A generator expression that fails, or that is half-way when a handler is entered and left.
import sys


def fail(n):
    if n == 2:
        raise ValueError(n)
    return n


def names(error):
    found = []
    entry = error.__traceback__
    while entry:
        found.append(entry.tb_frame.f_code.co_name)
        entry = entry.tb_next
    return found


values = (fail(n) for n in range(4))
try:
    for value in values:
        print(value)
except ValueError as error:
    print(repr(error), names(error))
print(list(values))


def asks(n):
    return type(sys.exception()).__name__


asking = (asks(n) for n in range(3))
print(next(asking))
try:
    raise KeyError
except KeyError:
    print(next(asking))
print(next(asking))
try:
    raise KeyError("outer")
except KeyError:
    try:
        list(fail(n) for n in (1, 2))
    except ValueError as error:
        print(repr(error.__context__))

# expect:
# 0
# 1
# ValueError(2) ['<module>', '<genexpr>', 'fail']
# []
# NoneType
# KeyError
# NoneType
# KeyError('outer')
