"""Tests as a program: those of a module, those that the command line names, or those that are found in a folder."""

import sys

from .loading import defaultTestLoader
from .options import CommandLine, Option, Places
from .running import TextTestRunner

__unittest = True

# Behind the help: what may be named, by example.
_EXAMPLES_OF_ANY = """\
%(prog)s                         whatever is found from here on
%(prog)s things                  the module things
%(prog)s folder/things.py        the module in that file
%(prog)s things.Tests            a class of it
%(prog)s things.Tests.test_size  one test
"""
_EXAMPLES_OF_MODULE = """\
%(prog)s                  all tests
%(prog)s Tests            those of a class
%(prog)s Tests.test_size  one of them
"""

# The exit status of a program that found no tests.
_NO_TESTS = 5


def _module_name(word):
    """The name of the module that is in a file, of a word that is the path of one; or else the word."""
    import os
    if not word.lower().endswith(".py") or not os.path.isfile(word):
        return word
    path = os.path.relpath(word) if os.path.isabs(word) else word
    if os.path.isabs(word) and path.startswith(os.pardir):
        return word
    return os.path.normpath(path)[:-3].replace("\\", ".").replace("/", ".")


def _name_pattern(word):
    return word if "*" in word else "*%s*" % word


class _MainCommandLine(CommandLine):
    """The command line without `discover`; its help has more."""

    def __init__(self, program, options, discovery):
        super().__init__(program.progName, options, Places(
            ["tests"], takes_rest=True, text="modules, files, classes and tests to run"))
        self.is_for_module = program.module is not None
        self.discovery = discovery

    def show_help(self):
        examples = _EXAMPLES_OF_MODULE if self.is_for_module else _EXAMPLES_OF_ANY
        sys.stdout.write("%s\n%s\n" % (self.help(), examples % {"prog": self.name}))
        if not self.is_for_module:
            self.discovery.show_help()


class TestProgram:
    """Runs tests, as the command line says, and exits. Without a module any may be named, or found."""

    __module__ = "unittest.main"

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *,
                 tb_locals=False, durations=None):
        if isinstance(module, str):
            module = __import__(module, None, None, ["*"] if "." in module else None)
        self.module = module
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.buffer = buffer
        self.verbosity = verbosity
        self.tb_locals = tb_locals
        self.durations = durations
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.defaultTest = defaultTest
        self.warnings = "default" if warnings is None and not sys.warnoptions else warnings
        argv = sys.argv if argv is None else argv
        self.progName = argv[0].rpartition("/")[2] if argv else "unittest"
        self.parseArgs(argv)
        self.runTests()

    def _options(self):
        """The options of all command lines: what the program decided itself is none."""
        options = [
            Option("-v, --verbose", "verbosity", "tell the name of each test", value=2),
            Option("-q, --quiet", "verbosity", "tell what failed, and no more", value=0),
            Option("--locals", "tb_locals", "show the locals of each frame in tracebacks", value=True),
            Option("--durations", "durations", "tell how long the N slowest tests took (0: all)", make=int,
                   placeholder="N"),
        ]
        undecided = [
            Option("-f, --failfast", "failfast", "stop when a test has failed", value=True),
            # Accepted, but Ctrl-C is what it always is: there is no module signal.
            Option("-c, --catch", "catchbreak", "accepted, without effect", value=True),
            Option("-b, --buffer", "buffer", "show what tests print only where they fail", value=True),
            Option("-k", "testNamePatterns", "run only tests whose names contain that, or fit it if it has a *", make=_name_pattern,
                   placeholder="TESTNAMEPATTERNS", repeats=True),
        ]
        for option in undecided:
            if getattr(self, option.attribute) is None:
                setattr(self, option.attribute, [] if option.repeats else False)
                options.append(option)
        return options

    def _discovery_command_line(self, options):
        return CommandLine(self.progName + " discover", options + [
            Option("-s, --start-directory", "start", "the folder to look for tests in (.)", make=str,
                   placeholder="START"),
            Option("-p, --pattern", "pattern", "what the names of their files fit (test*.py)", make=str,
                   placeholder="PATTERN"),
            Option("-t, --top-level-directory", "top",
                   "the folder that their modules are imported from (START)", make=str, placeholder="TOP"),
        ], Places(["start", "pattern", "top"]),
            "The modules that are found are imported from the folder TOP, by their whole names.")

    def parseArgs(self, argv):
        """Read the command line and find the tests."""
        words = list(argv[1:])
        options = self._options()
        discovery = self._discovery_command_line(options)
        self.start, self.pattern, self.top = ".", "test*.py", None
        is_discovery = self.module is None and words[:1] and words[0].lower() == "discover"
        if is_discovery:
            discovery.read(words[1:], self)
        else:
            _MainCommandLine(self, options, discovery).read(words, self)
            is_discovery = self.module is None and not self.tests
        if is_discovery:
            self.createTests(from_discovery=True)
            return
        if self.tests:
            self.testNames = [_module_name(word) for word in self.tests]
        elif self.defaultTest is None:
            self.testNames = None
        else:
            self.testNames = [self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest)
        self.createTests()

    def createTests(self, from_discovery=False, Loader=None):
        """Find the tests."""
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if from_discovery:
            loader = self.testLoader if Loader is None else Loader()
            self.test = loader.discover(self.start, self.pattern, self.top)
        elif self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def _runner(self):
        runner = TextTestRunner if self.testRunner is None else self.testRunner
        if not isinstance(runner, type):
            return runner
        options = {"verbosity": self.verbosity, "failfast": self.failfast, "buffer": self.buffer,
                   "warnings": self.warnings}
        try:
            return runner(tb_locals=self.tb_locals, durations=self.durations, **options)
        except TypeError:
            pass
        # A class of someone's own may not have all of that.
        try:
            return runner(**options)
        except TypeError:
            return runner()

    def runTests(self):
        """Run the tests, and exit if that is wanted."""
        self.result = self._runner().run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(_NO_TESTS)
            sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram
