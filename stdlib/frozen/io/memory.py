"""Streams in memory. What is written at the end is kept in parts until somebody wants to see it."""

import _io

from .base import BufferedIOBase, TextIOBase, as_bytes, as_size

# As _room: whatever there is to write.
_UNLIMITED = 2**63 - 1


class BytesIO(BufferedIOBase):
    """A stream of bytes in memory."""

    __module__ = "_io"

    def __init__(self, initial_bytes=b""):
        self._data = b"" if initial_bytes is None else as_bytes(initial_bytes)
        self._parts = []
        self._size = len(self._data)
        self._at = 0
        self._closed = False

    def _whole(self):
        """The contents in one piece."""
        if self._parts:
            self._parts.insert(0, self._data)
            self._data = b"".join(self._parts)
            self._parts = []
        return self._data

    def __getstate__(self):
        return self.getvalue(), self._at, None

    def __setstate__(self, state):
        self.__init__(state[0])
        self._at = state[1]

    def getvalue(self):
        """The contents."""
        self._checkClosed()
        return self._whole()

    def __del__(self):
        # There is nothing to give back; only a class of the program has a close() that is to be called.
        if type(self) is not BytesIO:
            super().__del__()

    def getbuffer(self):
        """A view of the contents as they are now."""
        self._checkClosed()
        return memoryview(self._whole())

    def close(self):
        """Forget the contents."""
        self._data = b""
        self._parts = []
        self._closed = True

    def read(self, size=-1, /):
        """Up to size bytes; all that are left without a size."""
        if self._closed:
            self._checkClosed()
        size = as_size(size)
        at = self._at
        if at >= self._size:
            return b""
        self._at = self._size if size < 0 else min(at + size, self._size)
        return self._whole()[at:self._at]

    read1 = read

    def readline(self, size=-1, /):
        """One line, of at most size bytes."""
        if self._closed:
            self._checkClosed()
        size = as_size(size)
        at = self._at
        if at >= self._size:
            return b""
        data = self._whole()
        end = data.find(b"\n", at) + 1 or self._size
        if size >= 0:
            end = min(end, at + size)
        self._at = end
        return data[at:end]

    def readinto(self, b, /):
        """Read into a mutable row of bytes; returns how many were read."""
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def write(self, b, /):
        """Write bytes and return how many."""
        if self._closed:
            self._checkClosed()
        if type(b) is not bytes:
            b = as_bytes(b)
        count = len(b)
        if not count:
            return 0
        at = self._at
        if at == self._size:
            self._parts.append(b)
            self._size = self._at = at + count
            return count
        data = self._whole()
        if at > self._size:
            data += bytes(at - self._size)
        self._data = data[:at] + b + data[at + count:]
        self._size = len(self._data)
        self._at = at + count
        return count

    def seek(self, pos, whence=0, /):
        """Move to a place, from the beginning, from here or from the end."""
        self._checkClosed()
        if whence == 0:
            if pos < 0:
                raise ValueError("negative seek value %d" % pos)
        elif whence == 1:
            pos += self._at
        elif whence == 2:
            pos += self._size
        else:
            raise ValueError("invalid whence (%d, should be 0, 1 or 2)" % whence)
        self._at = max(pos, 0)
        return self._at

    def tell(self):
        """The place of the stream."""
        self._checkClosed()
        return self._at

    def truncate(self, size=None, /):
        """Make the contents end at a place, by default the present one."""
        self._checkClosed()
        if size is None:
            size = self._at
        elif size < 0:
            raise ValueError("negative size value %d" % size)
        if size < self._size:
            self._data = self._whole()[:size]
            self._size = size
        return size

    def readable(self):
        """True."""
        self._checkClosed()
        return True

    writable = seekable = readable


class IncrementalNewlineDecoder:
    """Finds the three kinds of newlines in pieces of text, and makes them newlines if it is to."""

    __module__ = "_io"

    def __init__(self, decoder, translate, errors="strict"):
        self._decoder = decoder
        self._translate = translate
        self._seen = 0
        self._pending = False

    def decode(self, input, final=False):
        """The text of a piece."""
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        if self._pending and (text or final):
            text = "\r" + text
            self._pending = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._pending = True
        if "\r" in text:
            pairs = text.count("\r\n")
            self._seen |= (4 if pairs else 0) | (2 if text.count("\r") > pairs else 0) | (
                1 if text.count("\n") > pairs else 0)
            if self._translate:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
        elif "\n" in text:
            self._seen |= 1
        return text

    def getstate(self):
        """The state of the decoder below, and whether a return is held back."""
        data, flag = (b"", 0) if self._decoder is None else self._decoder.getstate()
        return data, flag << 1 | self._pending

    def setstate(self, state):
        """Go on where getstate() was called."""
        data, flag = state
        self._pending = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((data, flag >> 1))

    def reset(self):
        """Forget all."""
        self._seen = 0
        self._pending = False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        """The kinds of newlines that were seen."""
        return NEWLINES_SEEN[self._seen]


NEWLINES_SEEN = (None, "\n", "\r", ("\r", "\n"), "\r\n", ("\n", "\r\n"), ("\r", "\r\n"), ("\r", "\n", "\r\n"))


def check_newline(newline, quoted=False):
    """Raise the error of a value that is no kind of newline."""
    if newline is not None and not isinstance(newline, str):
        raise TypeError("newline must be str or None, not %s" % type(newline).__name__)
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError("illegal newline value: " + (repr(newline) if quoted else newline))


def line_end(text, at, newline, end):
    """Where the line of a text that begins at a place ends; `end` if it has no newline."""
    if newline:
        found = text.find(newline, at)
        return end if found < 0 else found + len(newline)
    found = text.find("\n", at)
    back = text.find("\r", at, end if found < 0 else found)
    if back < 0:
        return end if found < 0 else found + 1
    return back + 2 if found == back + 1 else back + 1


def cut_lines(text, at, end):
    """The lines from a place to another, where one ends, the last first."""
    lines = text[at:end].split("\n")
    lines.pop()
    lines.reverse()
    return [line + "\n" for line in lines]


class StringIO(_io._Appender, TextIOBase):
    """A stream of text in memory."""

    __module__ = "_io"

    # What the methods in _io leave to those in here is what is not the commonest: _read(), _readline() and so on.
    __init__ = _io.memory___init__
    __del__ = _io.memory___del__
    getvalue = _io.memory_getvalue
    read = _io.memory_read
    readline = _io.memory_readline
    seek = _io.memory_seek
    tell = _io.memory_tell

    # Of a stream that has nothing else.
    _closed = False
    _decoder = None
    _ending = "\n"
    _written = None

    def _init(self, initial_value, newline="\n"):
        if newline != "\n":
            check_newline(newline, True)
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError("initial_value must be str or None, not %s" % type(initial_value).__name__)
        self._memory = ""
        self._texts.clear()
        self._end = 0
        self._place = 0
        self._plain = newline == "\n"
        # Lines that were cut for iteration, the last first, if the stream is still at the place where they begin.
        self._lines = []
        self._lines_at = 0
        self._closed = False
        self._decoder = None if newline else IncrementalNewlineDecoder(None, newline is None)
        self._ending = "\n" if newline is None else newline
        self._written = newline if newline in ("\r", "\r\n") else None
        # What is neither decoded nor translated is appended without asking.
        self._room = _UNLIMITED if self._decoder is None and self._written is None else 0
        if initial_value:
            self.write(initial_value)
            self._place = 0

    def _delete(self):
        super().__del__()

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def __getstate__(self):
        newline = None if self._decoder is not None and self._decoder._translate else self._ending
        return self.getvalue(), newline, self._place, None

    def __setstate__(self, state):
        self.__init__("", state[1])
        self._memory = state[0]
        self._end = len(state[0])
        self._place = state[2]

    @property
    def newlines(self):
        """The kinds of newlines that were seen, if they are translated."""
        return None if self._decoder is None else self._decoder.newlines

    @property
    def line_buffering(self):
        """False."""
        self._check()
        return False

    def _getvalue(self):
        if self._closed:
            self._check()
        return self._whole()

    def close(self):
        """Forget the contents."""
        self._plain = False
        self._memory = ""
        self._texts.clear()
        self._lines = []
        self._closed = True
        self._room = 0

    def _read(self, size=-1, /):
        if self._closed:
            self._check()
        if size != -1:
            size = as_size(size)
        at = self._place
        end = self._end
        if at >= end:
            return ""
        if size >= 0 and at + size < end:
            end = at + size
        self._place = end
        return self._whole()[at:end]

    def _readline(self, size=-1, /):
        if self._closed:
            self._check()
        size = as_size(size)
        at = self._place
        if at >= self._end:
            return ""
        text = self._whole()
        end = line_end(text, at, self._ending, self._end)
        if size >= 0:
            end = min(end, at + size)
        self._place = end
        return text[at:end]

    def _next(self):
        # The next line; the whole ones behind it are cut.
        at = self._place
        if self._ending == "\n" and not self._closed:
            text = self._whole()
            end = text.rfind("\n") + 1
            if end > at:
                self._lines = lines = cut_lines(text, at, end)
                line = lines.pop()
                self._lines_at = self._place = at + len(line)
                return line
        return self.readline()

    def _write(self, s):
        if self._closed:
            self._check()
        if not isinstance(s, str):
            raise TypeError("string argument expected, got '%s'" % type(s).__name__)
        given = len(s)
        if not given:
            return 0
        if self._decoder is not None:
            s = self._decoder.decode(s, True)
        elif self._written is not None:
            s = s.replace("\n", self._written)
        count = len(s)
        at = self._place
        if at == self._end:
            self._texts.append(s)
            self._end = self._place = at + count
            return given
        self._lines = []
        text = self._whole()
        if at > self._end:
            text += "\0" * (at - self._end)
        self._memory = text[:at] + s + text[at + count:]
        self._end = len(self._memory)
        self._place = at + count
        return given

    def _seek(self, pos, whence=0, /):
        if self._closed:
            self._check()
        if whence not in (0, 1, 2):
            raise ValueError("Invalid whence (%d, should be 0, 1 or 2)" % whence)
        if whence == 0 and pos < 0:
            raise ValueError("Negative seek position %d" % pos)
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        if whence == 1:
            pos = self._place
        elif whence == 2:
            pos = self._end
        self._place = pos
        return pos

    def _tell(self):
        self._check()
        return self._place

    def truncate(self, size=None, /):
        """Make the contents end at a place, by default the present one."""
        self._check()
        if size is None:
            size = self._place
        elif size < 0:
            raise ValueError("Negative size value %d" % size)
        if size < self._end:
            self._memory = self._whole()[:size]
            self._end = size
            self._lines = []
        return size

    def readable(self):
        """True."""
        self._check()
        return True

    writable = seekable = readable
