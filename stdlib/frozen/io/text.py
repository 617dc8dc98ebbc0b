"""Streams of text above streams of bytes."""

from _io import _Appender

from .base import TextIOBase, UnsupportedOperation, as_size
from .memory import NEWLINES_SEEN, check_newline, cut_lines, line_end

_CHUNK = 8192
# Encodings in which every byte below 0x80 is the character of that number and stands for nothing else.
_UTF8 = ("utf-8", "utf-8-sig")
_BYTE_EACH = ("ascii", "latin-1")
_ASCII_ABOVE = ("utf-8", "ascii", "latin-1")
_SPELLINGS = {
    "utf8": "utf-8", "utf": "utf-8", "u8": "utf-8", "utf8sig": "utf-8-sig", "ascii": "ascii", "usascii": "ascii",
    "646": "ascii", "latin1": "latin-1", "latin": "latin-1", "l1": "latin-1", "iso88591": "latin-1", "88591": "latin-1",
    "cp819": "latin-1", "utf16": "utf-16", "u16": "utf-16", "utf32": "utf-32", "u32": "utf-32",
}


def text_encoding(encoding, stacklevel=2):
    """The encoding that a function hands on to open(): its own argument or the usual one."""
    return "locale" if encoding is None else encoding


def _known(encoding):
    plain = encoding.lower().replace("-", "").replace("_", "").replace(" ", "")
    return _SPELLINGS.get(plain, encoding.lower())


def _cut_of(data):
    """How many bytes at the end of a piece of UTF-8 begin a character that is not complete."""
    size = len(data)
    for back in range(1, min(3, size) + 1):
        byte = data[size - back]
        if byte < 0x80:
            return 0
        if byte >= 0xC0:
            wanted = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return back if wanted > back else 0
    return 0


class TextIOWrapper(_Appender, TextIOBase):
    """A stream of text, in an encoding, with its kinds of newlines.

    Read ahead and decoded is _text, from _at on; the lines of _lines, last first, come before it: they were cut for
    iteration. _chunk is the bytes that _text was made of, which begin at the place _start of the file.
    """

    __module__ = "_io"
    _buffer = None
    _shut = False

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        check_newline(newline)
        if encoding is None or encoding == "locale":
            encoding = "UTF-8" if encoding is None else "utf-8"
        self._encoding = encoding
        self._codec = _known(encoding)
        "".encode(self._codec)
        self._errors = errors or "strict"
        self._buffer = buffer
        self._set_newline(newline)
        self._line_buffering = bool(line_buffering)
        self._write_through = bool(write_through)
        self._seekable = buffer.seekable()
        self._seen = 0
        self._waiting = []
        self._waiting_size = 0
        self._ascii = True
        self._room = 0
        self._iterating = False
        self._forget()
        # Behind the mark at the beginning, UTF-16 and UTF-32 go on in the order of this machine.
        self._begun = False
        if self._seekable and buffer.writable() and buffer.tell():
            self._begun = True

    def _set_newline(self, newline):
        self._newline = newline
        self._translates = newline is None
        self._ending = "\n" if newline is None else newline
        self._written = newline if newline in ("\r", "\r\n") else None

    def _forget(self):
        """Drop what was read ahead."""
        self._text = ""
        self._at = 0
        self._lines = []
        self._chunk = b""
        self._start = None
        self._tail = b""
        self._return = False
        self._ended = False

    @property
    def buffer(self):
        """The stream of bytes below."""
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        return self._buffer

    @property
    def closed(self):
        """Whether the stream is closed."""
        return self.buffer.closed

    @property
    def name(self):
        """The name of the file."""
        return self.buffer.name

    @property
    def encoding(self):
        """The encoding."""
        return self._encoding

    @property
    def errors(self):
        """What is done about errors of the encoding."""
        return self._errors

    @property
    def newlines(self):
        """The kinds of newlines that were seen so far."""
        return NEWLINES_SEEN[self._seen]

    @property
    def line_buffering(self):
        """Whether each line is written at once."""
        return self._line_buffering

    @property
    def write_through(self):
        """Whether everything is written at once."""
        return self._write_through

    def __repr__(self):
        shown = "<%s.%s" % (type(self).__module__, type(self).__qualname__)
        for field in ("name", "mode"):
            try:
                shown += " %s=%r" % (field, getattr(self, field))
            except AttributeError:
                pass
        return "%s encoding=%r>" % (shown, self._encoding)

    def reconfigure(self, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None, write_through=None):
        """Change how the text is encoded and written."""
        if (encoding is not None or errors is not None or newline is not Ellipsis) and (self._text or self._lines):
            raise UnsupportedOperation(
                "It is not possible to set the encoding or newline of stream after the first read")
        self.flush()
        self._room = 0
        if encoding is not None:
            self._encoding = encoding
            self._codec = _known(encoding)
            self._errors = errors or "strict"
        elif errors is not None:
            self._errors = errors
        if newline is not Ellipsis:
            check_newline(newline)
            self._set_newline(newline)
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)

    def _check(self):
        if self.buffer.closed:
            raise ValueError("I/O operation on closed file.")

    def _check_reads(self):
        self._room = 0
        self._check()
        if not self._buffer.readable():
            raise UnsupportedOperation("not readable")

    def readable(self):
        """Whether the stream below can be read."""
        return self.buffer.readable()

    def writable(self):
        """Whether the stream below can be written."""
        return self.buffer.writable()

    def seekable(self):
        """Whether the stream below has places."""
        self._check()
        return self._seekable

    def fileno(self):
        """The number that the system has for the file."""
        return self.buffer.fileno()

    def isatty(self):
        """Whether the file is a terminal."""
        return self.buffer.isatty()

    def close(self):
        """Write what is pending and close the file."""
        if self._buffer is not None and not self._buffer.closed:
            try:
                self.flush()
            finally:
                self._shut = True
                self._room = 0
                self._lines = []
                self._buffer.close()

    def detach(self):
        """Take the stream of bytes out."""
        self.buffer
        self.flush()
        buffer = self._buffer
        self._buffer = None
        self._shut = True
        self._room = 0
        self._lines = []
        return buffer

    def __del__(self):
        try:
            if self._buffer is not None:
                self.close()
        except Exception:
            pass

    def _decode(self, data, final):
        """The text of the next bytes of the file; an incomplete character waits for the next."""
        if self._tail:
            data = self._tail + data
            self._tail = b""
        codec = self._codec
        if codec in _UTF8:
            if codec == "utf-8-sig" and not self._begun_reading():
                if data.startswith(b"\xef\xbb\xbf"):
                    data = data[3:]
                elif not final and len(data) < 3 and b"\xef\xbb\xbf".startswith(data):
                    self._tail = data
                    return ""
                self._mark_read = True
            cut = 0 if final else _cut_of(data)
            if cut:
                self._tail = data[-cut:]
                data = data[:-cut]
            codec = "utf-8"
        elif codec not in _BYTE_EACH:
            # Other encodings are decoded in one piece: _read_chunk() saw to it that this is all there is.
            pass
        text = data.decode(codec, self._errors)
        return self._find_newlines(text, final)

    def _begun_reading(self):
        return self._start != 0 or getattr(self, "_mark_read", False)

    def _find_newlines(self, text, final):
        if self._newline is not None and self._newline != "":
            return text
        if self._return:
            text = "\r" + text
            self._return = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._return = True
        if "\r" in text:
            pairs = text.count("\r\n")
            self._seen |= (4 if pairs else 0) | (2 if text.count("\r") > pairs else 0) | (
                1 if text.count("\n") > pairs else 0)
            if self._translates:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
        elif not self._seen & 1 and "\n" in text:
            self._seen |= 1
        return text

    def _read_chunk(self):
        """Put the next piece of the file behind what is left of the text; whether there was one."""
        if self._waiting or self._texts:
            self._flush_text()
        if self._ended:
            self._ended = False
            return False
        buffer = self._buffer
        whole = self._codec not in _UTF8 and self._codec not in _BYTE_EACH
        kept = self._tail
        held = self._return
        if self._seekable:
            self._start = buffer.tell() - len(kept)
        if whole:
            data = buffer.read()
        else:
            data = buffer.read1(_CHUNK) if hasattr(buffer, "read1") else buffer.read(_CHUNK)
        left = self._text[self._at:]
        if left:
            self._chunk = None
        else:
            self._chunk = kept + data
            self._held = held
        final = not data
        text = self._decode(data, final or whole)
        self._text = left + text if left else text
        self._at = 0
        self._ended = False
        return bool(data) or bool(text)

    def _join_lines(self):
        """Make one text of the lines that were cut for iteration and of what is behind them."""
        lines = self._lines
        if lines:
            lines.reverse()
            cut = "".join(lines)
            # They were cut from the text in front of _at, so only the place moves back.
            self._at -= len(cut)
            self._lines = []

    def read(self, size=-1, /):
        """Up to size characters; all that are left without a size."""
        self._check_reads()
        size = as_size(size)
        if self._lines:
            self._join_lines()
        if size < 0:
            if self._waiting or self._texts:
                self._flush_text()
            left = self._text[self._at:]
            if self._seekable and self._start is None:
                self._start = self._buffer.tell()
            data = self._buffer.read()
            text = self._decode(data or b"", True)
            self._text = ""
            self._at = 0
            self._chunk = b""
            return left + text if left else text
        while len(self._text) - self._at < size:
            if not self._read_chunk():
                break
        at = self._at
        text = self._text[at:at + size]
        self._at = at + len(text)
        return text

    def readline(self, size=-1, /):
        """One line, of at most size characters."""
        if size == -1 and type(size) is int:
            lines = self._lines
            if lines:
                return lines.pop()
            if self._ending == "\n" and self._cut_lines():
                return self._lines.pop()
        self._check_reads()
        if size is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        size = as_size(size)
        if self._lines:
            if size < 0:
                return self._lines.pop()
            self._join_lines()
        while True:
            text = self._text
            at = self._at
            end = line_end(text, at, self._ending, -1)
            # A return at the very end may be half of a newline.
            if end >= 0 and not (end == len(text) and self._ending == "" and text.endswith("\r")):
                break
            if size >= 0 and len(text) - at >= size or not self._read_chunk():
                text = self._text
                at = self._at
                end = line_end(text, at, self._ending, len(text))
                break
        if size >= 0:
            end = min(end, at + size)
        self._at = end
        return text[at:end]

    def _cut_lines(self):
        """Cut the whole lines of what was read ahead; whether there are any."""
        self._check_reads()
        at = self._at
        text = self._text
        end = text.rfind("\n") + 1
        if end <= at:
            return False
        self._lines = cut_lines(text, at, end)
        self._at = end
        return True

    def _next(self):
        if self._ending == "\n" and self._cut_lines():
            return self._lines.pop()
        line = self.readline()
        if not line:
            self._iterating = False
        return line

    def __iter__(self):
        self._check()
        return self

    def _write(self, s):
        if not isinstance(s, str):
            raise TypeError("write() argument must be str, not " + type(s).__name__)
        self._gather()
        # While something is waiting, the stream below was found to be open and writable not long ago.
        if not self._waiting or self._shut:
            self._check()
            if not self._buffer.writable():
                raise UnsupportedOperation("not writable")
        count = len(s)
        text = s
        if self._written is not None and "\n" in text:
            text = text.replace("\n", self._written)
        data = text.encode("utf-8", self._errors) if self._codec == "utf-8" else self._encode(text)
        if self._text or self._lines or self._tail:
            # What was read ahead is dropped: the text goes where the stream below is, as in CPython.
            self._forget()
        self._waiting.append(data)
        self._waiting_size += len(data)
        if self._waiting_size > _CHUNK or self._write_through:
            self._flush_text()
        if self._line_buffering and ("\n" in text or "\r" in text):
            self.flush()
        # From here on, until something else is done, ASCII is written as it is and waits.
        if self._codec in _ASCII_ABOVE and self._written is None and not (self._line_buffering or self._write_through):
            self._room = _CHUNK
        return count

    def _gather(self):
        """Put what was written without asking behind what is waiting."""
        if self._texts:
            data = "".join(self._texts).encode("ascii")
            self._texts.clear()
            self._waiting.append(data)
            self._waiting_size += len(data)

    def _encode(self, text):
        codec = self._codec
        if codec in ("utf-16", "utf-32", "utf-8-sig"):
            if self._begun:
                from sys import byteorder
                codec = "utf-8" if codec == "utf-8-sig" else codec + ("-le" if byteorder == "little" else "-be")
            self._begun = True
        return text.encode(codec, self._errors)

    def _flush_text(self):
        self._gather()
        data = b"".join(self._waiting)
        self._waiting = []
        self._waiting_size = 0
        self._buffer.write(data)

    def flush(self):
        """Write what is pending."""
        self._check()
        if self._waiting or self._texts:
            self._flush_text()
        self._buffer.flush()
        self._iterating = False

    def tell(self):
        """The place in the file, to be given to seek()."""
        self._check()
        if not self._seekable:
            raise UnsupportedOperation("underlying stream is not seekable")
        if self._iterating:
            raise OSError("telling position disabled by next() call")
        self.flush()
        if self._lines:
            self._join_lines()
        here = self._buffer.tell()
        left = len(self._text) - self._at
        if not left and not self._return:
            return here - len(self._tail)
        return here - len(self._tail) - self._bytes_of_last(left) - self._return

    def _bytes_of_last(self, count):
        """How many bytes of the file stand for the last characters of the text."""
        if not count:
            return 0
        text = self._text[len(self._text) - count:]
        if not self._seen & 6 or not self._translates:
            try:
                return len(text.encode("utf-8" if self._codec == "utf-8-sig" else self._codec, self._errors))
            except UnicodeError:
                pass
        chunk = self._chunk
        if chunk is None:
            raise OSError("can't reconstruct logical file position")
        end = len(chunk) - len(self._tail) - self._return
        # The shortest end of the bytes that is as long a text.
        codec = "utf-8" if self._codec == "utf-8-sig" else self._codec
        for size in range(count, end + 1):
            piece = chunk[end - size:end]
            if codec == "utf-8" and piece and 0x80 <= piece[0] < 0xC0:
                continue
            if piece.startswith(b"\n") and chunk[:end - size].endswith(b"\r") and self._translates:
                continue
            found = piece.decode(codec, self._errors)
            if self._translates:
                found = found.replace("\r\n", "\n").replace("\r", "\n")
            if len(found) == count:
                return size
        raise OSError("can't reconstruct logical file position")

    def seek(self, cookie, whence=0, /):
        """Move to a place that tell() gave, to the beginning or to the end."""
        self._check()
        if not self._seekable:
            raise UnsupportedOperation("underlying stream is not seekable")
        if whence == 1:
            if cookie:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self.flush()
            place = self._buffer.seek(0, 2)
            self._forget()
            self._begun = place != 0
            return place
        elif whence != 0:
            raise ValueError("invalid whence (%r, should be 0, 1 or 2)" % whence)
        if cookie < 0:
            raise ValueError("negative seek position %r" % cookie)
        self.flush()
        self._buffer.seek(cookie)
        self._forget()
        self._mark_read = False
        self._begun = cookie != 0
        return cookie

    def truncate(self, size=None, /):
        """Make the file end at a place, by default where the stream below is."""
        self.flush()
        return self.buffer.truncate(size)
