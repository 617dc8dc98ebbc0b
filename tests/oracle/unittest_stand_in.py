"""A stand-in for unittest, for an interpreter whose library has none (doctest_stand_in.py, support_stand_in.py: the rest).

cpython_tests.py puts this text at the head of the scripts that it makes of CPython's own test modules. It needs nothing but
`sys`, classes and exceptions, so that the tests can run as soon as the language can. What looks into CPython itself, or needs
a module that the interpreter does not have, is skipped with a reason; a result is a line of standard output that begins
with the character 0x1e: the status, the name, the reason.
"""

import sys

MARK = "\x1e"
CPYTHON_ONLY = "it tests CPython's implementation"


def is_there(name):
    try:
        __import__(name)
    except ImportError:
        return False
    return True


def new_module(name, **attributes):
    module = type(sys)(name)
    for key in attributes:
        setattr(module, key, attributes[key])
    sys.modules[name] = module
    return module


HAS_WARNINGS = is_there("warnings")


# ---- what unittest has ----

class SkipTest(Exception):
    pass


def skip(reason):
    def decorate(thing):
        thing.__unittest_skip__ = True
        thing.__unittest_skip_why__ = reason
        return thing
    if callable(reason):
        function, reason = reason, ""
        return decorate(function)
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else lambda thing: thing


def skipUnless(condition, reason):
    return skipIf(not condition, reason)


def expectedFailure(thing):
    thing.__unittest_expecting_failure__ = True
    return thing


def short(value):
    try:
        text = repr(value)
    except Exception as error:
        text = f"<{type(value).__name__}, whose repr raises {type(error).__name__}>"
    return text if len(text) <= 200 else text[:200] + "..."


def names_of(kinds):
    return " or ".join(kind.__name__ for kind in kinds) if isinstance(kinds, tuple) else kinds.__name__


class RaisesContext:
    """What assertRaises and its relatives give to a `with`."""

    def __init__(self, case, kinds, pattern=None):
        self.case, self.kinds, self.pattern = case, kinds, pattern
        self.exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, exception, traceback):
        if kind is None:
            self.case.fail(f"{names_of(self.kinds)} not raised")
        if not issubclass(kind, self.kinds):
            return False
        try:
            self.exception = exception.with_traceback(None)
        except AttributeError:
            self.exception = exception
        if self.pattern is not None and not find(self.pattern, str(exception)):
            self.case.fail(f"{pattern_of(self.pattern)!r} does not match {str(exception)!r}")
        return True


def pattern_of(pattern):
    return pattern if isinstance(pattern, str) else pattern.pattern


def find(pattern, text):
    return sys.modules["re"].search(pattern, text) if isinstance(pattern, str) else pattern.search(text)


class WarnsContext:
    def __init__(self, case, kinds, pattern=None):
        self.case, self.kinds, self.pattern = case, kinds, pattern
        if not HAS_WARNINGS:
            raise SkipTest("it needs the module warnings")

    def __enter__(self):
        import warnings
        self.catcher = warnings.catch_warnings(record=True)
        self.warnings = self.catcher.__enter__()
        warnings.simplefilter("always")
        return self

    def __exit__(self, *details):
        self.catcher.__exit__(*details)
        if details[0] is not None:
            return False
        for seen in self.warnings:
            if issubclass(seen.category, self.kinds):
                self.warning, self.filename, self.lineno = seen.message, seen.filename, seen.lineno
                if self.pattern is None or find(self.pattern, str(seen.message)):
                    return None
        self.case.fail(f"{names_of(self.kinds)} not triggered")


class SubTest:
    def __init__(self, case, message, parameters):
        self.case, self.message, self.parameters = case, message, parameters

    def __enter__(self):
        return self

    def __exit__(self, kind, exception, traceback):
        if kind is None or not issubclass(kind, Exception) or issubclass(kind, SkipTest):
            return False
        described = [short(self.message)] if self.message is not None else []
        described += [f"{key}={short(self.parameters[key])}" for key in self.parameters]
        self.case._failed_subtests.append((", ".join(described), exception))
        return True


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = None

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        self._failed_subtests = []

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def id(self):
        return f"{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}"

    def shortDescription(self):
        return None

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **parameters):
        return SubTest(self, msg, parameters)

    def addCleanup(self, function, /, *args, **keywords):
        self._cleanups.append((function, args, keywords))

    def enterContext(self, manager):
        entered = manager.__enter__()
        self.addCleanup(manager.__exit__, None, None, None)
        return entered

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _check(self, holds, msg, standard):
        if not holds:
            raise self.failureException(standard if msg is None else f"{standard} : {msg}")

    def assertTrue(self, value, msg=None):
        self._check(value, msg, f"{short(value)} is not true")

    def assertFalse(self, value, msg=None):
        self._check(not value, msg, f"{short(value)} is not false")

    def assertEqual(self, first, second, msg=None):
        if not first == second:
            self._check(False, msg, f"{short(first)} != {short(second)}")

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._check(False, msg, f"{short(first)} == {short(second)}")

    def assertIs(self, first, second, msg=None):
        if first is not second:
            self._check(False, msg, f"{short(first)} is not {short(second)}")

    def assertIsNot(self, first, second, msg=None):
        if first is second:
            self._check(False, msg, f"unexpectedly identical: {short(first)}")

    def assertIsNone(self, value, msg=None):
        self.assertIs(value, None, msg)

    def assertIsNotNone(self, value, msg=None):
        self.assertIsNot(value, None, msg)

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._check(False, msg, f"{short(member)} not found in {short(container)}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._check(False, msg, f"{short(member)} unexpectedly found in {short(container)}")

    def assertIsInstance(self, value, kind, msg=None):
        if not isinstance(value, kind):
            self._check(False, msg, f"{short(value)} is not an instance of {kind!r}")

    def assertNotIsInstance(self, value, kind, msg=None):
        if isinstance(value, kind):
            self._check(False, msg, f"{short(value)} is an instance of {kind!r}")

    def assertLess(self, first, second, msg=None):
        if not first < second:
            self._check(False, msg, f"{short(first)} not less than {short(second)}")

    def assertLessEqual(self, first, second, msg=None):
        if not first <= second:
            self._check(False, msg, f"{short(first)} not less than or equal to {short(second)}")

    def assertGreater(self, first, second, msg=None):
        if not first > second:
            self._check(False, msg, f"{short(first)} not greater than {short(second)}")

    def assertGreaterEqual(self, first, second, msg=None):
        if not first >= second:
            self._check(False, msg, f"{short(first)} not greater than or equal to {short(second)}")

    def assertAlmostEqual(self, first, second, places=7, msg=None, delta=None):
        if first == second:
            return
        holds = abs(first - second) <= delta if delta is not None else round(abs(first - second), places) == 0
        self._check(holds, msg, f"{short(first)} != {short(second)} within {delta or places}")

    def assertNotAlmostEqual(self, first, second, places=7, msg=None, delta=None):
        holds = abs(first - second) > delta if delta is not None else round(abs(first - second), places) != 0
        self._check(first != second and holds, msg, f"{short(first)} == {short(second)} within {delta or places}")

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        if seq_type is not None:
            self.assertIsInstance(first, seq_type, msg)
            self.assertIsInstance(second, seq_type, msg)
        self.assertEqual(list(first), list(second), msg)

    def assertCountEqual(self, first, second, msg=None):
        left = list(second)
        for item in first:
            self.assertIn(item, left, msg)
            left.remove(item)
        self.assertEqual(left, [], msg)

    assertListEqual = assertTupleEqual = assertDictEqual = assertSetEqual = assertMultiLineEqual = assertEqual

    def assertRegex(self, text, pattern, msg=None):
        self._check(find(pattern, text), msg, f"{pattern_of(pattern)!r} does not match {text!r}")

    def assertNotRegex(self, text, pattern, msg=None):
        self._check(not find(pattern, text), msg, f"{pattern_of(pattern)!r} matches {text!r}")

    def _context(self, context, call):
        if not call:
            return context
        function, *args = call[0]
        if function is None and not args and not call[1]:
            return context
        with context:
            function(*args, **call[1])

    def assertRaises(self, kinds, *args, **keywords):
        keywords.pop("msg", None) if not args else None
        return self._context(RaisesContext(self, kinds), (args, keywords) if args else ())

    def assertRaisesRegex(self, kinds, pattern, *args, **keywords):
        keywords.pop("msg", None) if not args else None
        return self._context(RaisesContext(self, kinds, pattern), (args, keywords) if args else ())

    def assertWarns(self, kinds, *args, **keywords):
        return self._context(WarnsContext(self, kinds), (args, keywords) if args else ())

    def assertWarnsRegex(self, kinds, pattern, *args, **keywords):
        return self._context(WarnsContext(self, kinds, pattern), (args, keywords) if args else ())

    # Newer test modules have these from a mixin of test.support.
    def assertHasAttr(self, thing, name, msg=None):
        self._check(hasattr(thing, name), msg, f"{short(thing)} has no attribute {name!r}")

    def assertNotHasAttr(self, thing, name, msg=None):
        self._check(not hasattr(thing, name), msg, f"{short(thing)} has the attribute {name!r}")

    def assertStartsWith(self, text, prefix, msg=None):
        self._check(text.startswith(prefix), msg, f"{short(text)} does not start with {short(prefix)}")

    def assertEndsWith(self, text, suffix, msg=None):
        self._check(text.endswith(suffix), msg, f"{short(text)} does not end with {short(suffix)}")

    def assertIsSubclass(self, kind, base, msg=None):
        self._check(issubclass(kind, base), msg, f"{short(kind)} is no subclass of {short(base)}")

    def assertNotIsSubclass(self, kind, base, msg=None):
        self._check(not issubclass(kind, base), msg, f"{short(kind)} is a subclass of {short(base)}")


# ---- running tests ----

def emit(status, name, reason=""):
    lines = " ".join(reason.split())
    sys.__stdout__.write(f"\n{MARK}{status}\t{name}\t{lines[:400]}\n")
    sys.__stdout__.flush()


def where(error):
    """The last line of the test module that the exception went through."""
    traceback, found = getattr(error, "__traceback__", None), ""
    while traceback is not None:
        filename = traceback.tb_frame.f_code.co_filename
        if filename.endswith(".py") and "test" in filename:
            found = f" ({filename.split('/')[-1]}:{traceback.tb_lineno})"
        traceback = traceback.tb_next
    return found


def reason_of(error):
    try:
        return f"{type(error).__name__}: {error}{where(error)}"
    except Exception:
        return type(error).__name__


def run_method(cls, method_name):
    """Runs one test method and emits its result."""
    name = f"{cls.__name__}.{method_name}"
    emit("started", name)
    function = getattr(cls, method_name)
    for thing in (function, cls):
        if getattr(thing, "__unittest_skip__", False):
            emit("skipped", name, thing.__unittest_skip_why__)
            return
    expecting_failure = getattr(function, "__unittest_expecting_failure__", False)
    problems, skipped = [], None
    case = cls(method_name)
    steps = [cls.setUpClass, case.setUp, getattr(case, method_name)]
    last_steps = [case.tearDown, lambda: run_cleanups(case), cls.tearDownClass]
    for step in steps:
        try:
            step()
        except SkipTest as error:
            skipped = str(error)
            break
        except ImportError as error:
            module = getattr(error, "name", None)
            if not module or is_there(module):
                problems.append(reason_of(error))
            else:
                skipped = f"it needs the module {module}"
            break
        except BaseException as error:
            problems.append(reason_of(error))
            break
    for step in last_steps:
        try:
            step()
        except SkipTest as error:
            skipped = skipped or str(error)
        except BaseException as error:
            problems.append(reason_of(error))
    problems = [f"[{described}] {reason_of(error)}" for described, error in case._failed_subtests] + problems
    if expecting_failure:
        emit("passed" if problems else "failed", name, "" if problems else "it was expected to fail")
    elif problems:
        emit("failed", name, problems[0] if len(problems) == 1 else f"{problems[0]} (and {len(problems) - 1} more)")
    elif skipped is not None:
        emit("skipped", name, skipped)
    else:
        emit("passed", name)


def run_cleanups(case):
    while case._cleanups:
        function, args, keywords = case._cleanups.pop()
        function(*args, **keywords)


# ---- the front door: what the scripts of cpython_tests.py call ----

failed_pieces = []


def run_pieces(name, filename, docstring, pieces):
    """Makes a module of the statements of a file, each compiled on its own, so that one that fails costs no other."""
    module = new_module(name, __file__=filename, __doc__=docstring, __builtins__=__builtins__)
    if any("__annotations__" in text for _, text in pieces):
        module.__annotations__ = {}
    if "." in name:
        parent, _, last = name.rpartition(".")
        if parent in sys.modules:
            setattr(sys.modules[parent], last, module)
    for first_line, text in pieces:
        try:
            exec(compile("\n" * (first_line - 1) + text, filename, "exec", 0, True), vars(module))
        except BaseException as error:
            failed_pieces.append((text.lstrip().split("\n")[0], f"{reason_of(error)} (line {first_line})"))
    return module


def test_names(cls):
    return sorted(name for name in dir(cls) if name.startswith("test") and callable(getattr(cls, name)))


def main(module, wanted):
    """Runs the tests named (`Class.method`, `doctest NAME`); without any, lists all."""
    for text, reason in failed_pieces:
        emit("piece", text, reason)
    if not wanted:
        for name, thing in list(vars(module).items()):
            if isinstance(thing, type) and issubclass(thing, TestCase) and thing.__name__ == name:
                for method in test_names(thing):
                    emit("listed", f"{name}.{method}")
        if hasattr(module, "load_tests") and "DocTestSuite" in module.load_tests.__code__.co_names:
            for name in docstrings_of(module):
                emit("listed", f"doctest {name}")
        return
    for name in wanted:
        if name.startswith("doctest "):
            run_docstring(module, name[len("doctest "):])
            continue
        class_name, _, method = name.partition(".")
        cls = getattr(module, class_name, None)
        if cls is None or not hasattr(cls, method):
            emit("started", name)
            reasons = [reason for text, reason in failed_pieces if class_name in text] or [r for _, r in failed_pieces]
            emit("failed", name, "it could not be made: " + (reasons[0] if reasons else "nobody knows why"))
        else:
            run_method(cls, method)


new_module("unittest", __file__="unittest.py", TestCase=TestCase, SkipTest=SkipTest, skip=skip, skipIf=skipIf, skipUnless=skipUnless,
           __path__=[],
           expectedFailure=expectedFailure, main=lambda *args, **keywords: None)
new_module("doctest", DocTestSuite=lambda *args, **keywords: None, ELLIPSIS=8, NORMALIZE_WHITESPACE=4)
