"""Writes a program of nested try statements, loops and ways out of them, that tells at every turn where it is.

usage: exception_programs.py SEED plain|with

Its functions raise, catch, raise again, return, break and continue in all clauses of `try`, and print what is being handled, what
their variables hold and which of them are one object; at the end of each the exception that left it, with all contexts and causes
and the lines of its traceback. So the program prints the same whether numbers are raw or boxed, and in CPython (3.11 and later).
`with` adds context managers, which are classes. The program depends on the arguments alone, and this one is written in Eadem's
subset.
"""

import sys

FUNCTIONS = 30
DEEPEST_BLOCK = 4

VARIABLES = "abcd"
ERRORS = ["ValueError", "KeyError", "TypeError", "ZeroDivisionError", "IndexError"]
CLASSES = ERRORS + ["LookupError", "ArithmeticError", "Exception", "Exception", "Exception", "(KeyError, TypeError)", "(ValueError, LookupError)"]

HELPERS = """\
import sys

steps = 0
def step():
    # Ends what would go on for ever.
    global steps
    steps += 1
    if steps > 400:
        raise SystemError('too long')
def here(place, *values):
    step()
    handled = sys.exception()
    print(place, *values, type(handled).__name__, sys.exc_info()[1] is handled)
def fail(kind, number):
    step()
    raise kind(number)
def again():
    raise
def fail_after(number):
    try:
        return fail(KeyError, number)
    finally:
        step()
def keep(p, items):
    items.append(p)
    return items[-1]
def one(p, q):
    return p is q
def describe(e):
    shown = set()
    while e is not None and id(e) not in shown:
        shown.add(id(e))
        lines = []
        entry = e.__traceback__
        while entry is not None:
            # Before 3.12 a comprehension is a function.
            if entry.tb_frame.f_code.co_name[-5:] != 'comp>':
                lines.append(entry.tb_lineno)
            entry = entry.tb_next
        print('  ', type(e).__name__, e.args, lines, e.__suppress_context__, e.__cause__ is None)
        e = e.__cause__ or e.__context__
def run(function, *arguments):
    global steps
    steps = 0
    try:
        print(function.__name__, 'gives', function(*arguments))
    except BaseException as e:
        print(function.__name__, 'fails')
        describe(e)
    print(sys.exception())
"""

MANAGERS = """\
class Manager:
    def __init__(self, name, swallows=False, fails=None):
        self.name = name
        self.swallows = swallows
        self.fails = fails
    def __enter__(self):
        here('enter', self.name)
        if self.fails == 'enter':
            raise ValueError(self.name)
        return self.name
    def __exit__(self, kind, error, traceback):
        here('exit', self.name, kind is type(error) or kind is None, traceback is None)
        if self.fails == 'exit':
            raise IndexError(self.name)
        return self.swallows
"""

# {a}, {b} and {c} stand for variables, {n} for a new number, {k} for a kind of error, {p} for a place.
EXPRESSIONS = [
    "{a} + {n}", "{a}", "len(items) + {n}", "items[{i}]", "keep({a}, items)", "[z + 1 for z in (1000, {a})][-1]", "{n}",
    "sum([z for z in ({a}, {b})])", "({c} := {b})", "(lambda: {a})()", "({a} if {b} > 9 else {c})", "{{'k': {a}}}['k']",
]
FAILURES = [
    "raise {k}({p})", "raise {k}", "fail({k}, {p})", "{a} = fail({k}, {p})", "{a} = [fail({k}, z) for z in (1, 2)]", "raise",
    "{a} = items[99]", "{a} = {b} // 0", "{a} += None", "{a} = {b} + fail_after({p})", "again()", "raise {k}({p}) from None",
    "raise {k}({p}) from ValueError({p})", "{a} = [keep({b}, items), {a}, fail({k}, {p}), {c}]", "{a}, {b} = 1",
    "{a} = {{z: fail({k}, z) if z > 1 else z for z in range(3)}}", "del {a}; {b} = {a}", "print({a}, {b}, *fail({k}, {p}))",
    "assert {a} is None, {p}", "items[fail({k}, {p})] = {a}",
]
PLAIN = [
    "{a} = {e}", "{a} = {e}", "{a} += {n}", "here({p}, {a}, {b})", "here({p}, {a} is {b}, one({a}, {c}))", "items.append({a})",
    "{a}, {b} = {b}, {a}", "here({p}, len(items), {a} in items)", "step()",
]

state = int(sys.argv[1])
with_managers = sys.argv[2] == "with"
place = 0


def below(limit):
    """A number from 0 to limit - 1, by Knuth's linear congruential generator for 64 bits (MMIX)."""
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % limit


def choice(items):
    return items[below(len(items))]


def fill(template, expression=""):
    global place
    place += 1
    return template.format(a=choice(VARIABLES), b=choice(VARIABLES), c=choice(VARIABLES), i=below(3), n=1000 + below(9),
                           k=choice(ERRORS), p=place, e=expression)


def simple(indent):
    return indent + fill(choice(PLAIN), fill(choice(EXPRESSIONS)))


def way_out(indent, loops):
    kind = below(8)
    if kind < 2 and loops > 0:
        return indent + choice(["break", "continue"])
    if kind == 2:
        return indent + fill(choice(["return {a}", "return {p}", "return", "return {e}"]), fill(choice(EXPRESSIONS)))
    return indent + fill(choice(FAILURES))


def block(depth, loops, most=2):
    lines = []
    for _ in range(1 + below(most)):
        lines += statement(depth, loops)
    return lines


def try_lines(depth, loops):
    indent = "    " * depth
    lines = [indent + "try:"] + block(depth + 1, loops)
    handlers = below(3)
    for i in range(handlers):
        heading = choice(CLASSES)
        if below(2) == 0:
            heading += " as " + choice("e" + VARIABLES)
        lines += [indent + "except " + heading + ":"] + block(depth + 1, loops)
    if below(5) == 0:
        lines += [indent + "except:"] + block(depth + 1, loops)
        handlers += 1
    if handlers > 0 and below(3) == 0:
        lines += [indent + "else:"] + block(depth + 1, loops)
    if handlers == 0 or below(3) == 0:
        lines += [indent + "finally:"] + block(depth + 1, loops)
    return lines


def loop_lines(depth, loops):
    indent = "    " * depth
    heading = choice(["for {a} in range(3):", "for {a} in (1000, 2000):", "for {a} in items[:2]:", "for {a} in [{b}, {c}]:",
                      "for {a} in map(abs, items[:2]):", "for {a}, {b} in [({c}, {a}), (1, 2)]:", "while len(items) < {i} + 5:"])
    lines = [indent + fill(heading)]
    if heading[0] == "w":
        lines.append(indent + "    items.append(7000)")
    lines += [indent + "    step()"] + block(depth + 1, loops + 1)
    if below(4) == 0:
        lines += [indent + "else:"] + block(depth + 1, loops)
    return lines


def with_lines(depth, loops):
    indent = "    " * depth
    items = []
    for _ in range(1 + below(2)):
        item = fill("Manager({p}")
        if below(3) == 0:
            item += ", swallows=True"
        if below(5) == 0:
            item += ", fails='" + choice(["enter", "exit"]) + "'"
        item += ")"
        if below(2) == 0:
            item += fill(choice([" as {a}", " as items[0]", " as [{a}, *{b}]", " as {a}"]))
        items.append(item)
    return [indent + "with " + ", ".join(items) + ":"] + block(depth + 1, loops)


def statement(depth, loops):
    """The lines of a statement, `depth` blocks deep."""
    kind = below(9 + depth)
    indent = "    " * depth
    if depth <= DEEPEST_BLOCK:
        if kind < 3:
            return try_lines(depth, loops)
        if kind == 3:
            return loop_lines(depth, loops)
        if kind == 4 and with_managers:
            return with_lines(depth, loops)
        if kind == 4:
            return [indent + fill("if {a} is {b} or {c} == 1000:")] + block(depth + 1, loops, 2)
    if kind < 7 or below(4) > 0:
        return [simple(indent)]
    if below(3) == 0:
        return [indent + fill("if len(items) > {i} + 2:"), way_out(indent + "    ", loops)]
    return [way_out(indent, loops)]


def function(name):
    """A function of two numbers, with a closure over some of its variables, or without; or code of the module."""
    lines = [f"def {name}(a, b):", "    c = b + 2000", "    d = a", "    items = [a, b, 5000]"]
    if below(3) == 0:
        lines.append("    def closure(): return " + choice(["a", "b + c", "d, e"]) if below(2) == 0 else "    e = None")
    lines += block(1, 0, 2) + try_lines(1, 0)
    lines.append("    here('end', items)")
    lines += [f"run({name}, 1000, 3000)", f"run({name}, 1000, 2.5)"]
    return lines


program = HELPERS
if with_managers:
    program += MANAGERS
for number in range(FUNCTIONS):
    program += "\n".join(function(f"f{number}")) + "\n"
# The same kinds of statements where variables are global.
program += "a, b, c, d, items = 1000, 2000, 3000, 4000, [1, 2, 3]\nsteps = 0\n"
lines = try_lines(1, 0)
while any([line.strip()[:6] == "return" for line in lines]):
    lines = try_lines(1, 0)
program += "try:\n" + "\n".join(lines) + "\nexcept BaseException as error:\n    describe(error)\n"
program += "run(fail, ValueError, 1)\n" + "\n".join(try_lines(0, 0)).replace("return", "pass #") + "\n"
print(program)
