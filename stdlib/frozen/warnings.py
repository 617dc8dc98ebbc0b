"""Warnings: what is shown of them, and what is raised."""

import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings"]

_ACTIONS = ("default", "error", "ignore", "always", "module", "once")

# (action, message pattern, category, module pattern, line): the first that fits decides. Patterns are texts or None.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
defaultaction = "default"
onceregistry = {}
# What the registries of modules say holds as long as the filters do.
_version = 1


class WarningMessage:
    """A warning that was caught."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self._category_name, self.filename, self.lineno, self.line)


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning: its place, its class, its message, and the line of source."""
    if line is None:
        from _traceback import source_line
        line = source_line(filename, lineno)
    text = "%s:%s: %s: %s\n" % (filename, lineno, category.__name__, message)
    line = line.strip() if line else ""
    return "%s  %s\n" % (text, line) if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write the text of a warning, by default to stderr."""
    file = sys.stderr if file is None else file
    if file is not None:
        try:
            file.write(formatwarning(message, category, filename, lineno, line))
        except OSError:
            pass


_usual_showwarning = showwarning


def _show(message, category, filename, lineno, source=None):
    if _caught is not None and showwarning is _usual_showwarning:
        _caught.append(WarningMessage(message, category, filename, lineno, source=source))
    else:
        showwarning(message, category, filename, lineno)


# The list of the innermost catch_warnings(record=True), or None.
_caught = None


def _changed():
    global _version
    _version += 1


def _check(action, category, lineno):
    if action not in _ACTIONS:
        raise ValueError("invalid action: %r" % (action,))
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def _add(entry, append):
    if append:
        if entry not in filters:
            filters.append(entry)
    else:
        if entry in filters:
            filters.remove(entry)
        filters.insert(0, entry)
    _changed()


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Say what happens to warnings with a message, of a class, in a module and line."""
    _check(action, category, lineno)
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _add((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Say what happens to warnings of a class, whatever their message and module."""
    _check(action, category, lineno)
    _add((action, None, category, None, lineno), append)


def resetwarnings():
    """Forget all filters, those of the beginning too."""
    filters[:] = []
    _changed()


def _units(pattern):
    """A pattern as (character or None for any, whether it may repeat)."""
    units = []
    at = 0
    while at < len(pattern):
        c = pattern[at]
        at += 1
        if c == "\\" and at < len(pattern):
            c = pattern[at]
            at += 1
        elif c in "^":
            continue
        elif c == "$":
            c = ""
        elif c == ".":
            c = None
        repeats = pattern[at:at + 1]
        if repeats in ("*", "+"):
            at += 1
            if repeats == "+":
                units.append((c, False))
            units.append((c, True))
        else:
            units.append((c, False))
    return units


def _begins_with(units, text, unit=0, at=0):
    while unit < len(units):
        c, repeats = units[unit]
        unit += 1
        if repeats:
            while not _begins_with(units, text, unit, at):
                if at == len(text) or c is not None and text[at] != c:
                    return False
                at += 1
            return True
        if c == "":
            if at != len(text):
                return False
        elif at == len(text) or c is not None and text[at] != c:
            return False
        else:
            at += 1
    return True


def _fits(pattern, text, ignore_case):
    """Whether a text begins with what a pattern of characters, `.`, `*` and `+` stands for."""
    if pattern is None:
        return True
    if ignore_case:
        pattern, text = pattern.lower(), text.lower()
    return _begins_with(_units(pattern), text)


def _action_for(text, category, module, lineno):
    for action, message, kind, place, line in filters:
        if issubclass(category, kind) and line in (0, lineno) and _fits(message, text, True):
            # A module is named as a whole where the name is all that the pattern says.
            if place is None or module == place or (place != "__main__" and _fits(place, module, False)):
                return action
    return defaultaction


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Warn of what the caller does, or (stacklevel) who called that."""
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)
    try:
        frame = sys._getframe(max(stacklevel, 1))
        while skip_file_prefixes and frame.f_code.co_filename.startswith(skip_file_prefixes):
            frame = frame.f_back
        names = frame.f_globals
        filename = frame.f_code.co_filename
        lineno = frame.f_lineno
    except ValueError:
        names = sys.__dict__
        filename = "<sys>"
        lineno = 0
    registry = names.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, names.get("__name__") or "<string>", registry, source=source)


def _warn_here(message, category):
    """A warning of the interpreter, of what the caller's instruction does."""
    warn(message, category, 3)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Warn of something at a place."""
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        if module.endswith(".py"):
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if key in registry:
        return
    action = _action_for(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        known = (text, category)
        if known in onceregistry:
            return
        onceregistry[known] = 1
    elif action == "module":
        registry[key] = 1
        known = (text, category, 0)
        if known in registry:
            return
        registry[known] = 1
    elif action == "default":
        registry[key] = 1
    elif action != "always":
        raise RuntimeError("Unrecognized action (%r) in warnings.filters:\n %s" % (action, filters))
    _show(message, category, filename, lineno, source)


class catch_warnings:
    """Put the filters back when the block is done; with record=True, give a list of what was warned of in it."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append("record=True")
        if self._module is not sys.modules["warnings"]:
            args.append("module=%r" % self._module)
        return "%s(%s)" % (type(self).__name__, ", ".join(args))

    def __enter__(self):
        global _caught
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        self._old = filters[:], self._module.showwarning, _caught
        _changed()
        seen = None
        if self._record:
            seen = _caught = []
            self._module.showwarning = _usual_showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return seen

    def __exit__(self, *exc_info):
        global _caught
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        filters[:], self._module.showwarning, _caught = self._old
        _changed()


def _category_of(name):
    if not name:
        return Warning
    module, _, name = name.rpartition(".")
    kind = getattr(__import__(module or "builtins", None, None, [name]), name, None)
    return kind if isinstance(kind, type) and issubclass(kind, Warning) else None


def _read_options(options):
    for option in options:
        parts = (option.split(":") + [""] * 5)[:5]
        action, message, category, module, lineno = [part.strip() for part in parts]
        actions = [known for known in _ACTIONS if known.startswith("always" if action == "all" else action or "default")]
        try:
            category = _category_of(category)
        except ImportError:
            category = None
        if actions and category is not None and (lineno or "0").isdigit():
            filterwarnings(actions[0], message, category, module + "$" if module else "", int(lineno or 0))


_read_options(sys.warnoptions)
