"""Shallow and deep copies of any object."""

import sys
from _weakref import ref

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """An object that cannot be copied."""


error = Error

# Types whose objects never change, or stand for something outside: a copy is the object itself.
_kept = {
    type(None), int, float, bool, complex, str, bytes, tuple, frozenset, type, range, slice, property,
    type(Ellipsis), type(NotImplemented), type(len), type(lambda: None), ref,
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
    reduced = _reduce(x, cls, "shallow")
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


def _reduce(x, cls, what="deep"):
    """How to make x again: what its class says, or else a new object with the same state."""
    registry = sys.modules.get("copyreg")
    if registry is not None:
        reductor = registry.dispatch_table.get(cls)
        if reductor is not None:
            return reductor(x)
    # An object may hide from its own look-ups what its class has.
    if getattr(x, "__reduce_ex__", None) is None and getattr(x, "__reduce__", None) is None:
        raise Error("un(%s)copyable object of type %s" % (what, cls))
    return x.__reduce_ex__(4)


def _deep_list(x, memo):
    made = []
    memo[id(x)] = made
    append = made.append
    for item in x:
        append(item if type(item) in _atoms else deepcopy(item, memo))
    return made


def _deep_tuple(x, memo):
    items = [item if type(item) in _atoms else deepcopy(item, memo) for item in x]
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
        key = key if type(key) in _atoms else deepcopy(key, memo)
        made[key] = value if type(value) in _atoms else deepcopy(value, memo)
    return made


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


class _Probe:
    def method(self):
        """Only its type is of interest."""


_atoms = {
    type(None), int, float, bool, complex, str, bytes, type, range, property, type(Ellipsis), type(NotImplemented),
    type(len), type(copy), ref,
}
_deep = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, type(_Probe().method): _deep_method}


def _rebuild(x, memo, make, args, state=None, items=None, pairs=None):
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
        if hasattr(made, "__setstate__"):
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
