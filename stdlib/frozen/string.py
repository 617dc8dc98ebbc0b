"""Constants of character classes, and formatting and templates that classes can change."""

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
    "printable", "punctuation", "whitespace", "Formatter", "Template",
]

ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
whitespace = " \t\n\r\v\f"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalise each word of a string; without a separator, runs of whitespace become one space."""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


_DEFAULT_ID = r"(?a:[_a-z][_a-z0-9]*)"
_ID_START = frozenset(ascii_letters + "_")
_ID_REST = frozenset(ascii_letters + digits + "_")


class Template:
    """A string in which $name and ${name} stand for values."""

    delimiter = "$"
    idpattern = _DEFAULT_ID
    braceidpattern = None
    flags = 2  # re.IGNORECASE

    def __init__(self, template):
        self.template = template

    @classmethod
    def _matcher(cls):
        """A compiled expression for a class with a pattern of its own; None if the plain scanner will do."""
        made = cls.__dict__.get("_made_matcher", False)
        if made is not False:
            return made
        own = getattr(cls, "pattern", None)
        if own is None and cls.idpattern == _DEFAULT_ID and cls.braceidpattern is None:
            made = None
        else:
            import re
            if own is None:
                sign = re.escape(cls.delimiter)
                braced = cls.braceidpattern or cls.idpattern
                own = (sign + "(?:(?P<escaped>" + sign + ")|(?P<named>" + cls.idpattern + ")|{(?P<braced>" + braced
                       + ")}|(?P<invalid>))")
            made = own if hasattr(own, "finditer") else re.compile(own, cls.flags | re.VERBOSE)
        cls._made_matcher = made
        return made

    def _pieces(self):
        """Yield (text before, kind, name, text of the placeholder, where it begins); the last piece has no kind."""
        matcher = self._matcher()
        text = self.template
        last = 0
        if matcher is not None:
            for match in matcher.finditer(text):
                start = match.start()
                before = text[last:start]
                last = match.end()
                groups = match.groupdict()
                name = groups.get("named") or groups.get("braced")
                if name is not None:
                    kind = "name"
                elif groups.get("escaped") is not None:
                    kind = "escaped"
                elif groups.get("invalid") is not None:
                    kind, start = "invalid", match.start("invalid")
                else:
                    raise ValueError("Unrecognized named group in pattern", matcher)
                yield before, kind, name, match.group(), start
            yield text[last:], None, None, "", len(text)
            return
        sign = self.delimiter
        width = len(sign)
        size = len(text)
        start = text.find(sign)
        while start >= 0:
            at = start + width
            end = at
            kind = "invalid"
            name = None
            if text.startswith(sign, at):
                kind = "escaped"
                end = at + width
            else:
                braced = text.startswith("{", at)
                first = end = at + braced
                if end < size and text[end] in _ID_START:
                    end += 1
                    while end < size and text[end] in _ID_REST:
                        end += 1
                    name = text[first:end]
                if braced:
                    if name is not None and text.startswith("}", end):
                        end += 1
                    else:
                        name = None
                        end = at
                if name is not None:
                    kind = "name"
            yield text[last:start], kind, name, text[start:end], at if kind == "invalid" else start
            last = end
            start = text.find(sign, end)
        yield text[last:], None, None, "", size

    def _invalid(self, start):
        lines = self.template[:start].splitlines(keepends=True)
        column = start - len("".join(lines[:-1])) if lines else 1
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (len(lines) or 1, column))

    def substitute(self, mapping={}, /, **kws):
        """Put values in place of all names; KeyError if one is missing."""
        out = []
        for before, kind, name, _, start in self._pieces():
            out.append(before)
            if kind == "name":
                out.append(str(kws[name] if name in kws else mapping[name]))
            elif kind == "escaped":
                out.append(self.delimiter)
            elif kind == "invalid":
                self._invalid(start)
        return "".join(out)

    def safe_substitute(self, mapping={}, /, **kws):
        """Put values in place of the names that are known and leave the rest as it is."""
        out = []
        for before, kind, name, whole, _ in self._pieces():
            out.append(before)
            if kind == "name":
                try:
                    out.append(str(kws[name] if name in kws else mapping[name]))
                except KeyError:
                    out.append(whole)
            elif kind == "escaped":
                out.append(self.delimiter)
            elif kind == "invalid":
                out.append(whole)
        return "".join(out)

    def is_valid(self):
        """Whether substitute() would raise no ValueError."""
        for piece in self._pieces():
            if piece[1] == "invalid":
                return False
        return True

    def get_identifiers(self):
        """The names in the template, each once, in the order of their first use."""
        names = []
        for piece in self._pieces():
            if piece[1] == "name" and piece[2] not in names:
                names.append(piece[2])
        return names


def _parse_format(text):
    """Yield (literal, field name, format spec, conversion) as str.format reads a string."""
    at = 0
    size = len(text)
    while at < size:
        literal = []
        while True:
            opening = text.find("{", at)
            closing = text.find("}", at)
            if opening < 0 and closing < 0:
                literal.append(text[at:])
                yield "".join(literal), None, None, None
                return
            brace = opening if closing < 0 or 0 <= opening < closing else closing
            literal.append(text[at:brace])
            if text.startswith(text[brace], brace + 1):
                yield "".join(literal) + text[brace], None, None, None
                literal = []
                at = brace + 2
                if at >= size:
                    return
                continue
            if brace == closing:
                raise ValueError("Single '}' encountered in format string")
            at = brace + 1
            break
        if at >= size:
            raise ValueError("Single '{' encountered in format string")
        # The name ends at the first ':' or '!' outside square brackets, the field at the brace that closes it.
        start = at
        end = None
        brackets = False
        mark = None
        while at < size:
            c = text[at]
            if c == "[":
                brackets = True
            elif c == "]":
                brackets = False
            elif c == "{":
                raise ValueError("unexpected '{' in field name")
            elif not brackets and c in ":!}":
                end = at
                mark = c
                break
            at += 1
        if end is None:
            raise ValueError("expected '}' before end of string")
        name = text[start:end]
        conversion = None
        spec = ""
        at = end + 1
        if mark == "!":
            if at >= size:
                raise ValueError("end of string while looking for conversion specifier")
            conversion = text[at]
            at += 1
            if at >= size:
                raise ValueError("unmatched '{' in format spec")
            mark = text[at]
            if mark not in ":}":
                raise ValueError("expected ':' after conversion specifier")
            at += 1
        if mark == ":":
            start = at
            depth = 1
            while at < size:
                c = text[at]
                if c == "{":
                    depth += 1
                elif c == "}":
                    depth -= 1
                    if depth == 0:
                        break
                at += 1
            if depth:
                raise ValueError("unmatched '{' in format spec" if conversion is not None
                                 else "expected '}' before end of string")
            spec = text[start:at]
            at += 1
        yield "".join(literal), name, spec, conversion


def _split_field(name):
    """The first part of a field name, and (is attribute, key) for each of the others."""
    size = len(name)
    at = 0
    while at < size and name[at] not in ".[":
        at += 1
    first = name[:at]
    rest = []
    while at < size:
        if name[at] == ".":
            end = at + 1
            while end < size and name[end] not in ".[":
                end += 1
            key = name[at + 1:end]
            rest.append((True, key))
        elif name[at] == "[":
            end = name.find("]", at)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = name[at + 1:end]
            rest.append((False, int(key) if key.isdecimal() else key))
            end += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if key == "":
            raise ValueError("Empty attribute in format string")
        at = end
    return (int(first) if first.isdecimal() else first), rest


class Formatter:
    """What str.format does, in steps that a class can change."""

    def format(self, format_string, /, *args, **kwargs):
        """Format a string with values."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """Format a string with values from a sequence and a mapping."""
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        out = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if name is None:
                continue
            first, _ = _split_field(name)
            if first == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(auto_arg_index) + name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto_arg_index = False
            value, key = self.get_field(name, args, kwargs)
            used_args.add(key)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            out.append(self.format_field(value, spec))
        return "".join(out), auto_arg_index

    def get_value(self, key, args, kwargs):
        """The value of a number or a name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called with the keys that were used; a class may raise an error."""

    def format_field(self, value, format_spec):
        """The text of one value."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """The value after !s, !r or !a."""
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

    def parse(self, format_string):
        """Yield (literal, field name, format spec, conversion) for each piece of a format string."""
        return _parse_format(format_string)

    def get_field(self, field_name, args, kwargs):
        """The value of a field name with its attributes and items, and the key it began with."""
        first, rest = _split_field(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            value = getattr(value, key) if is_attribute else value[key]
        return value, first
