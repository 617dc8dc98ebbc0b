"""How tests are found in classes and modules, and by their names."""

import functools
import types

from .case import FunctionTestCase, TestCase
from .discovery import Discovery
from .patterns import fits
from .suites import TestSuite
from .unloaded import failed_import, failed_test

__unittest = True


def _in_order(first, second):
    return (first > second) - (first < second)


class TestLoader(Discovery):
    """Finds tests in classes, modules and folders."""

    __module__ = "unittest.loader"

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(_in_order)
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []
        # The names of packages whose load_tests, or contents, are at work.
        self._loading_packages = set()

    def getTestCaseNames(self, testCaseClass):
        """The names of the tests of a class, sorted."""
        def is_test(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            whole = "%s.%s.%s" % (testCaseClass.__module__, testCaseClass.__qualname__, name)
            return self.testNamePatterns is None or any([fits(whole, pattern) for pattern in self.testNamePatterns])

        names = [name for name in dir(testCaseClass) if is_test(name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def loadTestsFromTestCase(self, testCaseClass):
        """A suite of the tests of a class."""
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        if testCaseClass in (TestCase, FunctionTestCase):
            return self.suiteClass([])
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *, pattern=None):
        """A suite of the tests of all classes of a module; or what its load_tests makes of that."""
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if _is_case_class(obj):
                tests.append(self.loadTestsFromTestCase(obj))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, "load_tests", None)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as error:
            return self._note(*failed_test(module.__name__, error, "Failed to call load_tests"))

    def _note(self, test, message):
        """A suite of a test that stands for what could not be loaded."""
        self.errors.append(message)
        return self.suiteClass([test])

    def loadTestsFromName(self, name, module=None):
        """The tests that a dotted name means: a module, a class, a test, or something that gives tests."""
        parts = name.split(".")
        failure = None
        if module is None:
            module, failure = _import_most_of(parts)
            if module is None and failure is not None:
                return self._note(*failure)
            parts = parts[1:]
        parent, obj = None, module
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as error:
                # What a package does not have may be a module of it that cannot be imported.
                if failure is None or getattr(obj, "__path__", None) is None:
                    failure = failed_test(part, error, "Failed to access attribute")
                return self._note(*failure)
        return self._tests_that_are(obj, parent, parts)

    def _tests_that_are(self, obj, parent, parts):
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if _is_case_class(obj):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, TestSuite):
            return obj
        if isinstance(obj, types.FunctionType) and isinstance(parent, type) and issubclass(parent, TestCase):
            test = parent(parts[-1])
            # A static method gives tests, as other functions do.
            if not isinstance(getattr(test, parts[-1]), types.FunctionType):
                return self.suiteClass([test])
        if not callable(obj):
            raise TypeError("don't know how to make test from: %s" % obj)
        test = obj()
        if isinstance(test, TestSuite):
            return test
        if isinstance(test, TestCase):
            return self.suiteClass([test])
        raise TypeError("calling %s returned %s, not a test" % (obj, test))

    def loadTestsFromNames(self, names, module=None):
        """The tests that several names mean."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


def _is_case_class(obj):
    return isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase)


def _import_most_of(parts):
    """(the package that a name begins with or None, the failed import of the first part that is no module or None)"""
    failure = None
    for count in range(len(parts), 0, -1):
        try:
            return __import__(".".join(parts[:count])), failure
        except ImportError:
            failure = failed_import(parts[count - 1])
    return None, failure


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
