"""Runs scripts with this Python and with Eadem, and compares what they print.

usage: compare.py EADEM PATH...

With CPython 3.13 everything must agree, under `eadem --as 3.13`: output, errors and exit status, identity included.
Other versions word their errors differently and share other objects. With those, scripts about errors and identity are
left out, and so are scripts that say `# needs: 3.12` to an older Python; output and exit status must agree.
A script that says `# eadem only: reason` is left out always.
"""

import os
import re
import subprocess
import sys

SAME_VERSION = sys.version_info[:2] == (3, 13)
# A script's own time limit, in seconds: none takes a tenth of that.
TIME_LIMIT = 60
ENVIRONMENT = {"PATH": os.environ.get("PATH", ""), "NO_COLOR": "1", "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8"}
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
    return None


def run(command, path):
    done = subprocess.run([*command, path], capture_output=True, env=ENVIRONMENT, timeout=TIME_LIMIT,
                          stdin=subprocess.DEVNULL)
    output, error = (ADDRESS.sub("0x...", stream.decode("utf-8", "replace")) for stream in (done.stdout, done.stderr))
    return {"output": output, "errors": error if SAME_VERSION else "", "exit status": done.returncode}


def first_difference(ours, theirs):
    """What differs, and the first line of it: (what, ours, theirs), or None."""
    for what in ours:
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
            if reason_to_skip(path, file.read()):
                skipped += 1
                continue
        ours = run([eadem, "--as", "3.13"], path)
        theirs = run([sys.executable, "-E", "-s", "-B"], path)
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
