"""namedtuple."""

from _collections import _makes_tuple, _tuplegetter
from keyword import iskeyword
import sys

# What is made here says that it is collections'.
__name__ = "collections"


def _caller_module(depth):
    # The module of the code that asks for a class; None if that is unknown.
    find = getattr(sys, "_getframemodulename", None)
    if find is not None:
        return find(depth + 1) or "__main__"
    try:
        return sys._getframe(depth + 1).f_globals.get("__name__", "__main__")
    except (AttributeError, ValueError):
        return None


def _check_names(typename, names, rename):
    if rename:
        seen = set()
        for position, name in enumerate(names):
            if not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in seen:
                names[position] = f"_{position}"
            seen.add(name)
    for name in [typename, *names]:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Make a subclass of tuple whose items have names.

    >>> Point = namedtuple("Point", "x y", defaults=(0,))
    >>> Point(3)
    Point(x=3, y=0)
    """
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    typename = sys.intern(str(typename))
    _check_names(typename, names, rename)

    fields = tuple([sys.intern(name) for name in names])
    count = len(fields)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > count:
            raise TypeError("Got more default values than field names")
        field_defaults = dict(zip(fields[count - len(defaults):], defaults))

    # Compiled, so that wrong calls are reported as those of any function are.
    parameters = ", ".join(fields)
    comma = "," if count == 1 else ""
    tuple_new = tuple.__new__
    __new__ = eval(f"lambda _cls, {parameters}: _tuple_new(_cls, ({parameters}{comma}))",
                   {"_tuple_new": tuple_new, "__builtins__": {}, "__name__": f"namedtuple_{typename}"})
    _makes_tuple(__new__)
    __new__.__name__ = "__new__"
    __new__.__doc__ = f"A {typename} of its fields, ({parameters})."
    if defaults is not None:
        __new__.__defaults__ = defaults

    def _make(cls, iterable):
        result = tuple_new(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    _make.__doc__ = f"A {typename} of the items of an iterable."

    def _replace(self, /, **kwds):
        result = self._make([kwds.pop(name, value) for name, value in zip(fields, self)])
        if kwds:
            raise TypeError(f"Got unexpected field names: {[*kwds]!r}")
        return result

    _replace.__doc__ = f"Another {typename}, with other values for the fields that are named."

    layout = "(" + ", ".join([f"{name}=%r" for name in fields]) + ")"

    def __repr__(self):
        """The fields with their names."""
        return type(self).__name__ + layout % tuple(self)

    def _asdict(self):
        """The fields in a dict."""
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        """What a copy is made of."""
        return tuple(self)

    for method in (__new__, _make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"

    namespace = {
        "__doc__": f"{typename}({parameters})",
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": field_defaults,
        "__new__": __new__,
        "_make": classmethod(_make),
        "__replace__": _replace,
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__match_args__": fields,
    }
    for position, name in enumerate(fields):
        namespace[name] = _tuplegetter(position, sys.intern(f"Alias for field number {position}"))

    made = type(typename, (tuple,), namespace)
    if module is None:
        module = _caller_module(1)
    if module is not None:
        made.__module__ = module
    return made
