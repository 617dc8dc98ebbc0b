"""How long small pieces of code take."""

import gc
import itertools
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter

_SOURCE = """\
def inner(_it, _timer%s):
    %s
    _t0 = _timer()
    for _i in _it:
        %s
        pass
    _t1 = _timer()
    return _t1 - _t0
"""


def _indented(text, blanks):
    return text.replace("\n", "\n" + " " * blanks)


class Timer:
    """Times a statement, given as a text or as something to call."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names = {} if globals is None else dict(globals)
        parts = []
        parameters = ""
        for what, name, blanks in ((setup, "setup", 4), (stmt, "stmt", 8)):
            if isinstance(what, str):
                # An error in a text is to be found in the text itself.
                compile(what, "<timeit-src>", "exec")
                parts.append(_indented(what, blanks))
            elif callable(what):
                names["_" + name] = what
                parameters += ", _%s=_%s" % (name, name)
                parts.append("_%s()" % name)
            else:
                raise ValueError("%s is neither a string nor callable" % name)
        self.src = _SOURCE % (parameters, *parts)
        exec(compile(self.src, "<timeit-src>", "exec"), names)
        self.inner = names["inner"]

    def timeit(self, number=default_number):
        """The seconds that so many executions take."""
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return self.inner(itertools.repeat(None, number), self.timer)
        finally:
            if was_enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """The results of timeit(), so many times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """(number, seconds) of the first number of 1, 2, 5, 10, 20 ... that takes at least 0.2 seconds."""
        scale = 1
        while True:
            for step in (1, 2, 5):
                number = scale * step
                taken = self.timeit(number)
                if callback is not None:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10

    def print_exc(self, file=None):
        """Write the exception that is being handled."""
        import traceback
        traceback.print_exc(file=sys.stderr if file is None else file)


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """The seconds that so many executions of a statement take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """The results of timeit(), so many times."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
