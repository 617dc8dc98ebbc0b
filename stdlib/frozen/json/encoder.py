"""The encoder: the JSON text of objects."""

from _json import write as _write

__all__ = ["JSONEncoder"]

INFINITY = float("inf")

_ESCAPES = {code: "\\u%04x" % code for code in range(0x20)}
# The ones with letters of their own.
_ESCAPES.update({ord('"'): '\\"', ord("\\"): "\\\\", 8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r"})


def encode_basestring(s):
    """A str in quotes, with what JSON wants escaped."""
    if '"' in s or "\\" in s or not s.isprintable():
        s = s.translate(_ESCAPES)
    return '"' + s + '"'


def _escaped(c):
    code = ord(c)
    if code < 0x10000:
        return "\\u%04x" % code
    code -= 0x10000
    return "\\u%04x\\u%04x" % (0xD800 | code >> 10, 0xDC00 | code & 0x3FF)


def encode_basestring_ascii(s):
    """A str in quotes, with what JSON wants escaped and all that is not ASCII."""
    if '"' in s or "\\" in s or not s.isprintable():
        s = s.translate(_ESCAPES)
    if not s.isascii() or "\x7f" in s:
        s = "".join([c if c < "\x7f" else _escaped(c) for c in s])
    return '"' + s + '"'


py_encode_basestring = encode_basestring
py_encode_basestring_ascii = encode_basestring_ascii


class JSONEncoder:
    """Makes JSON texts of dicts, lists, tuples, strs, numbers, True, False and None; default() is asked for others."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """An object that can be encoded, in the place of one that cannot."""
        raise TypeError("Object of type %s is not JSON serializable" % type(o).__name__)

    def encode(self, o):
        """The JSON text of an object."""
        indent = self.indent
        if type(indent) is int:
            indent = " " * indent
        text = _write(o, self.ensure_ascii, self.allow_nan, self.sort_keys, indent, self.item_separator,
                      self.key_separator)
        if text is not NotImplemented:
            return text
        if isinstance(o, str):
            return (encode_basestring_ascii if self.ensure_ascii else encode_basestring)(o)
        chunks = []
        _make_writer(self)(o, chunks.append, "\n", {} if self.check_circular else None)
        return "".join(chunks)

    def iterencode(self, o, _one_shot=False):
        """Yield the JSON text of an object in pieces."""
        chunks = []
        try:
            _make_writer(self)(o, chunks.append, "\n", {} if self.check_circular else None)
        except BaseException:
            yield from chunks
            raise
        yield from chunks


def _make_writer(encoder):
    """A function (object, put, newline, open containers) that puts the pieces of a text, as the encoder says."""
    quote = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
    indent = encoder.indent
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    item_separator = encoder.item_separator
    key_separator = encoder.key_separator
    skipkeys = encoder.skipkeys
    sort_keys = encoder.sort_keys
    allow_nan = encoder.allow_nan
    int_text = int.__repr__
    float_text = float.__repr__

    def number(o):
        if o != o:
            text = "NaN"
        elif o == INFINITY:
            text = "Infinity"
        elif o == -INFINITY:
            text = "-Infinity"
        else:
            return float_text(o)
        if not allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(o))
        return text

    def scalar(o, kind):
        """The text of what is no container; None for all else."""
        if kind is str:
            return quote(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if kind is int:
            return int_text(o)
        if kind is float:
            return number(o)
        if kind is list or kind is dict or kind is tuple:
            return None
        if isinstance(o, str):
            return quote(o)
        if isinstance(o, int):
            return int_text(o)
        if isinstance(o, float):
            return number(o)
        return None

    def key_text(key):
        """The text of a key that is no str; None to skip it."""
        if isinstance(key, str):
            return quote(key)
        if key is None or isinstance(key, (int, float)):
            return quote(scalar(key, type(key)))
        if skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, not " + type(key).__name__)

    def put_list(items, put, newline, markers):
        if not items:
            put("[]")
            return
        if markers is not None:
            mark = id(items)
            if mark in markers:
                raise ValueError("Circular reference detected")
            markers[mark] = items
        before = "["
        separator = item_separator
        inner = newline
        if indent is not None:
            inner = newline + indent
            before += inner
            separator += inner
        for o in items:
            kind = type(o)
            if kind is str:
                put(before + quote(o))
            elif kind is int:
                put(before + int_text(o))
            elif kind is dict:
                put(before)
                put_dict(o, put, inner, markers)
            elif kind is list:
                put(before)
                put_list(o, put, inner, markers)
            else:
                text = scalar(o, kind)
                if text is not None:
                    put(before + text)
                else:
                    put(before)
                    put_other(o, put, inner, markers)
            before = separator
        if indent is not None:
            put(newline)
        put("]")
        if markers is not None:
            del markers[mark]

    def put_dict(pairs, put, newline, markers):
        if not pairs:
            put("{}")
            return
        if markers is not None:
            mark = id(pairs)
            if mark in markers:
                raise ValueError("Circular reference detected")
            markers[mark] = pairs
        put("{")
        before = None
        separator = item_separator
        inner = newline
        if indent is not None:
            inner = newline + indent
            separator += inner
            put(inner)
        for key, o in sorted(pairs.items()) if sort_keys else pairs.items():
            text = quote(key) if type(key) is str else key_text(key)
            if text is None:
                continue
            if before is not None:
                put(before)
            before = separator
            put(text)
            put(key_separator)
            kind = type(o)
            if kind is str:
                put(quote(o))
            elif kind is int:
                put(int_text(o))
            elif kind is dict:
                put_dict(o, put, inner, markers)
            elif kind is list:
                put_list(o, put, inner, markers)
            else:
                text = scalar(o, kind)
                if text is not None:
                    put(text)
                else:
                    put_other(o, put, inner, markers)
        if indent is not None:
            put(newline)
        put("}")
        if markers is not None:
            del markers[mark]

    def put_other(o, put, newline, markers):
        if isinstance(o, (list, tuple)):
            put_list(o, put, newline, markers)
        elif isinstance(o, dict):
            put_dict(o, put, newline, markers)
        else:
            if markers is not None:
                mark = id(o)
                if mark in markers:
                    raise ValueError("Circular reference detected")
                markers[mark] = o
            put_any(encoder.default(o), put, newline, markers)
            if markers is not None:
                del markers[mark]

    def put_any(o, put, newline, markers):
        text = scalar(o, type(o))
        if text is not None:
            put(text)
        else:
            put_other(o, put, newline, markers)

    return put_any
