"""Paths as POSIX systems write them; os.path is this module."""

import posix

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname",
    "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile",
    "ismount", "expanduser", "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir",
    "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames",
    "relpath", "commonpath", "isjunction", "isdevdrive",
]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False

_KIND = 0o170000


def _fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)
    return method(path)


def _alike(path, *texts):
    """Texts in the type of a path."""
    return texts if isinstance(path, str) else tuple([text.encode("ascii") for text in texts])


def _check_alike(where, paths):
    """Raise the error of paths that are not all str or all bytes."""
    has_str = has_bytes = False
    for path in paths:
        if isinstance(path, str):
            has_str = True
        elif isinstance(path, bytes):
            has_bytes = True
        else:
            raise TypeError("%s() argument must be str, bytes, or os.PathLike object, not %r"
                            % (where, type(path).__name__)) from None
    if has_str and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    """The path as it is: case matters here."""
    return _fspath(s)


def isabs(s):
    """Whether a path begins at the root."""
    s = _fspath(s)
    return s.startswith(_alike(s, "/")[0])


def join(a, *p):
    """Paths put together; one that begins at the root drops those before it."""
    path = _fspath(a)
    slash = _alike(path, "/")[0]
    try:
        for part in p:
            part = _fspath(part)
            if part.startswith(slash) or not path:
                path = part
            elif path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError):
        _check_alike("join", (path,) + p)
        raise
    return path


def split(p):
    """A path as (what is before the last slash, what is behind it)."""
    p = _fspath(p)
    slash = _alike(p, "/")[0]
    at = p.rfind(slash) + 1
    head = p[:at]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, p[at:]


def splitext(p):
    """A path as (all before the extension, the extension with its dot)."""
    p = _fspath(p)
    slash, dot = _alike(p, "/", ".")
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    # Dots that begin a name begin no extension.
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    """A path as (drive, rest); there are no drives."""
    p = _fspath(p)
    return p[:0], p


def splitroot(p):
    """A path as (drive, root, rest); two slashes alone are a root of their own."""
    p = _fspath(p)
    slash = _alike(p, "/")[0]
    none = p[:0]
    if not p.startswith(slash):
        return none, none, p
    size = 2 if p.startswith(slash * 2) and not p.startswith(slash * 3) else 1
    return none, p[:size], p[size:]


def basename(p):
    """What is behind the last slash."""
    p = _fspath(p)
    return p[p.rfind(_alike(p, "/")[0]) + 1:]


def dirname(p):
    """What is before the last slash."""
    return split(p)[0]


def commonprefix(m):
    """The longest text that all paths begin with, be it a path or not."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = [_fspath(path) for path in m]
    first = min(m)
    last = max(m)
    for place, c in enumerate(first):
        if c != last[place]:
            return first[:place]
    return first


def commonpath(paths):
    """The longest path that all paths are in."""
    paths = [_fspath(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _check_alike("commonpath", paths)
    slash, dot = _alike(paths[0], "/", ".")
    rooted = [path.startswith(slash) for path in paths]
    if any(rooted) and not all(rooted):
        raise ValueError("Can't mix absolute and relative paths")
    rows = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    common = commonprefix(rows)
    return (slash if rooted[0] else slash[:0]) + slash.join(common)


def _stat_or_none(path, call=None):
    try:
        return (call or posix.stat)(path)
    except (OSError, ValueError):
        return None


def exists(path):
    """Whether there is something at a path; links are followed."""
    return _stat_or_none(path) is not None


def lexists(path):
    """Whether there is something at a path, be it a broken link."""
    return _stat_or_none(path, posix.lstat) is not None


def isfile(path):
    """Whether there is a regular file at a path."""
    status = _stat_or_none(path)
    return status is not None and status.st_mode & _KIND == 0o100000


def isdir(s):
    """Whether there is a directory at a path."""
    status = _stat_or_none(s)
    return status is not None and status.st_mode & _KIND == 0o040000


def islink(path):
    """Whether there is a symbolic link at a path."""
    status = _stat_or_none(path, posix.lstat)
    return status is not None and status.st_mode & _KIND == 0o120000


def isjunction(path):
    """False: there are no junctions."""
    _fspath(path)
    return False


def isdevdrive(path):
    """False: there are no developer drives."""
    _fspath(path)
    return False


def ismount(path):
    """Whether another file system begins at a path."""
    here = _stat_or_none(path, posix.lstat)
    if here is None or here.st_mode & _KIND == 0o120000:
        return False
    path = _fspath(path)
    above = _stat_or_none(join(path, _alike(path, "..")[0]), posix.lstat)
    return above is not None and (here.st_dev != above.st_dev or here.st_ino == above.st_ino)


def getsize(filename):
    """The size of a file in bytes."""
    return posix.stat(filename).st_size


def getmtime(filename):
    """When a file was last changed."""
    return posix.stat(filename).st_mtime


def getatime(filename):
    """When a file was last read."""
    return posix.stat(filename).st_atime


def getctime(filename):
    """When what the system knows of a file was last changed."""
    return posix.stat(filename).st_ctime


def samestat(s1, s2):
    """Whether two results of stat() are of one file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Whether two paths lead to one file."""
    return samestat(posix.stat(f1), posix.stat(f2))


def sameopenfile(fp1, fp2):
    """Whether two numbers of open files are of one file."""
    return samestat(posix.fstat(fp1), posix.fstat(fp2))


def _environment():
    from os import environ
    return environ


def expanduser(path):
    """A path with ~ at its beginning replaced by the user's home."""
    path = _fspath(path)
    tilde, slash = _alike(path, "~", "/")
    if not path.startswith(tilde):
        return path
    end = path.find(slash, 1)
    end = len(path) if end < 0 else end
    name = path[1:end]
    if not name:
        home = _environment().get("HOME")
        if home is None:
            home = _home_of("uid")
    else:
        home = _home_of(name if isinstance(name, str) else name.decode())
    if home is None:
        return path
    if not isinstance(path, str):
        home = home.encode()
    return home.rstrip(slash) + path[end:] or slash


def _home_of(name):
    """The home of a user in the list of users; of the one this process belongs to for "uid"."""
    try:
        from io import open
        wanted = str(posix.getuid()) if name == "uid" else name
        with open("/etc/passwd", encoding="utf-8", errors="surrogateescape") as users:
            for line in users:
                fields = line.rstrip("\n").split(":")
                if len(fields) > 5 and fields[2 if name == "uid" else 0] == wanted:
                    return fields[5]
    except (OSError, AttributeError):
        pass
    return None


def expandvars(path):
    """A path with $name and ${name} replaced by variables of the environment; unknown ones stay."""
    path = _fspath(path)
    as_bytes = isinstance(path, bytes)
    text = path.decode("utf-8", "surrogateescape") if as_bytes else path
    if "$" not in text:
        return path
    environ = _environment()
    out = []
    at = 0
    size = len(text)
    while True:
        dollar = text.find("$", at)
        if dollar < 0:
            break
        out.append(text[at:dollar])
        end = dollar + 1
        name = None
        if text.startswith("{", end):
            closing = text.find("}", end)
            if closing > 0:
                name = text[end + 1:closing]
                end = closing + 1
        else:
            while end < size and text[end].isascii() and (text[end].isalnum() or text[end] == "_"):
                end += 1
            name = text[dollar + 1:end] or None
        value = environ.get(name) if name is not None else None
        out.append(text[dollar:end] if value is None else value)
        at = end
    out.append(text[at:])
    text = "".join(out)
    return text.encode("utf-8", "surrogateescape") if as_bytes else text


def normpath(path):
    """A path without doubled slashes, dots and steps back."""
    path = _fspath(path)
    slash, dot, dots = _alike(path, "/", ".", "..")
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part == dots and (parts and parts[-1] != dots):
            parts.pop()
        elif part != dots or not root:
            parts.append(part)
    return root + slash.join(parts) or dot


def abspath(path):
    """A path from the root on."""
    path = _fspath(path)
    if not isabs(path):
        here = posix.getcwd()
        path = join(here if isinstance(path, str) else here.encode(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """A path from the root on, with all links followed."""
    filename = _fspath(filename)
    slash, dot, dots = _alike(filename, "/", ".", "..")
    here = slash
    if not isabs(filename):
        cwd = posix.getcwd()
        filename = join(cwd if isinstance(filename, str) else cwd.encode(), filename)
    left = filename.split(slash)
    left.reverse()
    # The links that are being followed, to notice those that lead back to themselves.
    followed = 0
    while left:
        part = left.pop()
        if not part or part == dot:
            continue
        if part == dots:
            here = dirname(here)
            continue
        path = join(here, part)
        try:
            is_link = posix.lstat(path).st_mode & _KIND == 0o120000
            if is_link:
                followed += 1
                if followed > 40:
                    if strict:
                        posix.stat(path)
                    is_link = False
        except OSError:
            if strict:
                raise
            is_link = False
        if not is_link:
            here = path
            continue
        target = posix.readlink(path)
        if target.startswith(slash):
            here = slash
        parts = target.split(slash)
        parts.reverse()
        left.extend(parts)
    return here


def relpath(path, start=None):
    """A path seen from a directory, by default the present one."""
    path = _fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash, dot, dots = _alike(path, "/", ".", "..")
    start = dot if start is None else _fspath(start)
    try:
        first = [part for part in abspath(start).split(slash) if part]
        last = [part for part in abspath(path).split(slash) if part]
    except (TypeError, AttributeError):
        _check_alike("relpath", (path, start))
        raise
    common = 0
    for a, b in zip(first, last):
        if a != b:
            break
        common += 1
    return slash.join([dots] * (len(first) - common) + last[common:]) or dot
