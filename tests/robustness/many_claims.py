"""Writes documents of many claims and has them tested: every one is found, and it does not take long.

usage: many_claims.py EADEM [CLAIMS] [SECONDS]    how many claims (10000), and how long a document may take (no limit)

The claims are in one block, in a block each, in one session, and in a script.
"""

import os
import subprocess
import sys
import tempfile
import time


def claims(count):
    return [(f"a = {i}; b = {i}", "a is b", str(-5 <= i <= 256)) for i in range(count)]


def documents(count):
    lines = [f"{setup}\nprint({asked})  # {answer}\n" for setup, asked, answer in claims(count)]
    yield "block.md", "```python\n" + "".join(lines) + "```\n"
    yield "blocks.md", "".join(f"Number:\n\n```python\n{line}```\n\n" for line in lines)
    yield "session.md", "".join(f">>> {setup}\n>>> {asked}\n{answer}\n" for setup, asked, answer in claims(count))
    yield "expressions.md", "```python\n" + "".join(
        f"{setup}\n{asked}  # {answer}\n" for setup, asked, answer in claims(count)) + "```\n"
    yield "script.py", "".join(lines)


def main():
    eadem = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10000
    limit = float(sys.argv[3]) if len(sys.argv) > 3 else None
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for name, text in documents(count):
            path = os.path.join(folder, name)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            begin = time.monotonic()
            done = subprocess.run([eadem, "test", path], capture_output=True, text=True)
            took = time.monotonic() - begin
            last = done.stdout.splitlines()[-1] if done.stdout else done.stderr
            is_good = done.returncode == 0 and last == f"{count} claims in 1 file: {count} hold, 0 fail"
            is_good = is_good and (limit is None or took < limit)
            failed = failed or not is_good
            print(f"{'ok' if is_good else 'FAILED'}  {name:15} {took:6.2f} s  {last}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
