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


# ---- the command line ----

_USAGE = """\
usage: %s -m timeit [-n N] [-r N] [-s S] [-u U] [-p] [-v] [-h] [--] [statement ...]

Tells how long the statement takes, or several, one to a word.

  -n, --number N   execute it N times in a loop; 1, 2, 5, 10 ... times, until that takes 0.2 seconds, if nothing is said
  -r, --repeat N   run the loop N times (5) and show the best
  -s, --setup S    what is executed before, and not timed; may be given several times
  -u, --unit U     nsec, usec, msec or sec
  -p, --process    the time of the process, not that on the clock
  -v, --verbose    show each loop; given again, with one digit more
  -h, --help       show this
"""

_UNITS = {"sec": 1.0, "msec": 1e-3, "usec": 1e-6, "nsec": 1e-9}


def _loops(number):
    return "%d loop%s" % (number, "" if number == 1 else "s")


class _Settings:
    def __init__(self, words):
        self.number = 0
        self.repeat = default_repeat
        self.setup = []
        self.timer = default_timer
        self.unit = None
        self.verbose = 0
        self.stmt = "\n".join(words) or "pass"

    def read(self, option, value):
        """Take an option."""
        if option in ("-n", "--number"):
            self.number = int(value)
        elif option in ("-r", "--repeat"):
            self.repeat = max(int(value), 1)
        elif option in ("-s", "--setup"):
            self.setup.append(value)
        elif option in ("-u", "--unit"):
            self.unit = value
        elif option in ("-p", "--process"):
            self.timer = time.process_time
        elif option in ("-v", "--verbose"):
            self.verbose += 1

    def shown(self, seconds):
        units = _UNITS if self.unit is None else [self.unit]
        for unit in units:
            if seconds >= _UNITS[unit]:
                break
        return "%.*g %s" % (max(2 + self.verbose, 3), seconds / _UNITS[unit], unit)


def _measure(settings):
    """The seconds of each loop, and how many executions it is."""
    timer = Timer(settings.stmt, "\n".join(settings.setup) or "pass", settings.timer)
    number = settings.number
    try:
        if number == 0:
            def show(number, taken):
                print("%s -> %.*g secs" % (_loops(number), max(2 + settings.verbose, 3), taken))
            number, _ = timer.autorange(show if settings.verbose else None)
            if settings.verbose:
                print()
        return timer.repeat(settings.repeat, number), number
    except:
        timer.print_exc()
        return None, number


def main(args=None):
    """What `-m timeit` does with its command line; the exit status."""
    import getopt
    import warnings
    try:
        options, words = getopt.getopt(sys.argv[1:] if args is None else args, "n:u:s:r:pvh",
                                       ["number=", "setup=", "repeat=", "process", "verbose", "unit=", "help"])
    except getopt.error as error:
        print(error)
        print("use -h/--help for command line help")
        return 2
    settings = _Settings(words)
    for option, value in options:
        if option in ("-h", "--help"):
            print(_USAGE % sys.executable.rpartition("/")[2], end="")
            return 0
        settings.read(option, value)
        if settings.unit not in (None, *_UNITS):
            print("Unrecognized unit. Please select nsec, usec, msec, or sec.", file=sys.stderr)
            return 2
    seconds, number = _measure(settings)
    if seconds is None:
        return 1
    if settings.verbose:
        print("raw times: %s\n" % ", ".join(map(settings.shown, seconds)))
    best, worst = min(seconds) / number, max(seconds) / number
    print("%s, best of %d: %s per loop" % (_loops(number), settings.repeat, settings.shown(best)))
    if worst >= best * 4:
        warnings.warn_explicit("The test results are likely unreliable. The worst time (%s) was more than four times "
                               "slower than the best time (%s)." % (settings.shown(worst), settings.shown(best)),
                               UserWarning, "", 0)
    return None


if __name__ == "__main__":
    sys.exit(main())
