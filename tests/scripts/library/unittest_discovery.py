# Tests that are found in folders, and by their names: which, in what order, and what stands for those that cannot be loaded.
import io
import os
import sys
import unittest

sys.dont_write_bytecode = True
base = os.path.join(os.environ.get("TMPDIR") or "/tmp", "eadem-unittest-test-%d" % os.getpid())

CASE = """
import unittest
class T(unittest.TestCase):
    def test_it(self):
        pass
"""
OWN_WAY = """
import os
def load_tests(loader, tests, pattern):
    print("loading", __name__, pattern, tests.countTestCases())
    tests.addTests(loader.discover(os.path.dirname(__file__), pattern or "test*.py"))
    return tests
"""
FILES = {
    "test_first.py": CASE,
    "check_more.py": CASE,
    "test-no-name.py": CASE,
    "folder/test_hidden.py": CASE,
    "package/__init__.py": CASE,
    "package/test_in.py": CASE,
    "package/own/__init__.py": CASE + OWN_WAY,
    "package/own/test_deep.py": CASE,
    "test_absent.py": "import what_is_not_there",
    "test_unwilling.py": "import unittest\nraise unittest.SkipTest('not here')",
    "test_zero.py": "def load_tests(loader, tests, pattern):\n    return 1 / 0",
    "broken/__init__.py": "raise ValueError('broken')",
    "broken/test_never.py": CASE,
}


def write_files():
    for name, text in FILES.items():
        path = os.path.join(base, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)


def remove_files():
    for folder, folders, files in os.walk(base, topdown=False):
        for name in files:
            os.remove(os.path.join(folder, name))
        os.rmdir(folder)


def forget_modules():
    for name in list(sys.modules):
        if (getattr(sys.modules[name], "__file__", None) or "").startswith(base):
            del sys.modules[name]


def ids(suite):
    found = []
    for test in suite:
        found += ids(test) if isinstance(test, unittest.TestSuite) else [test.id()]
    return found


def discover(*args, **kwargs):
    path = sys.path[:]
    loader = unittest.TestLoader()
    try:
        print(*ids(loader.discover(*args, **kwargs)), sep="\n")
    except ImportError as error:
        print(str(error).replace(base, "BASE"))
    for error in loader.errors:
        lines = error.strip().split("\n")
        print("-", lines[0], lines[-1], sep=" / ")
    sys.path[:] = path
    forget_modules()


write_files()
discover(base)
discover(base, "[!_t]*.py")
discover(base + "/package", top_level_dir=base)
discover(base + "/package/own", "test_d??p.py", base)
discover(base + "/folder", top_level_dir=base)
discover(base + "/folder", top_level_dir=base + "/folder")
sys.path.insert(0, base)
discover("package.own")
discover("folder.gone")

loader = unittest.TestLoader()
for name in ("test_first", "package.test_in.T", "package.test_in.T.test_it", "package.gone", "gone.more", "package.T.gone"):
    print(name, ids(loader.loadTestsFromName(name)), len(loader.errors))
for test in loader.loadTestsFromNames(["gone", "test_first.gone"]):
    result = unittest.TestResult()
    test.run(result)
    print(result.testsRun, len(result.errors), result.errors[0][0], result.errors[0][1].split("\n")[0])
loader.testNamePatterns = ["*T.test_i?", "nothing"]
print(ids(loader.loadTestsFromName("test_first")))
loader.testNamePatterns = ["test_it"]
print(ids(loader.loadTestsFromName("test_first")))

out, sys.stderr = sys.stderr, io.StringIO()
for words in (["discover", base, "-p", "test_f*.py"], ["-v", "test_first.T"], ["-qk", "it", "test_unwilling2", "test_first"]):
    program = unittest.main(module=None, argv=["tests", *words], exit=False, testLoader=unittest.TestLoader())
    print(program.result, program.progName, program.verbosity)
sys.stderr = out
remove_files()

# expect:
# loading package.own test*.py 1
# unittest.loader._FailedTest.broken
# package.T.test_it
# package.own.T.test_it
# package.own.test_deep.T.test_it
# package.test_in.T.test_it
# unittest.loader._FailedTest.test_absent
# test_first.T.test_it
# unittest.loader.ModuleSkipped.test_unwilling
# unittest.loader._FailedTest.test_zero
# - / Failed to import test module: broken / ValueError: broken
# - / Failed to import test module: test_absent / ModuleNotFoundError: No module named 'what_is_not_there'
# - / Failed to call load_tests: / ZeroDivisionError: division by zero
# loading package.own [!_t]*.py 1
# unittest.loader._FailedTest.broken
# check_more.T.test_it
# package.T.test_it
# package.own.T.test_it
# - / Failed to import test module: broken / ValueError: broken
# loading package.own test*.py 1
# package.T.test_it
# package.own.T.test_it
# package.own.test_deep.T.test_it
# package.test_in.T.test_it
# loading package.own test_d??p.py 1
# package.own.T.test_it
# package.own.test_deep.T.test_it
# Start directory is not importable: 'BASE/folder'
# test_hidden.T.test_it
# loading package.own test*.py 1
# package.own.T.test_it
# package.own.test_deep.T.test_it
# Start directory is not importable: 'folder.gone'
# test_first ['test_first.T.test_it'] 0
# package.test_in.T ['package.test_in.T.test_it'] 0
# package.test_in.T.test_it ['package.test_in.T.test_it'] 0
# package.gone ['unittest.loader._FailedTest.gone'] 1
# gone.more ['unittest.loader._FailedTest.gone'] 2
# package.T.gone ['unittest.loader._FailedTest.gone'] 3
# 1 1 gone (unittest.loader._FailedTest.gone) ImportError: Failed to import test module: gone
# 1 1 gone (unittest.loader._FailedTest.gone) AttributeError: module 'test_first' has no attribute 'gone'
# ['test_first.T.test_it']
# []
# loading package.own test_f*.py 1
# <unittest.runner.TextTestResult run=4 errors=1 failures=0> tests 1
# <unittest.runner.TextTestResult run=1 errors=0 failures=0> tests 2
# <unittest.runner.TextTestResult run=2 errors=1 failures=0> tests 0
