"""Tracebacks as text, and as data that can be kept."""

import sys

try:
    import _traceback as _native
except ImportError:
    _native = None

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
    "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames",
    "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list",
]

_HEADER = "Traceback (most recent call last):\n"
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
# So many equal lines are shown before the others are counted.
_RECURSIVE_CUTOFF = 3
_missing = object()


def _native_call(name):
    return getattr(_native, name, None)


class FrameSummary:
    """One entry of a traceback."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._line = line
        if lookup_line:
            self.line
        self.locals = {k: _safe_text(v, "local", repr) for k, v in locals.items()} if locals else None

    @property
    def _whole_line(self):
        if self._line is None and self.lineno is not None:
            import linecache
            self._line = linecache.getline(self.filename, self.lineno).rstrip("\n")
        return self._line

    @property
    def line(self):
        """The line of source, without the blanks around it."""
        line = self._whole_line
        return None if line is None else line.strip()

    def _key(self):
        return self.filename, self.lineno, self.name, self.line

    def __iter__(self):
        return iter(self._key())

    def __len__(self):
        return 4

    def __getitem__(self, place):
        return self._key()[place]

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self.filename == other.filename and self.lineno == other.lineno and self.name == other.name and (
                self.locals == other.locals)
        return self._key() == other if isinstance(other, tuple) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return "<FrameSummary file %s, line %s in %s>" % (self.filename, self.lineno, self.name)


def walk_tb(tb):
    """Yield (frame, line number) for each entry of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """Yield (frame, line number) for a frame and those that called it."""
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def _positions_of(code, lasti):
    """(line, end line, column, end column) of an instruction, as far as they are known."""
    positions = getattr(code, "co_positions", None)
    if positions is None or lasti < 0:
        return None, None, None, None
    for place, found in enumerate(positions()):
        if place == lasti // 2:
            return found
    return None, None, None, None


def _entries_of_tb(tb):
    while tb is not None:
        code = tb.tb_frame.f_code
        lasti = getattr(tb, "tb_lasti", -1)
        yield tb.tb_frame, (tb.tb_lineno,) + tuple(_positions_of(code, lasti))[1:]
        tb = tb.tb_next


class StackSummary(list):
    """The entries of a traceback."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """The entries of pairs of a frame and a line number."""
        return cls._of(((frame, (lineno, None, None, None)) for frame, lineno in frame_gen), limit, lookup_lines,
                       capture_locals)

    @classmethod
    def _of(cls, entries, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        entries = list(entries)
        if limit is not None:
            entries = entries[:limit] if limit >= 0 else entries[limit:]
        result = cls()
        for frame, (lineno, end_lineno, colno, end_colno) in entries:
            code = frame.f_code
            result.append(FrameSummary(code.co_filename, lineno, code.co_name, lookup_line=lookup_lines,
                                       locals=frame.f_locals if capture_locals else None, end_lineno=end_lineno,
                                       colno=colno, end_colno=end_colno))
        return result

    @classmethod
    def from_list(cls, a_list):
        """The entries of a list of summaries or of (file, line number, name, line)."""
        result = cls()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, lineno, name, line = entry
                entry = FrameSummary(filename, lineno, name, line=line)
            result.append(entry)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of one entry."""
        entry = frame_summary
        filename = entry.filename
        if filename.startswith("<stdin-") and filename.endswith(">"):
            filename = "<stdin>"
        out = ['  File "%s", line %s, in %s\n' % (filename, entry.lineno, entry.name)]
        whole = entry._whole_line
        if whole and whole.strip():
            out.append("    %s\n" % whole.strip())
            carets = _carets(entry, whole)
            if carets:
                out.append("    %s\n" % carets)
        if entry.locals:
            for name, value in sorted(entry.locals.items()):
                out.append("    %s = %s\n" % (name, value))
        return "".join(out)

    def format(self, **kwargs):
        """The texts of the entries; of many that are the same only the first are shown."""
        out = []
        last = None
        count = 0
        for entry in self:
            shown = self.format_frame_summary(entry)
            if shown is None:
                continue
            here = entry.filename, entry.lineno, entry.name
            if here != last:
                _count_repeated(out, count)
                last = here
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                out.append(shown)
        _count_repeated(out, count)
        return out


def _count_repeated(out, count):
    more = count - _RECURSIVE_CUTOFF
    if more > 0:
        out.append("  [Previous line repeated %d more time%s]\n" % (more, "" if more == 1 else "s"))


def _carets(entry, whole):
    """The marks below a line that is the source of an entry, if they say more than the line."""
    if entry.colno is None or entry.end_colno is None:
        return None
    data = whole.encode("utf-8")
    indent = len(whole) - len(whole.lstrip())
    start = len(data[:entry.colno].decode("utf-8", "replace"))
    if entry.end_lineno != entry.lineno:
        end = len(whole.rstrip())
    else:
        end = len(data[:entry.end_colno].decode("utf-8", "replace"))
    anchors = None
    find = _native_call("anchors")
    if find is not None:
        anchors = find(whole[start:end])
    if anchors is None:
        if start <= indent and end >= len(whole.rstrip()):
            return None
        return " " * (start - indent) + "^" * (end - start)
    left, right = anchors
    return " " * (start - indent) + "~" * left + "^" * (right - left) + "~" * (end - start - right)


def _safe_text(value, what, function=str):
    try:
        return function(value)
    except Exception:
        return "<%s %s() failed>" % (what, function.__name__)


class TracebackException:
    """What is to be printed of an exception, kept without its frames."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.stack = StackSummary._of(_entries_of_tb(exc_traceback), limit, lookup_lines, capture_locals)
        self.exc_type = exc_type if save_exc_type else None
        self._is_none = exc_type is None
        self._str = _safe_text(exc_value, "exception")
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self._only = self._lines_of(exc_type, exc_value)
        self.__suppress_context__ = bool(exc_value is not None and exc_value.__suppress_context__)
        self.__cause__ = self.__context__ = self.exceptions = None
        if exc_value is None:
            return
        options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals, _seen=seen)
        cause = exc_value.__cause__
        if cause is not None and id(cause) not in seen:
            self.__cause__ = TracebackException(type(cause), cause, cause.__traceback__, **options)
        context = exc_value.__context__
        hidden = compact and (self.__cause__ is not None or self.__suppress_context__)
        if context is not None and not hidden and id(context) not in seen:
            self.__context__ = TracebackException(type(context), context, context.__traceback__, **options)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """What is to be printed of an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        """The name of the class, with its module."""
        return None if self.exc_type is None else _type_name(self.exc_type)

    def _lines_of(self, kind, value):
        """The lines behind the entries: class, message and notes."""
        if kind is None:
            return ["NoneType: None\n"]
        lines_of = _native_call("format_exception_only")
        if lines_of is not None and value is not None:
            return list(lines_of(value))
        name = _type_name(kind)
        if issubclass(kind, SyntaxError) and value is not None and value.lineno is not None:
            lines = _syntax_error_lines(name, value)
        else:
            text = self._str
            lines = ["%s\n" % name if value is None or not text else "%s: %s\n" % (name, text)]
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                lines.extend([line + "\n" for line in _safe_text(note, "note").split("\n")])
        elif notes is not None:
            lines.append("%s\n" % _safe_text(notes, "__notes__", repr))
        return lines

    def format_exception_only(self, *, show_group=False, **kwargs):
        """Yield the lines that name the exception."""
        yield from self._only

    def format(self, *, chain=True, **kwargs):
        """Yield the texts of the whole: what came before, the entries, and the exception."""
        rows = []
        one = self
        while one is not None:
            before = None
            link = None
            if chain:
                if one.__cause__ is not None:
                    before, link = one.__cause__, _CAUSE
                elif one.__context__ is not None and not one.__suppress_context__:
                    before, link = one.__context__, _CONTEXT
            rows.append((link, one))
            one = before
        for link, one in reversed(rows):
            if link is not None:
                yield link
            if one.stack:
                yield _HEADER
                yield from one.stack.format()
            yield from one._only

    def print(self, *, file=None, chain=True, **kwargs):
        """Write the whole to a file, by default to stderr."""
        file = sys.stderr if file is None else file
        for text in self.format(chain=chain):
            file.write(text)

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str


def _type_name(kind):
    module = kind.__module__
    if module in ("__main__", "builtins"):
        return kind.__qualname__
    return "%s.%s" % (module if isinstance(module, str) else "<unknown>", kind.__qualname__)


def _syntax_error_lines(name, value):
    lines = ['  File "%s", line %s\n' % (value.filename or "<string>", value.lineno)]
    text = value.text
    if text is not None:
        plain = text.rstrip("\n")
        shown = plain.lstrip(" \n\f")
        lines.append("    %s\n" % shown)
        offset = value.offset
        if offset is not None:
            end = getattr(value, "end_offset", None)
            if getattr(value, "end_lineno", None) not in (None, value.lineno):
                end = len(plain) + 1
            if end in (None, 0, -1) or end <= offset:
                end = offset + 1
            cut = len(plain) - len(shown)
            at = offset - 1 - cut
            if at >= 0:
                blanks = "".join([c if c.isspace() else " " for c in shown[:at]])
                lines.append("    %s%s\n" % (blanks.ljust(at), "^" * max(min(end - 1 - cut, len(shown) + 1) - at, 1)))
    lines.append("%s: %s\n" % (name, value.msg or "<no detail available>"))
    return lines


def _exception_of(exc, value, tb):
    """The (value, traceback) of the two ways to name an exception: itself, or class, value and traceback."""
    if (value is _missing) != (tb is _missing):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _missing:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError("Exception expected for value, %s found" % type(exc).__name__)


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
    """The texts of an exception with its traceback and what came before."""
    value, tb = _exception_of(exc, value, tb)
    whole = _native_call("format_exception")
    if (whole is not None and value is not None and limit is None and chain and tb is value.__traceback__
            and not hasattr(sys, "tracebacklimit")):
        return list(whole(value))
    return list(TracebackException(type(value) if value is not None else None, value, tb, limit=limit,
                                   compact=True).format(chain=chain))


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **kwargs):
    """Write an exception with its traceback to a file, by default to stderr."""
    file = sys.stderr if file is None else file
    for text in format_exception(exc, value, tb, limit, chain):
        file.write(text)


def format_exception_only(exc, /, value=_missing, *, show_group=False, **kwargs):
    """The lines that name an exception."""
    if value is _missing:
        value = exc
    return TracebackException(type(value) if value is not None else None, value, None, compact=True)._only


def _current():
    return sys.exc_info()[1]


def format_exc(limit=None, chain=True):
    """The text of the exception that is being handled."""
    return "".join(format_exception(_current(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Write the exception that is being handled to a file, by default to stderr."""
    print_exception(_current(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    """Write the exception that a prompt showed last."""
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_value"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc if hasattr(sys, "last_exc") else sys.last_value, limit=limit, file=file, chain=chain)


def extract_tb(tb, limit=None):
    """The entries of a traceback."""
    return StackSummary._of(_entries_of_tb(tb), limit)


def format_tb(tb, limit=None):
    """The texts of the entries of a traceback."""
    entries = _native_call("format_tb")
    if entries is not None and limit is None and not hasattr(sys, "tracebacklimit"):
        return list(entries(tb))
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    """Write the entries of a traceback to a file, by default to stderr."""
    file = sys.stderr if file is None else file
    for text in format_tb(tb, limit):
        file.write(text)


def extract_stack(f=None, limit=None):
    """The entries of a frame, by default the caller's, and of those that called it, the first of all first."""
    entries = list(walk_stack(sys._getframe(1) if f is None else f))
    if limit is not None:
        entries = entries[:limit] if limit >= 0 else entries[limit:]
    entries.reverse()
    return StackSummary.extract(entries, limit=None)


def format_stack(f=None, limit=None):
    """The texts of the entries of a frame and of those that called it."""
    return extract_stack(sys._getframe(1) if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    """Write the entries of a frame and of those that called it."""
    print_list(extract_stack(sys._getframe(1) if f is None else f, limit), file)


def format_list(extracted_list):
    """The texts of a list of entries."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Write the texts of a list of entries to a file, by default to stderr."""
    file = sys.stderr if file is None else file
    for text in format_list(extracted_list):
        file.write(text)


def clear_frames(tb):
    """Forget the locals of the frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except (AttributeError, RuntimeError):
            pass
        tb = tb.tb_next
