"""Suites of tests, and how they are found."""

import sys

from .case import FunctionTestCase, TestCase, doModuleCleanups

__unittest = True


class BaseTestSuite:
    """Tests in a row."""

    __module__ = "unittest.suite"

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __repr__(self):
        return "<%s.%s tests=%s>" % (self.__class__.__module__, self.__class__.__qualname__, list(self))

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    __hash__ = None

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum([test.countTestCases() for test in self])

    def addTest(self, test):
        """One more test, or suite."""
        if not callable(test):
            raise TypeError("%r is not callable" % (test,))
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        """More tests."""
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for test in self:
            if result.shouldStop:
                break
            test(result)
        return result

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class _Failure:
    """Stands in a result for what is no test: setUpClass and its like."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return "<ErrorHolder description=%r>" % self.description

    def __str__(self):
        return self.description

    def countTestCases(self):
        return 0


class TestSuite(BaseTestSuite):
    """Tests in a row, with what is called before and after those of a class and of a module."""

    __module__ = "unittest.suite"

    def run(self, result, debug=False):
        is_outermost = not getattr(result, "_testRunEntered", False)
        if is_outermost:
            result._testRunEntered = True
        for test in self:
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite):
                cls = test.__class__
                self._leave_class(cls, result)
                self._change_module(cls, result)
                self._enter_class(cls, result)
                result._previousTestClass = cls
                if getattr(cls, "_classSetupFailed", False) or result._moduleSetUpFailed:
                    continue
            test(result)
        if is_outermost:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def _note(self, result, error, what, name):
        from .case import SkipTest
        holder = _Failure("%s (%s)" % (what, name))
        if isinstance(error, SkipTest):
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, (type(error), error, error.__traceback__))

    def _enter_class(self, cls, result):
        if cls is result._previousTestClass or result._moduleSetUpFailed or getattr(cls, "__unittest_skip__", False):
            return
        cls._classSetupFailed = False
        try:
            if hasattr(cls, "setUpClass"):
                cls.setUpClass()
        except Exception as error:
            cls._classSetupFailed = True
            self._note(result, error, "setUpClass", "%s.%s" % (cls.__module__, cls.__qualname__))
            self._clean_class(cls, result, "setUpClass")

    def _clean_class(self, cls, result, what):
        if hasattr(cls, "doClassCleanups"):
            cls.doClassCleanups()
            for _, error, _ in cls.tearDown_exceptions:
                self._note(result, error, what, "%s.%s" % (cls.__module__, cls.__qualname__))

    def _leave_class(self, following, result):
        cls = result._previousTestClass
        if cls is None or cls is following or getattr(cls, "_classSetupFailed", False) or result._moduleSetUpFailed:
            return
        if getattr(cls, "__unittest_skip__", False):
            return
        try:
            if hasattr(cls, "tearDownClass"):
                cls.tearDownClass()
        except Exception as error:
            self._note(result, error, "tearDownClass", "%s.%s" % (cls.__module__, cls.__qualname__))
        self._clean_class(cls, result, "tearDownClass")

    def _change_module(self, cls, result):
        previous = result._previousTestClass
        if previous is not None and previous.__module__ == cls.__module__:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        module = sys.modules.get(cls.__module__)
        set_up = getattr(module, "setUpModule", None)
        if set_up is not None:
            try:
                set_up()
            except Exception as error:
                result._moduleSetUpFailed = True
                self._note(result, error, "setUpModule", cls.__module__)

    def _leave_module(self, result):
        previous = result._previousTestClass
        if previous is None or result._moduleSetUpFailed:
            return
        tear_down = getattr(sys.modules.get(previous.__module__), "tearDownModule", None)
        try:
            if tear_down is not None:
                tear_down()
            doModuleCleanups()
        except Exception as error:
            self._note(result, error, "tearDownModule", previous.__module__)
        result._previousTestClass = None


class TestLoader:
    """Finds tests in classes and modules."""

    __module__ = "unittest.loader"

    testMethodPrefix = "test"
    sortTestMethodsUsing = None
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        """The names of the tests of a class, sorted."""
        def is_test(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            whole = "%s.%s.%s" % (testCaseClass.__module__, testCaseClass.__qualname__, name)
            return self.testNamePatterns is None or any([_matches(whole, p) for p in self.testNamePatterns])

        return sorted([name for name in dir(testCaseClass) if is_test(name)])

    def loadTestsFromTestCase(self, testCaseClass):
        """A suite of the tests of a class."""
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *, pattern=None):
        """A suite of the tests of all classes of a module."""
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(obj))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, "load_tests", None)
        return tests if load_tests is None else load_tests(self, tests, pattern)

    def loadTestsFromName(self, name, module=None):
        """The tests that a dotted name means: a module, a class, a test, or something that gives tests."""
        parts = name.split(".")
        obj = module
        if module is None:
            obj = __import__(parts[0])
            parts = parts[1:]
        parent = None
        for part in parts:
            parent, obj = obj, getattr(obj, part)
        if type(obj).__name__ == "module":
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(obj, BaseTestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, BaseTestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError("calling %s returned %s, not a test" % (obj, test))
        raise TypeError("don't know how to make test from: %s" % obj)

    def loadTestsFromNames(self, names, module=None):
        """The tests that several names mean."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


def _matches(name, pattern):
    """Whether a name fits a pattern in which * is any text; without one, whether it is in the name."""
    if "*" not in pattern:
        return pattern in name
    first, *middle, last = pattern.split("*")
    if not name.startswith(first) or not name.endswith(last) or len(name) < len(first) + len(last):
        return False
    at = len(first)
    for part in middle:
        at = name.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return at <= len(name) - len(last)


defaultTestLoader = TestLoader()


def getTestCaseNames(testCaseClass, prefix="test"):
    """The names of the tests of a class."""
    loader = TestLoader()
    loader.testMethodPrefix = prefix
    return loader.getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix="test", suiteClass=TestSuite):
    """A suite of the tests of a class."""
    loader = TestLoader()
    loader.testMethodPrefix = prefix
    loader.suiteClass = suiteClass
    return loader.loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix="test", suiteClass=TestSuite):
    """A suite of the tests of a module."""
    loader = TestLoader()
    loader.testMethodPrefix = prefix
    loader.suiteClass = suiteClass
    return loader.loadTestsFromModule(module)
