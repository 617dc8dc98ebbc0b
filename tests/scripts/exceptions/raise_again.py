# A bare raise goes on with the exception as it was; its traceback gets no second line for the frame.
import sys


def lines(error):
    found = []
    entry = error.__traceback__
    while entry is not None:
        found.append((entry.tb_lineno, entry.tb_frame.f_code.co_name))
        entry = entry.tb_next
    return found


def bare():
    try:
        1 / 0
    except ZeroDivisionError:
        raise


def named():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise error


def helper():
    raise


def by_helper():
    try:
        [][0]
    except IndexError:
        helper()


def outer_again():
    try:
        raise KeyError("outer")
    except KeyError:
        try:
            raise ValueError("inner")
        except ValueError:
            pass
        raise


for function in (bare, named, by_helper, outer_again, helper):
    try:
        function()
    except Exception as error:
        print(function.__name__, repr(error), lines(error), error.__context__)
print(sys.exception())

# expect:
# bare ZeroDivisionError('division by zero') [(52, '<module>'), (16, 'bare')] None
# named ZeroDivisionError('division by zero') [(52, '<module>'), (25, 'named'), (23, 'named')] None
# by_helper IndexError('list index out of range') [(52, '<module>'), (36, 'by_helper'), (34, 'by_helper')] None
# outer_again KeyError('outer') [(52, '<module>'), (41, 'outer_again')] None
# helper RuntimeError('No active exception to reraise') [(52, '<module>'), (29, 'helper')] None
# None
