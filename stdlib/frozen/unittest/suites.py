"""Suites of tests, with what is called before and after those of a class and of a module."""

import sys

from .case import SkipTest, TestCase, _text_of_class, doModuleCleanups

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


class _Output:
    """The block in which a result keeps what is printed, if it does so during tests."""

    def __init__(self, result):
        self.result = result

    def __enter__(self):
        self._call("_setupStdout")

    def __exit__(self, *details):
        self._call("_restoreStdout")

    def _call(self, name):
        # A result of someone's own may not have it.
        method = getattr(self.result, name, None)
        if method is not None:
            method()


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
        holder = _Failure("%s (%s)" % (what, name))
        if isinstance(error, SkipTest):
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, (type(error), error, error.__traceback__))

    def _call(self, function, result, what, name):
        """Call something; gives whether it raised nothing, and notes what it raised."""
        try:
            function()
            return True
        except Exception as error:
            self._note(result, error, what, name)
            return False

    def _enter_class(self, cls, result):
        if cls is result._previousTestClass or result._moduleSetUpFailed or getattr(cls, "__unittest_skip__", False):
            return
        cls._classSetupFailed = False
        if not hasattr(cls, "setUpClass"):
            return
        with _Output(result):
            if not self._call(cls.setUpClass, result, "setUpClass", _text_of_class(cls)):
                cls._classSetupFailed = True
                self._clean_class(cls, result, "setUpClass")

    def _clean_class(self, cls, result, what):
        if hasattr(cls, "doClassCleanups"):
            cls.doClassCleanups()
            for _, error, _ in cls.tearDown_exceptions:
                self._note(result, error, what, _text_of_class(cls))

    def _leave_class(self, following, result):
        cls = result._previousTestClass
        if cls is None or cls is following or getattr(cls, "_classSetupFailed", False) or result._moduleSetUpFailed:
            return
        if getattr(cls, "__unittest_skip__", False):
            return
        with _Output(result):
            if hasattr(cls, "tearDownClass"):
                self._call(cls.tearDownClass, result, "tearDownClass", _text_of_class(cls))
            self._clean_class(cls, result, "tearDownClass")

    def _change_module(self, cls, result):
        previous = result._previousTestClass
        name = cls.__module__
        if previous is not None and previous.__module__ == name:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(name), "setUpModule", None)
        if set_up is None:
            return
        with _Output(result):
            if not self._call(set_up, result, "setUpModule", name):
                result._moduleSetUpFailed = True
                self._call(doModuleCleanups, result, "setUpModule", name)

    def _leave_module(self, result):
        previous = result._previousTestClass
        if previous is None or result._moduleSetUpFailed:
            return
        name = previous.__module__
        with _Output(result):
            tear_down = getattr(sys.modules.get(name), "tearDownModule", None)
            if tear_down is not None:
                self._call(tear_down, result, "tearDownModule", name)
            self._call(doModuleCleanups, result, "tearDownModule", name)
        result._previousTestClass = None
