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
print(str(kept), str(kept.__cause__), kept.__suppress_context__, tail("".join(kept.format())), list(kept.format_exception_only()))
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

# expect:
# ['ValueError: message\n'] ['ValueError: message\n'] ['Own\n'] ['Bad: <exception str() failed>\n']
# ['NoneType: None\n'] ['NoneType: None\n'] ['ValueError: no traceback\n'] 'NoneType: None\n'
# ['caught', 'fail'] raise ValueError(text) True 4 fail 1 ['fail']
# chained ['Traceback (most recent call last):\n', 'ValueError: first\n', '\nThe above exception was the direct cause of the following exception:\n\n', 'Traceback (most recent call last):\n', 'Own: second\n']
# ['Traceback (most recent call last):\n', 'Own: second\n']
# context ['Traceback (most recent call last):\n', 'ValueError: first\n', '\nDuring handling of the above exception, another exception occurred:\n\n', 'Traceback (most recent call last):\n', 'Own: during\n']
# ['Traceback (most recent call last):\n', 'Own: during\n']
# quiet ['Traceback (most recent call last):\n', 'Own: alone\n']
# ['Traceback (most recent call last):\n', 'Own: alone\n']
# ValueError: current True True
# True
# True
# True True
# ['ValueError: message\n', 'a note\n', 'of two lines\n']
# ['  File "f.py", line 3, in g\n    x = 1\n', '  File "h.py", line 4, in k\n    y = 2\n', '  File "i.py", line 5, in m\n'] <FrameSummary file f.py, line 3 in g> True ['f.py', 3, 'g', 'x = 1']
# ['  File "f.py", line 3, in g\n    g()\n', '  File "f.py", line 3, in g\n    g()\n', '  File "f.py", line 3, in g\n    g()\n', '  [Previous line repeated 4 more times]\n'] ['  [Previous line repeated 1 more time]\n']
# second first True Own: second ['Own: second\n']
# ['caught', 'chained'] ['caught', 'fail']
# ['<module>', 'here']   File "
# TypeError Exception expected for value, int found
# ValueError Both or neither of value and tb must be given
#   File "name.py", line 1
#     a = (1,
#         ^
# SyntaxError: '(' was never closed
#
