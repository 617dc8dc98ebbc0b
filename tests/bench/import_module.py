#!/usr/bin/env python3
"""Time the import of one long module, compiled and read from its cache file, in turn.

    import_module.py [--eadem COMMAND ...] [--against COMMAND ...] [--rounds N] [--lines N] [--module KIND ...]

COMMAND is an interpreter; several may be given, and each round runs every one of them.  A module has about that many
lines (default: 20,000) and is of one of these kinds (default: all):

    generated   functions with literals, loops and handlers, made by this file
    library     functions and classes of the library of the Python that runs this file, one behind another

Two times are printed, the best and the median of the rounds: that of the import alone, in a program that has imported
another module before, and that of a whole process that does nothing else.  A ratio is the time of the module that is
compiled over that of the cached one.
Exit status: 0, or 1 if a run failed.
"""
import argparse
import ast
import os
import shlex
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
EADEM = os.path.join(HERE, "..", "..", "build", "release", "eadem")

ALONE = """\
import time
import other
begin = time.perf_counter()
import {name}
print(time.perf_counter() - begin)
"""
WHOLE = "import {name}\n"

PIECE = '''\
def step_{n}(items, limit={n}):
    """Give the items of one step that are below the limit."""
    found = []
    total = {n} * 3 + 1
    for index, item in enumerate(items):
        if item < limit and index % {m} != 1:
            found.append((item, "step {n}", {n}.5))
            total += item * {m}
        elif item == "name_{k}":
            total -= len(found)
        else:
            break
    names = {{"first": {n}, "last": total, "kind_{k}": None}}
    try:
        return found, names["first"], [total for _ in range({m})]
    except (KeyError, ValueError) as error:
        return [], str(error), f"{{limit}}: {{error!r}}"


'''


def generated_module(lines):
    pieces, count = [], PIECE.count("\n")
    for n in range(lines // count):
        pieces.append(PIECE.format(n=n, m=n % 7 + 2, k=n % 50))
    return "".join(pieces)


def library_module(lines):
    """Whole functions and classes: the names that their decorators, bases and defaults need may be missing, so those
    that have any are left out; a module that is imported need not work."""
    found, count = [], 0
    folder = sysconfig.get_path("stdlib")
    for file in sorted(os.listdir(folder)):
        if not file.endswith(".py") or count >= lines:
            continue
        with open(os.path.join(folder, file), encoding="utf-8", errors="replace") as source:
            text = source.read()
        try:
            tree = ast.parse(text)
        except SyntaxError:
            continue
        rows = text.split("\n")
        for node in tree.body:
            if not stands_alone(node):
                continue
            found.append("\n".join(rows[node.lineno - 1:node.end_lineno]) + "\n\n\n")
            count += node.end_lineno - node.lineno + 3
    return "".join(found)


def stands_alone(node):
    """Whether a definition can be run by itself."""
    if isinstance(node, ast.FunctionDef):
        arguments = node.args
        defaults = arguments.defaults + [default for default in arguments.kw_defaults if default]
        annotated = arguments.posonlyargs + arguments.args + arguments.kwonlyargs
        return (not node.decorator_list and all(isinstance(default, ast.Constant) for default in defaults)
                and not node.returns and not any(argument.annotation for argument in annotated)
                and not any(isinstance(part, (ast.AsyncFor, ast.AsyncWith, ast.Await)) for part in ast.walk(node)))
    if isinstance(node, ast.ClassDef):
        return (not node.decorator_list and not node.bases and not node.keywords
                and all(isinstance(part, ast.FunctionDef) and stands_alone(part)
                        or isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant)
                        or isinstance(part, ast.Assign) and isinstance(part.value, ast.Constant)
                        for part in node.body))
    return False


MODULES = {"generated": generated_module, "library": library_module}


class Bench:
    """A folder with one module, and the programs that import it."""

    def __init__(self, folder, kind, lines):
        self.folder = folder
        text = MODULES[kind](lines)
        self.lines = text.count("\n")
        self.write("other.py", "")
        self.write(f"{kind}.py", text)
        self.write("alone.py", ALONE.format(name=kind))
        self.write("whole.py", WHOLE.format(name=kind))

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def run(self, command, script, is_cached):
        """Seconds of the import, and of the process."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        environment["PYTHONPYCACHEPREFIX"] = os.path.join(self.folder, "kept" if is_cached else "none")
        if not is_cached:
            environment["PYTHONDONTWRITEBYTECODE"] = "1"
        begin = time.perf_counter()
        ran = subprocess.run(shlex.split(command) + [os.path.join(self.folder, script)], env=environment, text=True,
                             stdout=subprocess.PIPE)
        seconds = time.perf_counter() - begin
        if ran.returncode != 0:
            sys.exit(f"{command}: {script} failed")
        return float(ran.stdout or 0), seconds


def measure(bench, commands, rounds):
    """By command and by whether the module is cached: the times of the import and of the process, by round."""
    times = {(command, cached): ([], []) for command in commands for cached in (False, True)}
    for command in commands:
        bench.run(command, "whole.py", True)
    for _ in range(rounds):
        for (command, cached), (alone, whole) in times.items():
            alone.append(bench.run(command, "alone.py", cached)[0])
            whole.append(bench.run(command, "whole.py", cached)[1])
    return times


def main():
    parser = argparse.ArgumentParser(description="Time the import of one long module.")
    parser.add_argument("--eadem", action="append", metavar="COMMAND")
    parser.add_argument("--against", action="append", default=[], metavar="COMMAND")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--lines", type=int, default=20_000)
    parser.add_argument("--module", action="append", choices=MODULES)
    options = parser.parse_args()
    commands = (options.eadem or [EADEM]) + options.against
    for kind in options.module or MODULES:
        with tempfile.TemporaryDirectory() as folder:
            bench = Bench(folder, kind, options.lines)
            times = measure(bench, commands, options.rounds)
            print(f"{kind}, {bench.lines} lines")
        for command in commands:
            for what, index in (("import", 0), ("process", 1)):
                compiled, cached = times[command, False][index], times[command, True][index]
                figures = [(f(compiled) * 1e3, f(cached) * 1e3) for f in (min, statistics.median)]
                (best, best_cached), (middle, middle_cached) = figures
                print(f"  {what:8} best {best:7.2f} {best_cached:7.2f} ms, {best / best_cached:5.2f} times"
                      f"   median {middle:7.2f} {middle_cached:7.2f} ms, {middle / middle_cached:5.2f} times"
                      f"   {command}")


if __name__ == "__main__":
    main()
