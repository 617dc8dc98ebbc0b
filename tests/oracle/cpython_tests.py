"""Runs CPython's own tests of the language with Eadem, each test method in a process of its own, and prints a table.

usage: cpython_tests.py EADEM [--module NAME ...] [--method TEXT] [--json FILE] [--python COMMAND] [--tests FOLDER]
                        [--limit SECONDS] [--memory MIB] [--jobs N] [--keep FOLDER] [--together] [--argument OPTION ...]

The tests are those of the library of a CPython 3.11 (--tests names the folder `test` of another). Each script is the
stand-in for unittest and test.support (unittest_stand_in.py and its neighbours), and the statements of the test
module as text, each compiled on its own, so that no test is lost because the interpreter cannot compile another. Functions
with `async` or `except*` are left out; they count as skipped. Examples of docstrings count as a method each.

With a CPython as EADEM nearly all must pass, which tests the stand-in. --method runs the tests with TEXT in their names, and
prints what their processes write. --together runs the tests of a module in one process as long as it lives, which is
quicker, and less to be trusted. Exit status 77, and a reason, if there is no CPython with its tests.
"""

import argparse
import ast
import collections
import glob
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
MARK = "\x1e"
MODULES = """grammar int float bool unicode list dict set tuple range slice generators scope exceptions class descr
property super fstring format with unpack extcall keywordonlyarg named_expressions patma compare contains iter enumerate sort""".split()
# Of test_unicode, as the issue names it.
RENAMED = {"unicode": "str", "str": "unicode"}


class TestModule:
    """A test module, and the modules of the same folder that it imports, as pieces: statements with their first lines."""

    def __init__(self, folder, name):
        self.folder, self.name = folder, name
        self.files = []  # (name, path, text, tree), what is imported before what imports it
        self.imported = []  # modules of the library that are imported at the top of a file
        self.left_out = {}  # "Class.method" -> why
        self.scripts = {}
        self.functions = {}  # path -> (function, whether of a class, how often its name stands in the file, why it is left out)
        self.failed_pieces = set()  # statements of the module that Eadem could not run: (first line, reason)
        self._add(f"test.{name}")

    def _add(self, name):
        path = os.path.join(self.folder, *name.split(".")[1:])
        path = path + ".py" if os.path.exists(path + ".py") else os.path.join(path, "__init__.py")
        if name.startswith("test.support") or not os.path.exists(path) or any(name == file[0] for file in self.files):
            return
        with open(path, encoding="utf-8") as file:
            text = file.read()
        tree = ast.parse(text)
        for statement in ast.walk(tree):
            if isinstance(statement, ast.ImportFrom) and statement.module == "test":
                for alias in statement.names:
                    self._add("test." + alias.name)
            elif isinstance(statement, ast.ImportFrom) and (statement.module or "").startswith("test."):
                self._add(statement.module)
                for alias in statement.names:
                    self._add(f"{statement.module}.{alias.name}")
            elif isinstance(statement, ast.Import):
                for alias in statement.names:
                    if alias.name.startswith("test."):
                        self._add(alias.name)
        for statement in tree.body:
            if isinstance(statement, ast.Import):
                self.imported += [alias.name for alias in statement.names]
            elif isinstance(statement, ast.ImportFrom) and not statement.level:
                self.imported.append(statement.module)
        self.files.append((name, path, text, tree))

    def functions_of(self, path, text, tree):
        if path not in self.functions:
            words = collections.Counter(re.findall(r"\w+", text))
            self.functions[path] = [
                (function, isinstance(scope, ast.ClassDef), words[function.name], beyond_eadem(function))
                for scope in ast.walk(tree) if isinstance(scope, (ast.ClassDef, ast.Module))
                for function in scope.body if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))]
        return self.functions[path]

    def pieces(self, path, text, tree, wanted_method):
        """The statements of a file, without the tests that are not wanted: what is left out becomes an empty line."""
        lines, gone = text.split("\n"), set()
        for function, of_class, mentions, reason in self.functions_of(path, text, tree):
            if function.lineno in gone:
                continue
            unwanted = (of_class and function.name.startswith("test") and wanted_method and function.name != wanted_method
                        and mentions == 1)
            if reason and function.name.startswith("test") and path == self.files[-1][1]:
                self.left_out[function.name] = reason
            if reason or unwanted:
                first = min([function.lineno, *(d.lineno for d in function.decorator_list)]) - 1
                indent = re.match(r"\s*", lines[first])[0]
                gone.update(range(first + 1, function.end_lineno + 1))
                lines[first:function.end_lineno] = [indent + "pass"] + [""] * (function.end_lineno - first - 1)
        result, last = [], 0
        for statement in tree.body:
            first = min([statement.lineno, *(d.lineno for d in getattr(statement, "decorator_list", []))])
            if first <= last:
                result[-1][1] += "\n" + "\n".join(lines[last:statement.end_lineno])
            else:
                result.append([first, "\n".join(lines[first - 1:statement.end_lineno])])
            last = max(last, statement.end_lineno)
        return result

    def script(self, wanted_method):
        """The text of the script that can run the tests of a name."""
        if wanted_method not in self.scripts:
            parts = [read(f"{part}_stand_in.py") for part in ("unittest", "doctest", "support")]
            parts.append(f"regex_module({read('regex_stand_in.py')!r})\n")
            parts += [f"stand_in_for({name!r})\n" for name in dict.fromkeys(self.imported)]
            for name, path, text, tree in self.files:
                pieces = self.pieces(path, text, tree, wanted_method)
                docstring = ast.get_docstring(tree, clean=False)
                parts.append(f"module = run_pieces({name!r}, {path!r}, {docstring!r}, {pieces!r})\n")
            parts.append("main(module, sys.argv[1:])\n")
            self.scripts[wanted_method] = "".join(parts)
        return self.scripts[wanted_method]


def beyond_eadem(function):
    for node in ast.walk(function):
        if isinstance(node, (ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith, ast.Await)):
            return "async is no part of Eadem"
        if isinstance(node, ast.comprehension) and node.is_async:
            return "async is no part of Eadem"
        if isinstance(node, getattr(ast, "TryStar", ())):
            return "except* is no part of Eadem"
    return None


def read(name, texts={}):
    if name not in texts:
        with open(os.path.join(HERE, name), encoding="utf-8") as file:
            texts[name] = file.read()
    return texts[name]


class Runner:
    def __init__(self, options, folder):
        self.options, self.folder, self.count = options, folder, 0

    def run(self, command, script, wanted, name):
        path = os.path.join(self.folder, re.sub(r"\W", "_", name) + ".py")
        with open(path, "w", encoding="utf-8", errors="surrogatepass") as file:
            file.write(script)
        environment = {"PATH": os.environ.get("PATH", ""), "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1",
                       "PYTHONHASHSEED": "0"}
        try:
            done = subprocess.run([*command, path, *wanted], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE,
                                  timeout=self.options.limit, env=environment, cwd=self.folder, preexec_fn=self.limit_memory)
            return done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"), done.returncode
        except subprocess.TimeoutExpired as error:
            return (error.stdout or b"").decode("utf-8", "replace"), "", None
        finally:
            if not self.options.keep:
                os.unlink(path)

    def limit_memory(self):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if self.options.memory:
            resource.setrlimit(resource.RLIMIT_AS, (self.options.memory << 20,) * 2)


def results_of(output):
    """The results in a script's output: (status, name, reason)."""
    return [tuple(line[1:].split("\t")) for line in output.split("\n") if line.startswith(MARK) and line.count("\t") == 2]


def last_line(text):
    return next((line for line in reversed(text.split("\n")) if line.strip()), "")


def run_items(runner, module, names, options):
    """The results of test methods and of the examples of docstrings, run in one process; after its end in others."""
    results, left = [], list(names)
    while left:
        method = left[0].rpartition(".")[2] if len(left) == 1 and not left[0].startswith("doctest ") else ""
        output, errors, status = runner.run([options.eadem, *options.argument], module.script(method), left,
                                            f"{module.name}.{left[0]}")
        if options.method:
            print(f"---- {module.name} {left[0]}: exit status {status}\n{output}{errors}")
        lines = results_of(output)
        found = [line for line in lines if line[0] in ("passed", "failed", "skipped")]
        module.failed_pieces.update(line[1:] for line in lines if line[0] == "piece")
        results += found
        started = [line[1] for line in lines if line[0] == "started"]
        if status == 0 and found:
            break
        what = f"no end after {options.limit} s" if status is None else \
            f"killed by signal {-status}" if status < 0 else f"exit status {status}: {last_line(errors)}"
        # The first test is to blame if none was begun, as it is for an end after the last result.
        name = started[-1] if started else left[0]
        results.append(("failed", name, what))
        item = " ".join(name.rpartition(":")[0].split(" ")[:2]) if name.startswith("doctest ") else name
        left = left[left.index(item) + 1:] if item in left else left[1:]
    return results


def find_tests(options):
    """A Python and its folder of tests."""
    candidates = [options.python] if options.python else \
        [sys.executable, *glob.glob(os.path.expanduser("~/.pyenv/versions/3.11.*/bin/python3.11")), "python3.11"]
    for python in candidates:
        program = "import sys, test.test_descr as t; print(t.__file__, '%d.%d' % sys.version_info[:2])"
        if not shutil.which(python):
            continue
        done = subprocess.run([python, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        if done.returncode == 0 and (options.python or done.stdout.split()[-1] == "3.11"):
            return python, options.tests or os.path.dirname(done.stdout.split()[0])
    return None, None


def one_module(runner, python, folder, name, options, pool):
    file = f"test_{name}" if os.path.exists(os.path.join(folder, f"test_{name}.py")) else f"test_{RENAMED.get(name, name)}"
    if not os.path.exists(os.path.join(folder, file + ".py")):
        return [("failed", file, f"there is no {file}.py in {folder}")]
    module = TestModule(folder, file)
    output, errors, status = runner.run([python, "-E", "-s"], module.script(""), [], f"{file}.list")
    listed = [line[1] for line in results_of(output) if line[0] == "listed"]
    if not listed:
        return [("failed", file, f"no tests were found: {last_line(errors)}")]
    wanted = [item for item in listed if not options.method or options.method in item]
    results = [("skipped", name, reason) for name, reason in module.left_out.items() if not options.method]
    groups = [wanted] if options.together else [[item] for item in wanted]
    for found in pool.map(lambda group: run_items(runner, module, group, options), groups):
        results += found
    for text, reason in sorted(module.failed_pieces):
        print(f"    {file} cannot run: {text}: {reason}")
    return results


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("eadem")
    parser.add_argument("--module", action="append")
    parser.add_argument("--method")
    parser.add_argument("--json")
    parser.add_argument("--python")
    parser.add_argument("--tests")
    parser.add_argument("--limit", type=float, default=20)
    parser.add_argument("--memory", type=int, default=4096)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep")
    parser.add_argument("--together", action="store_true")
    parser.add_argument("--argument", action="append", default=[])
    options = parser.parse_args()
    if "/" in options.eadem:
        options.eadem = os.path.abspath(options.eadem)
    python, folder = find_tests(options)
    if not python:
        print("skipped: no CPython 3.11 with its tests is installed (--python names one)")
        return 77
    names = [name.removeprefix("test_") for name in options.module or MODULES]
    total, everything, reasons = collections.Counter(), {}, []
    with tempfile.TemporaryDirectory() as temporary, ThreadPoolExecutor(options.jobs) as pool:
        if options.keep:
            os.makedirs(options.keep, exist_ok=True)
        runner = Runner(options, options.keep and os.path.abspath(options.keep) or temporary)
        print(f"{'module':<24}{'methods':>8}{'passed':>8}{'failed':>8}{'skipped':>8}")
        for name in names:
            results = one_module(runner, python, folder, name, options, pool)
            counts = collections.Counter(status for status, _, _ in results)
            total += counts
            everything[f"test_{name}"] = [dict(zip(("status", "name", "reason"), result)) for result in results]
            reasons += [(f"test_{name}", *result) for result in results if result[0] != "passed"]
            print(f"test_{name:<19}{len(results):>8}{counts['passed']:>8}{counts['failed']:>8}{counts['skipped']:>8}",
                  flush=True)
    print(f"{'all':<24}{total.total():>8}{total['passed']:>8}{total['failed']:>8}{total['skipped']:>8}")
    run = total["passed"] + total["failed"]
    print(f"{total['passed'] / max(run, 1):.1%} of those that were not skipped passed\n")
    for status in ("failed", "skipped"):
        for module, _, name, reason in (entry for entry in reasons if entry[1] == status):
            print(f"{status} {module} {name}: {reason}")
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(everything, file, indent=1)
    return 1 if total["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
