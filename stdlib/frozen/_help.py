"""What help() says: a page about an object, made of its signature, its documentation and what is in it.

site.cpp calls text_about() and ask(). `signature_of(object)` gives the signature of what is written in C++, else None.
"""
import _help_topics
import sys

_FUNCTION = type(lambda: None)
_METHOD = type(_help_topics.topics.keys)
_BOUND = type(type("", (), {"m": lambda self: None})().m)
_DESCRIPTOR = type(str.lower)
_CLASS_METHOD = type(dict.__dict__["fromkeys"])
_GET_SET = type(int.real)
_SLOT = type(object.__repr__)
_MODULE = type(sys)
_ROUTINES = (_FUNCTION, _METHOD, _BOUND, _DESCRIPTOR, _CLASS_METHOD, _SLOT, classmethod, staticmethod)


def _documentation(x):
    text = getattr(x, "__doc__", None)
    if not isinstance(text, str):
        return ""
    # As in the source, but for the margin that all lines behind the first have.
    lines = text.expandtabs().splitlines()
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins, default=0)
    return "\n".join(lines[:1] + [line[margin:] for line in lines[1:]]).strip()


def _indented(text, margin):
    return "\n".join((margin + line).rstrip() for line in text.splitlines())


def _shown(value):
    try:
        text = repr(value)
    except Exception:
        return "..."
    return text if len(text) <= 60 and "\n" not in text else text[:57].splitlines()[0] + "..."


def _annotation(value):
    if not isinstance(value, type):
        return repr(value).replace("typing.", "")
    return value.__qualname__ if value.__module__ == "builtins" else f"{value.__module__}.{value.__qualname__}"


def _python_signature(function, is_bound=False):
    code = function.__code__
    names = code.co_varnames
    count = code.co_argcount
    defaults = function.__defaults__ or ()
    kw_defaults = function.__kwdefaults__ or {}
    annotations = function.__annotations__
    parts = []

    def add(name, stars="", *default):
        text = stars + name
        if name in annotations:
            text += ": " + _annotation(annotations[name])
        if default:
            text += (" = " if name in annotations else "=") + _shown(default[0])
        parts.append(text)

    for i in range(1 if is_bound else 0, count):
        from_the_end = count - i
        add(names[i], "", *defaults[len(defaults) - from_the_end:][:1] if from_the_end <= len(defaults) else ())
        if i + 1 == code.co_posonlyargcount:
            parts.append("/")
    next_name = count + code.co_kwonlyargcount
    if code.co_flags & 4:
        add(names[next_name], "*")
        next_name += 1
    elif code.co_kwonlyargcount:
        parts.append("*")
    for name in names[count:count + code.co_kwonlyargcount]:
        add(name, "", *(kw_defaults[name],) if name in kw_defaults else ())
    if code.co_flags & 8:
        add(names[next_name], "**")
    returned = " -> " + _annotation(annotations["return"]) if "return" in annotations else ""
    return "(" + ", ".join(parts) + ")" + returned


def _signature(x, signature_of):
    x = getattr(x, "__func__", x)
    if type(x) is _FUNCTION:
        return _python_signature(x)
    text = signature_of(x)
    if text is None:
        return "(...)"
    # "=?": may be left out.
    text = text.replace("=?", "=...")
    if type(x) in (_DESCRIPTOR, _CLASS_METHOD, _SLOT):
        first = "type" if type(x) is _CLASS_METHOD else "self"
        has_slash = "/" in text
        inner = text[1:-1]
        text = "(" + first + ("" if not inner else ", " + inner if has_slash else ", /, " + inner) + ("" if inner else ", /") + ")"
    return text


def _name_of(x):
    return getattr(x, "__qualname__", None) or getattr(x, "__name__", None) or type(x).__name__


def _routine(x, name, signature_of, margin=""):
    prefix = ""
    if isinstance(x, classmethod) or type(x) is _CLASS_METHOD:
        prefix = "@classmethod "
    elif isinstance(x, staticmethod):
        prefix = "@staticmethod "
    text = margin + prefix + name + _signature(x, signature_of) + "\n"
    documentation = _documentation(getattr(x, "__func__", x))
    if documentation:
        text += _indented(documentation, margin + "    ") + "\n"
    return text


def _is_public(name):
    return not name.startswith("_")


def _heading(x):
    name = _name_of(x)
    module = getattr(x, "__module__", None)
    where = f" in module {module}" if isinstance(module, str) and module else ""
    kind = type(x)
    if kind is _MODULE:
        return f"Help on module {x.__name__}:"
    if isinstance(x, type):
        return f"Help on class {x.__name__}{where}:"
    if kind is _METHOD:
        owner = getattr(x, "__self__", None)
        if owner is not None and type(owner) is not _MODULE:
            return f"Help on built-in function {x.__name__}:"
        return f"Help on built-in function {name}{where}:"
    if kind in (_DESCRIPTOR, _CLASS_METHOD, _SLOT):
        return f"Help on method {name}:"
    if kind in (_FUNCTION, _BOUND):
        return f"Help on {'method' if kind is _BOUND else 'function'} {name}{where}:"
    return f"Help on {kind.__name__} object:"


def _class_page(cls, signature_of):
    bases = ", ".join(base.__name__ for base in cls.__bases__)
    lines = [f"class {cls.__name__}({bases})"]
    init = cls.__dict__.get("__init__")
    # A call of the class does not give the object itself.
    signature = signature_of(cls) if type(init) is not _FUNCTION else _python_signature(init, True)
    if signature:
        signature = signature.replace("=?", "=...")
        lines.append(f" |  {cls.__name__}{signature}")
        lines.append(" |")
    documentation = _documentation(cls)
    if documentation:
        lines.append(_indented(documentation, " |  "))
        lines.append(" |")
    order = cls.__mro__
    if len(order) > 2:
        lines.append(" |  Method resolution order:")
        lines += [f" |      {one.__name__}" for one in order]
        lines.append(" |")
    shown = set()
    for owner in order:
        if owner is object and cls is not object:
            continue
        names = [name for name in owner.__dict__ if name not in shown]
        shown.update(names)
        _class_section(lines, cls, owner, names, signature_of)
    return "\n".join(lines).rstrip(" |\n") + "\n"


def _class_section(lines, cls, owner, names, signature_of):
    methods, data = [], []
    for name in sorted(names):
        value = owner.__dict__[name]
        if name in ("__doc__", "__module__", "__dict__", "__weakref__", "__new__", "__slots__"):
            continue
        if isinstance(value, _ROUTINES):
            if _is_public(name) or _documentation(value) or type(value) is _FUNCTION:
                methods.append((name, value))
        elif _is_public(name):
            data.append((name, value))
    where = "defined here" if owner is cls else f"inherited from {owner.__name__}"
    for title, members in (("Methods", methods), ("Data", data)):
        if not members:
            continue
        lines.append(f" |  {title} {where}:")
        lines.append(" |")
        for name, value in members:
            if title == "Methods":
                lines.append(_indented(_routine(value, name, signature_of), " |  "))
            else:
                lines.append(f" |  {name}" if isinstance(value, (property, _GET_SET)) or hasattr(type(value), "__get__")
                             else f" |  {name} = {_shown(value)}")
                if isinstance(value, property):
                    documentation = _documentation(value)
                    if documentation:
                        lines.append(_indented(documentation, " |      "))
            lines.append(" |")


def _module_page(module, signature_of):
    documentation = _documentation(module)
    first, _, rest = documentation.partition("\n")
    lines = ["NAME", f"    {module.__name__}" + (f" - {first}" if first else ""), ""]
    if rest.strip():
        lines += ["DESCRIPTION", _indented(rest.strip("\n"), "    "), ""]
    names = getattr(module, "__all__", None)
    if not isinstance(names, (list, tuple)):
        names = [name for name in dir(module) if _is_public(name)]
    classes, functions, data = [], [], []
    for name in sorted(name for name in names if isinstance(name, str)):
        try:
            value = getattr(module, name)
        except AttributeError:
            continue
        if isinstance(value, type):
            classes.append((name, value))
        elif isinstance(value, _ROUTINES):
            functions.append((name, value))
        elif type(value) is not _MODULE:
            data.append((name, value))
    if classes:
        lines.append("CLASSES")
        for name, value in classes:
            lines.append(f"    {name}({', '.join(base.__name__ for base in value.__bases__)})")
            summary = _documentation(value).partition("\n")[0]
            if summary:
                lines.append(f"        {summary}")
        lines.append("")
    if functions:
        lines.append("FUNCTIONS")
        for name, value in functions:
            lines.append(_routine(value, name, signature_of, "    ").rstrip("\n"))
            lines.append("")
    if data:
        lines.append("DATA")
        lines += [f"    {name} = {_shown(value)}" for name, value in data]
        lines.append("")
    file = getattr(module, "__file__", None)
    lines += ["FILE", f"    {file}" if isinstance(file, str) else "    (built-in)"]
    return "\n".join(lines) + "\n"


def _page(x, signature_of):
    kind = type(x)
    heading = _heading(x) + "\n\n"
    if kind is _MODULE:
        return heading + _module_page(x, signature_of)
    if isinstance(x, type):
        return heading + _class_page(x, signature_of)
    if isinstance(x, _ROUTINES):
        return heading + _routine(x, getattr(x, "__name__", "?"), signature_of)
    if isinstance(x, (property, _GET_SET)):
        documentation = _documentation(x)
        return heading + (documentation + "\n" if documentation else "An attribute that is computed.\n")
    return heading + _class_page(kind, signature_of)


def _columns(names):
    names = sorted(names)
    width = max(map(len, names)) + 2
    per_line = max(1, 78 // width)
    rows = (len(names) + per_line - 1) // per_line
    lines = []
    for row in range(rows):
        lines.append("".join(name.ljust(width) for name in names[row::rows]).rstrip())
    return "\n".join(lines) + "\n"


def _find(name):
    """The object that a dotted name stands for: of the session, builtins or modules. None, or a tuple of it."""
    import builtins
    first, *rest = name.split(".")
    main = sys.modules.get("__main__")
    for place in (main, builtins):
        if place is not None and first in vars(place):
            value = vars(place)[first]
            break
    else:
        value = None
        for count in range(len(rest) + 1, 0, -1):
            module = ".".join(name.split(".")[:count])
            try:
                __import__(module)
            except ImportError:
                continue
            value = sys.modules[module]
            rest = name.split(".")[count:]
            break
        if value is None:
            return None
    for part in rest:
        try:
            value = getattr(value, part)
        except AttributeError:
            return None
    return (value,)


def _about_name(name, signature_of, frozen_names):
    if name in ("topics", "keywords"):
        return _columns(_help_topics.topics if name == "topics" else _help_topics.keywords)
    if name == "modules":
        return "Modules of the library:\n\n" + _columns(_module_names(frozen_names))
    if name in _help_topics.keywords:
        return _help_topics.keywords[name].strip("\n") + "\n"
    if name in _help_topics.topics:
        return _help_topics.topics[name].strip("\n") + "\n"
    found = _find(name) if all(part.isidentifier() for part in name.split(".")) else None
    if found is not None:
        return _page(found[0], signature_of)
    return (f"No help found for {name!r}: it is no object, keyword, topic or module.\n"
            "help('topics'), help('keywords') and help('modules') list what there is.\n")


def _module_names(frozen_names):
    names = set(frozen_names()).union(sys.builtin_module_names)
    return [name for name in names if not name.startswith("_") and "." not in name]


def text_about(x, signature_of, frozen_names):
    if type(x) is str:
        return _about_name(x.strip(), signature_of, frozen_names)
    return _page(x, signature_of)


_WELCOME = """\
Help on Python as Eadem has it. Type the name of an object, a module, a keyword
or a topic; "modules", "keywords" or "topics" for a list; "quit" to leave.
%help, at the prompt itself, tells about its commands.
"""


def ask(show):
    print(_WELCOME)
    while True:
        try:
            request = input("help> ").strip()
        except (EOFError, KeyboardInterrupt):
            print()
            break
        if len(request) > 2 and request[0] == request[-1] and request[0] in "'\"":
            request = request[1:-1].strip()
        if request.lower() in ("q", "quit", "exit"):
            break
        if request == "help":
            print(_WELCOME)
        elif request:
            show(request)
            print()
    print("This was help; help(object) asks about one thing.")
