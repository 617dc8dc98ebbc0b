"""Tests that stand for what could not be loaded."""

import traceback

from .case import TestCase, skip

__unittest = True


class _FailedTest(TestCase):
    """Raises an exception when it is run."""

    __module__ = "unittest.loader"

    _testMethodName = None

    def __init__(self, name, error):
        self._error = error
        super().__init__(name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            raise AttributeError("%r object has no attribute %r" % (type(self).__name__, name))

        def fail():
            raise self._error

        return fail


def failed_test(name, error, message):
    """(test, message): a test that raises the exception that is being handled, and what to say of it."""
    return _FailedTest(name, error), "%s:\n%s" % (message, traceback.format_exc())


def failed_import(name):
    """(test, message): a test that fails with a message that says why the import of a module failed."""
    message = "Failed to import test module: %s\n%s" % (name, traceback.format_exc())
    return _FailedTest(name, ImportError(message)), message


def skipped_import(name, error):
    """A test that is skipped, as the module that was imported wants it."""
    @skip(str(error))
    def method(self):
        pass

    return type("ModuleSkipped", (TestCase,), {name: method, "__module__": "unittest.loader"})(name)
