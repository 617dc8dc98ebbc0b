"""Random programs of the whole language, run with Eadem and with CPython 3.11: both must print the same.

usage: language_programs.py EADEM [--count N] [--seed N] [--python COMMAND] [--keep FOLDER] [--shrink N] [--jobs N]
                            [--argument OPTION ...] [--print SEED]

The programs have functions with all kinds of parameters, closures, decorators, classes with inheritance, special methods,
properties and slots, exceptions with every clause of `try`, `with`, generators, comprehensions, `match`, and the methods of
the built-in containers. They print at every turn, say of exceptions their type and message, and always come to an end: loops
are short, a function calls only functions that stand before it, and calls are counted. What Python leaves open (the order
of a set, addresses) is never printed, nor are messages that differ between the releases of CPython.

--keep saves the programs that differ; the first N of them (--shrink) are made as small as possible. --print shows a program.
With another CPython as EADEM the same must be printed; that is how the generator is tested. Exit status 77, and a reason,
if there is no CPython 3.11.
"""

import argparse
import ast
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

from language_generator import Program

MARK = "\x1e"
TIME_LIMIT = 30
BATCH = 50


# ---- running ----

# Runs programs in one CPython, each in a namespace of its own: from the file named first, outputs and exit statuses to
# standard output.
RUNNER = """\
import sys
def run(program):
    try:
        exec(compile(program, "<program>", "exec"), {"__name__": "__main__"})
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 1 if error.code else 0
    except BaseException:
        return 1
    return 0
for program in open(sys.argv[1], encoding="utf-8", newline="").read().split("\\x1e"):
    sys.setrecursionlimit(1000)
    status = run(program)
    sys.stdout.write("\\x1e" + str(status) + "\\x1e")
"""


def limit_memory():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


def starts_with_little_memory(eadem):
    """A build with the address sanitizer does not."""
    return subprocess.run([eadem, "-c", ""], stderr=subprocess.DEVNULL, preexec_fn=limit_memory).returncode == 0


def environment():
    return {"PATH": os.environ.get("PATH", ""), "PYTHONIOENCODING": "utf-8", "PYTHONHASHSEED": "0", "NO_COLOR": "1"}


def answers_of_cpython(python, programs, folder, name):
    joined, runner = os.path.join(folder, name), os.path.join(folder, "runner.py")
    with open(joined, "w", encoding="utf-8", newline="") as file:
        file.write(MARK.join(programs))
    with open(runner, "w", encoding="utf-8") as file:
        file.write(RUNNER)
    done = subprocess.run([*python, "-I", "-S", "-W", "ignore", runner, joined], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, env=environment(),
                          timeout=TIME_LIMIT * len(programs))
    parts = done.stdout.decode("utf-8").split(MARK)
    if len(parts) != 2 * len(programs) + 1:
        sys.exit(f"CPython gave up after {len(parts) // 2} programs: {done.stderr.decode()[-800:]}")
    return [(parts[2 * i], int(parts[2 * i + 1])) for i in range(len(programs))]


def answer_of_eadem(options, program, folder, name):
    """(output, exit status, the last line of the errors); the status is None after the time limit."""
    path = os.path.join(folder, name + ".py")
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(program)
    try:
        done = subprocess.run([options.eadem, *options.argument, "-W", "ignore", path], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE,
                              stdin=subprocess.DEVNULL, timeout=TIME_LIMIT, env=environment(), preexec_fn=options.limit)
    except subprocess.TimeoutExpired:
        return "", None, ""
    finally:
        os.unlink(path)
    errors = done.stderr.decode("utf-8", "replace").strip().split("\n")
    return done.stdout.decode("utf-8", "replace"), done.returncode, errors[-1]


def first_difference(ours, theirs):
    if ours[1] != theirs[1]:
        difference = f"exit status {ours[1]}, not {theirs[1]} ({ours[2]})"
    else:
        difference = ""
    mine, other = ours[0].split("\n"), theirs[0].split("\n")
    for i in range(max(len(mine), len(other))):
        a, b = mine[i] if i < len(mine) else "<nothing>", other[i] if i < len(other) else "<nothing>"
        if a != b:
            return f"{difference} line {i + 1}: {a[:200]!r}, not {b[:200]!r}"
    return difference


def bodies_of(tree):
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody", "handlers", "cases"):
            body = getattr(node, field, None)
            if isinstance(body, list):
                yield node, field, body


def shrunk(program, differs, seconds=90):
    """A small program that still differs: statements are left out, or replaced by what they contain, while it does."""
    best, end = program, time.monotonic() + seconds
    size = 16
    while size and time.monotonic() < end:
        progress, position = False, 0
        while time.monotonic() < end:
            tree = ast.parse(best)
            places = [(body, i) for _, _, body in bodies_of(tree) for i in range(len(body))]
            if position >= len(places):
                break
            body, i = places[position]
            candidates = [body[:i] + body[i + size:]]
            if size == 1 and isinstance(getattr(body[i], "body", None), list) and not isinstance(body[i],
                                                                                                 (ast.ClassDef,
                                                                                                  ast.FunctionDef,
                                                                                                  ast.ExceptHandler,
                                                                                                  ast.match_case)):
                candidates.append(body[:i] + body[i].body + body[i + 1:])
            for candidate in candidates:
                saved = body[:]
                body[:] = candidate or ([ast.Pass()] if saved and isinstance(saved[0], ast.stmt) else [])
                try:
                    text = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
                    compile(text, "<program>", "exec")
                except (SyntaxError, ValueError, AttributeError, IndexError):
                    text = best
                body[:] = saved
                if len(text) < len(best) and differs(text):
                    best, progress = text, True
                    break
            else:
                position += 1
        if not progress:
            size //= 2
    return best


def find_python(options):
    for command in [options.python] if options.python else ["python3.11",
                                                            os.path.expanduser("~/.pyenv/versions/3.11.7/bin/python3.11"), sys.executable]:
        words = command.split()
        if shutil.which(words[0]) and subprocess.run([*words, "-c", "import sys; sys.exit(sys.version_info[:2] != (3, 11))"], stderr=subprocess.DEVNULL).returncode == 0 or options.python:
            return words
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("eadem", nargs="?")
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--python")
    parser.add_argument("--keep")
    parser.add_argument("--shrink", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--argument", action="append", default=[])
    parser.add_argument("--print", type=int, dest="printed")
    options = parser.parse_args()
    if options.printed is not None:
        sys.stdout.write(Program(options.printed).source())
        return 0
    python = find_python(options)
    if not python:
        print("skipped: no CPython 3.11 is installed (--python names one)")
        return 77
    options.limit = limit_memory if starts_with_little_memory(options.eadem) else None
    agree = beyond = lines = 0
    different = []
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(options.jobs) as pool:
        for start in range(0, options.count, BATCH):
            seeds = [options.seed * 1000000 + i for i in range(start, min(start + BATCH, options.count))]
            programs = [Program(seed).source() for seed in seeds]
            theirs = answers_of_cpython(python, programs, folder, "programs")
            ours = list(pool.map(lambda i: answer_of_eadem(options, programs[i], folder, f"p{i}"), range(len(programs))))
            for seed, program, mine, other in zip(seeds, programs, ours, theirs):
                lines += other[0].count("\n")
                if "not supported yet" in mine[2]:
                    beyond += 1
                elif difference := first_difference(mine, other):
                    different.append((seed, program))
                    print(f"{seed}: {difference}", flush=True)
                else:
                    agree += 1

        def differs(text):
            try:
                other = answers_of_cpython(python, [text], folder, "shrinking")[0]
            except (subprocess.TimeoutExpired, SystemExit):
                return False
            mine = answer_of_eadem(options, text, folder, "shrunk")
            return bool(first_difference(mine, other)) and "not supported yet" not in mine[2]
        for number, (seed, program) in enumerate(different):
            small = shrunk(program, differs) if number < options.shrink else program
            if options.keep:
                os.makedirs(options.keep, exist_ok=True)
                for suffix, text in (("", program), ("-small", small)):
                    with open(os.path.join(options.keep, f"{seed}{suffix}.py"), "w", encoding="utf-8") as file:
                        file.write(text)
            if number < options.shrink:
                print(f"---- {seed}\n{small}")
    print(f"{agree} programs agree ({lines} lines), {len(different)} differ, {beyond} are beyond Eadem")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
