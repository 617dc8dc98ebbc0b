"""What the documents' examples print under each CPython from 3.6 to 3.13, beside what the documents say.

usage: documents_table.py EADEM SCRIPTS TABLE [--write]

`eadem test --as all` runs each script that TABLE names; SCRIPTS is their folder. What it says of a line is held against
`eadem across`, which also answers for the lines that claim nothing. A row of the table is

    SCRIPT:LINE | what the document says | as a script | at the classic prompt | at the prompt of 3.13

and the last three columns are computed: what the line prints, with the versions where they differ, and whether that is
what the document says ("-": it says nothing). Fails, and prints the rows, if they are not those of the table; --write puts
them there. Lines that begin with "#" stay as they are.
"""

import json
import os
import subprocess
import sys

VERSIONS = ("3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13")
# What the documents say beside their examples is not so anywhere.
PROSE = "told_in_prose.py"
# A line that only tests: `if a is b:`.
TESTED = {"one object": "True", "two objects": "False"}


def told(eadem, *arguments):
    # A claim that fails somewhere is what is asked for.
    done = subprocess.run([eadem, *arguments], capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(arguments)}: exit status {done.returncode}\n{done.stderr.decode()}")
    return json.loads(done.stdout)


def answers(eadem, path):
    """For each line of a program: what each run prints there."""
    lines = {}
    for line in told(eadem, "across", "--json", path)["lines"]:
        by_run = lines.setdefault(line["line"], {})
        for result in line["results"]:
            for run in result["runs"]:
                by_run[run] = TESTED.get(result["result"], result["result"])
    for claim in told(eadem, "test", "--as", "all", "--format", "json", path)["files"][0]["claims"]:
        if claim["kind"] != "value":
            continue
        tested = {run: result["got"] for result in claim["results"] for run in result["runs"]}
        # A line that is not reached everywhere is an answer of `across` alone.
        shown = lines.get(claim["line"], {})
        differing = sorted(run for run in tested if run in shown and shown[run] != tested[run])
        if differing:
            sys.exit(f"{path}:{claim['line']}: `test` and `across` differ in {', '.join(differing)}")
        lines.setdefault(claim["line"], {}).update(tested)
    return lines


def span(versions):
    return versions[0] if len(versions) == 1 else f"{versions[0]}-{versions[-1]}"


def cell(by_run, mode, versions, says):
    """The answers of one column: "True", or "3.6 False, 3.7-3.13 True", and whether they are what the document says."""
    groups = []
    for version in versions:
        answer = by_run[f"{version}/{mode}"]
        if groups and groups[-1][0] == answer:
            groups[-1][1].append(version)
        else:
            groups.append((answer, [version]))
    text = groups[0][0] if len(groups) == 1 else ", ".join(f"{span(among)} {answer}" for answer, among in groups)
    agreeing = [version for answer, among in groups for version in among if answer == says]
    if says == "-":
        verdict = "-"
    elif len(agreeing) == len(versions):
        verdict = "yes"
    else:
        verdict = f"only {span(agreeing)}" if agreeing else "no"
    return f"{text} ({verdict})"


def main():
    eadem, folder, table = sys.argv[1:4]
    with open(table, encoding="utf-8") as file:
        old = file.read().splitlines()
    known = {}
    rows = []
    failed = False
    for row in old:
        if row.startswith("#"):
            rows.append(row)
            continue
        place, says = [part.strip() for part in row.split(" | ")[:2]]
        name, line = place.split(":")
        if name not in known:
            known[name] = answers(eadem, os.path.join(folder, name))
        by_run = known[name][int(line)]
        cells = [cell(by_run, "script", VERSIONS, says), cell(by_run, "repl", VERSIONS, says),
                 cell(by_run, "newrepl", VERSIONS[-1:], says)]
        rows.append(" | ".join([place, says, *cells]))
        # The default profile is there to print what the documents say.
        default = {by_run[run] for run in by_run if run.startswith("documents/")}
        if says != "-" and default != {says} and name != PROSE:
            print(f"{place}: the profile documents prints {default}, the document says {says}")
            failed = True
    if "--write" in sys.argv[4:]:
        with open(table, "w", encoding="utf-8") as file:
            file.write("\n".join(rows) + "\n")
        return 0
    for before, now in zip(old, rows):
        if before != now:
            print(f"- {before}\n+ {now}")
            failed = True
    print(f"{sum(not row.startswith('#') for row in rows)} lines of {len(known)} programs")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
