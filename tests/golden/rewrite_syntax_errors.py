#!/usr/bin/env python3
"""rewrite_syntax_errors.py: renew the expectations in syntax_errors.txt from this interpreter (CPython 3.13).

Each case is a line `### LINE:COLUMN-LINE:COLUMN Class: message`, as SyntaxError's attributes have them, and
below it the program. To add a case, write `###` and the program, and run this. Cases that the interpreter
accepts are dropped with a remark.
"""
import ast
import pathlib
import sys
import warnings


def expectation(program):
    try:
        ast.parse(program)
    except SyntaxError as error:
        place = f"{error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset}"
        return f"### {place} {type(error).__name__}: {error.msg}"
    return None


def main():
    if sys.version_info[:2] != (3, 13):
        sys.exit("the wording is CPython 3.13's: run this with python3.13")
    warnings.simplefilter("ignore")
    path = pathlib.Path(__file__).with_name("syntax_errors.txt")
    out = []
    for case in path.read_text(encoding="utf-8").split("\n###")[1:]:
        program = case.partition("\n")[2] + "\n"
        line = expectation(program)
        if line is None:
            print("accepted, dropped:", repr(program))
        else:
            out.append(line + "\n" + program)
    head = "Broken programs and what CPython 3.13 says of them; renewed by rewrite_syntax_errors.py.\n"
    path.write_text(head + "".join(out), encoding="utf-8")


main()
