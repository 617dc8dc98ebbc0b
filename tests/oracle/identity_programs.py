"""Holds Eadem's identity rules against real interpreters: random programs, under every profile whose CPython is here.

usage: identity_programs.py EADEM [--count N] [--seed N] [--prompt] [--only VERSION] [--python VERSION=COMMAND ...]
                            [--keep FOLDER]

Each program collects objects - literals, folded expressions, what functions and run-time operations give - and prints
which of them are one. It runs as a script under `eadem --as VERSION`, and in CPython VERSION; both must print the same.
CPython runs all programs in one process, each compiled on its own: nothing of one program is shared with the next but
what is shared by all code anyway. Programs keep to the syntax of Python 3.6. With --prompt both read each program input by
input, as typed at the classic prompt, and what they write to standard output must be the same.

Interpreters are looked for in PATH (python3.6, ...) and in ~/.pyenv/versions. Exit status 77, and a reason, if none is
found. --keep saves the programs that differ.
"""

import argparse
import glob
import os
import random
import shutil
import subprocess
import sys
import tempfile
import warnings
from concurrent.futures import ThreadPoolExecutor

from identity_operations import OPERATIONS
from identity_statements import Statements

VERSIONS = ("3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15")
TIME_LIMIT = 60
MARK = "\x1e"  # between programs, and between their outputs

# What every program begins with: R collects objects, those in containers too; `show` tells which are one.
PROLOGUE = """\
import sys
R = []
def K(*values):
    for value in values:
        R.append(value)
        if type(value) is tuple or type(value) is list:
            K(*value)
        elif type(value) is dict:
            K(*value)
            K(*value.values())
def show():
    seen = {}
    print(*[seen.setdefault(id(value), len(seen)) for value in R])
"""

# What the statements of identity_statements.py use besides.
STATEMENTS_PROLOGUE = """\
class C:
    a = 257
    m = lambda self, p='a b': p
class D:
    b = 'a b'
class E(Exception):
    def __init_subclass__(cls, x=1000): K(x)
class F:
    __match_args__ = ('a', 'b')
    def __init__(self, a, b): self.a, self.b = a, b
class M:
    def __init__(self, value): self.value = value
    def __enter__(self): return self.value
    def __exit__(self, kind, error, traceback):
        if error is not None: K(error.args, kind is type(error), traceback is error.__traceback__)
        return True
def N(f): return f
def A(*values):
    K(values)
    return N
def W(f):
    def w(*a, **k):
        K(a, k)
        return f(*a, **k)
    return w
O = C()
"""

# Runs in the old CPythons: programs from the file named first, outputs to standard output.
RUNNER = """\
import sys
text = open(sys.argv[1], encoding="utf-8", newline="").read()
for program in text.split("\\x1e"):
    try:
        exec(compile(program, "<string>", "exec"), {"__name__": __name__})
    except BaseException as error:
        print(type(error).__name__)
    sys.stdout.write("\\x1e")
"""

# The same for --prompt: an input goes on as far as the next line that begins at the margin. (The module `code` would lose
# inputs that are warned of, in 3.8 and 3.9.)
PROMPT_RUNNER = """\
import io, sys
sys.stdout = io.TextIOWrapper(sys.stdout.buffer, "utf-8", newline="\\n")
text = open(sys.argv[1], encoding="utf-8", newline="").read()
for program in text.split("\\x1e"):
    inputs = []
    decorated = False
    for line in program.split("\\n"):
        if inputs and (not line[:1].strip() or line.startswith(("else", "elif", "except", "finally")) or decorated):
            inputs[-1] += line + "\\n"
        else:
            inputs.append(line + "\\n")
        decorated = line[:1] == "@"
    names = {"__name__": __name__}
    for entered in inputs:
        try:
            exec(compile(entered, "<stdin>", "single"), names)
        except Exception:
            pass
    sys.stdout.write("\\x1e")
"""


class Choice:
    """A source of random parts of programs, for one program."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.tag = seed % 1000003

    def chance(self, share):
        return self.random.random() < share

    def pick(self, *options):
        return self.random.choice(options)

    # ---- literals ----

    def int_literal(self):
        return self.pick("0", "1", "2", "5", "7", "10", "255", "256", "257", "257", "258", "300", "0x101", "1000",
                         "1000", "1_000", "1023", "1024", "1025", "12345", "1073741823", "1073741824", "2147483648",
                         "9223372036854775807", "9223372036854775808", "123456789012345678901234567890")

    def float_literal(self):
        return self.pick("0.0", "1.0", "1.5", "1.5", "0.5", "2.0", "257.0", "1e300", "1e400")

    def str_literal(self):
        words = ("", "a", "b", "z", "_", "1", "A", "-", " ", "ab", "abc", "hello", "1a", "007", "a_b", "x" * 20,
                 "x" * 21, "a b", "a b", "a-b", "a.", "hello world", "\u00e9", "\u00ff", "\u00e9a", "\u0100",
                 "\u4e2d", "\u4e2d\u6587", "class", "True", "None", "\U0001f600", "a b c d e f g h i j k")
        return self.quoted(self.pick(*words))

    def quoted(self, text):
        if self.chance(0.1) and len(text) > 1:
            cut = self.random.randrange(1, len(text))
            return "'%s' \"%s\"" % (text[:cut], text[cut:])
        quote = self.pick('"', '"', "'")
        if self.chance(0.05) and text.isascii() if hasattr(text, "isascii") else False:
            return quote + "".join("\\x%02x" % ord(c) for c in text) + quote
        return quote + text + quote

    def bytes_literal(self):
        return self.pick('b""', 'b"a"', 'b"b"', 'b"ab"', 'b"a b"', 'b"\\xff"', 'b"hello"')

    def singleton(self):
        return self.pick("None", "True", "False", "...", "__debug__")

    def literal(self):
        return self.pick(self.int_literal, self.int_literal, self.int_literal, self.float_literal, self.str_literal,
                         self.str_literal, self.str_literal, self.bytes_literal, self.singleton,
                         lambda: self.pick("2j", "0j", "1.5j"))()

    # ---- constant expressions; most fold, some fail to ----

    def number(self, depth):
        if depth <= 0 or self.chance(0.4):
            return self.pick(self.int_literal, self.int_literal, self.float_literal)()
        shape = self.random.randrange(8)
        if shape == 0:
            return "%s%s" % (self.pick("-", "+", "~", "-", "--"), self.pick(self.int_literal)())
        if shape == 1:
            return "-%s" % self.number(0)
        if shape == 2:
            return "(%s ** %s)" % (self.pick("2", "10", "3", "0", "1", "-1", "2.0"),
                                   self.pick("0", "1", "2", "8", "10", "38", "63", "64", "65", "128"))
        if shape == 3:
            return "(%s << %s)" % (self.pick("0", "1", "3", "257", "-1"), self.pick("0", "1", "8", "62", "100", "127", "128"))
        if shape == 4:
            return "(%s %s %s)" % (self.int_literal(), self.pick("&", "|", "^", ">>"), self.pick("0", "1", "3", "255", "257"))
        return "(%s %s %s)" % (self.number(depth - 1), self.pick("+", "-", "*", "//", "%", "/", "+", "-"),
                               self.number(depth - 1))

    def text(self, depth):
        if depth <= 0 or self.chance(0.4):
            return self.str_literal()
        shape = self.random.randrange(6)
        if shape == 0:
            return "(%s * %s)" % (self.str_literal(), self.pick("0", "1", "2", "3", "7", "10", "20", "21", "195", "196",
                                                                "4096", "4097", "-1", "257"))
        if shape == 1:
            return "%s[%s]" % (self.str_literal(), self.pick("0", "0", "1", "-1", "2"))
        if shape == 2:
            return "%s[%s]" % (self.str_literal(), self.pick(":", "0:2", "1:", ":1", "::2", "::-1", "0:1", "-1:", "None:None", "0:4:1"))
        if shape == 3:
            return "f%s" % self.pick('"a b"', '"abc"', '""', '"x"', '"hello world"')
        return "(%s + %s)" % (self.text(depth - 1), self.text(depth - 1))

    def octets(self, depth):
        if depth <= 0 or self.chance(0.5):
            return self.bytes_literal()
        return self.pick(lambda: "(%s + %s)" % (self.octets(depth - 1), self.octets(depth - 1)),
                         lambda: "(%s * %s)" % (self.bytes_literal(), self.pick("0", "1", "2", "10", "21")),
                         lambda: "%s[%s]" % (self.bytes_literal(), self.pick("0", "1", "-1", ":1", "0:2")))()

    def constants(self, depth, most=3):
        count = self.random.randrange(most + 1)
        return [self.constant(depth - 1) for _ in range(count)]

    def display(self, items):
        return "(%s%s)" % (", ".join(items), "," if len(items) == 1 else "")

    def row(self, depth):
        shape = self.random.randrange(9)
        if depth > 0 and shape == 0:
            return "(%s * %s)" % (self.row(depth - 1), self.pick("0", "1", "2", "3", "20", "21", "-1", "256", "257"))
        if depth > 0 and shape == 1:
            return "(%s + %s)" % (self.row(depth - 1), self.row(depth - 1))
        if depth > 0 and shape == 2:
            return "%s[%s]" % (self.row(depth - 1), self.pick(":", "0:1", "1:", "0:2", "::-1"))
        return self.display(self.constants(depth))

    def constant(self, depth):
        """An expression without names."""
        if depth <= 0:
            return self.literal()
        shape = self.random.randrange(14)
        if shape < 4:
            return self.number(depth)
        if shape < 7:
            return self.text(depth)
        if shape == 7:
            return self.octets(depth)
        if shape < 10:
            return self.row(depth)
        if shape == 10:
            return "%s[%s]" % (self.display([self.constant(depth - 1) for _ in range(2)]), self.pick("0", "1", "-1"))
        if shape == 11:
            return "(not %s)" % self.constant(depth - 1)
        return self.literal()


class Program(Statements):
    """One random program. `is_modern`: it may use the syntax of 3.10."""

    def __init__(self, seed, is_modern=False):
        self.is_modern = is_modern
        self.choice = Choice(seed)
        self.lines = []
        self.names = 0
        self.variables = []  # names at module level that hold something
        self.compound_share = self.choice.pick(0.0, 0.4, 0.8)

    def fresh(self):
        self.names += 1
        return "v%d" % self.names

    def emit(self, indent, line):
        self.lines.append("    " * indent + line)

    def value(self, depth=2):
        """An expression without names that gives an object to look at; constant or not."""
        choice = self.choice
        if choice.chance(0.75):
            return choice.constant(depth)
        inner = lambda: choice.constant(depth - 1)
        return choice.pick(
            lambda: "[%s]" % ", ".join(inner() for _ in range(choice.random.randrange(5))),
            lambda: self.dict_display(depth),
            lambda: "(%s if %s else %s)" % (inner(), choice.pick("True", "0", "1", "R", "None", '"a"'), inner()),
            lambda: "(%s %s %s)" % (inner(), choice.pick("and", "or"), inner()),
            lambda: "(lambda: %s)()" % inner(),
            lambda: "(lambda x=%s: x)()" % inner(),
            lambda: "(lambda x, y=%s: (x, y))(%s)" % (inner(), inner()),
            lambda: "[%s for _ in %s]" % (inner(), choice.pick("(0,)", "[1, 2]", "range(2)")),
            lambda: "[x for x in %s]" % choice.pick("(%s, %s)", "[%s, %s]") % (inner(), inner()),
            lambda: "list(%s for _ in (0, 1))" % inner(),
            lambda: "{%s: %s for k in (0,)}" % (choice.pick("k", choice.literal()), inner()),
            lambda: "f\"{%s}\"" % choice.pick("'a'", "'a b'", "1", "257", "None", "R[:0]"),
            lambda: "[*%s, %s]" % (choice.row(1), inner()),
            lambda: "(*%s, %s)" % (choice.row(1), inner()),
            lambda: "(lambda *a: a)(%s, %s)" % (inner(), inner()),
            lambda: "(lambda *a: a)(*%s)" % choice.row(1),
            lambda: "(lambda *a, **k: (a, k))(%s, %s, **{})" % (inner(), inner()),
            lambda: "(lambda **k: k)(a=%s, b=%s)" % (inner(), inner()),
            lambda: "(%s, f%s)" % (inner(), choice.pick('"a b"', '"abc"', '""')),
            lambda: "(lambda a, *, k=%s: (a, k))(%s)" % (inner(), inner()),
        )()

    def dict_display(self, depth):
        choice = self.choice
        keys = [choice.pick(choice.str_literal, choice.str_literal, choice.int_literal, choice.float_literal,
                            lambda: choice.constant(1), lambda: '"a b"', lambda: "257", lambda: 'f"a b"')()
                for _ in range(choice.pick(0, 1, 1, 2, 2, 2, 3))]
        items = ["%s: %s" % (key, choice.constant(depth - 1)) for key in keys]
        if choice.chance(0.1):
            items.insert(choice.random.randrange(len(items) + 1), "**{}")
        return "{%s}" % ", ".join(items)

    # ---- statements ----

    def statement(self, indent, depth, names):
        choice = self.choice
        if depth > 0 and choice.chance(self.compound_share):
            return self.compound(indent, depth, names)
        pick = choice.random.randrange(24)
        if pick < 5:
            name = self.fresh()
            self.emit(indent, "%s = %s" % (name, self.value()))
            names.append(name)
        elif pick < 8:
            self.emit(indent, "K(%s)" % ", ".join(self.value() for _ in range(choice.pick(1, 2, 3))))
        elif pick == 8:
            a, b = self.fresh(), self.fresh()
            form = choice.pick("%s, %s = %s, %s", "[%s, %s] = [%s, %s]", "(%s, %s) = (%s, %s)", "%s, %s = (%s, %s)",
                               "%s = %s = %s, %s", "%s, %s = [%s, %s]")
            self.emit(indent, form % (a, b, self.value(1), self.value(1)))
            names += [a, b]
        elif pick == 9:
            a, b, c = self.fresh(), self.fresh(), self.fresh()
            self.emit(indent, "%s, %s, %s = %s, %s, %s" % (a, b, c, choice.constant(1), choice.constant(1), choice.constant(1)))
            names += [a, b, c]
        elif pick == 10:
            a, b = self.fresh(), self.fresh()
            self.emit(indent, "%s = %s; %s = %s" % (a, self.value(), b, self.value()))
            names += [a, b]
        elif pick == 11:
            a, b = self.fresh(), self.fresh()
            self.emit(indent, "for %s in %s: K(%s)" % (a, choice.pick("(%s, %s)", "[%s, %s]") % (choice.constant(1), choice.constant(1)), a))
        elif pick == 12:
            self.emit(indent, "for %s, %s in ((%s, %s), (%s, %s)): K(%s, %s)" % (
                ("p", "q") + tuple(choice.constant(1) for _ in range(4)) + ("p", "q")))
        elif pick == 13:
            a, b = self.fresh(), self.fresh()
            bodies = choice.constant(1), choice.constant(1)
            if choice.chance(0.5):
                bodies = bodies[0], bodies[0]
            self.emit(indent, "%s = lambda: %s; %s = lambda: %s" % (a, bodies[0], b, bodies[1]))
            self.emit(indent, "K(%s(), %s(), %s())" % (a, b, a))
        elif pick == 14:
            body = choice.pick("[%s for _ in (0,)]", "list(%s for _ in (0,))", "{0: %s for _ in (0,)}",
                               "(lambda: %s)()", "(lambda: (lambda: %s)())()", "[[%s for _ in (0,)] for _ in (0,)]",
                               "(lambda x=0: %s)()", "[(lambda: %s)() for _ in (0,)]") % choice.constant(1)
            other = body if choice.chance(0.7) else body.replace("(0,)", "[1]")
            self.emit(indent, "K(%s, %s)" % (body, other))
        elif pick == 15 and depth > 0:
            name = self.fresh()
            self.emit(indent, "def %s(%s): return %s" % (name, self.parameters(), self.value()))
            self.emit(indent, "K(%s(), %s())" % (name, name))
            self.emit(indent, "K(%s.__defaults__, %s.__name__, %s.__kwdefaults__)" % (name, name, name))
        elif pick < 18 and depth > 0:
            name = self.fresh()
            self.emit(indent, "def %s(%s):" % (name, self.parameters()))
            if choice.chance(0.3):
                self.emit(indent + 1, choice.pick('"a b"', '"abc"', "'hello world'", '""'))  # which 3.13 does not clean
            inner = []
            for _ in range(choice.random.randrange(1, 4)):
                self.statement(indent + 1, depth - 1, inner)
            if inner:
                self.emit(indent + 1, "K(%s)" % ", ".join(inner))
            self.emit(indent + 1, "return %s" % self.value())
            self.emit(indent, "K(%s())" % name)
            if choice.chance(0.5):
                self.emit(indent, "K(%s(), %s.__doc__)" % (name, name))
        elif pick == 18 and depth > 0:
            self.emit(indent, "if %s:" % choice.pick("True", "R", "1", "not R", "0", "None", '"a"'))
            self.statement(indent + 1, depth - 1, [])
            if choice.chance(0.5):
                self.emit(indent, "else:")
                self.statement(indent + 1, depth - 1, [])
        elif pick == 19:
            self.emit(indent, "K(%s is %s, %s in %s)" % (choice.constant(1), choice.constant(1), choice.constant(1),
                                                        choice.pick("(%s, %s)", "[%s, %s]") % (choice.constant(1), choice.constant(1))))
        else:
            self.operation(indent)

    def parameters(self):
        choice = self.choice
        return ", ".join("p%d=%s" % (i, self.value(1)) for i in range(choice.pick(0, 0, 1, 2)))

    # ---- run-time operations ----

    def operation(self, indent):
        choice = self.choice
        kind = choice.pick("int", "int", "str", "str", "str", "tuple", "bytes", "float", "list", "set", "other")
        name = "w%d" % self.names
        self.names += 1
        make, forms = OPERATIONS[kind]
        self.emit(indent, "%s = %s" % (name, make(choice)))
        for _ in range(choice.random.randrange(1, 5)):
            self.emit(indent, "K(%s, %s)" % (name, choice.pick(*forms).replace("$", name).replace("@", make(choice))
                                             .replace("#", str(choice.tag))))

    def source(self):
        """The program's text. Statements that fail are left out: they are tried in this Python."""
        names = {"__name__": "__main__"}
        prologue = PROLOGUE + (STATEMENTS_PROLOGUE if self.compound_share else "")
        exec(prologue, names)
        kept = []
        for _ in range(self.choice.random.randrange(4, 10)):
            variables = []
            self.lines = []
            self.statement(0, 2, variables)
            text = "\n".join(self.lines)
            try:
                exec(text, names)
            except BaseException:
                continue
            kept.append(text)
            self.variables += variables
        if self.variables:
            kept.append("K(%s)" % ", ".join(self.variables))
        return prologue + "\n".join(kept) + "\nshow()\n"


# ---- running ----

def interpreters():
    found = {}
    for version in VERSIONS:
        pattern = os.path.expanduser("~/.pyenv/versions/%s.*/bin/python%s" % (version, version))
        for candidate in filter(None, [shutil.which("python" + version), *sorted(glob.glob(pattern))]):
            done = subprocess.run([candidate, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            if done.stdout.decode().strip() == version:
                found[version] = [candidate, "-I", "-S", "-W", "ignore"]
    return found


def answers_of_cpython(command, programs, folder, version, is_prompt):
    joined = os.path.join(folder, "programs-%s" % version)
    runner = os.path.join(folder, "runner.py")
    with open(joined, "w", encoding="utf-8", newline="") as file:
        file.write(MARK.join(programs))
    with open(runner, "w") as file:
        file.write(PROMPT_RUNNER if is_prompt else RUNNER)
    done = subprocess.run([*command, runner, joined], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env={"PYTHONHASHSEED": "0", "PATH": os.environ.get("PATH", ""), "PYTHONIOENCODING": "utf-8"})
    outputs = done.stdout.decode("utf-8").split(MARK)[:-1]
    if len(outputs) != len(programs):
        sys.exit("%s gave up after %d programs: %s" % (version, len(outputs), done.stderr.decode()[-400:]))
    return outputs


def answer_of_eadem(eadem, version, path, is_prompt):
    mode = "repl" if is_prompt else "script"
    done = subprocess.run([eadem, "--as", version, "--mode", mode, "-W", "ignore", path], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=TIME_LIMIT, stdin=subprocess.DEVNULL)
    output, error = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
    if not error or (is_prompt and "not supported yet" not in error):
        return output
    last = error.strip().split("\n")[-1]
    return output + (last if "not supported yet" in last else last.split(":")[0]) + "\n"


def write_programs(options, is_modern, folder):
    """The texts and the files of all programs; for 3.10 and later a third of them are of newer syntax."""
    programs, paths = [], []
    for i in range(options.count):
        programs.append(Program(options.seed * 1000000 + i, is_modern and i % 3 == 0).source())
        paths.append(os.path.join(folder, "%d%s.py" % (i, "m" if is_modern else "")))
        with open(paths[-1], "w", encoding="utf-8", newline="") as file:
            file.write(programs[-1])
    return programs, paths


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("eadem")
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--prompt", action="store_true")
    parser.add_argument("--only", action="append")
    parser.add_argument("--python", action="append", default=[])
    parser.add_argument("--keep")
    options = parser.parse_args()
    found = interpreters()
    for entry in options.python:
        version, command = entry.split("=", 1)
        found[version] = command.split()
    if options.only:
        found = {version: command for version, command in found.items() if version in options.only}
    if not found:
        print("skipped: no CPython 3.6 or later is installed")
        return 77
    warnings.simplefilter("ignore")
    different = 0
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        written = {}
        for version, command in found.items():
            is_modern = VERSIONS.index(version) >= VERSIONS.index("3.10")
            if is_modern not in written:
                written[is_modern] = write_programs(options, is_modern, folder)
            programs, paths = written[is_modern]
            theirs = answers_of_cpython(command, programs, folder, version, options.prompt)
            ours = list(pool.map(lambda path: answer_of_eadem(options.eadem, version, path, options.prompt), paths))
            differing = [i for i in range(len(programs)) if ours[i] != theirs[i] and "not supported yet" not in ours[i]]
            unsupported = sum("not supported yet" in answer for answer in ours)
            different += len(differing)
            print("%s: %d programs agree, %d differ, %d are beyond Eadem" % (
                version, len(programs) - len(differing) - unsupported, len(differing), unsupported))
            for i in differing:
                if options.keep:
                    os.makedirs(options.keep, exist_ok=True)
                    shutil.copy(paths[i], os.path.join(options.keep, "%s-%d.py" % (version, options.seed * 1000000 + i)))
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
