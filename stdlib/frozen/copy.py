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
    return x.__reduce_ex__(4)


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
