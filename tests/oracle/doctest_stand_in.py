"""A stand-in for doctest, which stands behind unittest_stand_in.py in the scripts that cpython_tests.py makes."""


class Example:
    def __init__(self, line, source, want):
        self.line, self.source, self.want = line, source, want
        self.options = set()
        for part in source.split("# doctest:")[1:]:
            self.options.update(option[1:].strip() for option in part.split("\n")[0].replace(",", " ").split())


def examples_of(text):
    """The examples of a docstring: what follows >>> and ..., and the lines up to the next one or to a blank line."""
    lines, examples, i = text.expandtabs().split("\n"), [], 0
    while i < len(lines):
        stripped = lines[i].lstrip()
        if not (stripped.startswith(">>> ") or stripped == ">>>"):
            i += 1
            continue
        indent, first = len(lines[i]) - len(stripped), i
        source = [lines[i][indent + 4:]]
        i += 1
        while i < len(lines) and (lines[i][indent:].startswith("... ") or lines[i][indent:] == "..."):
            source.append(lines[i][indent + 4:])
            i += 1
        want = []
        while i < len(lines) and lines[i].strip() and not lines[i].lstrip().startswith(">>>"):
            want.append(lines[i][indent:])
            i += 1
        if all(not line.strip() or line.lstrip().startswith("#") for line in source):
            continue
        examples.append(Example(first + 1, "\n".join(source) + "\n", "\n".join(want) + "\n" if want else ""))
    return examples


def fits(want, got, options):
    if got and not got.endswith("\n"):
        got += "\n"
    if (want, got) in (("1\n", "True\n"), ("0\n", "False\n")):
        return True
    want = "\n".join("" if line == "<BLANKLINE>" else line for line in want.split("\n"))
    got = "\n".join(line.rstrip() if not line.strip() else line for line in got.split("\n"))
    if want == got:
        return True
    if "NORMALIZE_WHITESPACE" in options or "ELLIPSIS" in options:
        if "NORMALIZE_WHITESPACE" in options:
            want, got = " ".join(want.split()), " ".join(got.split())
        if "ELLIPSIS" not in options:
            return want == got
        first, *parts = want.split("...")
        if not got.startswith(first) or not parts and got != first:
            return False
        at, last = len(first), parts.pop() if parts else ""
        for part in parts:
            at = got.find(part, at)
            if at < 0:
                return False
            at += len(part)
        return got.endswith(last) and at + len(last) <= len(got)
    return False


def wanted_exception(want):
    """The type and message of the traceback that an example wants to see; None if it wants none."""
    lines = want.split("\n")
    if not lines[0].startswith("Traceback (most recent call last):"):
        return None
    for i in range(1, len(lines)):
        if lines[i][:1].isalnum() or lines[i][:1] == "_":
            return "\n".join(lines[i:])
    return None


def described_exception(error):
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ in ("builtins",
                                                    "__main__") else f"{kind.__module__}.{kind.__qualname__}"
    text = str(error.msg) if isinstance(error, SyntaxError) else str(error)
    return f"{name}: {text}\n" if text else name + "\n"


def run_example(example, names, filename):
    """None if the example does what it says, else what it did."""
    writer, error = Writer(), None
    stdout, sys.stdout = sys.stdout, writer
    try:
        exec(compile(example.source, filename, "single", 0, True), names)
    except KeyboardInterrupt:
        raise
    except BaseException as caught:
        error = caught
    finally:
        sys.stdout = stdout
    wanted = wanted_exception(example.want)
    if error is None:
        return None if fits(example.want, writer.getvalue(),
                            example.options) else f"{writer.getvalue()!r}, not {example.want!r}"
    described = described_exception(error)
    if wanted is None:
        return f"raised {described.strip()}"
    if "IGNORE_EXCEPTION_DETAIL" in example.options:
        plain = lambda text: text.split(":")[0].split(".")[-1].strip()
        return None if plain(wanted) == plain(described) else f"raised {described!r}, not {wanted!r}"
    return None if fits(wanted, described, example.options) else f"raised {described!r}, not {wanted!r}"


def docstrings_of(module):
    """Names and texts of the docstrings with examples in a module."""
    found = {}
    if module.__doc__:
        found["module"] = module.__doc__
    for name, thing in sorted(vars(module).items()):
        if getattr(thing, "__module__", None) == module.__name__ and isinstance(getattr(thing, "__doc__", None), str):
            found[name] = thing.__doc__
    tests = getattr(module, "__test__", {})
    for name in tests:
        found[name] = tests[name] if isinstance(tests[name], str) else tests[name].__doc__ or ""
    return {name: found[name] for name in found if ">>>" in found[name]}


def run_docstring(module, name):
    """Runs the examples of a docstring one after the other in one namespace, and emits the result of each."""
    names = dict(vars(module))
    for example in examples_of(docstrings_of(module)[name]):
        title = f"doctest {name}:{example.line}"
        emit("started", title)
        problem = run_example(example, names, f"<doctest {module.__name__}.{name}[{example.line}]>")
        if problem is None:
            emit("passed", title)
        else:
            emit("failed", title, f"{example.source.strip()} gave {problem}")
