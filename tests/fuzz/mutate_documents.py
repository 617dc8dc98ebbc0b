#!/usr/bin/env python3
"""Tests documents that are nearly right: lines moved, doubled and lost, fences and prompts broken, bytes changed. Whatever such a
document is, `eadem test` ends with status 0 or 1, in time, and its reports are TAP, XML and JSON; --accept leaves a file that it
then finds no other answer for.

usage: mutate_documents.py EADEM [--documents N] [--seed N] [--keep FOLDER] [PATH ...]    PATH: documents to begin with
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

PIECES = ["```", "```python", "~~~", "~~~~py", ">>> ", "... ", ">>>", "# True", "  # False", "# Output:", "#> 1", "::", ".. code-block:: python",
          ".. code-block::", "    ", "\t", "(", "[", "'''", '"', "\\", "# same address", "# implementation dependent", "# ✅ x", "print(1)  # 1",
          "while True: pass", "exit()", "raise SystemExit", "import sys; sys.stdout = None", "1 / 0  # ZeroDivisionError", "def f():", "if x:",
          "Traceback (most recent call last):", "<BLANKLINE>", "class", "\x00", "\r", "\xff", "\ufeff", "é", "  # why: small-int", "# expect:"]


def mutate(lines, random_):
    lines = list(lines)
    for _ in range(random_.randrange(1, 8)):
        at = random_.randrange(len(lines) + 1)
        what = random_.randrange(8)
        if what == 0 and lines:
            del lines[at:at + random_.randrange(1, 4)]
        elif what == 1:
            lines.insert(at, random_.choice(PIECES))
        elif what == 2 and lines:
            lines.insert(at, random_.choice(lines))
        elif what == 3 and at < len(lines):
            lines[at] = random_.choice([" ", "  ", "\t", "    ", "- ", "> "]) + lines[at]
        elif what == 4 and at < len(lines):
            lines[at] = lines[at].lstrip()
        elif what == 5 and at < len(lines) and lines[at]:
            place = random_.randrange(len(lines[at]))
            lines[at] = lines[at][:place] + random_.choice(PIECES) + lines[at][place + random_.randrange(3):]
        elif what == 6 and at < len(lines):
            other = random_.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        elif at < len(lines):
            lines[at] += random_.choice(PIECES)
    return lines


def check(eadem, path):
    """What is wrong with the way the document is tested, or None."""
    def run(*arguments):
        return subprocess.run([eadem, "test", "--timeout", "1", *arguments, path], capture_output=True, timeout=120)
    for options in ([], ["--format", "tap"], ["--format", "junit"], ["--format", "json"], ["--isolated", "--mode", "newrepl", "--as", "3.13"]):
        done = run(*options)
        if done.returncode not in (0, 1):
            return f"status {done.returncode} of {options}: {done.stderr[-300:]}"
        if b"signal" in done.stdout:
            return f"a process died: {done.stdout[-300:]}"
        if options[-1:] == ["junit"]:
            xml.etree.ElementTree.fromstring(done.stdout)
        if options[-1:] == ["json"]:
            json.loads(done.stdout)
        if options[-1:] == ["tap"]:
            lines = done.stdout.decode().splitlines()
            points = [line for line in lines if line.startswith(("ok ", "not ok "))]
            if lines[0] != "TAP version 14" or lines[-1] != f"1..{len(points)}":
                return f"no TAP: {lines[0]} {lines[-1]}"
    accepted = run("--accept")
    if accepted.returncode not in (0, 1):
        return f"status {accepted.returncode} of --accept: {accepted.stderr[-300:]}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("eadem")
    parser.add_argument("--documents", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", default=".")
    parser.add_argument("paths", nargs="*")
    options = parser.parse_args()
    eadem = os.path.abspath(options.eadem)
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "documents")
    paths = options.paths or sorted(os.path.join(folder, name) for name in os.listdir(folder)
                                    if name.endswith((".md", ".rst", ".txt")) and name != "README.md")
    texts = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            texts.append((os.path.splitext(path)[1], file.read().splitlines()))
    failed = 0
    with tempfile.TemporaryDirectory() as work:
        for number in range(options.documents):
            random_ = random.Random(options.seed + number)
            ending, lines = random_.choice(texts)
            ending = random_.choice([ending, ending, ending, ".pycon", ".py"])
            path = os.path.join(work, f"document{ending}")
            with open(path, "wb") as file:
                file.write("\n".join(mutate(lines, random_)).encode("utf-8" if random_.randrange(4) else "latin-1", "replace"))
            kept = path + ".kept"
            shutil.copy(path, kept)
            try:
                problem = check(eadem, path)
            except Exception as error:
                problem = f"{type(error).__name__}: {error}"
            if problem is None:
                continue
            failed += 1
            place = os.path.join(options.keep, f"failed_document_{options.seed + number}{ending}")
            shutil.copy(kept, place)
            print(f"{place}: {problem}")
    print(f"{options.documents} documents, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
