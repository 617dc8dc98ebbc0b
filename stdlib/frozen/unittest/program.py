"""The tests of a module as a program."""

import sys

from .loading import TestLoader, defaultTestLoader
from .running import TextTestRunner

__unittest = True

_USAGE = """\
usage: %s [-h] [-v] [-q] [--locals] [-f] [-c] [-b] [-k TESTNAMEPATTERNS] [tests ...]

positional arguments:
  tests                a list of any number of test modules, classes and test methods.

options:
  -h, --help           show this help message and exit
  -v, --verbose        Verbose output
  -q, --quiet          Quiet output
  --locals             Show local variables in tracebacks
  -f, --failfast       Stop on first fail or error
  -c, --catch          Catch Ctrl-C and display results so far
  -b, --buffer         Buffer stdout and stderr during tests
  -k TESTNAMEPATTERNS  Only run tests which match the given substring
"""

# The exit status of a program that found no tests.
_NO_TESTS = 5


class TestProgram:
    """Runs the tests of a module, as the command line says, and exits."""

    __module__ = "unittest.main"

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *,
                 tb_locals=False, durations=None):
        if isinstance(module, str):
            module = __import__(module, None, None, ["*"] if "." in module else None)
        self.module = module
        self.exit = exit
        self.failfast = failfast
        self.buffer = buffer
        self.verbosity = verbosity
        self.tb_locals = tb_locals
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.defaultTest = defaultTest
        self.warnings = "default" if warnings is None and not sys.warnoptions else warnings
        argv = sys.argv if argv is None else argv
        self.progName = argv[0].rpartition("/")[2] if argv else "unittest"
        self.testNames = None
        self.patterns = None
        self._read(argv[1:])
        self.createTests()
        self.runTests()

    def _stop(self, message, status):
        stream = sys.stderr if status else sys.stdout
        stream.write(_USAGE % self.progName if not status else "usage: %s [-h] [-v] [-q] [tests ...]\n%s: error: %s\n"
                     % (self.progName, self.progName, message))
        sys.exit(status)

    def _read(self, words):
        names = []
        words = list(words)
        while words:
            word = words.pop(0)
            if word in ("-h", "--help"):
                self._stop(None, 0)
            elif word in ("-v", "--verbose"):
                self.verbosity = 2
            elif word in ("-q", "--quiet"):
                self.verbosity = 0
            elif word in ("-f", "--failfast"):
                self.failfast = True
            elif word in ("-b", "--buffer", "-c", "--catch", "--locals"):
                pass
            elif word == "-k":
                if not words:
                    self._stop("argument -k: expected one argument", 2)
                self.patterns = (self.patterns or []) + [words.pop(0)]
            elif word.startswith("-"):
                self._stop("unrecognized arguments: %s" % word, 2)
            else:
                names.append(word)
        if names:
            self.testNames = names
        elif self.defaultTest is not None:
            self.testNames = [self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest)

    def createTests(self, from_discovery=False, Loader=None):
        """Find the tests."""
        if self.patterns:
            self.testLoader.testNamePatterns = self.patterns
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        """Run the tests, and exit if that is wanted."""
        runner = self.testRunner
        if runner is None:
            runner = TextTestRunner
        if isinstance(runner, type):
            runner = runner(verbosity=self.verbosity, failfast=bool(self.failfast), warnings=self.warnings)
        self.result = runner.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(_NO_TESTS)
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
