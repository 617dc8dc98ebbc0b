"""Modules from Zip archives: sys.path may name an archive, or a folder in one."""

import _imp
import posix

from _frozen_importlib import ModuleSpec
from _frozen_importlib_cache import BYTECODE_SUFFIXES, _code_of, _flags_of, _number, _path_split
from _frozen_importlib_external import _LoaderBasics, spec_from_file_location

__all__ = ["ZipImportError", "zipimporter"]


class ZipImportError(ImportError):
    """An archive, or a module in it, cannot be read."""


_directories = {}  # what was read of an archive: path -> (its identity, {name in it: entry})
_zip_directory_cache = {}  # the same as programs know it: path -> {name in it: entry}

_END, _ENTRY, _LOCAL = b"PK\x05\x06", b"PK\x01\x02", b"PK\x03\x04"
_END_SIZE, _ENTRY_SIZE, _LOCAL_SIZE = 22, 46, 30
_LONGEST_COMMENT = 0xFFFF


class _File:
    """A file that is read at places."""

    def __init__(self, path):
        self.path = path

    def __enter__(self):
        try:
            self.descriptor = posix.open(self.path, 0)
        except OSError:
            raise ZipImportError(f"can't open Zip file: {self.path!r}", path=self.path) from None
        self.size = posix.fstat(self.descriptor).st_size
        return self

    def __exit__(self, *details):
        posix.close(self.descriptor)

    def read(self, at, size):
        posix.lseek(self.descriptor, at, 0)
        parts = []
        while size > 0 and (part := posix.read(self.descriptor, size)):
            parts.append(part)
            size -= len(part)
        if size > 0:
            raise ZipImportError(f"can't read Zip file: {self.path!r}", path=self.path)
        return b"".join(parts)


def _identity(path):
    found = posix.stat(path)
    return found.st_mtime_ns, found.st_size, found.st_ino


def _read_directory(path):
    """The entries of an archive: (compression, size in it, size, place of its head, checksum) by name."""
    with _File(path) as file:
        tail_size = min(file.size, _END_SIZE + _LONGEST_COMMENT)
        if tail_size < _END_SIZE:
            raise ZipImportError(f"not a Zip file: {path!r}", path=path)
        tail = file.read(file.size - tail_size, tail_size)
        end = tail.rfind(_END)
        if end < 0 or len(tail) - end < _END_SIZE:
            raise ZipImportError(f"not a Zip file: {path!r}", path=path)
        count = _number(tail[end + 10:end + 12])
        size, offset = _number(tail[end + 12:end + 16]), _number(tail[end + 16:end + 20])
        # A program may stand before the archive; offsets count from where the archive begins.
        begin = file.size - tail_size + end - size
        before = begin - offset
        if begin < 0 or before < 0:
            raise ZipImportError(f"bad central directory size: {path!r}", path=path)
        data = file.read(begin, size)
    entries = {}
    at = 0
    for _ in range(count):
        if data[at:at + 4] != _ENTRY or at + _ENTRY_SIZE > len(data):
            raise ZipImportError(f"bad central directory: {path!r}", path=path)
        flags, compression = _number(data[at + 8:at + 10]), _number(data[at + 10:at + 12])
        checksum = _number(data[at + 16:at + 20])
        packed, unpacked = _number(data[at + 20:at + 24]), _number(data[at + 24:at + 28])
        lengths = [_number(data[at + i:at + i + 2]) for i in (28, 30, 32)]
        place = _number(data[at + 42:at + 46]) + before
        name = data[at + _ENTRY_SIZE:at + _ENTRY_SIZE + lengths[0]]
        at += _ENTRY_SIZE + sum(lengths)
        # A flag says that the name is UTF-8; else it is in the code page of the first personal computers.
        text = name.decode("utf-8" if flags & 0x800 or name.isascii() else "cp437")
        entries[text] = (compression, packed, unpacked, place, checksum, flags)
    # Folders that only their content tells of.
    for name in list(entries):
        while name := name.rstrip("/").rpartition("/")[0]:
            entries.setdefault(name + "/", None)
    return entries


def _entries_of(path):
    identity = _identity(path)
    known = _directories.get(path)
    if known is None or known[0] != identity:
        known = _directories[path] = identity, _read_directory(path)
        _zip_directory_cache[path] = known[1]
    return known[1]


def _content(path, name, entry):
    compression, packed, unpacked, place, checksum, flags = entry
    if flags & 1:
        raise ZipImportError(f"can't read encrypted data: {name!r} in {path!r}", path=path)
    with _File(path) as file:
        head = file.read(place, _LOCAL_SIZE)
        if head[:4] != _LOCAL:
            raise ZipImportError(f"bad local file header: {path!r}", path=path)
        begin = place + _LOCAL_SIZE + _number(head[26:28]) + _number(head[28:30])
        data = file.read(begin, packed)
    if compression == 8:
        try:
            data = _imp.inflate(data, unpacked)
        except ValueError as error:
            raise ZipImportError(f"bad data: {name!r} in {path!r}: {error}", path=path) from None
    elif compression != 0:
        raise ZipImportError(f"can't decompress data: {name!r} in {path!r} is packed by method {compression}", path=path)
    if len(data) != unpacked or _imp.crc32(data) != checksum:
        raise ZipImportError(f"bad data: {name!r} in {path!r} is damaged", path=path)
    return data


class zipimporter(_LoaderBasics):
    """Finds and loads the modules of an archive, or of a folder in it."""

    def __init__(self, path):
        path = posix.fspath(path)
        if isinstance(path, bytes):
            path = path.decode("utf-8", "surrogateescape")
        if not path:
            raise ZipImportError("archive path is empty", path=path)
        archive, inside = path, []
        while True:
            try:
                mode = posix.stat(archive).st_mode
            except (OSError, ValueError):
                head, tail = _path_split(archive)
                if not head or head == archive:
                    raise ZipImportError("not a Zip file", path=path) from None
                archive = head
                inside.insert(0, tail)
                continue
            if mode & 0o170000 != 0o100000:
                raise ZipImportError("not a Zip file", path=path)
            break
        self.archive = archive
        self.prefix = "".join(part + "/" for part in inside if part)
        self._files = _entries_of(archive)

    def __repr__(self):
        return f'<zipimporter object "{self.archive}/{self.prefix}">'

    def invalidate_caches(self):
        """Read the archive again if it has changed."""
        try:
            self._files = _entries_of(self.archive)
        except (OSError, ZipImportError):
            _directories.pop(self.archive, None)
            _zip_directory_cache.pop(self.archive, None)
            self._files = {}

    # ---- finding ----

    def _find(self, fullname):
        """(name in the archive, whether it is a package) of a module, or None."""
        base = self.prefix + fullname.rpartition(".")[2]
        for suffix, is_package in (("/__init__.pyc", True), ("/__init__.py", True), (".pyc", False), (".py", False)):
            if self._files.get(base + suffix) is not None:
                return base + suffix, is_package
        return None

    def find_spec(self, fullname, target=None):
        """Return the spec of a module in the archive, or None."""
        found = self._find(fullname)
        if found is not None:
            name, is_package = found
            folder = [f"{self.archive}/{_path_split(name)[0]}"] if is_package else None
            return spec_from_file_location(fullname, f"{self.archive}/{name}", loader=self,
                                           submodule_search_locations=folder)
        inside = self.prefix + fullname.rpartition(".")[2]
        if inside + "/" not in self._files:
            return None
        spec = ModuleSpec(fullname, None)
        spec.submodule_search_locations = [f"{self.archive}/{inside}"]
        return spec

    def _require(self, fullname):
        found = self._find(fullname)
        if found is None:
            raise ZipImportError(f"can't find module {fullname!r}", name=fullname)
        return found

    # ---- loading ----

    def get_data(self, path):
        """Return the bytes of a file in the archive."""
        name = path[len(self.archive) + 1:] if path.startswith(self.archive + "/") else path
        entry = self._files.get(name)
        if entry is None:
            raise OSError(0, "", name)
        return _content(self.archive, name, entry)

    def get_filename(self, fullname):
        """Return the path of a module: that of the archive, and the name in it."""
        return f"{self.archive}/{self._require(fullname)[0]}"

    def is_package(self, fullname):
        """Return whether a module is a package."""
        return self._require(fullname)[1]

    def get_source(self, fullname):
        """Return the text of a module, or None if only its bytecode is there."""
        name = self._require(fullname)[0]
        if name.endswith(".pyc"):
            name = name[:-1]
            if self._files.get(name) is None:
                return None
        return _imp.decode_source(_content(self.archive, name, self._files[name]))

    def get_code(self, fullname):
        """Return the code of a module."""
        name = self._require(fullname)[0]
        path = f"{self.archive}/{name}"
        data = _content(self.archive, name, self._files[name])
        if not name.endswith(tuple(BYTECODE_SUFFIXES)):
            return _imp.compile_module(data, path)
        try:
            _flags_of(data, fullname, {"name": fullname, "path": path})
            return _code_of(data, fullname, path)
        except (ImportError, EOFError):
            source = self._files.get(name[:-1])
            if source is None:
                raise
            return _imp.compile_module(_content(self.archive, name[:-1], source), path[:-1])
