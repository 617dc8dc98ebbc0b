"""Results of tests, and the runner that prints them."""

import io
import sys
import time
import traceback

__unittest = True

_STDOUT_LINE = "\nStdout:\n%s"
_STDERR_LINE = "\nStderr:\n%s"


def _is_ours(tb):
    return "__unittest" in tb.tb_frame.f_globals


def _without_ours(error):
    """The traceback of an exception without the entries of this package: those before the test, and those behind it,
    which are the assertion's."""
    tb = error.__traceback__
    while tb is not None and _is_ours(tb):
        tb = tb.tb_next
    at = tb
    while at is not None:
        following = at.tb_next
        if following is not None and _is_ours(following):
            at.tb_next = None
            break
        at = following
    return tb


class TestResult:
    """What became of the tests."""

    __module__ = "unittest.result"

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._streams = sys.stdout, sys.stderr
        self._kept = None
        self._mirrorOutput = False

    def printErrors(self):
        """Called when all is done."""

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def _setupStdout(self):
        """With `buffer`, keep what is printed from here on."""
        if self.buffer:
            if self._kept is None:
                self._kept = io.StringIO(), io.StringIO()
            sys.stdout, sys.stderr = self._kept

    def _kept_texts(self):
        """What is kept of stdout and of stderr, each below its title."""
        texts = []
        for title, stream in zip((_STDOUT_LINE, _STDERR_LINE), self._kept or ()):
            text = stream.getvalue()
            end = "" if text.endswith("\n") else "\n"
            texts.append(title % (text + end) if text else "")
        return texts

    def _restoreStdout(self):
        """With `buffer`, keep no more, and print what was kept if something failed."""
        if not self.buffer or self._kept is None:
            return
        if self._mirrorOutput:
            for stream, text in zip(self._streams, self._kept_texts()):
                stream.write(text)
        sys.stdout, sys.stderr = self._streams
        for stream in self._kept:
            stream.seek(0)
            stream.truncate()

    def startTestRun(self):
        """Called before the first test."""

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    def stopTestRun(self):
        """Called after the last test."""

    def _failed(self):
        self._mirrorOutput = True
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._failed()

    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._failed()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            rows = self.failures if issubclass(err[0], test.failureException) else self.errors
            rows.append((subtest, self._exc_info_to_string(err, test)))
            self._failed()

    def addSuccess(self, test):
        """Called for a test that did what it claims."""

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        if self.failfast:
            self.stop()

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        """Run no more tests."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        error = err[1]
        seen = []
        # What an exception came from is shown without our entries as well.
        while error is not None and error not in seen:
            seen.append(error)
            error.__traceback__ = _without_ours(error)
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        error = err[1]
        if self.tb_locals:
            texts = traceback.TracebackException.from_exception(error, capture_locals=True, compact=True).format()
        else:
            texts = traceback.format_exception(error)
        return "".join([*texts, *self._kept_texts()])

    def __repr__(self):
        return "<%s.%s run=%i errors=%i failures=%i>" % (
            self.__class__.__module__, self.__class__.__qualname__, self.testsRun, len(self.errors), len(self.failures))


class TextTestResult(TestResult):
    """A result that prints as it comes in."""

    __module__ = "unittest.runner"

    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True
        self.durations = durations

    def getDescription(self, test):
        first = test.shortDescription()
        return "\n".join((str(test), first)) if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + " ... ")
            self.stream.flush()
            self._newline = False

    def _show(self, test, word, mark):
        if self.showAll:
            self._show_status(test, word)
        elif self.dots:
            self.stream.write(mark)
            self.stream.flush()

    def _show_status(self, test, word):
        is_subtest = hasattr(test, "test_case")
        if is_subtest or self._newline:
            if not self._newline:
                self.stream.writeln()
            if is_subtest:
                self.stream.write("  ")
            self.stream.write(self.getDescription(test) + " ... ")
        self.stream.writeln(word)
        self.stream.flush()
        self._newline = True

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if issubclass(err[0], test.failureException):
                self._show(subtest, "FAIL", "F")
            else:
                self._show(subtest, "ERROR", "E")
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._show(test, "ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._show(test, "ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._show(test, "FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._show(test, "skipped %r" % reason, "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._show(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._show(test, "unexpected success", "u")

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln("UNEXPECTED SUCCESS: " + self.getDescription(test))
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln("%s: %s" % (flavour, self.getDescription(test)))
            self.stream.writeln(self.separator2)
            self.stream.writeln(text)
            self.stream.flush()


class _Lines:
    """A stream that also writes lines."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def writeln(self, text=None):
        if text:
            self.stream.write(text)
        self.stream.write("\n")


class TextTestRunner:
    """Runs tests and prints what becomes of them."""

    __module__ = "unittest.runner"

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.stream = _Lines(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        try:
            return self.resultclass(self.stream, self.descriptions, self.verbosity, durations=self.durations)
        except TypeError:
            return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        """Run a test or suite; gives the result."""
        import warnings
        result = self._makeResult()
        result.failfast = self.failfast
        result.buffer = self.buffer
        result.tb_locals = self.tb_locals
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            start = time.perf_counter()
            result.startTestRun()
            try:
                test(result)
            finally:
                result.stopTestRun()
            taken = time.perf_counter() - start
        result.printErrors()
        if self.durations is not None:
            self._print_durations(result)
        write = self.stream.writeln
        if hasattr(result, "separator2"):
            write(result.separator2)
        count = result.testsRun
        write("Ran %d test%s in %.3fs" % (count, "s" if count != 1 else "", taken))
        write()
        self._summary(result, count)
        self.stream.flush()
        return result

    def _print_durations(self, result):
        rows = sorted(result.collectedDurations, key=lambda row: row[1], reverse=True)
        if not rows:
            return
        if self.durations > 0:
            rows = rows[:self.durations]
        write = self.stream.writeln
        write("Slowest test durations")
        if hasattr(result, "separator2"):
            write(result.separator2)
        shown = [row for row in rows if self.verbosity > 1 or row[1] >= 0.001]
        for name, elapsed in shown:
            write("%-10s %s" % ("%.3fs" % elapsed, name))
        write("" if len(shown) == len(rows) else "\n(durations < 0.001s were hidden; use -v to show these durations)")

    def _summary(self, result, count):
        infos = []
        if not result.wasSuccessful():
            word = "FAILED"
            for name, rows in (("failures", result.failures), ("errors", result.errors)):
                if rows:
                    infos.append("%s=%d" % (name, len(rows)))
        else:
            word = "NO TESTS RAN" if count == 0 and not result.skipped else "OK"
        for name, rows in (("skipped", result.skipped), ("expected failures", result.expectedFailures),
                           ("unexpected successes", result.unexpectedSuccesses)):
            if rows:
                infos.append("%s=%d" % (name, len(rows)))
        self.stream.writeln("%s (%s)" % (word, ", ".join(infos)) if infos else word)
