# add_note, __notes__, __traceback__, with_traceback; the lines of a traceback.
def lines(error):
    tb, found = error.__traceback__, []
    while tb is not None:
        found.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return found


def f(n):
    if n == 0:
        raise ValueError("deep")
    f(n - 1)


try:
    f(2)
except ValueError as error:
    print(lines(error), error.with_traceback(None) is error, error.__traceback__)
e = ValueError("v")
print(hasattr(e, "__notes__"), e.__traceback__)
e.add_note("one")
e.add_note("two")
print(e.__notes__, e)
try:
    e.add_note(5)
except TypeError as error:
    print(error)
e.__notes__ = "not a list"
try:
    e.add_note("x")
except TypeError as error:
    print(error)


def reraise():
    try:
        f(0)
    except ValueError:
        raise


def raise_again():
    try:
        f(0)
    except ValueError as error:
        raise error


def raise_from():
    try:
        f(0)
    except ValueError as error:
        raise KeyError from error


for function in (reraise, raise_again, raise_from):
    try:
        function()
    except Exception as error:
        print(function.__name__, lines(error), error.__cause__ and lines(error.__cause__))
saved = None
try:
    f(1)
except ValueError as error:
    saved = error
try:
    raise saved
except ValueError as error:
    print(len(lines(error)), error is saved)
try:
    raise saved.with_traceback(None)
except ValueError as error:
    print(lines(error))
for bad in (5, "tb"):
    try:
        e.__traceback__ = bad
    except TypeError as error:
        print(error)
print(issubclass(ValueError, Exception), BaseException.__subclasses__()[:1] != [])

# expect:
# [('<module>', 17), ('f', 13), ('f', 13), ('f', 12)] True None
# False None
# ['one', 'two'] v
# note must be a str, not 'int'
# Cannot add note: __notes__ is not a list
# reraise [('<module>', 59), ('reraise', 38), ('f', 12)] None
# raise_again [('<module>', 59), ('raise_again', 47), ('raise_again', 45), ('f', 12)] None
# raise_from [('<module>', 59), ('raise_from', 54)] [('raise_from', 52), ('f', 12)]
# 4 True
# [('<module>', 72)]
# __traceback__ must be a traceback or None
# __traceback__ must be a traceback or None
# True True
