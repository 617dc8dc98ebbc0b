"""Cache files of bytecode: where they are, and whether they are those of a source. And paths, as simple as they are."""

import _imp
import posix
import sys

from _frozen_importlib import _warn

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".pyc"]
MAGIC_NUMBER = _imp.magic_number()

_PYCACHE = "__pycache__"
_OPT = "opt-"
_HEADER = 16  # magic number, flags, and what the source was: as CPython's (PEP 552)
_HASHED, _CHECKED = 1, 2  # flags


# ---- paths ----


def _path_join(*parts):
    kept = [part.rstrip("/") for part in parts if part]
    if not kept:
        return ""
    if parts[0].startswith("/") and not kept[0]:
        return "/" + "/".join(kept[1:])
    return "/".join(kept)


def _path_split(path):
    head, _, tail = path.rpartition("/")
    return head, tail


def _mode_of(path):
    try:
        return posix.stat(path).st_mode & 0o170000
    except OSError:
        return 0


def _path_isfile(path):
    return _mode_of(path) == 0o100000


def _path_isdir(path):
    return _mode_of(path or posix.getcwd()) == 0o040000


def _path_isabs(path):
    return path.startswith("/")


def _path_abspath(path):
    if _path_isabs(path):
        return path
    if not path or path == ".":
        return posix.getcwd()
    return _path_join(posix.getcwd(), path[2:] if path.startswith("./") else path)


# ---- where bytecode is kept ----


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Return the path of the cache file of a source file."""
    if debug_override is not None:
        _warn("the debug_override parameter is deprecated; use 'optimization' instead", DeprecationWarning)
        if optimization is not None:
            raise TypeError("debug_override or optimization must be set to None")
        optimization = "" if debug_override else 1
    path = posix.fspath(path)
    head, tail = _path_split(path)
    stem, dot, rest = tail.rpartition(".")
    tag = _imp.cache_tag()
    if tag is None:
        raise NotImplementedError("sys.implementation.cache_tag is None")
    name = f"{stem or rest}{dot}{tag}"
    if optimization is None:
        optimization = sys.flags.optimize or ""
    optimization = str(optimization)
    if optimization:
        if not optimization.isalnum():
            raise ValueError(f"{optimization!r} is not alphanumeric")
        name = f"{name}.{_OPT}{optimization}"
    name += BYTECODE_SUFFIXES[0]
    prefix = getattr(sys, "pycache_prefix", None)
    if prefix is None:
        return _path_join(head, _PYCACHE, name) if head else f"{'/' if path.startswith('/') else ''}{_PYCACHE}/{name}"
    return _path_join(prefix, _path_abspath(head).lstrip("/"), name)


def source_from_cache(path):
    """Return the path of the source file to which a cache file belongs."""
    if _imp.cache_tag() is None:
        raise NotImplementedError("sys.implementation.cache_tag is None")
    path = posix.fspath(path)
    head, name = _path_split(path)
    prefix = getattr(sys, "pycache_prefix", None)
    if prefix is not None and head.startswith(prefix.rstrip("/") + "/"):
        head = head[len(prefix.rstrip("/")):]
    else:
        head, folder = _path_split(head)
        if folder != _PYCACHE:
            raise ValueError(f"{_PYCACHE} not bottom-level directory in {path!r}")
    parts = name.split(".")
    if len(parts) not in (3, 4):
        raise ValueError(f"expected only 2 or 3 dots in {name!r}")
    if len(parts) == 4:
        if not parts[2].startswith(_OPT):
            raise ValueError(f"optimization portion of filename does not start with {_OPT!r}")
        if not parts[2][len(_OPT):].isalnum():
            raise ValueError(f"optimization level {parts[2]!r} is not an alphanumeric value")
    return _path_join(head, parts[0] + SOURCE_SUFFIXES[0])


def _cached_place(path):
    """The cache file that belongs to a module's file, or None."""
    if path.endswith(tuple(SOURCE_SUFFIXES)):
        try:
            return cache_from_source(path)
        except NotImplementedError:
            return None
    return path if path.endswith(tuple(BYTECODE_SUFFIXES)) else None


def _number(data):
    return int.from_bytes(data, "little")


def _bytes(number):
    return (int(number) & 0xFFFFFFFF).to_bytes(4, "little")


def _flags_of(data, name, details):
    """The flags of a cache file; ImportError or EOFError if it is none of ours."""
    if data[:4] != MAGIC_NUMBER:
        raise ImportError(f"bad magic number in {name!r}: {data[:4]!r}", **details)
    if len(data) < _HEADER:
        raise EOFError(f"reached EOF while reading pyc header of {name!r}")
    flags = _number(data[4:8])
    if flags & ~(_HASHED | _CHECKED):
        raise ImportError(f"invalid flags {flags!r} in {name!r}", **details)
    return flags


def _check_source(data, stats, name, details):
    """ImportError unless a cache file was made of a source of that time and size."""
    if _number(data[8:12]) != int(stats["mtime"]) & 0xFFFFFFFF:
        raise ImportError(f"bytecode is stale for {name!r}", **details)
    size = stats.get("size")
    if size is not None and _number(data[12:16]) != size & 0xFFFFFFFF:
        raise ImportError(f"bytecode is stale for {name!r}", **details)


def _body_of(data):
    return memoryview(data)[_HEADER:]


def _code_of(data, name, cache, source=None):
    return _imp.read_code(_body_of(data), source if source is not None else cache, name, cache)


def _by_time(code, stats):
    return b"".join((MAGIC_NUMBER, _bytes(0), _bytes(stats["mtime"]), _bytes(stats.get("size", 0)),
                     _imp.write_code(code, stats.get("mtime_ns", 0))))


def _by_hash(code, source_hash, checked):
    return b"".join((MAGIC_NUMBER, _bytes(_HASHED | _CHECKED * checked), source_hash, _imp.write_code(code, 0)))


def decode_source(source_bytes):
    """Return the text of a module's bytes, with its newlines made one kind."""
    return _imp.decode_source(source_bytes)
