"""Functions that are called when the program ends, the last registered first."""

import sys

_callbacks = []


def register(func, /, *args, **kwargs):
    """Have func(*args, **kwargs) called at the end. Gives func, so that it serves as a decorator."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _callbacks.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Forget a function, however often it was registered."""
    _callbacks[:] = [entry for entry in _callbacks if entry[0] != func]


def _clear():
    """Forget all functions."""
    _callbacks.clear()


def _ncallbacks():
    """How many calls are registered."""
    return len(_callbacks)


def _run_exitfuncs():
    """Make the calls. One that fails is reported, and the others are made all the same."""
    while _callbacks:
        func, args, kwargs = _callbacks.pop()
        try:
            func(*args, **kwargs)
        except BaseException as error:
            _report(func, error)


def _report(func, error):
    from types import SimpleNamespace
    # The call that is made here is nobody's business.
    tb = error.__traceback__.tb_next
    sys.unraisablehook(SimpleNamespace(exc_type=type(error), exc_value=error.with_traceback(tb), exc_traceback=tb,
                                       err_msg="Exception ignored in atexit callback %r" % (func,), object=None))
