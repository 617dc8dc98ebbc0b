# __cause__ is what was said, __context__ what was being handled, and None hides it.
def chain(error):
    return [type(error).__name__, repr(error.__cause__), repr(error.__context__), error.__suppress_context__]


def attempt(body):
    try:
        try:
            raise ValueError("first")
        except ValueError as first:
            body(first)
    except Exception as error:
        print(chain(error))


def plain(first):
    raise KeyError("second")


def native(first):
    [][5]


def with_cause(first):
    raise KeyError("second") from TypeError("cause")


def from_class(first):
    raise KeyError from TypeError


def hidden(first):
    raise KeyError("second") from None


def itself(first):
    raise first


def bad_cause(first):
    raise KeyError from 3


def failing_cause(first):
    raise KeyError from UnicodeDecodeError


def in_finally(first):
    try:
        raise KeyError("second")
    finally:
        raise IndexError("third")


def after_handled(first):
    try:
        raise KeyError("second")
    except KeyError:
        pass
    raise IndexError("third")


for body in (plain, native, with_cause, from_class, hidden, itself, bad_cause, failing_cause, in_finally, after_handled):
    attempt(body)

# The chain never becomes a ring.
a, b = ValueError("a"), KeyError("b")
try:
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a
except ValueError as error:
    print(error is a, error.__context__ is b, b.__context__)
a.__context__ = b
b.__context__ = a
try:
    try:
        raise a
    except ValueError:
        raise IndexError
except IndexError as error:
    print(error.__context__ is a, a.__context__ is b, b.__context__ is a)

# expect:
# ['KeyError', 'None', "ValueError('first')", False]
# ['IndexError', 'None', "ValueError('first')", False]
# ['KeyError', "TypeError('cause')", "ValueError('first')", True]
# ['KeyError', 'TypeError()', "ValueError('first')", True]
# ['KeyError', 'None', "ValueError('first')", True]
# ['ValueError', 'None', 'None', False]
# ['TypeError', 'None', "ValueError('first')", False]
# ['TypeError', 'None', "ValueError('first')", False]
# ['IndexError', 'None', "KeyError('second')", False]
# ['IndexError', 'None', "ValueError('first')", False]
# True True None
# True True True
