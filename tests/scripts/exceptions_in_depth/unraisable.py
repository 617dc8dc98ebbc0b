# What is told of an exception that nobody can catch: its own traceback without carets; no cause, no notes, no hints.
# needs: 3.13
import io
import sys

sys.stderr = told = io.StringIO()


class Raising:
    def __init__(self, error):
        self.error = error

    def __del__(self):
        try:
            1 / 0
        except ZeroDivisionError as cause:
            raise self.error from cause

    length = 1

    def __repr__(self):
        return "never asked"


class Group:
    class Inner(ValueError):
        pass


def recursive(n):
    if n:
        recursive(n - 1)
    (1 +
     None)


def suspended():
    try:
        yield
    finally:
        self.lenght


noted = Group.Inner("two\nlines")
noted.add_note("a note")
Raising(noted)
Raising(StopIteration())


class Deep:
    def __del__(self):
        recursive(6)


Deep()
self = Raising
g = suspended()
next(g)
del g
for line in told.getvalue().splitlines():
    if line.startswith("  File"):
        line = "  File ..." + line[line.rindex('"') + 1:]
    print(line.partition(" at 0x")[0])

# expect:
# Exception ignored in: <function Raising.__del__
# Traceback (most recent call last):
#   File ..., line 17, in __del__
#     raise self.error from cause
# Group.Inner: two
# lines
# Exception ignored in: <function Raising.__del__
# Traceback (most recent call last):
#   File ..., line 17, in __del__
#     raise self.error from cause
# StopIteration: 
# Exception ignored in: <function Deep.__del__
# Traceback (most recent call last):
#   File ..., line 52, in __del__
#     recursive(6)
#   File ..., line 32, in recursive
#     recursive(n - 1)
#   File ..., line 32, in recursive
#     recursive(n - 1)
#   File ..., line 32, in recursive
#     recursive(n - 1)
#   [Previous line repeated 3 more times]
#   File ..., line 33, in recursive
#     (1 +
# TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
# Exception ignored in: <generator object suspended
# Traceback (most recent call last):
#   File ..., line 41, in suspended
#     self.lenght
# AttributeError: type object 'Raising' has no attribute 'lenght'
