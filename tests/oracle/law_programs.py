"""Writes a program that tries to tell a raw number from its box (the law of boxes: vm/README.md).

usage: law_programs.py SEED finite|nan

Its functions pass numbers from name to name, through containers, calls, closures, loops and operators, and print at every turn
which of them are one object. So each line that it prints is the same whether numbers are raw or boxed, and in CPython. With
`nan` the numbers include one that is not equal to itself, so that finding it in a container needs its identity. The program
depends on the arguments alone. It is written in Eadem's subset, so that no other Python is needed (law).
"""

import sys

FUNCTIONS = 25
STATEMENTS = 14
DEEPEST_BLOCK = 2

VARIABLES = "abcde"
NUMBERS = ["len(text) + 998", "len(text) + 3", "len(text) + 5000", "len(text) * 1.5", "len(text) * 0.25", "1000", "2.5", "7"]
NAN = "float('inf') - float('inf')"

# Functions that hand on, keep, look at and only read what they are given.
HELPERS = """\
def two(p, q): return p is q
def hand_back(p): return p
def read(p): return p + 1 > p
def keep(p, items):
    items.append(p)
    return items[-1]
def gather(p, q=None, *rest, k=5, **others): return [p, q, *rest, k, *others.values()]
def has(p, items): return p in items
def total(items):
    result = 0
    for item in items:
        summand = item
        result += summand
    return result
"""

# {a}, {b} and {c} stand for variables, {i} for an index below 3, {n} for a new number.
EXPRESSIONS = [
    "{n}", "{a}", "{a} + {b}", "(+{a})", "abs({a})", "({a} or {b})", "({a} if {b} > 5 else {c})", "({c} := {b})",
    "hand_back({a})", "keep({a}, items)", "gather({a}, {b}, {c}, k={a})[{i}]", "(lambda: {a})()", "(lambda q: q)({a})",
    "[{a}, {b}][{i} % 2]", "({a}, {b})[1]", "{{'k': {a}}}['k']", "items[{i}]", "table.get({a}, {b})",
    "{a} % 2**40", "{a} % (len(text) + 2**40)", "divmod({a}, len(text) + 2**40)[1]", "items[{i}] % (len(text) + 2**40)",
    "next(z for z in [{a}, {b}])", "[z for z in ({a}, {b})][-1]", "sum(z for z in [{a}, {b}])",
]
# What a nan makes an error, or another order of comparisons may decide.
FINITE_EXPRESSIONS = ["max({a}, {b})", "int({a})"]

# {e} stands for an expression.
STATEMENTS_OF_LINES = [
    ["{a} = {e}"],
    ["{a}, {b} = {b}, {c}"],
    ["{a} = {b} = {e}"],
    ["{a} += {b}"],
    ["{a} += 1"],
    ["{a} += 0"],
    ["{a} %= len(text) + 2**40"],
    ["items[{i}] %= len(text) + 2**40"],
    ["items[{i}] = {e}"],
    ["items.append({a})"],
    ["items = [{a}, {b}, {c}]"],
    ["table[{a}] = {b}"],
    ["table = {{{a}: {b}, -1: {a}}}"],
    ["{a}, *others = [{c}, {b}, {a}]", "{b} = others[0]"],
    ["print({a} is {b}, two({a}, {b}), id({a}) == id({b}))"],
    ["print(two({a}, {a}), read({b}), {a} is {b} is {c})"],
    ["print([item is {a} for item in items], {b} in items, has({a}, items), {a} in table)"],
    ["print([item is {a} for item in gather({a}, {b}, {c}, z={b})])"],
    ["print([key is value for key, value in table.items()])"],
    ["print(len({{{a}, {b}}}), {{{a}}}.pop() is {a})"],
    ["print(f'{{{a}}} {{{b}}}', total(items) > {a})"],
]

BLOCKS = [
    "if {a} is {b}:", "if {a} > {b}:", "for {a} in items[:3]:", "for {a}, {b} in zip(items[:2], items[1:3]):",
    "for {a}, {b} in enumerate(items[:2]):", "for {a} in range(999, 1001):", "for {a}, {b} in [({c}, {a})] * 2:",
    "for {a}, {b} in [*table.items()]:", "for {a} in (z for z in items[:2]):", "for {a} in map(hand_back, items[:2]):",
]

state = int(sys.argv[1])
with_nan = sys.argv[2] == "nan"
if with_nan:
    NUMBERS.append(NAN)
else:
    EXPRESSIONS.extend(FINITE_EXPRESSIONS)


def below(limit):
    """A number from 0 to limit - 1, by Knuth's linear congruential generator for 64 bits (MMIX)."""
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % limit


def choice(items):
    return items[below(len(items))]


def fill(template, expression=""):
    return template.format(a=choice(VARIABLES), b=choice(VARIABLES), c=choice(VARIABLES), i=below(3), n=choice(NUMBERS), e=expression)


def statement(depth):
    """The lines of a statement, `depth` blocks deep in its function."""
    indent = "    " * (depth + 1)
    if depth < DEEPEST_BLOCK and below(4) == 0:
        lines = [indent + fill(choice(BLOCKS))]
        for _ in range(1 + below(3)):
            lines += statement(depth + 1)
        return lines
    # One set of variables for all lines of the statement.
    text = fill("\n".join(choice(STATEMENTS_OF_LINES)), fill(choice(EXPRESSIONS)))
    return [indent + line for line in text.split("\n")]


def function(name):
    """A function of three numbers, one of which it returns; with a closure over some of its variables, or without."""
    lines = [
        f"def {name}(a, b, text):",
        "    c = b",
        "    d = a",
        "    e = len(text) + 3000",
        "    items = [a, c, e]",
        "    table = {d: e}",
    ]
    has_closure = below(3) == 0
    if has_closure:
        lines += ["    def inner():", f"        nonlocal {choice(VARIABLES)}", "        return a, b, c"]
    for _ in range(STATEMENTS):
        lines += statement(0)
    if has_closure:
        lines.append("    print([x is y for x, y in zip(inner(), (a, b, c))])")
    lines += ["    print(a is b, a is c, a is d, b is c, [item is a for item in items])", f"    return {choice(VARIABLES)}"]
    return lines


print(HELPERS)
for number in range(FUNCTIONS):
    print("\n".join(function(f"f{number}")))
    print("x =", NAN if with_nan else "len('ab') + 2000")
    print("y = len('abc') * 1.5")
    print(f"print({number})")
    print(f"result = f{number}(x, {choice('xy')}, 'abc')")
    print("print(result is x, result is y, result)")
