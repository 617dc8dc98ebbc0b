# traceback: texts and summaries of exceptions.
import io
import sys
import traceback


def fail(text):
    raise ValueError(text)


class Own(Exception):
    pass


class Bad(Exception):
    def __str__(self):
        raise TypeError


def caught(f, *args):
    try:
        f(*args)
    except Exception as error:
        return error


def chained():
    try:
        fail("first")
    except ValueError as error:
        raise Own("second") from error


def context():
    try:
        fail("first")
    except ValueError:
        raise Own("during")


def quiet():
    try:
        fail("first")
    except ValueError:
        raise Own("alone") from None


def tail(text):
    return text.splitlines()[-1]


error = caught(fail, "message")
print(traceback.format_exception_only(error), traceback.format_exception_only(type(error), error), traceback.format_exception_only(Own()), traceback.format_exception_only(Bad()))
print(traceback.format_exception_only(None), traceback.format_exception(None), traceback.format_exception(ValueError("no traceback")), repr(traceback.format_exc()))
summary = traceback.extract_tb(error.__traceback__)
print([entry.name for entry in summary], summary[-1].line, summary[-1].lineno > 0, len(summary[-1]), summary[-1][2], len(traceback.extract_tb(error.__traceback__, 1)), [e.name for e in traceback.extract_tb(error.__traceback__, -1)])
for f in (chained, context, quiet):
    texts = traceback.format_exception(caught(f))
    print(f.__name__, [t for t in texts if not t.startswith("  File")])
    print([t for t in traceback.format_exception(caught(f), chain=False) if not t.startswith("  File")])
try:
    fail("current")
except ValueError:
    text = traceback.format_exc()
    print(tail(text), text.startswith("Traceback (most recent call last):\n"), "in fail" in text)
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue() == text)
    out = io.StringIO()
    traceback.print_exception(*sys.exc_info(), file=out)
    print(out.getvalue() == text)
    out = io.StringIO()
    traceback.print_tb(sys.exc_info()[2], file=out)
    print(out.getvalue() == "".join(traceback.format_tb(sys.exc_info()[2])), out.getvalue() in text)
error.add_note("a note\nof two lines")
print(traceback.format_exception_only(error))
entries = [traceback.FrameSummary("f.py", 3, "g", line="  x = 1  "), ("h.py", 4, "k", "y = 2"), ("i.py", 5, "m", None)]
print(traceback.format_list(entries), entries[0], entries[0] == ("f.py", 3, "g", "x = 1"), list(entries[0]))
print(traceback.format_list([("f.py", 3, "g", "g()")] * 7), traceback.format_list([("f.py", 3, "g", "g()")] * 4)[-1:])
kept = traceback.TracebackException.from_exception(caught(chained))
print(str(kept), kept.__cause__.exc_type.__name__, kept.__suppress_context__, tail("".join(kept.format())), list(kept.format_exception_only()))
print([entry.name for entry in kept.stack], [f.f_code.co_name for f, line in traceback.walk_tb(error.__traceback__)])


def here():
    return traceback.extract_stack()


print([entry.name for entry in here()][-2:], traceback.format_stack()[-1].splitlines()[0][:8])
for bad in ((5,), (ValueError("x"), None)):
    try:
        traceback.format_exception(*bad)
    except (TypeError, ValueError) as problem:
        print(type(problem).__name__, problem)
try:
    compile("a = (1,\nb c", "name.py", "exec")
except SyntaxError as problem:
    print("".join(traceback.format_exception_only(problem)))
