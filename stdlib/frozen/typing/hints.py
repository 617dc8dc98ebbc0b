"""get_type_hints()."""

import sys

from .aliases import AnnotatedAlias, ForwardRef, GenericAlias, NotRequired, ReadOnly, Required


def _evaluated(value, globalns, localns):
    if value is None:
        return type(None)
    if isinstance(value, str):
        value = ForwardRef(value)
    if isinstance(value, ForwardRef):
        found = eval(value.__forward_arg__, globalns, localns)
        return _evaluated(found, globalns, localns)
    if isinstance(value, AnnotatedAlias):
        return AnnotatedAlias(_evaluated(value.__origin__, globalns, localns), value.__metadata__)
    if isinstance(value, GenericAlias) and value._name != "Literal":
        args = tuple([arg if isinstance(arg, (list, tuple)) or arg is Ellipsis else _evaluated(arg, globalns, localns)
                      for arg in value.__args__])
        return value if args == value.__args__ else value._again(args)
    return value


def _stripped(value):
    """A type without what Annotated and its like noted about it."""
    if isinstance(value, AnnotatedAlias):
        return _stripped(value.__origin__)
    if isinstance(value, GenericAlias):
        if value.__origin__ in (Required, NotRequired, ReadOnly):
            return _stripped(value.__args__[0])
        if value._name == "Literal":
            return value
        args = tuple([_stripped(arg) for arg in value.__args__])
        return value if args == value.__args__ else value._again(args)
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class, a function or a module, with texts replaced by what they name."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            module = sys.modules.get(base.__module__)
            names = globalns if globalns is not None else getattr(module, "__dict__", {})
            own = dict(vars(base)) if localns is None else localns
            found = base.__dict__.get("__annotations__", {})
            for name, value in (found.items() if isinstance(found, dict) else ()):
                hints[name] = _evaluated(value, names, own)
    else:
        found = getattr(obj, "__annotations__", None)
        if found is None:
            raise TypeError("%r is not a module, class, method, or function." % (obj,))
        if globalns is None:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            globalns = getattr(inner, "__globals__", None)
            if globalns is None:
                globalns = getattr(inner, "__dict__", {})
        for name, value in found.items():
            hints[name] = _evaluated(value, globalns, globalns if localns is None else localns)
    return hints if include_extras else {name: _stripped(value) for name, value in hints.items()}


get_type_hints.__module__ = "typing"
