"""JSON texts from objects, and objects from JSON texts."""

from _json import read as _read, write as _write

from .decoder import JSONDecodeError, JSONDecoder, detect_encoding
from .encoder import JSONEncoder

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

_default_encoder = JSONEncoder()
_default_decoder = JSONDecoder()


def _encoder_for(cls, options):
    """An encoder for the options of dump and dumps; the common one if all are as usual."""
    (skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default, sort_keys), more = options
    if (cls is None and not skipkeys and ensure_ascii and check_circular and allow_nan and indent is None
            and separators is None and default is None and not sort_keys and not more):
        return _default_encoder
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                sort_keys=sort_keys, **more)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    """The JSON text of an object."""
    if (cls is None and indent is None and separators is None and ensure_ascii is True and allow_nan is True
            and sort_keys is False and not kw):
        text = _write(obj)
        if text is not NotImplemented:
            return text
    return _encoder_for(cls, ((skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default,
                               sort_keys), kw)).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
         separators=None, default=None, sort_keys=False, **kw):
    """Write the JSON text of an object to a file."""
    encoder = _encoder_for(cls, ((skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default,
                                  sort_keys), kw))
    write = fp.write
    for chunk in encoder.iterencode(obj):
        write(chunk)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    """The object that a JSON text, in a str or in bytes, describes."""
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    else:
        # bytearray is looked up late: a machine may do without it.
        if not isinstance(s, bytes) and type(s).__name__ != "bytearray":
            raise TypeError("the JSON object must be str, bytes or bytearray, not " + type(s).__name__)
        s = s.decode(detect_encoding(s), "surrogatepass")
    if cls is None:
        if (object_hook is None and parse_float is None and parse_int is None and parse_constant is None
                and object_pairs_hook is None and not kw):
            value = _read(s)
            return _default_decoder.decode(s) if value is NotImplemented else value
        cls = JSONDecoder
    # A class of its own gets only what was asked for.
    given = (("object_hook", object_hook), ("object_pairs_hook", object_pairs_hook), ("parse_float", parse_float),
             ("parse_int", parse_int), ("parse_constant", parse_constant))
    for name, value in given:
        if value is not None:
            kw[name] = value
    return cls(**kw).decode(s)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None, **kw):
    """The object that the JSON text in a file describes."""
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                 parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw)
