"""The code of functions, modules and texts as a listing of its instructions."""

__all__ = ["code_info", "dis", "disassemble", "show_code"]


def _code_of(x):
    """The code object of a function, a method, a generator, a text or a code object itself."""
    if isinstance(x, str):
        return compile(x, "<dis>", "exec")
    x = getattr(x, "__func__", x)
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        code = getattr(x, name, None)
        if code is not None:
            return code
    if hasattr(x, "co_code") or type(x).__name__ == "code":
        return x
    raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the instructions of a function, a class with its functions, a module, a text, or the last error's place."""
    if x is None:
        import sys
        error = getattr(sys, "last_exc", None)
        if error is None or error.__traceback__ is None:
            raise RuntimeError("no last traceback to disassemble")
        tb = error.__traceback__
        while tb.tb_next is not None:
            tb = tb.tb_next
        x = tb.tb_frame.f_code
    if isinstance(x, type) or type(x).__name__ == "module":
        for name, value in sorted(x.__dict__.items()):
            if hasattr(value, "__code__") or hasattr(value, "__func__") or isinstance(value, type):
                print("Disassembly of %s:" % name, file=file)
                try:
                    dis(value, file=file, depth=depth)
                except TypeError as error:
                    print("Sorry:", error, file=file)
                print(file=file)
        return
    disassemble(_code_of(x), file=file)


def disassemble(co, lasti=-1, *, file=None, **kwargs):
    """Print the instructions of a code object."""
    from _dis import listing
    print(listing(co), end="", file=file)


def code_info(x):
    """What is to be known of a code object, apart from its instructions."""
    code = _code_of(x)
    rows = [("Name", code.co_name), ("Filename", code.co_filename)]
    for title, field in (("Argument count", "co_argcount"), ("Positional-only arguments", "co_posonlyargcount"),
                         ("Kw-only arguments", "co_kwonlyargcount"), ("Number of locals", "co_nlocals")):
        value = getattr(code, field, None)
        if value is not None:
            rows.append((title, value))
    lines = ["%-18s %s" % (title + ":", value) for title, value in rows]
    for title, field in (("Constants", "co_consts"), ("Variable names", "co_varnames"),
                         ("Free variables", "co_freevars"), ("Cell variables", "co_cellvars")):
        values = getattr(code, field, None)
        if values:
            lines.append(title + ":")
            lines.extend(["%4d: %s" % (place, value if isinstance(value, str) and field != "co_consts" else repr(value))
                          for place, value in enumerate(values)])
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Print what is to be known of a code object, apart from its instructions."""
    print(code_info(co), file=file)


_USAGE = "usage: %s -m dis [-h] [file]\n\nShows the instructions of a program, or of what comes by stdin.\n"


def main(args=None):
    """What `-m dis` does with its command line."""
    import getopt
    import sys
    try:
        options, words = getopt.gnu_getopt(sys.argv[1:] if args is None else args, "hCO",
                                           ["help", "show-caches", "show-offsets"])
        if len(words) > 1:
            raise getopt.error("unrecognized arguments: %s" % " ".join(words[1:]))
    except getopt.error as error:
        sys.exit("%s -m dis: error: %s" % (sys.executable.rpartition("/")[2], error))
    if any(option in ("-h", "--help") for option, _ in options):
        print(_USAGE % sys.executable.rpartition("/")[2], end="")
        return
    if words in ([], ["-"]):
        name, source = "<stdin>", sys.stdin.buffer.read()
    else:
        name = words[0]
        with open(name, "rb") as file:
            source = file.read()
    dis(compile(source, name, "exec"))


if __name__ == "__main__":
    main()
