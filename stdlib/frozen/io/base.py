"""What all streams have in common."""

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    """Something that a stream cannot do."""

    __module__ = "io"


class IOBase:
    """A stream: it can be closed, used in a with statement, and gone through by lines."""

    __module__ = "io"
    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    @property
    def closed(self):
        """Whether the stream is closed."""
        return self._closed

    def _checkClosed(self, message="I/O operation on closed file."):
        if self.closed:
            raise ValueError(message)

    def _checkReadable(self, message="File or stream is not readable."):
        if not self.readable():
            raise UnsupportedOperation(message)

    def _checkWritable(self, message="File or stream is not writable."):
        if not self.writable():
            raise UnsupportedOperation(message)

    def _checkSeekable(self, message="File or stream is not seekable."):
        if not self.seekable():
            raise UnsupportedOperation(message)

    def close(self):
        """Write what is pending and close the stream; further calls do nothing."""
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def __del__(self):
        try:
            if not self.closed:
                self.close()
        except Exception:
            pass

    def flush(self):
        """Write what is pending."""
        self._checkClosed()

    def seek(self, offset, whence=0, /):
        """Move to a place and return it."""
        self._unsupported("seek")

    def tell(self):
        """The place of the stream."""
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        """Make the file end at a place, by default the present one."""
        self._unsupported("truncate")

    def seekable(self):
        """Whether seek() works."""
        self._checkClosed()
        return False

    def readable(self):
        """Whether read() works."""
        self._checkClosed()
        return False

    def writable(self):
        """Whether write() works."""
        self._checkClosed()
        return False

    def fileno(self):
        """The number that the system has for the file."""
        self._unsupported("fileno")

    def isatty(self):
        """Whether the stream is a terminal."""
        self._checkClosed()
        return False

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *error):
        self.close()

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        """One line, of at most size bytes."""
        size = -1 if size is None else size
        parts = []
        got = 0
        peek = getattr(self, "peek", None)
        while size < 0 or got < size:
            wanted = 1
            if peek is not None:
                ahead = peek(1)
                if ahead:
                    wanted = ahead.find(b"\n") + 1 or len(ahead)
                    if size >= 0:
                        wanted = min(wanted, size - got)
            part = self.read(wanted)
            if not part:
                break
            if not isinstance(part, bytes):
                raise OSError("read() should have returned a bytes object, not '%s'" % type(part).__name__)
            parts.append(part)
            got += len(part)
            if part.endswith(b"\n"):
                break
        return b"".join(parts)

    def readlines(self, hint=-1, /):
        """The lines that are left, or as many as it takes to have read hint characters."""
        if hint is None or hint <= 0:
            return list(self)
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if size > hint:
                break
        return lines

    def writelines(self, lines, /):
        """Write each of the lines; no newlines are added."""
        self._checkClosed()
        write = self.write
        for line in lines:
            write(line)


class RawIOBase(IOBase):
    """A stream of bytes right above the system."""

    __module__ = "io"

    def read(self, size=-1, /):
        """Up to size bytes, of one call of the system; all that are left without a size."""
        if size is None or size < 0:
            return self.readall()
        room = bytearray(size)
        count = self.readinto(room)
        return None if count is None else bytes(room[:count])

    def readall(self):
        """All bytes that are left."""
        parts = []
        while True:
            part = self.read(DEFAULT_BUFFER_SIZE)
            if not part:
                break
            parts.append(part)
        return b"".join(parts) if parts else part

    def readinto(self, b, /):
        """Read into a mutable row of bytes."""
        self._unsupported("readinto")

    def write(self, b, /):
        """Write bytes and return how many were written."""
        self._unsupported("write")


class BufferedIOBase(IOBase):
    """A stream of bytes that reads and writes as much as is asked for."""

    __module__ = "io"

    def read(self, size=-1, /):
        """Up to size bytes; all that are left without a size."""
        self._unsupported("read")

    def read1(self, size=-1, /):
        """Up to size bytes, of one call of the system at most."""
        self._unsupported("read1")

    def readinto(self, b, /):
        """Read into a mutable row of bytes; returns how many were read."""
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def readinto1(self, b, /):
        """Read into a mutable row of bytes, by one call of the system at most."""
        data = self.read1(len(b))
        b[:len(data)] = data
        return len(data)

    def write(self, b, /):
        """Write bytes and return how many."""
        self._unsupported("write")

    def detach(self):
        """Take the raw stream out."""
        self._unsupported("detach")


class TextIOBase(IOBase):
    """A stream of text."""

    __module__ = "io"
    encoding = None
    newlines = None
    errors = None

    def read(self, size=-1, /):
        """Up to size characters; all that are left without a size."""
        self._unsupported("read")

    def write(self, s, /):
        """Write text and return its length."""
        self._unsupported("write")

    def readline(self, size=-1, /):
        """One line, of at most size characters."""
        self._unsupported("readline")

    def detach(self):
        """Take the stream of bytes out."""
        self._unsupported("detach")


def as_size(size):
    """A size as read() and its like take it: None and negative numbers are -1."""
    if size is None:
        return -1
    if not isinstance(size, int):
        index = getattr(type(size), "__index__", None)
        if index is None:
            raise TypeError("argument should be integer or None, not '%s'" % type(size).__name__)
        size = index(size)
    return size if size >= 0 else -1


def as_bytes(data):
    """What can be written to a stream of bytes, as bytes."""
    if type(data) is bytes:
        return data
    if not isinstance(data, bytes) and type(data).__name__ not in ("bytearray", "memoryview", "array"):
        raise TypeError("a bytes-like object is required, not '%s'" % type(data).__name__)
    return bytes(data) if not hasattr(data, "tobytes") else data.tobytes()
