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


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(made, state)
    return made


_HEAP_TYPE = 1 << 9  # of type.__flags__: made by a program


def _built_in_base(cls):
    """The nearest built-in type, if instances of it can be made."""
    for base in cls.__mro__:
        if not base.__flags__ & _HEAP_TYPE:
            return base if "__new__" in base.__dict__ else None


def _slot_names(cls):
    for base in cls.__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name in ("__dict__", "__weakref__"):
                continue
            owner = base.__name__.lstrip("_")
            if owner and name.startswith("__") and not name.endswith("__"):
                name = "_" + owner + name
            yield name


def _state_of(x):
    """What object.__getstate__ returns: the attributes, and beside them those of the slots if any are set."""
    state = getattr(x, "__dict__", None) or None
    slots = {}
    for name in _slot_names(type(x)):
        try:
            slots[name] = getattr(x, name)
        except AttributeError:
            pass
    return (state, slots) if slots else state


def _refuse(cls):
    raise TypeError(f"cannot pickle {cls.__name__!r} object")


def _new_arguments(x, cls, base):
    """What __new__ is called with to make x again: row and keywords, or None if x does not say."""
    method = getattr(cls, "__getnewargs_ex__", None)
    if method is not None:
        given = method(x)
        if type(given) is not tuple and not isinstance(given, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not {type(given).__name__!r}")
        if len(given) != 2:
            raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(given)}")
        row, keywords = given
        if not isinstance(row, tuple):
            raise TypeError("first item of the tuple returned by __getnewargs_ex__ must be a tuple, "
                            f"not {type(row).__name__!r}")
        if not isinstance(keywords, dict):
            raise TypeError("second item of the tuple returned by __getnewargs_ex__ must be a dict, "
                            f"not {type(keywords).__name__!r}")
        return row, keywords
    method = getattr(cls, "__getnewargs__", None)
    if method is not None:
        row = method(x)
        if not isinstance(row, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not {type(row).__name__!r}")
        return row, {}
    if base in (int, float):
        return (base.__pos__(x),), {}
    if base is bool:
        return (int(x),), {}
    if base is complex:
        return (x.real, x.imag), {}
    if base in (str, bytes, tuple):
        return (base.__getitem__(x, slice(None)),), {}
    return None


def _reduce_object(x, protocol):
    """What object.__reduce_ex__(protocol) returns."""
    cls = type(x)
    base = _built_in_base(cls)
    if base in (set, frozenset):
        return cls, (list(x),), x.__getstate__()
    if base is bytearray:
        return cls, (bytes(x),), x.__getstate__()
    if base is range:
        return cls, (x.start, x.stop, x.step)
    if base is slice:
        return cls, (x.start, x.stop, x.step)
    if isinstance(x, BaseException):
        state = x.__getstate__()
        return (cls, x.args) if state is None else (cls, x.args, state)
    if protocol < 2:
        return _reduce_by_state(x, cls, base)
    if base is None:
        _refuse(cls)
    arguments = _new_arguments(x, cls, base)
    is_plain = base in (object, list, dict, type(None)) or arguments is not None
    if not is_plain and cls.__getstate__ is object.__getstate__:
        _refuse(cls)
    row, keywords = arguments or ((), {})
    state = x.__getstate__()
    items = iter(x) if isinstance(x, list) else None
    pairs = iter(x.items()) if isinstance(x, dict) else None
    if keywords:
        return __newobj_ex__, (cls, row, keywords), state, items, pairs
    return __newobj__, (cls, *row), state, items, pairs


def _reduce_by_state(x, cls, base):
    """For the protocols before 2: the object's built-in part is made of a value of that type."""
    if base is None or base is cls and base is not object:
        _refuse(cls)
    made_of = None if base is object else base(x)
    has_own_state = cls.__getstate__ is not object.__getstate__
    if not has_own_state and any(_slot_names(cls)):
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    state = x.__getstate__()
    return (_reconstructor, (cls, base, made_of), state) if state else (_reconstructor, (cls, base, made_of))
