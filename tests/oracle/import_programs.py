"""Random programs of many modules, run with Eadem and with CPython 3.11: both must print the same.

usage: import_programs.py EADEM [--count N] [--seed N] [--python COMMAND] [--keep FOLDER] [--jobs N] [--print SEED]

A program is a folder: modules, packages within packages, a package without __init__.py in two places, of which one may be
an archive. They import each other in every form, in circles too, by absolute and relative names, names that are not there
among them; have __all__, __getattr__, a changed __path__; fail half-way; put others, or None, into sys.modules in their
place; are reloaded, deleted, run by runpy. They print who they are, what they got, every exception with its message, and at
the end which of them are in sys.modules. Each is run by Eadem twice: compiled, and read from the bytecode that the first run
has left. Some import themselves for ever; how deep that goes is not compared.

--keep saves the programs that differ. --print shows a program. With another CPython as EADEM the same must be printed.
Exit status 77, and a reason, if there is no CPython 3.11.
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor

from language_programs import find_python

TIME_LIMIT = 60
# What 3.13 says besides.
LATER_WORDS = re.compile(r"(partially initialized module '[^']*') from '[^']*'")

# Folder or file, by the name that it is imported by.
PACKAGES = ["p", "p.q", "p.q.r", "s", "s.t"]
MODULES = ["a", "b", "c", "p.a", "p.b", "p.q.a", "p.q.d", "p.q.r.e", "s.b", "s.f", "s.t.g", "n.a", "n.h", "n.k.i"]
MISSING = ["gone", "p.gone", "a.gone", "p.q.gone.x", "n.gone", "s.t.g.x"]
NAMES = ["one", "two", "three", "_four", "a", "b", "q", "t", "x"]

HEAD = """\
import sys
def told(what, make):
    try:
        print(__name__, what, "->", shown(make()))
    except BaseException as error:
        names = [getattr(error, name, None) for name in ("name", "path")] if isinstance(error, ImportError) else []
        print(__name__, what, "failed:", type(error).__name__, error, *names)
def shown(value):
    kind = type(value).__name__
    return f"module {value.__name__}" if kind == "module" else value if kind in ("int", "str", "list") else kind
"""


class Program:
    """The files of a random program, by path."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.files = {}
        # Where the rest of what has no __init__.py is.
        self.other = self.random.choice(["other", "other", "other.zip"])
        for name in PACKAGES:
            if self.random.random() < 0.9:
                self.files[name.replace(".", "/") + "/__init__.py"] = self.module(name, True)
        for name in MODULES:
            if self.random.random() < 0.85:
                top = self.other + "/" if name.startswith("n.") and self.random.random() < 0.5 else ""
                self.files[top + name.replace(".", "/") + ".py"] = self.module(name, False)
        if self.random.random() < 0.3:
            name = self.random.choice([name for name in PACKAGES if "." in name])
            self.files[name.replace(".", "/") + "/__main__.py"] = self.module(name + ".__main__", False)
        self.files["main.py"] = self.main()

    def any_name(self):
        draw = self.random.random()
        return self.random.choice(PACKAGES if draw < 0.35 else MODULES if draw < 0.9 else MISSING)

    # ---- statements ----

    def module(self, name, is_package):
        lines = [HEAD]
        if self.random.random() < 0.3:
            lines.append(f'"""What {name} says of itself."""')
        lines.append('print("begin", __name__, repr(__package__), "__path__" in globals(), __spec__ is not None)')
        for _ in range(self.random.randrange(1, 7)):
            lines += self.statement(name, is_package)
        if self.random.random() < 0.07:
            lines.append(self.random.choice(['raise ValueError(__name__)', "missing_name", "raise ImportError(__name__)",
                                             'sys.exit(3) if __name__ == "c" else None']))
        lines.append('print("end", __name__)')
        return "\n".join(lines) + "\n"

    def statement(self, name, is_package):
        choice = self.random.randrange(20)
        if choice < 9:
            return self.guarded(self.import_of(name, is_package))
        if choice < 12:
            return [f"{self.random.choice(NAMES)} = {self.random.randrange(100)}"]
        if choice == 12:
            names = self.random.sample(NAMES, self.random.randrange(1, 4))
            return [f"__all__ = {names!r}"]
        if choice == 13:
            wanted = self.random.choice(NAMES)
            return ["def __getattr__(name):", f"    if name == {wanted!r}:", f'        return "made {wanted}"',
                    "    raise AttributeError(name)"]
        if choice == 14:
            return self.trouble(name)
        if choice == 15:
            return [f'told("attribute", lambda: getattr(sys.modules[{self.any_name()!r}], {self.random.choice(NAMES)!r}))']
        if choice == 16:
            return [f'told("dir", lambda: [n for n in dir(sys.modules[{self.any_name()!r}]) if n in {NAMES!r}])']
        if choice == 17 and is_package:
            return [f"__path__.append(__path__[0] + {'/' + self.random.choice(['q', 't', 'r'])!r})"]
        if choice == 18:
            return ["from importlib import import_module",
                    f'told("import_module", lambda: import_module({self.relative_name()!r}, __package__))']
        return [f'told("spec", lambda: sys.modules[{self.any_name()!r}].__spec__.name)',
                f'told("parent", lambda: sys.modules[{self.any_name()!r}].__spec__.parent)']

    def trouble(self, name):
        other = self.any_name()
        return self.random.choice([
            [f"sys.modules.pop({other!r}, None)"],
            [f"sys.modules[{other!r}] = None"],
            ["class Stand:", "    one = 1", '    __name__ = "stand"', f"sys.modules[{other!r}] = Stand()"],
            ["class Stand:", "    one, two = 1, 2", "sys.modules[__name__] = Stand()"],
            [f'vars(sys.modules.get({other!r}, sys)).pop("a", None)'],
            ["__package__ = None"],
            [f"__package__ = {self.random.choice(PACKAGES)!r}"],
            ["del __package__", "__spec__ = None"],
        ])

    def relative_name(self):
        dots = "." * self.random.randrange(0, 4)
        return dots + (self.random.choice(["a", "b", "q", "q.a", "q.r", "t", "gone", "f"]) if dots else self.any_name())

    def import_of(self, name, is_package):
        draw = self.random.randrange(8)
        if draw == 0:
            return f"import {self.any_name()}"
        if draw == 1:
            return f"import {self.any_name()} as got"
        if draw == 2:
            return f"from {self.any_name()} import {self.random.choice(NAMES)} as got"
        if draw == 3:
            return f"from {self.any_name()} import *"
        if draw == 4:
            return f"from {'.' * self.random.randrange(1, 4)} import {self.random.choice(NAMES)} as got"
        if draw == 5:
            names = ", ".join(self.random.sample(NAMES, 2))
            return f"from {self.relative_name()} import {names}"
        if draw == 6:
            return f"from {self.relative_name()} import *"
        return f"import {self.any_name()}, {self.any_name()}"

    def guarded(self, statement):
        return ["got = None", "try:", f"    {statement}", f"    print(__name__, {statement!r}, '->', shown(got))",
                "except Exception as error:",
                f"    print(__name__, {statement!r}, 'failed:', type(error).__name__, error, getattr(error, 'name', ''),"
                " getattr(error, 'path', ''))"]

    def main(self):
        lines = [HEAD, "import importlib, os, runpy", "here = os.path.dirname(os.path.abspath(__file__))",
                 f"sys.path.append(os.path.join(here, {self.other!r}))"]
        for _ in range(self.random.randrange(4, 12)):
            draw = self.random.randrange(12)
            if draw < 6:
                lines += self.guarded(self.import_of("__main__", False))
            elif draw == 6:
                lines.append(f'told("reload", lambda: importlib.reload(sys.modules[{self.any_name()!r}]))')
            elif draw == 7:
                lines.append(f'told("run", lambda: sorted(n for n in runpy.run_module({self.any_name()!r}) if n in {NAMES!r}))')
            elif draw == 8:
                lines.append(f'told("__import__", lambda: __import__({self.any_name()!r}, globals(), {{}}, '
                             f'{self.random.sample(NAMES, 1)!r}, 0))')
            elif draw == 9:
                lines.append(f'told("find_spec", lambda: importlib.util.find_spec({self.any_name()!r}).name)')
                lines.insert(1, "import importlib.util")
            else:
                lines += self.statement("__main__", False)
        lines.append(f"known = {PACKAGES + MODULES + MISSING + ['n', 'n.k']!r}")
        lines.append('print("loaded", [name for name in known if name in sys.modules])')
        lines.append("for name in known:")
        lines.append("    module = sys.modules.get(name)")
        lines.append("    if module is not None:")
        lines.append("        seen = vars(module) if hasattr(module, '__dict__') else {}")
        lines.append(f"        print(name, [(n, shown(seen[n])) for n in {NAMES + ['d', 'e', 'f', 'g', 'h', 'i', 'k', 'r']!r} "
                     "if n in seen])")
        return "\n".join(lines) + "\n"

    def write(self, folder):
        for path, text in self.files.items():
            place = os.path.join(folder, path)
            archive, is_packed, inside = path.partition(".zip/")
            if is_packed:
                with zipfile.ZipFile(os.path.join(folder, archive + ".zip"), "a", zipfile.ZIP_DEFLATED) as packed:
                    # Without entries for folders 3.11 sees none.
                    for end, letter in enumerate(inside, 1):
                        if letter == "/" and inside[:end] not in packed.namelist():
                            packed.writestr(inside[:end], "")
                    packed.writestr(inside, text)
                continue
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(place, "w", encoding="utf-8") as file:
                file.write(text)


def run(command, folder):
    """What the program printed, and its exit status."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    try:
        done = subprocess.run(command + [os.path.join(folder, "main.py")], cwd=folder, env=environment, timeout=TIME_LIMIT,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    except subprocess.TimeoutExpired:
        return "no end", -1
    return LATER_WORDS.sub(r"\1", done.stdout.decode(errors="replace")), done.returncode


def first_difference(one, other):
    for number, (left, right) in enumerate(zip(one.split("\n") + [None], other.split("\n") + [None])):
        if left != right:
            return f"line {number + 1}\n  CPython: {left}\n  Eadem:   {right}"
    return "the exit status"


def compare(seed, options):
    """None if both did the same; else what differs."""
    folder = tempfile.mkdtemp(prefix="imports")
    try:
        Program(seed).write(folder)
        expected = run(options.python, folder)
        if "RecursionError" in expected[0]:
            return None, 0
        for which in ("compiled", "cached"):
            given = run(options.eadem, folder)
            if given != expected:
                if options.keep:
                    place = os.path.join(options.keep, str(seed))
                    shutil.rmtree(place, ignore_errors=True)
                    shutil.copytree(folder, place)
                return f"program {seed}, {which}: {first_difference(expected[0], given[0])}", expected[0].count("\n")
        return None, expected[0].count("\n")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description="Random programs of many modules, against CPython 3.11.")
    parser.add_argument("eadem")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--python")
    parser.add_argument("--keep")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--print", type=int, metavar="SEED")
    options = parser.parse_args()
    if options.print is not None:
        for path, text in Program(options.print).files.items():
            print(f"---- {path}\n{text}")
        return 0
    options.python = find_python(options)
    if not options.python:
        print("skipped: no CPython 3.11 is installed (--python names one)")
        return 77
    options.eadem = options.eadem.split()
    if "/" in options.eadem[0]:
        options.eadem[0] = os.path.abspath(options.eadem[0])
    with ThreadPoolExecutor(options.jobs) as pool:
        found = list(pool.map(lambda seed: compare(seed, options), range(options.seed, options.seed + options.count)))
    differing = [what for what, _ in found if what is not None]
    for what in differing:
        print(what)
    print(f"{options.count} programs, {sum(lines for _, lines in found)} lines, {len(differing)} differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
