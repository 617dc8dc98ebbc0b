"""The lines of source files, read once."""

__all__ = ["getline", "getlines", "clearcache", "checkcache", "lazycache"]

cache = {}


def getline(filename, lineno, module_globals=None):
    """One line of a file with its newline, or an empty text."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """The lines of a file; none if it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    return updatecache(filename, module_globals)


def updatecache(filename, module_globals=None):
    """Read a file again."""
    cache.pop(filename, None)
    if not filename or filename.startswith("<") and filename.endswith(">"):
        return []
    try:
        from io import open
        with open(filename, encoding="utf-8") as file:
            lines = file.readlines()
    except (OSError, ValueError):
        return []
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = sum([len(line) for line in lines]), None, lines, filename
    return lines


def clearcache():
    """Forget all files."""
    cache.clear()


def checkcache(filename=None):
    """Forget a file, or all, so that changes are seen."""
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        # Without a time, the lines were put here by somebody else, or the file may have changed.
        if entry is not None and len(entry) != 1 and entry[1] is None and not name.startswith("<"):
            del cache[name]


def lazycache(filename, module_globals):
    """Whether lines can be had from a loader: they cannot."""
    return False
