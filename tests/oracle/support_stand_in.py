"""The parts of test.support and of warnings that CPython's tests of the language use; follows unittest_stand_in.py in the
scripts that cpython_tests.py makes, and registers the modules.
"""


class Writer:
    """A text stream to put in the place of sys.stdout."""

    encoding = "utf-8"

    def __init__(self, text=""):
        self.parts, self.lines = [], text.splitlines(True)

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def flush(self):
        pass

    def getvalue(self):
        return "".join(self.parts)

    def isatty(self):
        return False

    def readline(self):
        return self.lines.pop(0) if self.lines else ""


class Captured:
    """Replaces a stream of sys for the length of a `with`."""

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        self.saved, writer = getattr(sys, self.name), Writer()
        setattr(sys, self.name, writer)
        return writer

    def __exit__(self, *details):
        setattr(sys, self.name, self.saved)


class Doing:
    """A `with` that does something before and after."""

    def __init__(self, before, after):
        self.before, self.after = before, after

    def __enter__(self):
        return self.before()

    def __exit__(self, *details):
        self.after()


class AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


class Largest:
    """Greater than everything but itself."""

    def __eq__(self, other):
        return isinstance(other, Largest)

    def __lt__(self, other):
        return False

    def __le__(self, other):
        return self == other

    def __gt__(self, other):
        return not self == other

    def __ge__(self, other):
        return True


class Smallest:
    """Less than everything but itself."""

    def __eq__(self, other):
        return isinstance(other, Smallest)

    def __gt__(self, other):
        return False

    def __ge__(self, other):
        return self == other

    def __lt__(self, other):
        return not self == other

    def __le__(self, other):
        return True


class TestFailed(Exception):
    pass


def cpython_only(thing):
    return skip(CPYTHON_ONLY)(thing)


def impl_detail(message=None, **guards):
    return skip(CPYTHON_ONLY)


def check_impl_detail(**guards):
    """Whether the interpreter that runs the tests is one of the guards; Eadem is none."""
    return bool(guards) and not any(guards.values())


def requires(resource, message=None):
    raise SkipTest(message or f"it needs the resource {resource}")


def requires_resource(resource):
    return skip(f"it needs the resource {resource}")


def bigmemtest(*args, **keywords):
    return skip("it needs much memory")


def keep(thing):
    return thing


def run_with_locale(*args):
    return keep


def skipping(reason):
    """A function for what the stand-in does not have."""
    def function(*args, **keywords):
        raise SkipTest(reason)
    return function


def gc_collect():
    try:
        import gc
    except ImportError:
        return
    for _ in range(3):
        gc.collect()


def check_syntax_error(case, statement, errtext="", *, lineno=None, offset=None):
    with case.assertRaisesRegex(SyntaxError, errtext) as context:
        compile(statement, "<test string>", "exec")
    error = context.exception
    case.assertIsNotNone(error.lineno)
    if lineno is not None:
        case.assertEqual(error.lineno, lineno)
    case.assertIsNotNone(error.offset)
    if offset is not None:
        case.assertEqual(error.offset, offset)


def check_syntax_warning(case, statement, errtext="", *, lineno=1, offset=None):
    with WarnsContext(case, SyntaxWarning, errtext) as context:
        compile(statement, "<testcase>", "exec")
    case.assertEqual(context.filename, "<testcase>")
    if lineno is not None:
        case.assertEqual(context.lineno, lineno)
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter("error", SyntaxWarning)
        check_syntax_error(case, statement, errtext, lineno=lineno, offset=offset)


class NoWarnings:
    def __init__(self, *args, **keywords):
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


def check_free_after_iterating(case, make_iterator, cls, args=()):
    """An iterator lets go of what it goes over as soon as it is exhausted."""
    class Watched(cls):
        def __del__(self):
            nonlocal is_done
            is_done = True
            try:
                next(iterator)
            except StopIteration:
                pass
    is_done = False
    iterator = make_iterator(Watched(*args))
    case.assertRaises(StopIteration, next, iterator)
    gc_collect()
    case.assertTrue(is_done)


def get_attribute(thing, name):
    try:
        return getattr(thing, name)
    except AttributeError:
        raise SkipTest(f"{thing!r} has no attribute {name}")


def sortdict(table):
    return "{" + ", ".join(f"{key!r}: {table[key]!r}" for key in sorted(table)) + "}"


def adjust_int_max_str_digits(digits):
    if not hasattr(sys, "set_int_max_str_digits"):
        raise SkipTest("there is no limit of digits")
    saved = sys.get_int_max_str_digits()
    return Doing(lambda: sys.set_int_max_str_digits(digits), lambda: sys.set_int_max_str_digits(saved))


def swap_attr(thing, name, value):
    saved = []

    def before():
        saved.append((hasattr(thing, name), getattr(thing, name, None)))
        setattr(thing, name, value)
        return saved[0][1]

    def after():
        if saved[0][0]:
            setattr(thing, name, saved[0][1])
        elif hasattr(thing, name):
            delattr(thing, name)
    return Doing(before, after)


def swap_item(thing, key, value):
    saved = []

    def before():
        saved.extend([thing[key]] if key in thing else [])
        thing[key] = value
        return saved[0] if saved else None

    def after():
        if saved:
            thing[key] = saved[0]
        elif key in thing:
            del thing[key]
    return Doing(before, after)


class catch_unraisable_exception:
    def __enter__(self):
        self.unraisable = None
        self.saved = get_attribute(sys, "unraisablehook")
        sys.unraisablehook = self.hook
        return self

    def hook(self, unraisable):
        self.unraisable = unraisable

    def __exit__(self, *details):
        sys.unraisablehook = self.saved
        del self.unraisable


def infinite_recursion(limit=100):
    saved = sys.getrecursionlimit()
    return Doing(lambda: sys.setrecursionlimit(limit), lambda: sys.setrecursionlimit(saved))


def import_module(name, **keywords):
    if not is_there(name):
        raise SkipTest(f"it needs the module {name}")
    return sys.modules[name]


def import_fresh_module(name, fresh=(), blocked=(), **keywords):
    if not is_there(name):
        raise SkipTest(f"it needs the module {name}")
    removed = [key for key in sys.modules if key in (name, *fresh, *blocked)]
    saved = {key: sys.modules.pop(key) for key in removed}
    sys.modules.update(dict.fromkeys(blocked))
    try:
        __import__(name)
        return sys.modules[name]
    except ImportError:
        return None
    finally:
        for key in (name, *fresh, *blocked):
            sys.modules.pop(key, None)
        sys.modules.update(saved)


def unlink(path):
    import os
    try:
        os.unlink(path)
    except OSError:
        pass


class FakePath:
    """A thing whose __fspath__ gives, or raises, what it was made with."""

    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type):
            raise self.path
        return self.path


# ---- modules that the interpreter may not have ----

class Missing:
    """Stands for whatever a test module takes from a module that is not there: who uses it is skipped."""

    def __init__(self, name):
        self.__dict__["name"] = name

    def _skip(self, *args, **keywords):
        raise SkipTest(f"it needs the module {self.__dict__['name']}")

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Missing(self.__dict__["name"])

    __call__ = __getitem__ = __iter__ = __len__ = __add__ = __radd__ = __sub__ = __index__ = __bool__ = __lt__ = _skip


def stand_in_for(name):
    """Registers a module of Missings under a name if nothing can be imported by it."""
    if name.split(".")[0] in ("test", "unittest", "doctest", "re", "warnings") or is_there(name):
        return
    parent, _, last = name.rpartition(".")
    if parent:
        stand_in_for(parent)
    module = new_module(name, __path__=[])
    missing = Missing(name)
    module.__getattr__ = lambda attribute: getattr(missing, attribute)
    if parent in sys.modules:
        setattr(sys.modules[parent], last, module)


class catch_warnings_without_warnings:
    def __init__(self, *, record=False, **keywords):
        if record:
            raise SkipTest("it needs the module warnings")

    def __enter__(self):
        return None

    def __exit__(self, *details):
        pass


def nothing(*args, **keywords):
    pass


def regex_module(text):
    if not is_there("re"):
        exec(compile(text, "re", "exec"), vars(new_module("re")))


if not HAS_WARNINGS:
    new_module("warnings", catch_warnings=catch_warnings_without_warnings, simplefilter=nothing, filterwarnings=nothing,
               resetwarnings=nothing, warn=skipping("it needs the module warnings"))

support_module = new_module(
    "test.support", __path__=[], verbose=0, TestFailed=TestFailed, Error=TestFailed, ALWAYS_EQ=AlwaysEqual(),
    NEVER_EQ=NeverEqual(), LARGEST=Largest(), SMALLEST=Smallest(), cpython_only=cpython_only, impl_detail=impl_detail,
    check_impl_detail=check_impl_detail, refcount_test=cpython_only, no_tracing=keep, requires=requires, bigmemtest=bigmemtest,
    requires_resource=requires_resource, requires_IEEE_754=keep, requires_legacy_unicode_capi=skip("it needs an old C API"),
    requires_docstrings=keep, requires_limited_api=cpython_only, requires_subprocess=lambda: skip("it starts other processes"),
    requires_working_socket=lambda **k: skip("it needs sockets"), bigaddrspacetest=bigmemtest(), skip_if_sanitizer=impl_detail,
    run_with_locale=run_with_locale, run_with_locales=run_with_locale, gc_collect=gc_collect, sortdict=sortdict,
    check_syntax_error=check_syntax_error, check_free_after_iterating=check_free_after_iterating, get_attribute=get_attribute,
    adjust_int_max_str_digits=adjust_int_max_str_digits, swap_attr=swap_attr, swap_item=swap_item,
    captured_stdout=lambda: Captured("stdout"), captured_stderr=lambda: Captured("stderr"),
    captured_stdin=lambda: Captured("stdin"), captured_output=Captured, catch_unraisable_exception=catch_unraisable_exception,
    infinite_recursion=infinite_recursion, MAX_Py_ssize_t=sys.maxsize, NHASHBITS=64, is_jython=False, is_emscripten=False,
    is_wasi=False, is_android=False, is_apple=False, has_subprocess_support=False, has_fork_support=False, SHORT_TIMEOUT=30,
    LONG_TIMEOUT=60, LOOPBACK_TIMEOUT=5, Py_DEBUG=False, use_resources=[], is_resource_enabled=lambda name: False,
    calcobjsize=skipping(CPYTHON_ONLY), calcvobjsize=skipping(CPYTHON_ONLY), check_sizeof=skipping(CPYTHON_ONLY),
    collision_stats=skipping(CPYTHON_ONLY), run_in_subinterp=skipping(CPYTHON_ONLY), HAVE_DOCSTRINGS=True,
    skip_wasi_stack_overflow=lambda: keep, skip_emscripten_stack_overflow=lambda: keep, suppress_immortalization=lambda *a: keep,
    exceeds_recursion_limit=lambda: 150_000, Py_GIL_DISABLED=False, _2G=2 ** 31, _4G=2 ** 32, _1G=2 ** 30, MISSING_C_DOCSTRINGS=False,
    set_recursion_limit=lambda limit: infinite_recursion(limit), get_c_recursion_limit=lambda: 10_000)


class SuppressCrashReport(Doing):
    def __init__(self):
        super().__init__(nothing, nothing)


def unknown_name(name):
    """What a test module takes from test.support, and the stand-in does not have: who calls it is skipped."""
    if name.startswith("__"):
        raise AttributeError(name)
    return skipping(f"test.support.{name} has no stand-in")


support_module.SuppressCrashReport = SuppressCrashReport
support_module.__getattr__ = unknown_name
new_module("test", support=support_module, __path__=[])
support_modules = {
    "import_helper": dict(import_module=import_module,
                          import_fresh_module=import_fresh_module, ensure_lazy_imports=nothing),
    "os_helper": dict(TESTFN="@eadem_test",
                      TESTFN_UNDECODABLE=None, unlink=unlink, temp_cwd=skipping("it needs a folder"),
                      temp_dir=skipping("it needs a folder"), FakePath=FakePath, rmtree=skipping("it needs a folder")),
    "script_helper": dict(assert_python_failure=skipping("it starts other processes"),
                          make_script=skipping("it writes scripts"),
                          assert_python_ok=skipping("it starts other processes"), spawn_python=skipping("it starts processes"),
                          run_python_until_end=skipping("it starts other processes")),
    "warnings_helper": dict(check_syntax_warning=check_syntax_warning,
                            check_warnings=NoWarnings, check_no_warnings=NoWarnings,
                            ignore_warnings=lambda **keywords: keep, save_restore_warnings_filters=lambda: Doing(nothing, nothing),
                            check_no_resource_warning=NoWarnings, import_deprecated=import_module),
    "threading_helper": dict(requires_working_threading=lambda **k: skip("it needs threads"), threading_cleanup=nothing,
                             threading_setup=lambda: (0,
                                                      0), reap_threads=keep,
                                                      start_threads=skipping("it needs threads")),
    "testcase": dict(ComplexesAreIdenticalMixin=object, FloatsAreIdenticalMixin=object, ExtraAssertions=object),
}
for short_name in support_modules:
    setattr(support_module, short_name, new_module("test.support." + short_name, **support_modules[short_name]))
