"""How values of the program's own types get into a database, and out of it."""

from ._errors import ProgrammingError

adapters = {}
converters = {}


class PrepareProtocol:
    """What an object is asked to make of itself for a database."""

    __module__ = "sqlite3"


def register_adapter(type, adapter, /):
    """Register a function to adapt Python objects to SQLite values."""
    adapters[(type, PrepareProtocol)] = adapter


def register_converter(typename, converter, /):
    """Register a function to convert SQLite values to Python objects."""
    if not isinstance(typename, str):
        raise TypeError("register_converter() argument 1 must be str, not " + type(typename).__name__)
    converters[typename.upper()] = converter


_MISSING = object()


def adapt(obj, proto=PrepareProtocol, alt=_MISSING, /):
    """Adapt given object to given protocol."""
    adapter = adapters.get((type(obj), proto))
    if adapter is not None:
        return adapter(obj)
    other = getattr(proto, "__adapt__", None)
    if other is not None:
        adapted = other(obj)
        if adapted is not None:
            return adapted
    conform = getattr(obj, "__conform__", None)
    if conform is not None:
        adapted = conform(proto)
        if adapted is not None:
            return adapted
    if alt is not _MISSING:
        return alt
    raise ProgrammingError("can't adapt")


def adapted(obj):
    """What a parameter stands for; the object itself if nobody knows better."""
    return adapt(obj, PrepareProtocol, obj)


def converter_of(declared, name, detect_types):
    """The converter for a column of a declared type (PARSE_DECLTYPES is 1) and name (PARSE_COLNAMES is 2), or None."""
    if detect_types & 2 and name:
        begin = name.find("[")
        end = name.find("]", begin)
        if 0 <= begin < end:
            converter = converters.get(name[begin + 1:end].upper())
            if converter is not None:
                return converter
    if detect_types & 1 and declared:
        for at, character in enumerate(declared):
            if character in " (":
                declared = declared[:at]
                break
        return converters.get(declared.upper())
    return None
