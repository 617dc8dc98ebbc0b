"""The bytes of sys.stdin, sys.stdout and sys.stderr, which the streams of text read and write themselves."""

from _types import show_as

from .base import RawIOBase, as_bytes
from .buffered import BufferedReader, BufferedWriter


class _StandardFile(RawIOBase):
    """What stands below: the file of a stream of text."""

    __module__ = "_io"
    __qualname__ = "FileIO"
    closefd = False

    def __init__(self, text):
        self._text = text
        self.name = text.name
        self.mode = "rb" if text.readable() else "wb"
        for name in ("readable", "writable", "fileno", "isatty", "flush"):
            setattr(self, name, getattr(text, name))

    def __repr__(self):
        return "<_io.FileIO name=%r mode=%r closefd=False>" % (self.name, self.mode)

    @property
    def closed(self):
        """Whether the stream of text is closed."""
        return self._text.closed

    def close(self):
        """Close the stream of text."""
        self._text.close()

    def readinto(self, b, /):
        """Read into a mutable row of bytes."""
        data = self._text._read_some_bytes(len(b))
        b[:len(data)] = data
        return len(data)

    def write(self, b, /):
        """Write bytes at once, and return how many."""
        count = self._text._write_bytes(as_bytes(b))
        self._text.flush()
        return count


class _StandardReader(BufferedReader):
    """Reads what the stream of text would read next, and no more."""

    __module__ = "_io"
    __qualname__ = "BufferedReader"

    def __init__(self, text):
        super().__init__(_StandardFile(text))
        self.readline = text._read_line_of_bytes
        self._read = text._read_bytes
        self._read_some = text._read_some_bytes
        self._peek = text._peek_bytes

    def read(self, size=-1, /):
        """Up to size bytes; all that are left without a size."""
        size = -1 if size is None else size
        if size < -1:
            raise ValueError("read length must be non-negative or -1")
        self._check("read of closed file")
        return self._read(size)

    def read1(self, size=-1, /):
        """Up to size bytes: what was read ahead, or else of one call of the system."""
        self._check("read of closed file")
        return self._read_some(self._limit if size < 0 else size)

    def peek(self, size=0, /):
        """What comes next, without moving."""
        self._check("peek of closed file")
        return self._peek()


class _StandardWriter(BufferedWriter):
    """Writes behind what was written to the stream of text."""

    __module__ = "_io"
    __qualname__ = "BufferedWriter"

    def __init__(self, text):
        super().__init__(_StandardFile(text))
        self._write = text._write_bytes
        self._flush = text.flush

    def write(self, b, /):
        """Write bytes and return how many."""
        self._check("write to closed file")
        return self._write(b if type(b) is bytes else as_bytes(b))

    def flush(self):
        """Write what is pending."""
        self._check("flush of closed file")
        self._flush()


for cls in (_StandardFile, _StandardReader, _StandardWriter):
    show_as(cls, "_io." + cls.__qualname__)
_buffers = {}


def buffer_of(text):
    """The stream of bytes of a standard stream of text: always the same one."""
    buffer = _buffers.get(text)
    if buffer is None:
        buffer = _buffers[text] = (_StandardReader if text.readable() else _StandardWriter)(text)
    return buffer
