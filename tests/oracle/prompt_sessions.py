#!/usr/bin/env python3
"""Types the sessions of a folder at both prompts of Eadem and of CPython 3.13, and compares what they show.

usage: prompt_sessions.py EADEM FOLDER    each file of it is a session, a line typed a line

The classic prompt: both programs read the session from a pipe (-i); streams, prompts and exit status must be the same.
The newer prompt: Eadem reads the session (--mode newrepl), CPython's console (_pyrepl.console) is given its inputs one
by one, as its line editor would give them; both streams must be the same.

CPython 3.13 is looked for in PATH and in ~/.pyenv/versions. Exit status 77, and a reason, if there is none.
"""
import glob
import os
import shutil
import subprocess
import sys

NEWER_PROMPT = r"""
import codeop, linecache, sys, warnings
from _pyrepl.console import InteractiveColoredConsole
import __main__
names = {"__name__": "__main__", "__builtins__": __builtins__}
__main__.__dict__.update(names)
console = InteractiveColoredConsole(__main__.__dict__, filename="<stdin>")
lines = sys.stdin.read().split("\n")
sys.stdin = open("/dev/null")
number, at = 0, 0
while at < len(lines):
    text = lines[at]
    at += 1
    while text.strip() and at < len(lines):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                if codeop.compile_command(text, "<stdin>", "single") is not None:
                    break
        except (OverflowError, SyntaxError, ValueError):
            break
        text += "\n" + lines[at]
        at += 1
    if not text.strip():
        if at < len(lines):
            number += 1
        continue
    name = f"<python-input-{number}>"
    linecache._register_code(name, text, "<stdin>")
    console.push(text, filename=name, _symbol="single")
    sys.stdout.flush()
    number += 1
"""


def find_python():
    pattern = os.path.expanduser("~/.pyenv/versions/3.13.*/bin/python3.13")
    for candidate in filter(None, [shutil.which("python3.13"), *sorted(glob.glob(pattern))]):
        probe = subprocess.run([candidate, "-c", "import sys, _pyrepl.console; print(sys.version_info[:2] == (3, 13))"],
                               capture_output=True, text=True)
        if probe.stdout.strip() == "True":
            return candidate
    return None


def run(command, typed, folder):
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment.update(PYTHON_COLORS="0", PYTHONHASHSEED="0")
    done = subprocess.run(command, input=typed, capture_output=True, text=True, env=environment, timeout=60, cwd=folder)
    return {"stdout": done.stdout, "stderr": done.stderr, "status": done.returncode}


def differences(name, eadem, python, parts):
    found = 0
    for part in parts:
        if eadem[part] == python[part]:
            continue
        found = 1
        print(f"{name}: {part}\n--- CPython\n{python[part]}\n--- Eadem\n{eadem[part]}")
    return found


def main():
    eadem = os.path.abspath(sys.argv[1])
    folder = os.path.abspath(sys.argv[2])
    python = find_python()
    if python is None:
        print("skipped: no CPython 3.13 is installed")
        return 77
    failed = count = 0
    for path in sorted(glob.glob(os.path.join(folder, "*.txt"))):
        typed = open(path).read()
        name = os.path.basename(path)
        count += 1
        failed += differences(name + ", classic prompt", run([eadem, "--as", "3.13", "-q", "-i"], typed, folder),
                              run([python, "-q", "-i"], typed, folder), ("stdout", "stderr", "status"))
        failed += differences(name + ", newer prompt", run([eadem, "--as", "3.13", "--mode", "newrepl"], typed, folder),
                              run([python, "-c", NEWER_PROMPT], typed, folder), ("stdout", "stderr"))
    print(f"{count} sessions at two prompts, {failed} differ")
    return 1 if failed or not count else 0


sys.exit(main())
