"""How objects of classes written by others are copied."""

__all__ = ["pickle", "constructor"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Let a function say how objects of a class are made again."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Make sure that something can be called to make objects."""
    if not callable(object):
        raise TypeError("constructors must be callable")


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reduce(x):
    """object.__reduce__: how to make x again."""
    from copy import _default_reduction, _make_new
    make, args, *rest = _default_reduction(x, type(x))
    if make is _make_new:
        cls, args, kwargs = args
        make, args = (__newobj_ex__, (cls, args, kwargs)) if kwargs else (__newobj__, (cls, *args))
    return make, args, *rest


def _reduce_ex(x, protocol):
    """object.__reduce_ex__: what the class itself says, or else as _reduce."""
    cls = type(x)
    return _reduce(x) if cls.__reduce__ is object.__reduce__ else x.__reduce__()


def _state(x):
    """object.__getstate__: the attributes of x, or None if it has none."""
    from copy import _state_of
    return _state_of(x, type(x))
