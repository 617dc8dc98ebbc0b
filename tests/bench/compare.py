#!/usr/bin/env python3
"""Time Eadem against another interpreter, script by script, in turn.

    compare.py [--eadem COMMAND] [--against COMMAND ...] [--rounds N] [SCRIPT ...]

COMMAND is split as a shell splits words and gets the script's path appended; --against may be given several
times (default: python3).  Without SCRIPT, the programs beside this file run.

Each round runs every interpreter once on the same script, one after the other, so that whatever else the
machine does touches all of them alike.  The figure is CPU time (user and system) of the whole process; a ratio
is the other's time over Eadem's in the same round, and the median of the rounds is printed: above 1 Eadem is
faster.  All outputs must be equal; a script whose output differs is reported and left out of the mean.
Exit status: 0, or 1 if an output differed or a run failed.
"""
import argparse
import math
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
EADEM = os.path.join(HERE, "..", "..", "build", "release", "eadem")


class Run:
    """One process: its output, exit status, CPU seconds and peak memory in KiB."""

    def __init__(self, command, script, timeout):
        with tempfile.TemporaryFile() as out, open(os.devnull) as empty:
            process = subprocess.Popen(command + [script], stdin=empty, stdout=out, stderr=subprocess.STDOUT)
            deadline = time.monotonic() + timeout
            while True:
                pid, status, usage = os.wait4(process.pid, os.WNOHANG)
                if pid:
                    break
                if time.monotonic() > deadline:
                    process.kill()
                    _, status, usage = os.wait4(process.pid, 0)
                    break
                time.sleep(0.002)
            process.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            self.output = out.read()
        self.status = process.returncode
        self.seconds = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss


def measure(commands, script, rounds, timeout):
    """All runs of one script: a list of rounds, each with a Run per command. Stops at the first failure."""
    table = []
    for number in range(rounds):
        order = list(range(len(commands)))
        order = order[number % len(order):] + order[:number % len(order)]
        row = [None] * len(commands)
        for index in order:
            row[index] = Run(commands[index], script, timeout)
        table.append(row)
        if any(run.status != 0 for run in row) or len({run.output for run in row}) > 1:
            break
    return table


def complaint(table, names):
    """What is wrong with the last round, or None."""
    row = table[-1]
    for run, name in zip(row, names):
        if run.status != 0:
            lines = run.output.decode(errors="replace").strip().splitlines()
            return "%s: exit status %d: %s" % (name, run.status, lines[-1] if lines else "")
    if len({run.output for run in row}) > 1:
        return "outputs differ"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--eadem", default=shlex.quote(EADEM), metavar="COMMAND")
    parser.add_argument("--against", action="append", metavar="COMMAND")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--timeout", type=float, default=60, metavar="SECONDS")
    parser.add_argument("scripts", nargs="*", metavar="SCRIPT")
    options = parser.parse_args()

    names = [options.eadem] + (options.against or ["python3"])
    commands = [shlex.split(name) for name in names]
    folder = os.path.join(HERE, "programs")
    scripts = options.scripts or sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".py"))

    print("%-24s %9s %9s" % ("script", "eadem s", "MB") + "".join("  %18s" % os.path.basename(c[0]) for c in commands[1:]))
    ratios = [[] for _ in commands[1:]]
    wrong = False
    for script in scripts:
        table = measure(commands, script, max(1, options.rounds), options.timeout)
        label = os.path.splitext(os.path.basename(script))[0]
        problem = complaint(table, names)
        if problem:
            wrong = True
            print("%-24s %s" % (label, problem), flush=True)
            continue
        own = statistics.median(row[0].seconds for row in table)
        line = "%-24s %9.3f %9.1f" % (label, own, statistics.median(row[0].memory for row in table) / 1024)
        for index in range(1, len(commands)):
            ratio = statistics.median(row[index].seconds / max(row[0].seconds, 1e-6) for row in table)
            ratios[index - 1].append(ratio)
            line += "  %7.3f s %7.2fx" % (statistics.median(row[index].seconds for row in table), ratio)
        print(line, flush=True)
    for name, values in zip(names[1:], ratios):
        if values:
            mean = math.exp(sum(math.log(value) for value in values) / len(values))
            print("geometric mean over %d scripts, against %s: %.2fx" % (len(values), name, mean))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
