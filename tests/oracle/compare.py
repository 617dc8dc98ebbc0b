"""Runs scripts with this Python and with Eadem, and compares what they print.

usage: compare.py EADEM PATH...

With CPython 3.13 everything must agree, under `eadem --as 3.13`: output, errors and exit status, identity included.
Other versions word their errors differently and share other objects. With those, scripts about errors and identity are
left out, and so are scripts that say `# needs: 3.12` to an older Python; output and exit status must agree.
A script that says `# eadem only: reason` is left out always. One that says `# mode: repl` is fed to this Python's classic
prompt, input by input; `# mode: import` and `# mode: pyc` import it for the first and for the second time. Of those only
output is compared, and not what a prompt or an importing program adds. Nothing here has the prompt of `# mode: newrepl`.
"""

import ast

import os
import re
import subprocess
import sys
import tempfile

SAME_VERSION = sys.version_info[:2] == (3, 13)
# A script's own time limit, in seconds: none takes a tenth of that.
TIME_LIMIT = 60
ENVIRONMENT = {"PATH": os.environ.get("PATH", ""), "NO_COLOR": "1", "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8"}
# Eadem's own lines behind a ModuleNotFoundError: the places that were tried, and what may be meant.
IMPORT_NOTE = re.compile(r"(?m)^note: '.*:\n(?:        .*\n)*(?:help: did you mean .*\n)?")
ADDRESS = re.compile(r"\b0x[0-9a-f]{6,16}\b")


def scripts_under(paths):
    for path in paths:
        if not os.path.isdir(path):
            yield path
            continue
        for folder, _, names in sorted(os.walk(path)):
            yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith(".py"))


def reason_to_skip(path, text):
    only = re.search(r"(?m)^# eadem only: (.*)", text)
    if only:
        return only[1]
    needs = re.search(r"(?m)^# needs: 3\.(\d+)", text)
    if needs and sys.version_info[1] < int(needs[1]):
        return f"needs Python 3.{needs[1]}"
    about = re.search(r"(?m)^# (expect-stderr|expect-error|profile):|[/\\](identity|samples|documents)[/\\]", text + path)
    if about and not SAME_VERSION:
        return "errors and identity differ between versions"
    if mode_of(text) == "newrepl":
        return "a terminal is needed"
    if mode_of(text) == "repl" and not inputs_of(text):
        return "it is no Python"
    return None


def mode_of(text):
    mode = re.search(r"(?m)^# mode: (\w+)$", text)
    return mode[1] if mode else "script"


def inputs_of(text):
    """The text as one would type it at a prompt: a blank line ends each compound statement, and none is in it."""
    try:
        statements = ast.parse(text).body
    except SyntaxError:
        return ""
    lines = text.split("\n")
    typed, last = [], 0
    for statement in statements:
        first = min([statement.lineno, *(d.lineno for d in getattr(statement, "decorator_list", []))])
        piece = [line for line in lines[max(first - 1, last):statement.end_lineno] if line.strip()]
        typed += [*piece, ""] if hasattr(statement, "body") else piece
        last = max(last, statement.end_lineno)
    return "\n".join(typed) + "\n"


def run(command, path, text="", **more):
    done = subprocess.run([*command, path], capture_output=True, env={**ENVIRONMENT, **more}, timeout=TIME_LIMIT,
                          input=text.encode())
    output, error = (ADDRESS.sub("0x...", stream.decode("utf-8", "replace")) for stream in (done.stdout, done.stderr))
    error = IMPORT_NOTE.sub("", error)
    return {"output": output, "errors": error if SAME_VERSION else "", "exit status": done.returncode}


def run_cpython(path, text):
    """What this Python does with the script in the mode that it asks for; only the output if that is not a script's."""
    mode = mode_of(text)
    if mode == "script":
        return run([sys.executable, "-E", "-s", "-B"], path)
    if mode == "repl":
        return {"output": run([sys.executable, "-E", "-s", "-B", "-i"], "-q", inputs_of(text))["output"]}
    folder, name = os.path.split(path)
    program = f"import sys; sys.path.insert(0, {folder!r}); __import__({name.removesuffix('.py')!r})"
    if mode == "import":
        return {"output": run([sys.executable, "-E", "-s", "-B", "-c"], program)["output"]}
    with tempfile.TemporaryDirectory() as cache:
        for _ in range(2):
            done = run([sys.executable, "-s", "-c"], program, PYTHONPYCACHEPREFIX=cache)
    return {"output": done["output"]}


def first_difference(ours, theirs):
    """What differs, and the first line of it: (what, ours, theirs), or None."""
    for what in theirs:
        if ours[what] == theirs[what]:
            continue
        if isinstance(ours[what], int):
            return what, ours[what], theirs[what]
        mine, other = (text.split("\n") for text in (ours[what], theirs[what]))
        length = max(len(mine), len(other))
        mine += ["<nothing>"] * (length - len(mine))
        other += ["<nothing>"] * (length - len(other))
        return next((f"line {i + 1} of its {what}", a, b) for i, (a, b) in enumerate(zip(mine, other)) if a != b)
    return None


def main(eadem, *paths):
    version = ".".join(map(str, sys.version_info[:3]))
    same = skipped = different = 0
    for path in map(os.path.abspath, scripts_under(paths)):
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read()
        if reason_to_skip(path, text):
            skipped += 1
            continue
        ours = run([eadem, "--as", "3.13", "--mode", mode_of(text)], path)
        theirs = run_cpython(path, text)
        difference = first_difference(ours, theirs)
        if difference is None:
            same += 1
            continue
        different += 1
        what, mine, other = difference
        print(f"{path}: {what}\n    Eadem:   {mine}\n    CPython: {other}")
    print(f"CPython {version}: {same} scripts agree, {different} differ, {skipped} left out")
    return 1 if different or not same else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
