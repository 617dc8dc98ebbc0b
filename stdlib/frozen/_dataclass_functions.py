"""asdict, astuple and make_dataclass."""

import sys
from dataclasses import _is_instance, dataclass, fields, is_dataclass
from keyword import iskeyword
from types import new_class

# What is here says that it is dataclasses'.
__name__ = "dataclasses"


_atomic = frozenset((type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type, range,
                     type(len), type(is_dataclass), property))


def asdict(obj, *, dict_factory=dict):
    """A dict of the fields, and of those of the instances in them."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda names, values: dict_factory(list(zip(names, values))))


def astuple(obj, *, tuple_factory=tuple):
    """A tuple of the values, and of those of the instances in them."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda names, values: tuple_factory(values))


def _convert(thing, make):
    kind = type(thing)
    if kind in _atomic:
        return thing
    if hasattr(kind, "__dataclass_fields__"):
        names = [one.name for one in fields(thing)]
        return make(names, [_convert(getattr(thing, name), make) for name in names])
    if isinstance(thing, tuple) and hasattr(thing, "_fields"):
        return kind(*[_convert(item, make) for item in thing])
    if isinstance(thing, (list, tuple)):
        return kind([_convert(item, make) for item in thing])
    if isinstance(thing, dict):
        pairs = [(_convert(key, make), _convert(value, make)) for key, value in thing.items()]
        if hasattr(kind, "default_factory"):
            new = kind(thing.default_factory)
            for key, value in pairs:
                new[key] = value
            return new
        return kind(pairs)
    from copy import deepcopy

    return deepcopy(thing)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    """Make a dataclass of names, or of names with types and defaults."""
    given = {}
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, "typing.Any"
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, given[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = kind

    def fill(names):
        names.update(namespace or {})
        names.update(given)
        names["__annotations__"] = annotations

    cls = new_class(cls_name, bases, {}, fill)
    if module is None:
        find = getattr(sys, "_getframemodulename", None)
        try:
            module = find(1) or "__main__" if find is not None else sys._getframe(1).f_globals.get("__name__")
        except (AttributeError, ValueError):
            pass
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
