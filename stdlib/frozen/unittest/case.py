"""A test case: what it runs, and how it says what became of that."""

import sys
import time
import types

from .assertions import Assertions

__unittest = True


class SkipTest(Exception):
    """Raised by a test that does not want to be run."""


class _ShouldStop(Exception):
    """The test is to go no further."""


def _id(obj):
    return obj


def skip(reason):
    """A decorator: the test, or the tests of the class, are not run."""
    def decorator(test_item):
        if not isinstance(test_item, type):
            inner = test_item

            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)

            for name in ("__module__", "__name__", "__qualname__", "__doc__"):
                setattr(skip_wrapper, name, getattr(inner, name, None))
            test_item = skip_wrapper
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item

    if isinstance(reason, types.FunctionType):
        test_item = reason
        reason = ""
        return decorator(test_item)
    return decorator


def skipIf(condition, reason):
    """Skip if the condition is true."""
    return skip(reason) if condition else _id


def skipUnless(condition, reason):
    """Skip unless the condition is true."""
    return _id if condition else skip(reason)


def expectedFailure(test_item):
    """A decorator: the test is to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Have something called when the tests of the module are done."""
    _module_cleanups.append((function, args, kwargs))


def _enter_context(cm, add_cleanup):
    cls = type(cm)
    try:
        enter = cls.__enter__
        leave = cls.__exit__
    except AttributeError:
        raise TypeError("'%s.%s' object does not support the context manager protocol"
                        % (cls.__module__, cls.__qualname__)) from None
    result = enter(cm)
    add_cleanup(leave, cm, None, None, None)
    return result


def enterModuleContext(cm):
    """Enter a context that is left when the tests of the module are done."""
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    """Make the calls of addModuleCleanup, the last first."""
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            errors.append(error)
    if errors:
        raise errors[0]


class _Outcome:
    """What becomes of one run of one test."""

    def __init__(self, result):
        self.result = result
        self.result_supports_subtests = hasattr(result, "addSubTest")
        self.success = True
        self.expecting_failure = False
        self.expected_failure = None

    def run(self, test_case, function, *args, subtest=False):
        """Call a part of the test, and note what it raises."""
        old_success = self.success
        self.success = True
        try:
            function(*args)
        except KeyboardInterrupt:
            raise
        except SkipTest as error:
            self.success = False
            _add_skip(self.result, test_case, str(error))
        except _ShouldStop:
            pass
        except BaseException as error:
            self._note(test_case, error, subtest)
        else:
            if subtest and self.success:
                self.result.addSubTest(test_case.test_case, test_case, None)
        finally:
            self.success = self.success and old_success

    def _note(self, test_case, error, subtest):
        exc_info = type(error), error, error.__traceback__
        if self.expecting_failure:
            self.expected_failure = exc_info
        else:
            self.success = False
            if subtest:
                self.result.addSubTest(test_case.test_case, test_case, exc_info)
            elif isinstance(error, test_case.failureException):
                self.result.addFailure(test_case, exc_info)
            else:
                self.result.addError(test_case, exc_info)


def _add_skip(result, test_case, reason):
    result.addSkip(test_case, reason)


def _add_duration(result, test_case, elapsed):
    if hasattr(result, "addDuration"):
        result.addDuration(test_case, elapsed)
    else:
        import warnings
        warnings.warn("TestResult has no addDuration method", RuntimeWarning)


def _call_method(method):
    if method() is not None:
        import warnings
        warnings.warn("It is deprecated to return a value that is not None from a test case (%s)" % method,
                      DeprecationWarning, stacklevel=5)


def _text_of_class(cls):
    return "%s.%s" % (cls.__module__, cls.__qualname__)


class TestCase(Assertions):
    """A class of tests: each method whose name begins with test is one."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    _classSetupFailed = False
    _class_cleanups = []

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != "runTest":
                raise ValueError("no such test method in %s: %s" % (self.__class__, methodName)) from None
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {}

    def setUp(self):
        """Called before each test."""

    def tearDown(self):
        """Called after each test."""

    @classmethod
    def setUpClass(cls):
        """Called before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the tests of the class."""

    def addTypeEqualityFunc(self, typeobj, function):
        """Have assertEqual call something for objects of exactly that class."""
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        """Have something called after tearDown."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context that is left after tearDown."""
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Have something called after tearDownClass."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enter a context that is left after tearDownClass."""
        return _enter_context(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        """Make the calls of addClassCleanup, the last first."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception as error:
                cls.tearDown_exceptions.append((type(error), error, error.__traceback__))

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from .running import TestResult
        return TestResult()

    def shortDescription(self):
        """The first line of the test's documentation, or None."""
        return self._testMethodDoc.strip().split("\n")[0].strip() if self._testMethodDoc else None

    def id(self):
        """The name of the test."""
        return "%s.%s" % (_text_of_class(self.__class__), self._testMethodName)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        name = self._testMethodName
        return "%s (%s.%s)" % (name, _text_of_class(self.__class__), name)

    def __repr__(self):
        return "<%s testMethod=%s>" % (_text_of_class(self.__class__), self._testMethodName)

    def subTest(self, msg=None, **params):
        """A block that may fail without ending the test; params say which it was."""
        return _SubTestBlock(self, msg, params)

    def run(self, result=None):
        """Run the test and tell `result` what becomes of it."""
        own_result = result is None
        if own_result:
            result = self.defaultTestResult()
            start = getattr(result, "startTestRun", None)
            if start is not None:
                start()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            for item in (self.__class__, method):
                if getattr(item, "__unittest_skip__", False):
                    _add_skip(result, self, getattr(self.__class__, "__unittest_skip_why__", "")
                              or getattr(method, "__unittest_skip_why__", ""))
                    return result
            self._run(result, method)
            return result
        finally:
            result.stopTest(self)
            if own_result:
                stop = getattr(result, "stopTestRun", None)
                if stop is not None:
                    stop()

    def _run(self, result, method):
        expecting = (getattr(self, "__unittest_expecting_failure__", False)
                     or getattr(method, "__unittest_expecting_failure__", False))
        outcome = _Outcome(result)
        self._outcome = outcome
        start = time.perf_counter()
        try:
            outcome.run(self, self.setUp)
            if outcome.success:
                outcome.expecting_failure = expecting
                outcome.run(self, _call_method, method)
                outcome.expecting_failure = False
                outcome.run(self, self.tearDown)
            self.doCleanups()
            _add_duration(result, self, time.perf_counter() - start)
            if outcome.success:
                if not expecting:
                    result.addSuccess(self)
                elif outcome.expected_failure:
                    result.addExpectedFailure(self, outcome.expected_failure)
                else:
                    result.addUnexpectedSuccess(self)
        finally:
            outcome.expected_failure = None
            self._outcome = None

    def doCleanups(self):
        """Make the calls of addCleanup, the last first."""
        outcome = self._outcome or _Outcome(self.defaultTestResult())
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.run(self, lambda: function(*args, **kwargs))
        return outcome.success

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the test without catching what it raises."""
        method = getattr(self, self._testMethodName)
        if getattr(self.__class__, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
            raise SkipTest(getattr(method, "__unittest_skip_why__", ""))
        self.setUp()
        method()
        self.tearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def skipTest(self, reason):
        """Do not run the rest of this test."""
        raise SkipTest(reason)


class _SubTestBlock:
    """The block of subTest: it catches what is raised in it, notes it, and the test goes on."""

    def __init__(self, case, message, params):
        self.case = case
        self.message = message
        self.params = params

    def __enter__(self):
        case = self.case
        self.parent = case._subtest
        params = dict(self.parent.params, **self.params) if self.parent is not None else self.params
        case._subtest = _SubTest(case, self.message, params)

    def __exit__(self, kind, error, tb):
        case = self.case
        subtest = case._subtest
        case._subtest = self.parent
        outcome = case._outcome
        if outcome is None or not outcome.result_supports_subtests:
            return False
        if error is None:
            outcome.result.addSubTest(case, subtest, None)
            return False
        if isinstance(error, KeyboardInterrupt):
            return False
        if isinstance(error, SkipTest):
            _add_skip(outcome.result, subtest, str(error))
            return True
        outcome._note(subtest, error, True)
        if outcome.expecting_failure or outcome.result.failfast:
            raise _ShouldStop
        return True


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _description(self):
        parts = []
        if self._message is not None:
            parts.append("[%s]" % self._message)
        if self.params:
            parts.append("(%s)" % ", ".join(["%s=%r" % item for item in self.params.items()]))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return "%s %s" % (self.test_case.id(), self._description())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return "%s %s" % (self.test_case, self._description())


class FunctionTestCase(TestCase):
    """A test that is a function."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._set_up = setUp
        self._tear_down = tearDown
        self._function = testFunc
        self._description = description

    def setUp(self):
        if self._set_up is not None:
            self._set_up()

    def tearDown(self):
        if self._tear_down is not None:
            self._tear_down()

    def runTest(self):
        self._function()

    def id(self):
        return self._function.__name__

    def __str__(self):
        return "%s (%s)" % (_text_of_class(self.__class__), self._function.__name__)

    def shortDescription(self):
        if self._description is not None:
            return self._description
        documentation = self._function.__doc__
        return documentation and documentation.split("\n")[0].strip() or None
