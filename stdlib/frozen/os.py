"""What the operating system offers: files and directories, the environment, the process."""

import posix
import posixpath as path
import sys
from abc import ABC as _ABC, abstractmethod as _abstractmethod
from posix import *
from posix import _exit
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

sys.modules["os.path"] = path

error = OSError
name = "posix"
linesep = "\n"
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2

__all__ = [
    "altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path", "devnull", "SEEK_SET",
    "SEEK_CUR", "SEEK_END", "fsencode", "fsdecode", "get_exec_path", "fdopen", "extsep", "makedirs", "removedirs",
    "renames", "walk", "environ", "environb", "getenv", "getenvb", "supports_bytes_environ", "PathLike", "fspath",
    "error", "scandir",
]
__all__.extend([name_ for name_ in dir(posix) if name_[0] != "_" and name_ not in __all__])


class PathLike(_ABC):
    """An object that stands for a path."""

    __slots__ = ()

    @_abstractmethod
    def __fspath__(self):
        """The path as str or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            for base in subclass.__mro__:
                if "__fspath__" in base.__dict__:
                    return True
        return NotImplemented


def fspath(path):
    """A path as str or bytes, of one or of an object that stands for one."""
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    method = getattr(kind, "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, not " + kind.__name__)
    found = method(path)
    if not isinstance(found, (str, bytes)):
        raise TypeError("expected %s.__fspath__() to return str or bytes, not %s"
                        % (kind.__name__, type(found).__name__))
    return found


def fsencode(filename):
    """A path as bytes."""
    filename = fspath(filename)
    return filename if isinstance(filename, bytes) else filename.encode("utf-8", "surrogateescape")


def fsdecode(filename):
    """A path as str."""
    filename = fspath(filename)
    return filename if isinstance(filename, str) else filename.decode("utf-8", "surrogateescape")


class _Environ:
    """The variables of the environment; changes reach the processes that are started later."""

    def __init__(self, values, encode, decode, check):
        self._values = values
        self._encode = encode
        self._decode = decode
        self._check = check

    def __getitem__(self, key):
        try:
            return self._decode(self._values[self._encode(self._check(key))])
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key = self._encode(self._check(key))
        value = self._encode(self._check(value))
        posix.putenv(key, value)
        self._values[key] = value

    def __delitem__(self, key):
        encoded = self._encode(self._check(key))
        posix.unsetenv(encoded)
        try:
            del self._values[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._values):
            yield self._decode(key)

    def __len__(self):
        return len(self._values)

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __repr__(self):
        return "environ({%s})" % ", ".join(["%r: %r" % pair for pair in self.items()])

    def __eq__(self, other):
        if isinstance(other, _Environ):
            return self.copy() == other.copy()
        return self.copy() == other if isinstance(other, dict) else NotImplemented

    __hash__ = None

    def __or__(self, other):
        return {**self.copy(), **other} if hasattr(other, "keys") else NotImplemented

    def __ror__(self, other):
        return {**other, **self.copy()} if hasattr(other, "keys") else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self

    def keys(self):
        """The names of the variables."""
        return self.copy().keys()

    def values(self):
        """The values of the variables."""
        return self.copy().values()

    def items(self):
        """Pairs of a name and a value."""
        return self.copy().items()

    def copy(self):
        """The variables as a dict."""
        return {self._decode(key): self._decode(value) for key, value in self._values.items()}

    def get(self, key, default=None):
        """The value of a variable, or the default."""
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key, value=None):
        """The value of a variable, which is set if it was not."""
        if key not in self:
            self[key] = value
        return self[key]

    def pop(self, key, *default):
        """Remove a variable and return its value."""
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def popitem(self):
        """Remove a variable and return its name and value."""
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def clear(self):
        """Remove all variables."""
        for key in list(self):
            del self[key]

    def update(self, other=(), /, **more):
        """Set several variables."""
        pairs = [(key, other[key]) for key in other.keys()] if hasattr(other, "keys") else list(other)
        for key, value in pairs + list(more.items()):
            self[key] = value


def _need_str(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not " + type(value).__name__)
    return value


def _need_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError("bytes expected, not " + type(value).__name__)
    return value


def _same(value):
    return value


_variables = {fsencode(key_): fsencode(value_) for key_, value_ in posix.environ.items()}
supports_bytes_environ = True
environ = _Environ(_variables, fsencode, fsdecode, _need_str)
environb = _Environ(_variables, _same, _same, _need_bytes)


def getenv(key, default=None):
    """The value of a variable of the environment, or the default."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """The value of a variable of the environment as bytes, or the default."""
    return environb.get(key, default)


def get_exec_path(env=None):
    """The directories in which programs are looked for."""
    value = (environ if env is None else env).get("PATH")
    return (defpath if value is None else value).split(pathsep)


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A stream of a file that is open."""
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a directory and those it is in."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (curdir if isinstance(tail, str) else b"."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove a directory and those it is in, as far as they are empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Rename a file, making the directories of the new name and removing empty ones of the old."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


if not hasattr(posix, "scandir"):

    class DirEntry:
        """A name in a directory, and what it stands for."""

        __slots__ = ("name", "path", "_inode", "_kind", "_status", "_own")

        def __init__(self, folder, name, inode, kind):
            self.name = name
            self.path = path.join(folder, name) if isinstance(folder, (str, bytes)) else name
            self._inode = inode
            # The kind as a directory has it (DT_DIR and so on) is the one of a mode without its last twelve bits.
            self._kind = kind << 12
            self._status = self._own = None

        def __fspath__(self):
            return self.path

        def __repr__(self):
            return "<DirEntry %r>" % self.name

        def stat(self, *, follow_symlinks=True):
            """What the system knows of it."""
            if follow_symlinks:
                if self._status is None:
                    self._status = stat(self.path)
                return self._status
            if self._own is None:
                self._own = lstat(self.path)
            return self._own

        def _is(self, kind, follow_symlinks):
            known = self._kind
            if known and not (follow_symlinks and known == 0o120000):
                return known == kind
            try:
                return self.stat(follow_symlinks=follow_symlinks).st_mode & 0o170000 == kind
            except FileNotFoundError:
                return False

        def is_dir(self, *, follow_symlinks=True):
            """Whether it is a directory."""
            return self._is(0o040000, follow_symlinks)

        def is_file(self, *, follow_symlinks=True):
            """Whether it is a regular file."""
            return self._is(0o100000, follow_symlinks)

        def is_symlink(self):
            """Whether it is a symbolic link."""
            return self._is(0o120000, False)

        def is_junction(self):
            """False: there are no junctions."""
            return False

        def inode(self):
            """The number of the file."""
            return self.stat(follow_symlinks=False).st_ino if self._inode is None else self._inode

    class _Scan:
        """The entries of a directory, one after the other."""

        def __init__(self, folder):
            self._folder = folder
            read = getattr(posix, "_scandir_entries", None)
            self._entries = iter([(name, None, 0) for name in listdir(folder)] if read is None else read(folder))

        def __iter__(self):
            return self

        def __next__(self):
            name, inode, kind = next(self._entries)
            return DirEntry(self._folder, name, inode, kind)

        def __enter__(self):
            return self

        def __exit__(self, *error):
            self.close()

        def close(self):
            """Forget the rest."""
            self._entries = iter(())

    def scandir(path=None):
        """The entries of a directory, by default the present one."""
        return _Scan("." if path is None else path if isinstance(path, int) else fspath(path))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Yield (directory, names of directories, names of others) for a directory and all below it."""
    stack = [fspath(top)]
    join = path.join
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        folders = []
        others = []
        below = []
        try:
            with scandir(top) as entries:
                for entry in entries:
                    try:
                        is_folder = entry.is_dir()
                    except OSError:
                        is_folder = False
                    (folders if is_folder else others).append(entry.name)
                    if not topdown and is_folder and (followlinks or not entry.is_symlink()):
                        below.append(entry.path)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        if topdown:
            yield top, folders, others
            # The names may have been changed by now: only those that are left are gone into.
            for folder in reversed(folders):
                folder = join(top, folder)
                if followlinks or not path.islink(folder):
                    stack.append(folder)
        else:
            stack.append((top, folders, others))
            below.reverse()
            stack.extend(below)
