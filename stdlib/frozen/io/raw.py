"""Files as the system has them, without buffers."""

import posix

from .base import RawIOBase, UnsupportedOperation, as_bytes, as_size

# How much is asked for at a time when the size of a file is not known.
_CHUNK = 65536
_O_CLOEXEC = getattr(posix, "O_CLOEXEC", 0)


def file_name(file):
    """A path as str or bytes, of a path or of an object that has one."""
    if isinstance(file, (str, bytes)):
        return file
    kind = type(file)
    method = getattr(kind, "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, not " + kind.__name__)
    path = method(file)
    if not isinstance(path, (str, bytes)):
        raise TypeError("expected %s.__fspath__() to return str or bytes, not %s"
                        % (kind.__name__, type(path).__name__))
    return path


def _flags_of(mode):
    """The flags of open(2) for a mode, and whether there is reading and writing."""
    kinds = [c for c in mode if c in "rwax"]
    for c in mode:
        if c not in "rwaxb+":
            raise ValueError("invalid mode: " + mode)
    if len(kinds) != 1 or mode.count("+") > 1:
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    kind = kinds[0]
    plus = "+" in mode
    reads = kind == "r" or plus
    writes = kind != "r" or plus
    flags = posix.O_RDWR if plus else posix.O_RDONLY if kind == "r" else posix.O_WRONLY
    if kind == "w":
        flags |= posix.O_CREAT | posix.O_TRUNC
    elif kind == "a":
        flags |= posix.O_CREAT | posix.O_APPEND
    elif kind == "x":
        flags |= posix.O_CREAT | posix.O_EXCL
    return kind, flags | _O_CLOEXEC, reads, writes


class FileIO(RawIOBase):
    """A file of the system."""

    __module__ = "_io"
    _fd = -1
    _closefd = True

    def __init__(self, file, mode="r", closefd=True, opener=None):
        self._kind, flags, self._reads, self._writes = _flags_of(mode)
        self._closefd = closefd
        self._seekable = None
        if isinstance(file, int):
            if file < 0:
                raise ValueError("negative file descriptor")
            self._fd = file
        else:
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            path = file_name(file)
            if opener is None:
                self._fd = posix.open(path, flags, 0o666)
            else:
                fd = opener(file, flags)
                if not isinstance(fd, int):
                    raise TypeError("expected integer from opener")
                if fd < 0:
                    raise ValueError("opener returned %d" % fd)
                self._fd = fd
        try:
            status = posix.fstat(self._fd)
            if status.st_mode & 0o170000 == 0o040000:
                raise IsADirectoryError(21, "Is a directory", file)
        except OSError:
            if not isinstance(file, int):
                posix.close(self._fd)
            self._fd = -1
            raise
        self._blksize = getattr(status, "st_blksize", 0)
        self.name = file
        if self._kind == "a":
            try:
                posix.lseek(self._fd, 0, 2)
            except OSError:
                pass

    @property
    def closed(self):
        """Whether the file is closed."""
        return self._fd < 0

    @property
    def closefd(self):
        """Whether closing the stream closes the file."""
        return self._closefd

    @property
    def mode(self):
        """What the file was opened for."""
        plus = "+" if self._reads and self._writes else ""
        if self._kind == "w":
            return "rb+" if plus else "wb"
        return self._kind + "b" + plus

    def __repr__(self):
        if self._fd < 0:
            return "<_io.FileIO [closed]>"
        name = getattr(self, "name", None)
        if name is None:
            return "<_io.FileIO fd=%d mode=%r closefd=%r>" % (self._fd, self.mode, self._closefd)
        return "<_io.FileIO name=%r mode=%r closefd=%r>" % (name, self.mode, self._closefd)

    def _check(self):
        if self._fd < 0:
            raise ValueError("I/O operation on closed file")

    def _check_reads(self):
        if self._fd < 0:
            raise ValueError("I/O operation on closed file")
        if not self._reads:
            raise UnsupportedOperation("File not open for reading")

    def close(self):
        """Close the file."""
        fd = self._fd
        if fd >= 0:
            self._fd = -1
            if self._closefd:
                posix.close(fd)

    def read(self, size=-1, /):
        """Up to size bytes, of one call of the system; all that are left without a size."""
        self._check_reads()
        size = as_size(size)
        if size < 0:
            return self.readall()
        return posix.read(self._fd, size)

    def readall(self):
        """All bytes that are left, in as few calls as can be."""
        self._check_reads()
        read = posix.read
        fd = self._fd
        wanted = _CHUNK
        try:
            left = posix.fstat(fd).st_size - posix.lseek(fd, 0, 1)
            if left >= 0:
                wanted = left + 1
        except OSError:
            pass
        first = read(fd, wanted)
        if not first:
            return first
        parts = [first]
        while True:
            part = read(fd, _CHUNK)
            if not part:
                return first if len(parts) == 1 else b"".join(parts)
            parts.append(part)

    def readinto(self, b, /):
        """Read into a mutable row of bytes."""
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def write(self, b, /):
        """Write bytes by one call of the system and return how many were written."""
        self._check()
        if not self._writes:
            raise UnsupportedOperation("File not open for writing")
        return posix.write(self._fd, as_bytes(b))

    def seek(self, pos, whence=0, /):
        """Move to a place and return it."""
        self._check()
        if not isinstance(pos, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(pos).__name__)
        return posix.lseek(self._fd, pos, whence)

    def tell(self):
        """The place in the file."""
        self._check()
        return posix.lseek(self._fd, 0, 1)

    def truncate(self, size=None, /):
        """Make the file end at a place, by default the present one."""
        self._check()
        if not self._writes:
            raise UnsupportedOperation("File not open for writing")
        if size is None:
            size = self.tell()
        posix.ftruncate(self._fd, size)
        return size

    def readable(self):
        """Whether the file was opened for reading."""
        self._check()
        return self._reads

    def writable(self):
        """Whether the file was opened for writing."""
        self._check()
        return self._writes

    def seekable(self):
        """Whether the file has places."""
        self._check()
        if self._seekable is None:
            try:
                posix.lseek(self._fd, 0, 1)
                self._seekable = True
            except OSError:
                self._seekable = False
        return self._seekable

    def fileno(self):
        """The number that the system has for the file."""
        self._check()
        return self._fd

    def isatty(self):
        """Whether the file is a terminal."""
        self._check()
        return posix.isatty(self._fd)
