"""Objects as text over several lines, where one would be too long."""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Print an object to a stream, by default to stdout."""
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """The text of an object."""
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Print an object, dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """The repr of an object, with a mark where it contains itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    """Whether the repr can be evaluated to the object."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Whether an object contains itself."""
    return PrettyPrinter().isrecursive(object)


class _SafeKey:
    """A key by which everything can be sorted."""

    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _pair_key(pair):
    return _SafeKey(pair[0]), _SafeKey(pair[1])


def _recursion(obj):
    return "<Recursion on %s with id=%s>" % (type(obj).__name__, id(obj))


def _words(line):
    """A line in pieces of a word and the blanks behind it."""
    pieces = []
    start = 0
    size = len(line)
    at = 0
    while at < size:
        while at < size and not line[at].isspace():
            at += 1
        while at < size and line[at].isspace():
            at += 1
        pieces.append(line[start:at])
        start = at
    return pieces


def _field_names(obj):
    """The fields of a dataclass whose repr is the usual one, or None."""
    fields = getattr(obj, "__dataclass_fields__", None)
    if fields is None or isinstance(obj, type):
        return None
    parameters = getattr(obj, "__dataclass_params__", None)
    if parameters is None or not parameters.repr or not hasattr(type(obj).__repr__, "__wrapped__"):
        return None
    return [field.name for field in fields.values() if field.repr]


class PrettyPrinter:
    """What to do with width, depth and indents, and the methods that make text accordingly."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Print an object."""
        if self._stream is not None:
            parts = []
            self._format(object, parts.append, 0, 0, {}, 0)
            self._stream.write("".join(parts) + "\n")

    def pformat(self, object):
        """The text of an object."""
        parts = []
        self._format(object, parts.append, 0, 0, {}, 0)
        return "".join(parts)

    def isrecursive(self, object):
        """Whether an object contains itself."""
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        """Whether the text can be evaluated to the object."""
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """(text on one line, whether it can be evaluated, whether it contains itself); a class may change it."""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, obj, context, level):
        return self.format(obj, context.copy(), self._depth, level)[0]

    def _format(self, obj, write, indent, allowance, context, level):
        mark = id(obj)
        if mark in context:
            write(_recursion(obj))
            return
        text = self._repr(obj, context, level)
        if len(text) > self._width - indent - allowance:
            method = self._method_for(obj)
            if method is not None:
                context[mark] = 1
                method(self, obj, write, indent, allowance, context, level + 1)
                del context[mark]
                return
        write(text)

    def _method_for(self, obj):
        kind = type(obj)
        own = kind.__repr__
        for base, method in _methods:
            if own is base.__repr__:
                return method
        if kind.__name__ in _by_name and kind.__module__ in ("collections", "types"):
            return _by_name[kind.__name__]
        return PrettyPrinter._put_dataclass if _field_names(obj) is not None else None

    def _put_dict(self, obj, write, indent, allowance, context, level):
        write("{")
        if self._indent_per_level > 1:
            write(" " * (self._indent_per_level - 1))
        if len(obj):
            items = sorted(obj.items(), key=_pair_key) if self._sort_dicts else list(obj.items())
            self._put_pairs(items, write, indent, allowance + 1, context, level)
        write("}")

    def _put_pairs(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        last = len(items) - 1
        for place, (key, value) in enumerate(items):
            text = self._repr(key, context, level)
            write(text)
            write(": ")
            self._format(value, write, indent + len(text) + 2, allowance if place == last else 1, context, level)
            if place != last:
                write(",\n" + " " * indent)

    def _put_list(self, obj, write, indent, allowance, context, level):
        write("[")
        self._put_items(obj, write, indent, allowance + 1, context, level)
        write("]")

    def _put_tuple(self, obj, write, indent, allowance, context, level):
        write("(")
        end = ",)" if len(obj) == 1 else ")"
        self._put_items(obj, write, indent, allowance + len(end), context, level)
        write(end)

    def _put_set(self, obj, write, indent, allowance, context, level):
        if not len(obj):
            write(repr(obj))
            return
        kind = type(obj)
        start, end = "{", "}"
        if kind is not set:
            start = kind.__name__ + "({"
            end = "})"
            indent += len(kind.__name__) + 1
        write(start)
        self._put_items(sorted(obj, key=_SafeKey), write, indent, allowance + len(end), context, level)
        write(end)

    def _put_items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            write(" " * (self._indent_per_level - 1))
        newline = ",\n" + " " * indent
        before = ""
        width = most = self._width - indent + 1
        items = list(items)
        last = len(items) - 1
        for place, item in enumerate(items):
            if place == last:
                most -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if width < size:
                    width = most
                    if before:
                        before = newline
                if width >= size:
                    width -= size
                    write(before)
                    before = ", "
                    write(text)
                    continue
            write(before)
            before = newline
            self._format(item, write, indent, allowance if place == last else 1, context, level)

    def _put_str(self, obj, write, indent, allowance, context, level):
        if not obj:
            write(repr(obj))
            return
        chunks = []
        lines = obj.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        most = self._width - indent
        for place, line in enumerate(lines):
            text = repr(line)
            is_last = place == len(lines) - 1
            if len(text) <= (most - allowance if is_last else most):
                chunks.append(text)
                continue
            current = ""
            words = _words(line)
            for at, word in enumerate(words):
                longer = current + word
                room = most - allowance if is_last and at == len(words) - 1 else most
                if len(repr(longer)) > room:
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current = longer
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            write(text)
            return
        between = "\n" + " " * indent
        write("(" + between.join(chunks) + ")" if level == 1 else between.join(chunks))

    def _put_bytes(self, obj, write, indent, allowance, context, level):
        if len(obj) <= 4:
            write(repr(obj))
            return
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        chunks = []
        current = b""
        last = len(obj) // 4 * 4
        for at in range(0, len(obj), 4):
            longer = current + obj[at:at + 4]
            if at == last:
                width -= allowance
            if len(repr(longer)) > width:
                if current:
                    chunks.append(repr(current))
                current = obj[at:at + 4]
            else:
                current = longer
        if current:
            chunks.append(repr(current))
        text = ("\n" + " " * indent).join(chunks)
        write("(" + text + ")" if level == 1 else text)

    def _put_fields(self, name, fields, write, indent, allowance, context, level):
        write(name + "(")
        indent += len(name) + 1
        last = len(fields) - 1
        for place, (field, value) in enumerate(fields):
            write(field + "=")
            if id(value) in context:
                write("...")
            else:
                self._format(value, write, indent + len(field) + 1, allowance if place == last else 1, context, level)
            if place != last:
                write(",\n" + " " * indent)
        write(")")

    def _put_dataclass(self, obj, write, indent, allowance, context, level):
        fields = [(name, getattr(obj, name)) for name in _field_names(obj)]
        self._put_fields(type(obj).__name__, fields, write, indent, allowance, context, level)

    def _put_namespace(self, obj, write, indent, allowance, context, level):
        self._put_fields("namespace", list(obj.__dict__.items()), write, indent, allowance, context, level)

    def _put_ordered_dict(self, obj, write, indent, allowance, context, level):
        name = type(obj).__name__
        if not len(obj):
            write(repr(obj))
            return
        write(name + "(")
        self._format(list(obj.items()), write, indent + len(name) + 1, allowance + 1, context, level)
        write(")")

    def _put_default_dict(self, obj, write, indent, allowance, context, level):
        if not len(obj):
            write(repr(obj))
            return
        name = type(obj).__name__
        indent += len(name) + 1
        write("%s(%s,\n%s" % (name, self._repr(obj.default_factory, context, level), " " * indent))
        self._put_dict(obj, write, indent, allowance + 1, context, level)
        write(")")

    def _put_counter(self, obj, write, indent, allowance, context, level):
        if not len(obj):
            write(repr(obj))
            return
        name = type(obj).__name__
        write(name + "({")
        if self._indent_per_level > 1:
            write(" " * (self._indent_per_level - 1))
        self._put_pairs(obj.most_common(), write, indent + len(name) + 1, allowance + 2, context, level)
        write("})")

    def _put_deque(self, obj, write, indent, allowance, context, level):
        if not len(obj):
            write(repr(obj))
            return
        name = type(obj).__name__
        write(name + "(")
        indent += len(name) + 1
        write("[")
        if obj.maxlen is None:
            self._put_items(obj, write, indent, allowance + 2, context, level)
            write("])")
        else:
            self._put_items(obj, write, indent, 2, context, level)
            write("],\n%smaxlen=%s)" % (" " * indent, self._repr(obj.maxlen, context, level)))

    def _safe_repr(self, obj, context, maxlevels, level):
        kind = type(obj)
        if kind is str or kind is float or kind is bool or obj is None:
            return repr(obj), True, False
        own = kind.__repr__
        if issubclass(kind, int) and own is int.__repr__:
            return (format(obj, "_d") if self._underscore_numbers else repr(obj)), True, False
        is_dict = issubclass(kind, dict) and own is dict.__repr__
        is_list = issubclass(kind, list) and own is list.__repr__
        if not is_dict and not is_list and not (issubclass(kind, tuple) and own is tuple.__repr__):
            text = repr(obj)
            return text, bool(text) and not text.startswith("<"), False
        shape = "{%s}" if is_dict else "[%s]" if is_list else "(%s,)" if len(obj) == 1 else "(%s)"
        if not obj:
            return shape % "", True, False
        mark = id(obj)
        if maxlevels and level >= maxlevels:
            return "{...}" if is_dict else "[...]" if is_list else "(...)", False, mark in context
        if mark in context:
            return _recursion(obj), False, True
        context[mark] = 1
        readable = True
        recursive = False
        parts = []
        level += 1
        pairs = obj
        if is_dict:
            pairs = sorted(obj.items(), key=_pair_key) if self._sort_dicts else obj.items()
        for item in pairs:
            texts = []
            for part in item if is_dict else (item,):
                text, part_readable, part_recursive = self.format(part, context, maxlevels, level)
                texts.append(text)
                readable = readable and part_readable
                recursive = recursive or part_recursive
            parts.append(": ".join(texts))
        del context[mark]
        return shape % ", ".join(parts), readable, recursive


_methods = (
    (dict, PrettyPrinter._put_dict), (list, PrettyPrinter._put_list), (tuple, PrettyPrinter._put_tuple),
    (set, PrettyPrinter._put_set), (frozenset, PrettyPrinter._put_set), (str, PrettyPrinter._put_str),
    (bytes, PrettyPrinter._put_bytes),
)
_by_name = {
    "OrderedDict": PrettyPrinter._put_ordered_dict, "defaultdict": PrettyPrinter._put_default_dict,
    "Counter": PrettyPrinter._put_counter, "deque": PrettyPrinter._put_deque,
    "SimpleNamespace": PrettyPrinter._put_namespace,
}
