"""Streams of bytes that read ahead and write in larger pieces."""

from .base import DEFAULT_BUFFER_SIZE, BufferedIOBase, UnsupportedOperation, as_bytes, as_size


class _Buffered(BufferedIOBase):
    """A raw stream with what was read of it ahead (in _data, from _at on) and what is still to be written (in _parts).

    There is never both: who writes gives back what was read ahead, who reads writes first.
    """

    __module__ = "_io"
    _raw = None

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._raw = raw
        self._limit = buffer_size
        self._data = b""
        self._at = 0
        self._parts = []
        self._waiting = 0

    @property
    def raw(self):
        """The stream below."""
        if self._raw is None:
            raise ValueError("raw stream has been detached")
        return self._raw

    @property
    def closed(self):
        """Whether the stream is closed."""
        return self.raw.closed

    @property
    def name(self):
        """The name of the file."""
        return self.raw.name

    @property
    def mode(self):
        """What the file was opened for."""
        return self.raw.mode

    def __repr__(self):
        kind = type(self)
        shown = "%s.%s" % (kind.__module__, kind.__qualname__)
        try:
            return "<%s name=%r>" % (shown, self.name)
        except AttributeError:
            return "<%s>" % shown

    def _check(self, what):
        raw = self._raw
        if raw is None:
            raise ValueError("raw stream has been detached")
        if raw.closed:
            raise ValueError(what)

    def close(self):
        """Write what is pending and close the file."""
        raw = self._raw
        if raw is not None and not raw.closed:
            try:
                self.flush()
            finally:
                raw.close()

    def detach(self):
        """Take the raw stream out."""
        self.raw
        self.flush()
        raw = self._raw
        self._raw = None
        return raw

    def __del__(self):
        try:
            if self._raw is not None:
                self.close()
        except Exception:
            pass

    def readable(self):
        """Whether the raw stream can be read."""
        return self.raw.readable()

    def writable(self):
        """Whether the raw stream can be written."""
        return self.raw.writable()

    def seekable(self):
        """Whether the raw stream has places."""
        return self.raw.seekable()

    def fileno(self):
        """The number that the system has for the file."""
        return self.raw.fileno()

    def isatty(self):
        """Whether the file is a terminal."""
        return self.raw.isatty()

    def tell(self):
        """The place in the file."""
        self._check("I/O operation on closed file.")
        return self._raw.tell() - (len(self._data) - self._at) + self._waiting

    def seek(self, pos, whence=0, /):
        """Move to a place and return it; within what was read ahead, without a call of the system."""
        if whence not in (0, 1, 2):
            raise ValueError("whence value %d unsupported" % whence)
        self._check("seek of closed file")
        if not self.raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        if self._waiting:
            self._flush_parts()
        if whence != 2 and self._data:
            here = self._raw.tell()
            first = here - len(self._data)
            target = pos if whence == 0 else first + self._at + pos
            if first <= target <= here:
                self._at = target - first
                return target
            pos, whence = target, 0
        self._data = b""
        self._at = 0
        return self._raw.seek(pos, whence)

    def flush(self):
        """Write what is pending."""
        self._check("flush of closed file")
        if self._waiting:
            self._flush_parts()

    def _flush_parts(self):
        data = b"".join(self._parts)
        self._parts = []
        self._waiting = 0
        write = self._raw.write
        done = write(data)
        if done is None:
            raise BlockingIOError(11, "write could not complete without blocking", 0)
        while done < len(data):
            data = data[done:]
            done = write(data)

    def truncate(self, pos=None, /):
        """Make the file end at a place, by default the present one."""
        self._check("truncate of closed file")
        if not self.writable():
            raise UnsupportedOperation("truncate")
        if pos is None:
            pos = self.tell()
        self.flush()
        self._give_back()
        return self._raw.truncate(pos)

    def _give_back(self):
        """Move the file back to where the reader of this stream is."""
        ahead = len(self._data) - self._at
        self._data = b""
        self._at = 0
        if ahead:
            self._raw.seek(-ahead, 1)

    def _fill(self, wanted):
        """Read ahead when nothing is left; whether there was something."""
        if self._waiting:
            self._flush_parts()
        self._data = self._raw.read(max(wanted, self._limit)) or b""
        self._at = 0
        return bool(self._data)


class BufferedReader(_Buffered):
    """A stream of bytes that reads ahead."""

    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        super().__init__(raw, buffer_size)

    def read(self, size=-1, /):
        """Up to size bytes; all that are left without a size."""
        size = -1 if size is None else size
        if size < -1:
            raise ValueError("read length must be non-negative or -1")
        self._check("read of closed file")
        data = self._data
        at = self._at
        if size >= 0 and at + size <= len(data):
            self._at = at + size
            return data[at:at + size]
        if self._waiting:
            self._flush_parts()
        parts = [data[at:]] if at < len(data) else []
        self._data = b""
        self._at = 0
        if size < 0:
            rest = self._raw.readall() if hasattr(self._raw, "readall") else self._raw.read()
            if not parts:
                return rest
            return parts[0] + rest if rest else parts[0]
        wanted = size - (len(data) - at)
        while wanted > 0:
            part = self._raw.read(max(wanted, self._limit))
            if not part:
                if part is None and not parts:
                    return None
                break
            if len(part) > wanted:
                self._data = part
                self._at = wanted
                part = part[:wanted]
            parts.append(part)
            wanted -= len(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def read1(self, size=-1, /):
        """Up to size bytes: what was read ahead, or else of one call of the system."""
        self._check("read of closed file")
        if size < 0:
            size = self._limit
        if not size:
            return b""
        if self._at >= len(self._data):
            if size >= self._limit:
                if self._waiting:
                    self._flush_parts()
                self._data = b""
                self._at = 0
                return self._raw.read(size)
            self._fill(size)
        at = self._at
        data = self._data[at:at + size]
        self._at = at + len(data)
        return data

    def peek(self, size=0, /):
        """What comes next, without moving."""
        self._check("peek of closed file")
        if self._at >= len(self._data):
            self._fill(0)
        return self._data[self._at:]

    def readline(self, size=-1, /):
        """One line, of at most size bytes."""
        self._check("readline of closed file")
        size = as_size(size)
        parts = []
        got = 0
        while True:
            data = self._data
            at = self._at
            if at >= len(data):
                if not self._fill(0):
                    break
                data = self._data
                at = 0
            found = data.find(b"\n", at) + 1
            end = found or len(data)
            if size >= 0 and end - at >= size - got:
                end = at + size - got
                found = 1
            self._at = end
            parts.append(data[at:end])
            got += end - at
            if found:
                break
        return parts[0] if len(parts) == 1 else b"".join(parts)


class BufferedWriter(_Buffered):
    """A stream of bytes that writes in larger pieces."""

    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        super().__init__(raw, buffer_size)

    def write(self, b, /):
        """Write bytes and return how many."""
        self._check("write to closed file")
        if type(b) is not bytes:
            b = as_bytes(b)
        if self._data:
            self._give_back()
        count = len(b)
        self._parts.append(b)
        self._waiting += count
        if self._waiting > self._limit:
            self._flush_parts()
        return count


class BufferedRandom(BufferedWriter, BufferedReader):
    """A stream of bytes that is read and written."""

    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        _Buffered.__init__(self, raw, buffer_size)

    def read(self, size=-1, /):
        """Up to size bytes; all that are left without a size."""
        if self._waiting:
            self._flush_parts()
        return BufferedReader.read(self, size)


class BufferedRWPair(BufferedIOBase):
    """Two raw streams, one to read and one to write."""

    __module__ = "_io"

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)
        for name in ("read", "read1", "readinto", "readinto1", "readline", "peek", "readable"):
            setattr(self, name, getattr(self.reader, name))
        for name in ("write", "flush", "writable"):
            setattr(self, name, getattr(self.writer, name))

    def close(self):
        """Close both."""
        try:
            self.writer.close()
        finally:
            self.reader.close()

    @property
    def closed(self):
        """Whether the one to write is closed."""
        return self.writer.closed

    def isatty(self):
        """Whether one of them is a terminal."""
        return self.reader.isatty() or self.writer.isatty()
