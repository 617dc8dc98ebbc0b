"""Shallow and deep copies of any object."""

import sys

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """An object that cannot be copied."""


error = Error

# Types whose objects never change, or stand for something outside: a copy is the object itself.
_kept = {
    type(None), int, float, bool, complex, str, bytes, tuple, frozenset, type, range, slice, property,
    type(Ellipsis), type(NotImplemented), type(len), type(lambda: None),
}
_shallow = {
    list: list.copy,
    dict: dict.copy,
    set: set.copy,
}


def copy(x):
    """A new object with the same contents; what it contains is not copied."""
    cls = type(x)
    if cls in _kept:
        return x
    copier = _shallow.get(cls)
    if copier is not None:
        return copier(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reduced = _reduce(x, cls)
    if isinstance(reduced, str):
        return x
    return _rebuild(x, None, *reduced)


def deepcopy(x, memo=None, _nil=[]):
    """A new object whose contents are copied too, each object once however often it occurs."""
    cls = type(x)
    if cls in _atoms:
        return x
    if memo is None:
        memo = {}
    else:
        done = memo.get(id(x), _nil)
        if done is not _nil:
            return done
    copier = _deep.get(cls)
    if copier is not None:
        made = copier(x, memo)
    elif issubclass(cls, type):
        made = x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            made = copier(memo)
        else:
            reduced = _reduce(x, cls)
            made = x if isinstance(reduced, str) else _rebuild(x, memo, *reduced)
    if made is not x:
        memo[id(x)] = made
        _keep_alive(x, memo)
    return made


def _keep_alive(x, memo):
    """Hold the original until the copy is done, so that no other object gets its id."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _reduce(x, cls):
    """How to make x again: what its class says, or else a new object with the same state."""
    registry = sys.modules.get("copyreg")
    if registry is not None:
        reductor = registry.dispatch_table.get(cls)
        if reductor is not None:
            return reductor(x)
    extended = getattr(cls, "__reduce_ex__", None)
    if extended is not None and extended is not _object_reduce_ex:
        return x.__reduce_ex__(4)
    plain = getattr(cls, "__reduce__", None)
    if plain is not None and plain is not _object_reduce:
        return x.__reduce__()
    return _default_reduction(x, cls)


_object_reduce_ex = getattr(object, "__reduce_ex__", None)
_object_reduce = getattr(object, "__reduce__", None)
_object_getstate = getattr(object, "__getstate__", None)


def _make_new(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _default_reduction(x, cls):
    base = object
    for base in cls.__mro__:
        if base.__module__ == "builtins":
            break
    args = ()
    kwargs = {}
    items = pairs = None
    if base is list:
        items = list.__iter__(x)
    elif base is dict:
        pairs = x.items()
    elif base in (int, float, complex):
        args = (base.__pos__(x),)
    elif base in (str, bytes, tuple):
        args = (base.__getitem__(x, slice(None)),)
    elif base in (set, frozenset):
        return cls, (list(x),), _state_of(x, cls)
    elif issubclass(base, BaseException):
        return cls, x.args, _state_of(x, cls)
    elif base is not object or cls is object and type(x) is not object:
        raise TypeError("cannot pickle %r object" % cls.__name__)
    named = getattr(cls, "__getnewargs_ex__", None)
    if named is not None:
        args, kwargs = named(x)
    else:
        named = getattr(cls, "__getnewargs__", None)
        if named is not None:
            args = named(x)
    return _make_new, (cls, args, kwargs), _state_of(x, cls), items, pairs


def _state_of(x, cls):
    own = getattr(cls, "__getstate__", None)
    if own is not None and own is not _object_getstate:
        return own(x)
    state = getattr(x, "__dict__", None) or None
    slots = {}
    for base in cls.__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                owner = base.__name__.lstrip("_")
                if owner:
                    name = "_" + owner + name
            try:
                slots[name] = getattr(x, name)
            except AttributeError:
                pass
    return (state, slots) if slots else state


def _deep_list(x, memo):
    made = []
    memo[id(x)] = made
    append = made.append
    for item in x:
        append(deepcopy(item, memo))
    return made


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # A tuple that contains itself through a list was copied while its items were.
    if id(x) in memo:
        return memo[id(x)]
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deep_dict(x, memo):
    made = {}
    memo[id(x)] = made
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


class _Probe:
    def method(self):
        """Only its type is of interest."""


_atoms = {
    type(None), int, float, bool, complex, str, bytes, type, range, property, type(Ellipsis), type(NotImplemented),
    type(len), type(copy),
}
_deep = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, type(_Probe().method): _deep_method}


def _rebuild(x, memo, make, args, state=None, items=None, pairs=None, set_state=None):
    """The object that a reduction describes; with a memo, its parts are copied deeply."""
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    made = make(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if set_state is not None:
            set_state(made, state)
        elif hasattr(made, "__setstate__"):
            made.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                made.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(made, name, value)
    if items is not None:
        for item in items:
            made.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            made[key] = value
    return made


def replace(obj, /, **changes):
    """A copy of an object in which some fields have other values."""
    cls = type(obj)
    method = getattr(cls, "__replace__", None)
    if method is None:
        raise TypeError("replace() does not support %s objects" % cls.__name__)
    return method(obj, **changes)
