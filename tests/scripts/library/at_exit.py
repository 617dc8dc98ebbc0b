# Functions that are called at the end, while objects are still there.
import atexit
import sys
import weakref


class Thing:
    pass


thing = Thing()
atexit.register(print, "first registered", "last called", sep=", ")


@atexit.register
def seen():
    print("thing is there:", thing is not None)


def never():
    print("never")


atexit.register(never)
atexit.unregister(never)
weakref.finalize(thing, print, "finalized")


def hook(unraisable):
    print("hook:", unraisable.exc_type.__name__, unraisable.exc_value)


sys.unraisablehook = hook


class Fails:
    def __del__(self):
        raise ValueError("in __del__")


f = Fails()
del f
atexit.register(lambda: 1 / 0)
print("end of the program")

# expect:
# hook: ValueError in __del__
# end of the program
# hook: ZeroDivisionError division by zero
# finalized
# thing is there: True
# first registered, last called
