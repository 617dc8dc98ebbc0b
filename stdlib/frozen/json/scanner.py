"""The reader of JSON values: one loop with a stack of the open arrays and objects."""

__all__ = ["make_scanner"]

NUMBER_START = frozenset("-0123456789")
DIGITS = frozenset("0123456789")
BLANKS = frozenset(" \t\n\r")
ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
HEX = frozenset("0123456789abcdefABCDEF")
# How deep arrays and objects may be inside one another.
DEPTH_LIMIT = 100_000


class JSONDecodeError(ValueError):
    """A text that is no JSON: what is wrong, in which text and where."""

    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return type(self), (self.msg, self.doc, self.pos)


def _code_unit(s, at):
    """The number of the four hexadecimal digits at a place."""
    digits = s[at:at + 4]
    if at + 4 < len(s):
        for c in digits:
            if c not in HEX:
                break
        else:
            return int(digits, 16)
    raise JSONDecodeError("Invalid \\uXXXX escape", s, at - 1)


def scanstring(s, end, strict=True):
    """The string whose text begins at a place, behind its quote, and the place behind the quote that ends it."""
    begin = end - 1
    if end < 0 or end > len(s):
        raise ValueError("end is out of bounds")
    parts = []
    quote = s.find('"', end)
    while True:
        if quote < 0:
            stop = s.find("\\", end)
            stop = len(s) if stop < 0 else stop
        else:
            stop = s.find("\\", end, quote)
            stop = quote if stop < 0 else stop
        chunk = s[end:stop]
        if strict and not chunk.isprintable() and min(chunk) < " ":
            for c in chunk:
                if c < " ":
                    raise JSONDecodeError("Invalid control character at", s, end + chunk.index(c))
        if chunk:
            parts.append(chunk)
        if stop == quote:
            return "".join(parts), quote + 1
        if stop + 1 >= len(s):
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        c = s[stop + 1]
        end = stop + 2
        if c != "u":
            try:
                parts.append(ESCAPES[c])
            except KeyError:
                raise JSONDecodeError("Invalid \\escape", s, stop) from None
        else:
            unit = _code_unit(s, end)
            end += 4
            if 0xD800 <= unit <= 0xDBFF and s.startswith("\\u", end):
                second = s[end + 2:end + 6]
                if end + 6 < len(s) and HEX.issuperset(second) and 0xDC00 <= int(second, 16) <= 0xDFFF:
                    unit = 0x10000 + ((unit - 0xD800) << 10 | int(second, 16) - 0xDC00)
                    end += 6
            parts.append(chr(unit))
        if quote < end:
            quote = s.find('"', end)


def _constant(s, at):
    """The word at a place that stands for a value without being a number or a string, or None."""
    for word in ("null", "true", "false", "NaN", "Infinity"):
        if s.startswith(word, at):
            return word
    return None


def make_scanner(context):
    """A function (text, place) -> (value, place behind it) with a decoder's hooks; StopIteration: no value there."""
    strict = context.strict
    object_hook = context.object_hook
    pairs_hook = context.object_pairs_hook
    parse_float = context.parse_float
    parse_int = context.parse_int
    parse_constant = context.parse_constant
    plain = object_hook is None and pairs_hook is None
    plain_int = parse_int is int

    def scan_once(s, i):
        if i < 0:
            raise ValueError("idx cannot be negative")
        size = len(s)
        blanks = BLANKS
        digits = DIGITS
        keys = {}
        stack = []
        # The innermost open container; None at top. In an object, items is a dict or, for a hook, a list of pairs.
        items = None
        in_array = False
        key = None
        while True:
            # A value begins at i.
            c = s[i] if i < size else ""
            if c == '"':
                end = s.find('"', i + 1)
                value = s[i + 1:end]
                if end < 0 or "\\" in value or not value.isprintable():
                    value, i = scanstring(s, i + 1, strict)
                else:
                    i = end + 1
            elif c == "{" or c == "[":
                if len(stack) >= DEPTH_LIMIT:
                    raise RecursionError("maximum recursion depth exceeded while decoding a JSON "
                                         + ("array" if c == "[" else "object") + " from a unicode string")
                i += 1
                while i < size and s[i] in blanks:
                    i += 1
                if c == "[":
                    if i < size and s[i] == "]":
                        value = []
                        i += 1
                    else:
                        stack.append((items, in_array, key))
                        items = []
                        in_array = True
                        continue
                else:
                    stack.append((items, in_array, key))
                    items = {} if pairs_hook is None else []
                    in_array = False
                    if i < size and s[i] == "}":
                        i += 1
                        value = items
                        if pairs_hook is not None:
                            value = pairs_hook(value)
                        elif object_hook is not None:
                            value = object_hook(value)
                        items, in_array, key = stack.pop()
                    else:
                        key, i = read_key(s, i, size, keys)
                        continue
            elif c in NUMBER_START:
                end = i + 1
                if c == "-":
                    c = s[end] if end < size else ""
                    end += 1
                    if c not in digits:
                        if s.startswith("-Infinity", i):
                            value = parse_constant("-Infinity")
                            end = i + 9
                        elif stack:
                            raise JSONDecodeError("Expecting value", s, i)
                        else:
                            raise StopIteration(i)
                if c in digits:
                    if c != "0":
                        while end < size and s[end] in digits:
                            end += 1
                    c = s[end] if end < size else ""
                    is_float = False
                    if c == "." and end + 1 < size and s[end + 1] in digits:
                        is_float = True
                        end += 2
                        while end < size and s[end] in digits:
                            end += 1
                        c = s[end] if end < size else ""
                    if c == "e" or c == "E":
                        last = end + 1
                        if last < size and s[last] in "+-":
                            last += 1
                        if last < size and s[last] in digits:
                            is_float = True
                            end = last + 1
                            while end < size and s[end] in digits:
                                end += 1
                    if is_float:
                        value = parse_float(s[i:end])
                    elif plain_int:
                        value = int(s[i:end])
                    else:
                        value = parse_int(s[i:end])
                i = end
            else:
                word = _constant(s, i) if c else None
                if word is None:
                    if stack:
                        raise JSONDecodeError("Expecting value", s, i)
                    raise StopIteration(i)
                if c == "n":
                    value = None
                elif c == "t":
                    value = True
                elif c == "f":
                    value = False
                else:
                    value = parse_constant(word)
                i += len(word)
            # The value goes into what is open; each bracket behind it makes a value of that in turn.
            while True:
                if items is None:
                    return value, i
                while i < size and s[i] in blanks:
                    i += 1
                c = s[i] if i < size else ""
                if in_array:
                    items.append(value)
                    if c == ",":
                        comma = i
                        i += 1
                        while i < size and s[i] in blanks:
                            i += 1
                        if i < size and s[i] == "]":
                            raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)
                        break
                    if c != "]":
                        raise JSONDecodeError("Expecting ',' delimiter", s, i)
                    value = items
                else:
                    if pairs_hook is None:
                        items[key] = value
                    else:
                        items.append((key, value))
                    if c == ",":
                        comma = i
                        i += 1
                        while i < size and s[i] in blanks:
                            i += 1
                        if i < size and s[i] == "}":
                            raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)
                        key, i = read_key(s, i, size, keys)
                        break
                    if c != "}":
                        raise JSONDecodeError("Expecting ',' delimiter", s, i)
                    value = items
                    if not plain:
                        value = pairs_hook(value) if pairs_hook is not None else object_hook(value)
                i += 1
                items, in_array, key = stack.pop()

    def read_key(s, i, size, keys):
        """The key at a place and the place of its value."""
        if i >= size or s[i] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", s, i)
        end = s.find('"', i + 1)
        key = s[i + 1:end]
        if end < 0 or "\\" in key or not key.isprintable():
            key, i = scanstring(s, i + 1, strict)
        else:
            i = end + 1
        key = keys.setdefault(key, key)
        while i < size and s[i] in BLANKS:
            i += 1
        if i >= size or s[i] != ":":
            raise JSONDecodeError("Expecting ':' delimiter", s, i)
        i += 1
        while i < size and s[i] in BLANKS:
            i += 1
        return key, i

    return scan_once


py_make_scanner = make_scanner
