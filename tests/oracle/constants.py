"""Compares the constants that `eadem dis --json` lists with those of CPython: the set of each code object with the
interned flags, and the order.

    constants.py EADEM [options] [FILE or FOLDER...]

Without paths: the standard library of each CPython found. A CPython is $EADEM_PYTHONS (paths, separated by colons), or
python3.6 ... python3.15 in PATH or under ~/.pyenv/versions. Exit status: 0 if all is equal; 1 if something is not and
--least says so; 77, and a reason, if there is no CPython.
"""
import argparse
import ast
import concurrent.futures
import glob
import json
import os
import random
import shutil
import subprocess
import sys

OLDEST, NEWEST = 6, 15
HELPER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "constants_of.py")


def version_of(python):
    """"3.11", or None for what cannot be run or is too old or new."""
    ask = "import sys; print(*sys.version_info[:2], sep='.')"
    try:
        answer = subprocess.run([python, "-c", ask], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    except OSError:
        return None
    major, _, minor = answer.stdout.strip().partition(".")
    fits = answer.returncode == 0 and major == "3" and minor.isdigit() and OLDEST <= int(minor) <= NEWEST
    return answer.stdout.strip() if fits else None


def pythons():
    """The CPythons to compare with: {version: program}."""
    if "EADEM_PYTHONS" in os.environ:
        programs = os.environ["EADEM_PYTHONS"].split(":")
    else:
        names = ["python3.%d" % minor for minor in range(OLDEST, NEWEST + 1)]
        programs = [path for path in map(shutil.which, names) if path]
        for name in names:
            programs += sorted(glob.glob(os.path.expanduser("~/.pyenv/versions/*/bin/" + name)))
    found = {}
    for program in programs:
        version = version_of(program)
        if version:
            found.setdefault(version, program)
    return dict(sorted(found.items(), key=lambda item: int(item[0].split(".")[1])))


def library_of(python):
    ask = "import os; print(os.path.dirname(os.__file__))"
    return subprocess.run([python, "-c", ask], stdout=subprocess.PIPE, text=True).stdout.strip()


def files_under(path, with_tests):
    if os.path.isfile(path):
        return [path]
    files = []
    for folder, folders, names in os.walk(path):
        skipped = {"__pycache__", "site-packages", "lib2to3"} | (set() if with_tests else {"test", "tests", "idle_test"})
        folders[:] = sorted(set(folders) - skipped)
        files += [os.path.join(folder, name) for name in sorted(names) if name.endswith(".py")]
    return files


def ask_cpython(python, optimize, files):
    answer = subprocess.run([python, HELPER, str(optimize)], input="".join(file + "\n" for file in files), stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, encoding="utf-8", env={**os.environ, "PYTHONIOENCODING": "utf-8"})
    if answer.returncode != 0:
        sys.exit(f"{python}: {answer.stderr}")
    return [json.loads(line) for line in answer.stdout.splitlines()]


def ask_eadem(eadem, version, optimize, file):
    command = [eadem, "--as", version, *["-O"] * optimize, "dis", "--json", file]
    answer = subprocess.run(command, capture_output=True)
    return json.loads(answer.stdout) if answer.returncode == 0 else None


def is_shared_character(constant):
    """A one-character string that exists once, interned or not. Up to 3.12 it is in the intern table as soon as anything
    in the process has interned it: that is no property of the program."""
    if constant["type"] != "str" or not 3 <= len(constant["repr"]) <= 6:
        return False
    text = ast.literal_eval(constant["repr"])
    return len(text) == 1 and text < "\u0100"


def key_of(constant, version):
    """What must be equal of two constants."""
    if constant["type"] == "code":
        return ("code",)
    interned = constant["interned"]
    if version < (3, 13) and is_shared_character(constant):
        interned = None
    if "items" in constant:
        return (constant["type"], None, interned, tuple(key_of(item, version) for item in constant["items"]))
    text = constant["repr"]
    if constant["type"] == "str" and ("\\" in text or not text.isascii()):
        # Which characters repr escapes depends on the version of Unicode.
        text = ast.literal_eval(text)
    return (constant["type"], text, interned)


class Count:
    def __init__(self):
        self.codes = self.sets = self.orders = self.refused = 0

    def share(self, count):
        return 100.0 * count / self.codes if self.codes else 100.0


class Comparison:
    def __init__(self, version, shown):
        self.version = tuple(map(int, version.split(".")))
        self.count = Count()
        self.shown = shown  # how many differences are still to be told

    def tell(self, where, name, theirs, ours):
        if self.shown <= 0:
            return
        self.shown -= 1
        missing, extra = list(theirs), []
        for key in ours:
            if key in missing:
                missing.remove(key)
            else:
                extra.append(key)
        kind = "only CPython has %s, only Eadem %s" % (missing, extra) if missing or extra else \
            "CPython's order is %s, Eadem's %s" % (theirs, ours)
        print(f"{where}: {name}: {kind}"[:2000])

    def codes(self, where, theirs, ours):
        """Compares two code objects that stand in the same place, with all inside them."""
        self.count.codes += 1
        name = theirs["name"]
        if ours is None:
            self.tell(where, name, ["a code object"], [])
        else:
            their_keys, our_keys = ([key_of(constant, self.version) for constant in code["consts"]]
                                    for code in (theirs, ours))
            equal_sets = sorted(map(repr, their_keys)) == sorted(map(repr, our_keys))
            self.count.sets += equal_sets
            self.count.orders += their_keys == our_keys
            if their_keys != our_keys:
                self.tell(where, name, their_keys, our_keys)
        # The k-th child of a name is the k-th of that name.
        left = list(ours["children"]) if ours is not None else []
        for child in theirs["children"]:
            match = next((other for other in left if other["name"] == child["name"]), None)
            if match is not None:
                left.remove(match)
            self.codes(f"{where}: {name}", child, match)


def compare(eadem, version, python, files, optimize, shown):
    comparison = Comparison(version, shown)
    theirs = ask_cpython(python, optimize, files)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        all_ours = pool.map(lambda file: ask_eadem(eadem, version, optimize, file), files)
        for file, their, ours in zip(files, theirs, all_ours):
            if their is None:
                continue
            if ours is None:
                comparison.count.refused += 1
            else:
                comparison.codes(file, their, ours)
    return comparison.count


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("eadem")
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--only", help="one version, as 3.11")
    parser.add_argument("--sample", type=int, help="take only so many files, the same ones every time")
    parser.add_argument("--tests", action="store_true", help="test folders of the library too")
    parser.add_argument("--optimize", type=int, default=0, help="1 as -O, 2 as -OO")
    parser.add_argument("--show", type=int, default=0, help="tell so many differences")
    parser.add_argument("--least", type=float, default=0.0, help="per cent of code objects whose sets must be equal")
    options = parser.parse_intermixed_args()
    found = pythons()
    if options.only:
        found = {version: python for version, python in found.items() if version == options.only}
    if not found:
        print("skipped: no CPython 3.6 - 3.15 is installed (set EADEM_PYTHONS to some that are not in PATH)")
        return 77
    failed = False
    for version, python in found.items():
        files = [file for path in options.paths or [library_of(python)] for file in files_under(path, options.tests)]
        if options.sample is not None and options.sample < len(files):
            files = random.Random(version).sample(files, options.sample)
        count = compare(options.eadem, version, python, files, options.optimize, options.show)
        print(f"{version}: {count.codes} code objects in {len(files)} files: {count.share(count.sets):.2f} % equal sets, "
              f"{count.share(count.orders):.2f} % equal order; {count.refused} files refused", flush=True)
        failed = failed or count.share(count.sets) < options.least
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
