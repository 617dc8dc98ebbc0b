"""Random programs of the whole language, run with Eadem and with CPython 3.11: both must print the same.

usage: language_programs.py EADEM [--count N] [--seed N] [--python COMMAND] [--keep FOLDER] [--shrink N] [--jobs N]
                            [--argument OPTION ...] [--print SEED]

The programs have functions with all kinds of parameters, closures, decorators, classes with inheritance, special methods,
properties and slots, exceptions with every clause of `try`, `with`, generators, comprehensions, `match`, and the methods of
the built-in containers. They print at every turn, say of exceptions their type and message, and always come to an end: loops
are short, a function calls only functions that stand before it, and calls are counted. What Python leaves open (the order
of a set, addresses) is never printed, nor are messages that differ between the releases of CPython.

--keep saves the programs that differ; the first N of them (--shrink) are made as small as possible. --print shows a program.
With another CPython as EADEM the same must be printed; that is how the generator is tested. Exit status 77, and a reason,
if there is no CPython 3.11.
"""

import argparse
import ast
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

MARK = "\x1e"
TIME_LIMIT = 30
BATCH = 50

# What every program begins with. `show` gives a text that does not depend on the order of sets, `clip` keeps containers small,
# `tick` counts calls.
PROLOGUE = """\
left = 0
def show(x):
    if isinstance(x, (set, frozenset)):
        return type(x).__name__ + '{' + ', '.join(sorted(map(show, x))) + '}'
    if type(x) is dict:
        return '{' + ', '.join(show(k) + ': ' + show(v) for k, v in x.items()) + '}'
    if type(x) in (list, tuple):
        return type(x).__name__[0] + '(' + ', '.join(map(show, x)) + ')'
    return repr(x)
def clip(x):
    if isinstance(x, (list, tuple, str)):
        return x[:12]
    if isinstance(x, (dict, set)):
        return x if len(x) < 12 else type(x)()
    return x
class Budget(BaseException): pass
def tick():
    global left
    left -= 1
    if left < 0:
        raise Budget('too many calls')
QUIET = (RecursionError, ImportError, SyntaxError, MemoryError)
def report(where, e):
    chain = ''
    if e.__cause__ is not None: chain += ' from ' + type(e.__cause__).__name__
    if e.__context__ is not None: chain += ' while ' + type(e.__context__).__name__
    print(where, type(e).__name__, '' if isinstance(e, QUIET) else message(e), chain)
def message(e):
    text = str(e)
    return '' if any(part in text for part in UNSTABLE) else text
class AppError(Exception):
    def __init__(self, code, *rest):
        super().__init__(code, *rest)
        self.code = code
class SubError(AppError, ValueError):
    def __str__(self): return 'sub ' + str(self.code)
class Manager:
    def __init__(self, name, suppress=False): self.name, self.suppress = name, suppress
    def __enter__(self):
        print('enter', self.name)
        return self.name
    def __exit__(self, kind, value, tb):
        print('exit', self.name, kind and kind.__name__)
        return self.suppress
def traced(f):
    def wrapper(*args, **keywords):
        print('call', f.__name__, len(args), sorted(keywords))
        return f(*args, **keywords)
    return wrapper
def times(n):
    def decorate(f):
        def wrapper(*args, **keywords):
            for _ in range(n - 1): f(*args, **keywords)
            return f(*args, **keywords)
        return wrapper
    return decorate
def countdown(n):
    try:
        while n > 0:
            got = yield n
            if got: n = got % 5
            n -= 1
        return 'done'
    except AppError as e:
        yield e.code
    finally:
        print('countdown ends')
def delegate(n, m):
    first = yield from countdown(n)
    yield first
    yield from range(m)
"""

# Parts of messages that releases of CPython word differently, and of which nothing is printed.
UNSTABLE = ("__dict__ for setting", "int_max_str_digits", "not iterable", "unhashable", "argument is empty", "object is not callable",
            "object of type 'NoneType'", "arg is an empty sequence", "to unpack", "modulo by zero", "division", "Unknown format code",
            "argument must be", "must be str, not", "float modulo", "not supported between", "must be an iterable", "format specifier", "no setter", "no deleter")

# {kind: templates}; <k> stands for an expression of the kind k, <K> for a variable or a literal without quotes, <n> for a
# small number, <x> for a name of a comprehension. Kinds: int, float, str, list of ints, tuple, dict of str to int, set, bool,
# bytes, object.
EXPRESSIONS = {
    "i": """<n> | <n> | -<n> | (<i> + <i>) | (<i> - <i>) | (<i> * <n>) | (<i> // <i>) | (<i> % <i>) | (<i> * <i> % 997) | (~<i>)
        | (<i> & <i>) | (<i>|<i>) | (<i> ^ <i>) | (<i> << <n>) | (<i> >> <n>) | (<n> ** <n>) | (-<i>) | len(<l>) | len(<s>)
        | len(<d>) | len(<e>) | <l>[<i>] | <l>[<n>] | <l>[-1] | <t>[<n>] | <d>[<s>] | <d>.get(<s>, <i>) | sum(<l>) | min(<l>)
        | max(<l>, default=<i>) | max(<i>, <i>) | abs(<i>) | int(<f>) | int(<s>) | int(<b>) | round(<f>) | <s>.find(<s>)
        | <s>.count(<s>) | <s>.index(<s>) | <s>.rfind(<s>) | ord(<s>[<n>]) | <l>.index(<i>) | <l>.count(<i>) | <t>.count(<i>)
        | (<i> if <b> else <i>) | (<i> or <i>) | (<i> and <i>) | divmod(<i>, <i>)[0] | divmod(<i>, <i>)[1] | pow(<n>, <n>, <n>)
        | (lambda <x>: <x> + <i>)(<i>) | (lambda *a, k=<i>: len(a) * k)(*<l>, k=<i>) | next(iter(<l>)) | next(iter(<d>.values()))
        | next((<x> for <x> in <l> if <x> > <i>), <i>) | sum(<x> * <n> for <x> in <l>) | (<i>).bit_length() | (<i>).real
        | int(<s> + str(<n>), 36) | <l>.pop() | <d>.pop(<s>, <i>) | <d>.setdefault(<s>, <i>) | [*<l>, <i>][<i>]
        | <y>[<n>] | len(<y>) | int.from_bytes(<y>, 'big') % 9999 | hash(<n>) | len({*<l>}) | len(<o>) | <o>.size | <o>.total
        | <o>.method0(<i>) | <o>.method1(<i>, <i>) | <o>.method2(<i>, k=<i>) | <o>(<i>) | <o>[<i>] | type(<o>).count | sum(<o>)
        | <o>.twice | len(range(<i>)[:9]) | range(<n>, <n>, 2).start | sum(divmod(<i>, <n>)) | call(<i>)""",
    "f": """<n>.5 | 0.25 | (<f> + <f>) | (<f> * 0.5) | (<f> - <i>) | (<i> / <i>) | float(<n>) | round(<f>, <n>) | abs(<f>) | (<f> // 2)
        | (<f> % <f>) | float(<s>) | (<f> if <b> else <f>) | max(<f>, <i> % 1000) | sum([<f>, <f>]) | -<f> | (<n> ** -<n>) | (<f> ** 2)""",
    "s": """'' | 'a' | 'ab' | 'Hello World' | 'x,y,z' | ' pad ' | 'éß' | (<s> + <s>) | (<s> * 2) | <s>[<n>:] | <s>[:<i>] | <s>[::-1]
        | <s>[<n>] | str(<i>) | str(<f>) | repr(<s>) | <s>.upper() | <s>.lower() | <s>.title() | <s>.strip() | <s>.swapcase()
        | <s>.replace(<s>, <s>)[:30] | <s>.split(<s>)[0] | <s>.partition(<s>)[2] | ','.join(map(str, <l>)) | '-'.join(<d>)
        | <s>.center(<n>, '*') | <s>.ljust(<n>) + '|' | <s>.zfill(<n>) | chr(97 + <i> % 26) | f"{<I>} {<F>:.2f} {<S>!r}"
        | f"{<I>:>{<n>}}|{<S>:*^{<n>}}" | f"{<I>=} {<L>}" | '%d %s' % (<i>, <s>) | '%5.1f|%-4d|%r' % (<f>, <i>, <s>)
        | '{} {:>5} {!r}'.format(<i>, <s>, <s>) | '{0}{1}{0}'.format(<s>, <i>) | '{a:03d}'.format(a=<i> % 500) | format(<i>, 'x')
        | format(<f>, '.3e') | <s>.removeprefix(<s>) | <s>.expandtabs() | (<s> if <b> else <s>) | (<s> or <s>) | max(<s>, <s>)
        | min(<s>) | ''.join(sorted(<s>)) | ''.join(<x> for <x> in <s> if <x> != 'a') | type(<a>).__name__ | str(<o>) | <o>.label
        | <y>.decode() | ascii(<s>) | <s>.casefold() | ' '.join(<s>.split()) | <s>.translate({97: 'A'}) | str(<b>) | hex(<i>)
        | (<s>.encode() and <s>)""",
    "l": """[] | [<i>] | [<i>, <i>] | [<n>, <n>, <n>] | [*<l>, <i>] | (<l> + <l>) | (<l> * <n>)[:9] | <l>[<i>:<i>] | <l>[::-1] | <l>[::<n>]
        | sorted(<l>) | sorted(<l>, reverse=True) | sorted(<l>, key=lambda <x>: -<x>) | list(range(<n>)) | list(range(<n>, <i> % 20, 3))
        | [<x> for <x> in <l>] | [<x> * <n> for <x> in <l> if <x> % 2] | [<x> + <i> for <x> in <l>] | list(<t>) | list(<d>.values())
        | list(reversed(<l>)) | list(map(abs, <l>)) | list(filter(None, <l>)) | [len(<x>) for <x> in <s>.split()] | list(<y>)
        | sorted(<e>) | [<x> for <x>, _ in zip(<l>, <s>)] | [i for i, _ in enumerate(<s>)] | list(countdown(<n>)) | <l>.copy()
        | list(<o>) | [<x> for y in (<l>, <l>) for <x> in y] | (<l> if <b> else <l>) | [*<l>, *<t>] | list(dict.fromkeys(<l>))
        | [*delegate(<n>, <n>)][:3] and <l> | [f(<i>) for f in [lambda v: v + <n>, abs]] | [sum(p) for p in zip(<l>, <l>)]
        | [a * b for a in <l>[:3] for b in <l>[:3] if a < b] | list(gen(<n>))""",
    "t": """() | (<i>,) | (<i>, <s>) | (<i>, <i>, <i>) | tuple(<l>) | (<t> + <t>) | <t>[<n>:] | (<t> * 2)[:9] | divmod(<i>, <i>)
        | (*<l>, <i>) | tuple(<s>) | <s>.partition(<s>) | (<f>, <b>) | tuple(<x> for <x> in <l>) | (<t>, <l>) | max(<t>, <t>)
        | (<i>).as_integer_ratio()""",
    "d": """{} | {<s>: <i>} | {<s>: <i>, <s>: <i>} | {'a': <i>, 'b': <i>} | dict(a=<i>, k=<i>) | dict(zip(<s>, <l>)) | {**<d>, <s>: <i>}
        | (<d>|<d>) | {<x>: len(<x>) for <x> in <s>.split()} | {str(<x>): <x> for <x> in <l>} | dict.fromkeys(<s>[:5], <i>)
        | {k: v + <n> for k, v in <d>.items()} | {v: k for k, v in enumerate(<s>)} | <d>.copy() | dict(sorted(<d>.items()))
        | {k: <d>[k] for k in sorted(<d>)} | (<d> if <b> else <d>) | (lambda **k: k)(a=<i>, **{'z': <i>})""",
    "e": """set() | {<i>} | {<i>, <i>, <i>} | set(<l>) | (<e>|<e>) | (<e> & <e>) | (<e> - <e>) | (<e> ^ <e>) | {<x> % 5 for <x> in <l>}
        | <e>.union(<l>) | frozenset(<l>) | <e>.difference(<l>) | set(<d>.values()) | set(range(<n>)) | <e>.copy()""",
    "b": """True | False | (<i> < <i>) | (<i> == <i>) | (<i> <= <i> < <i>) | (<s> < <s>) | (<s> == <s>) | (<i> in <l>) | (<s> in <d>)
        | (<s> not in <s>) | (<i> in <e>) | (not <b>) | (<b> and <b>) | (<b> or <b>) | isinstance(<a>, int) | isinstance(<a>, (str, list))
        | (<l> == <l>) | (<l> < <l>) | (<t> >= <t>) | (<e> <= <e>) | <e>.isdisjoint(<l>) | <s>.isdigit() | <s>.isalpha() | <s>.startswith(<s>)
        | <s>.isupper() | any(<l>) | all(<l>) | all(<x> > <n> for <x> in <l>) | bool(<a>) | callable(<a>) | (<f> > <i>) | (<d> == <d>)
        | (<o> == <o>) | (<o> != <i>) | (<o> < <o>) | (<i> in <o>) | isinstance(<o>, Class0) | issubclass(type(<o>), Class1) | hasattr(<o>, 'extra')
        | bool(<o>) | (<i> is None) | (None is not <o>) | (<i> != <f>) | (<y> < <y>)""",
    "y": """b'' | b'ab' | bytes(<n>) | bytes([<n>, 65]) | <s>.encode() | (<y> + <y>) | <y>[<n>:] | <y>[::-1] | (<y> * 2) | <y>.upper()
        | bytes(<x> % 256 for <x> in <l>) | (<i> % 999).to_bytes(2, 'big') | <y>.replace(b'a', <y>)[:20]""",
}
EXPRESSIONS = {kind: re.split(r"\s+\|\s+", texts) for kind, texts in EXPRESSIONS.items()}
KINDS = "ifsltdeby"
PICKED_KINDS = "iiiiissslllttddeebfyoo"

# Statements of one line; <v:k> is a variable of the kind.
SIMPLE = {
    "i": ["<v> += <i>", "<v> -= <n>", "<v> = <v> * <n> % 1009", "<v> //= <i>", "<v> ^= <i>", "<v> %= <i>", "<v> |= <n>", "<v> <<= 1"],
    "f": ["<v> += <f>", "<v> /= <i>", "<v> *= 0.5", "<v> -= <i>"],
    "s": ["<v> += <s>[:3]", "<v> = <v>[<n>:]", "<v> = <v>.join('-+')[:20]", "<v> %= <i>", "<v> *= 2; <v> = <v>[:15]"],
    "l": ["<v>.append(<i>)", "<v>.insert(<i>, <i>)", "<v>.extend(<l>[:3])", "<v>.sort()", "<v>.reverse()", "<v>.remove(<i>)", "<v>.clear()",
          "<v>[<i>] = <i>", "<v>[<i>:<i>] = <l>[:4]", "del <v>[<i>]", "del <v>[<i>:<i>]", "<v> += <t>[:3]", "<v>[::2] = <l>[:4]", "<v>.pop(<i>)",
          "<v>.sort(key=lambda z: (z % 3, -z))", "<v>[<n>], <v>[<n>] = <i>, <i>", "<v>[<i>] += <i>", "<v> *= <n>; <v> = <v>[:9]", "del <v>[::2]"],
    "t": ["<v> += (<i>,)", "<v>[0] = <i>", "<v> = <v>[:8]"],
    "d": ["<v>[<s>] = <i>", "<v>.update(<d>)", "<v>.pop(<s>)", "<v> |= <d>", "del <v>[<s>]", "<v>.clear()", "<v>[<s>] += <i>", "<v>.popitem()",
          "<v>.update(k=<i>)", "<v>.setdefault(<s>, <i>)"],
    "e": ["<v>.add(<i>)", "<v>.discard(<i>)", "<v>.remove(<i>)", "<v> |= <e>", "<v> -= <e>", "<v> &= <e>", "<v>.update(<l>)", "<v>.pop() if len(<v>) == 1 else 0"],
    "b": ["<v> = not <v>", "<v> &= <b>", "<v> ^= True"],
    "y": ["<v> += <y>[:3]", "<v> = <v>[:9]"],
    "o": ["<v>.size += <i>", "<v>.extra = <i>", "<v>.total = <i>", "<v>[<i>] = <i>", "del <v>.extra", "<v> += <o>", "<v>.label = <s>", "<v>.unknown",
          "<v>.missing()", "del <v>.size", "type(<v>).count += 1", "<v>.total = <s>", "setattr(<v>, 'extra', getattr(<v>, 'size', <i>))"],
}
EXCEPTIONS = ["ValueError", "KeyError", "IndexError", "TypeError", "ZeroDivisionError", "AttributeError", "AppError", "SubError", "LookupError",
              "ArithmeticError", "Exception", "RuntimeError", "StopIteration", "NameError", "(KeyError, ValueError)", "(TypeError, AppError)"]
RAISED = ["ValueError(<s>)", "KeyError(<i>)", "AppError(<i>)", "SubError(<i>, <s>)", "IndexError", "ZeroDivisionError(<i>, <i>)", "AppError",
          "RuntimeError(<s>)", "StopIteration(<i>)", "TypeError('made')", "<i>", "Class0", "LookupError()", "Exception(<t>)"]
PATTERNS = ["<n>", "-1", "'a' | 'b'", "[]", "[x]", "[x, *rest]", "[_, second, *_]", "(a, b)", "{'a': found}", "{'k': v, **others}", "int(x)", "str() as text",
            "None", "True", "bool()", "[int(), str()]", "list() | tuple()", "{}", "Class0(size=s)", "Class1()", "x if x", "(1 | 2 | 3) as small", "float(q)",
            "[[*inner], *_]", "AppError(code=c)", "set()", "(_, _, _)"]


class Function:
    """What a caller knows of a function: its name and its parameters (name, kind, form), where the form is a letter."""

    def __init__(self, name, parameters, result):
        self.name, self.parameters, self.result = name, parameters, result


class Scope:
    def __init__(self, program, names=(), functions=(), is_function=False, is_generator=False, nonlocals=()):
        self.program = program
        self.names = {kind: list(dict(names).get(kind, ())) for kind in KINDS + "o"}
        self.functions = list(functions)
        self.is_function, self.is_generator = is_function, is_generator
        self.nonlocals = list(nonlocals)  # (name, kind) of the enclosing function
        self.loops = 0


class Program:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.count = 0

    def chance(self, share):
        return self.random.random() < share

    def pick(self, items):
        return self.random.choice(items)

    def fresh(self, prefix):
        self.count += 1
        return f"{prefix}{self.count}"

    # ---- expressions ----

    def fill(self, template, scope, depth, bound=None):
        bound = bound or self.pick("xyzw") + str(depth)

        def replace(found):
            kind = found[1]
            if kind == "n":
                return str(self.random.randrange(8))
            if kind == "x":
                return bound
            if kind == "a":
                return self.expression(self.pick(KINDS), scope, depth - 1)
            if kind == "o":
                return self.an_object(scope)
            if kind.isupper():
                names = scope.names[kind.lower()]
                return self.pick(names) if names else {"I": "7", "F": "2.5", "S": "12", "L": "[1, 2]"}[kind]
            return self.expression(kind, scope, depth - 1)
        return re.sub(r"<(\w)>", replace, template)

    def an_object(self, scope):
        if scope.names["o"] and self.chance(0.8):
            return self.pick(scope.names["o"])
        if not self.classes:
            return str(self.random.randrange(9))
        return f"Class{self.random.randrange(self.classes)}({self.random.randrange(9)})"

    def expression(self, kind, scope, depth=2):
        if self.chance(0.015):
            kind = self.pick("ifsltby")  # a dict would be asked for slices, which can be hashed from 3.12 on
        if kind == "o":
            return self.an_object(scope)
        names = scope.names[kind]
        if names and (depth <= 0 and self.chance(0.8) or self.chance(0.35)):
            return self.pick(names)
        callable_ones = [f for f in scope.functions if f.result == kind]
        if callable_ones and depth > 0 and self.chance(0.12):
            return self.call(self.pick(callable_ones), scope, depth)
        templates = EXPRESSIONS[kind]
        if depth <= 0:
            templates = [t for t in templates if not re.search(r"<[a-mo-wyz]>", t)] or templates
            template = self.pick(templates[:8])
            if re.search(r"<[a-mo-wyz]>", template):
                return {"f": "1.5", "t": "(1, 2)", "d": "{'a': 1}", "e": "{1, 2}", "y": "b'ab'", "l": "[3, 1]", "i": "3", "s": "'ab'", "b": "True"}[kind]
            return self.fill(template, scope, 0)
        template = self.pick(templates)
        # Objects are asked, and generators of the program called, only where they are there.
        if "<o>" in template and not self.classes or "gen(" in template and not self.generators or "call(" in template and "callable" not in template and not self.has_call:
            return self.expression(kind, scope, depth - 1)
        return self.fill(template, scope, depth)

    def call(self, function, scope, depth):
        """A call by every form of argument; now and then a wrong one."""
        positional, keywords = [], []
        for name, kind, form in function.parameters:
            value = self.expression(kind, scope, depth - 1) if form not in "*k" else None
            if form in "pa" and (form == "p" or not keywords and self.chance(0.7)):
                positional.append(value)
            elif form in "ao":
                keywords.append(f"{name}={value}")
            elif form == "d" and self.chance(0.5):
                if keywords or self.chance(0.4):
                    keywords.append(f"{name}={value}")
                else:
                    positional.append(value)
            elif form == "D" and self.chance(0.5):
                keywords.append(f"{name}={value}")
            elif form == "*" and not keywords and self.chance(0.4):
                positional.append("*" + self.expression(self.pick("lt"), scope, depth - 1))
            elif form == "k" and self.chance(0.4):
                keywords.append(self.pick([f"extra{self.random.randrange(3)}={self.expression('i', scope, depth - 1)}", "**{'z': 1, 'y': 2}"]))
        arguments = positional + keywords
        if arguments and self.chance(0.05):
            arguments.pop(self.random.randrange(len(arguments)))
        if self.chance(0.03):
            arguments.append("unexpected=1")
        return f"{function.name}({', '.join(arguments)})"

    # ---- statements: lists of lines ----

    def block(self, scope, depth, count=None):
        lines = []
        saved = {kind: list(names) for kind, names in scope.names.items()}
        for _ in range(count or self.random.randrange(1, 4)):
            lines += self.statement(scope, depth)
        if self.chance(0.8):
            scope.names = saved  # what a block binds may be unbound after it
        return ["    " + line for line in lines]

    def printed(self, scope):
        values = ", ".join(f"show({self.expression(self.pick(PICKED_KINDS), scope)})" for _ in range(self.random.randrange(1, 3)))
        return [f"print({self.fresh('')}, {values})"]

    def assignment(self, scope):
        kind = self.pick(PICKED_KINDS)
        name = self.pick(scope.names[kind]) if scope.names[kind] and self.chance(0.4) else self.fresh("v")
        lines = [f"{name} = {self.expression(kind, scope)}" if kind in "ifbo" else f"{name} = clip({self.expression(kind, scope)})"]
        if name not in scope.names[kind] and not any(name == n for n, _ in scope.nonlocals):
            scope.names[kind].append(name)
        return lines

    def unpacking(self, scope):
        a, b, c = (self.fresh("v") for _ in range(3))
        form = self.random.randrange(6)
        if form == 0:
            lines = [f"{a}, {b} = {self.expression('i', scope)}, {self.expression('i', scope)}"]
        elif form == 1:
            lines = [f"{a}, *{c} = {self.expression('l', scope)}", f"{b} = {a}"]
            scope.names["l"].append(c)
        elif form == 2:
            lines = [f"{a}, {b} = {self.expression(self.pick('lt'), scope)}"]
        elif form == 3:
            lines = [f"({a}, {b}), {c} = ({self.expression('i', scope)}, {self.expression('i', scope)}), {self.expression('s', scope)}"]
            scope.names["s"].append(c)
        elif form == 4:
            lines = [f"{a} = {b} = {self.expression('i', scope)}"]
        else:
            lines = [f"*{c}, {a} = {self.expression('l', scope)}", f"{b} = len({c})"]
            scope.names["l"].append(c)
        if form != 2:
            scope.names["i"] += [a, b]
        return lines

    def simple(self, scope):
        kinds = [kind for kind in KINDS + "o" if scope.names[kind]]
        if not kinds:
            return self.assignment(scope)
        kind = self.pick(kinds)
        name = self.pick(scope.names[kind])
        return [self.fill(self.pick(SIMPLE[kind]).replace("<v>", name), scope, 1)]

    def condition(self, scope):
        return self.expression("b", scope)

    def if_statement(self, scope, depth):
        head = self.condition(scope)
        if self.chance(0.15):
            name = self.fresh("v")
            head = f"({name} := {self.expression('i', scope)}) > {self.random.randrange(5)}"
            scope.names["i"].append(name)
        lines = [f"if {head}:"] + self.block(scope, depth - 1)
        while self.chance(0.25):
            lines += [f"elif {self.condition(scope)}:"] + self.block(scope, depth - 1)
        if self.chance(0.5):
            lines += ["else:"] + self.block(scope, depth - 1)
        return lines

    def loop(self, scope, depth):
        scope.loops += 1
        name = self.fresh("v")
        form = self.random.randrange(9)
        saved = {kind: list(names) for kind, names in scope.names.items()}
        if form == 0:
            counter = self.fresh("fuel")
            lines = [f"{counter} = {self.random.randrange(1, 5)}", f"while {counter} > 0 and {self.condition(scope)}:", f"    {counter} -= 1"]
            lines += self.block(scope, depth - 1)
        else:
            other = self.fresh("v")
            head, kinds = self.pick([(f"{name} in range({self.random.randrange(5)})", "i"), (f"{name} in {self.expression('l', scope)}[:4]", "i"),
                                     (f"{name} in {self.expression('s', scope)}[:3]", "s"), (f"{name}, {other} in enumerate({self.expression('s', scope)}[:3])", "is"),
                                     (f"{name}, {other} in list({self.expression('d', scope)}.items())[:3]", "si"), (f"{name} in sorted({self.expression('e', scope)})[:4]", "i"),
                                     (f"{name}, {other} in zip({self.expression('l', scope)}[:3], {self.expression('l', scope)})", "ii"),
                                     (f"{name} in countdown({self.random.randrange(4)})", "i"), (f"{name} in reversed({self.expression('t', scope)}[:3])", "")])
            lines = [f"for {head}:"]
            for n, kind in zip((name, other), kinds):
                scope.names[kind].append(n)
            lines += self.block(scope, depth - 1)
        if self.chance(0.3):
            lines.append(f"    if {self.condition(scope)}: {self.pick(['break', 'continue', 'break'])}")
        scope.loops -= 1
        if self.chance(0.25):
            lines += ["else:"] + self.block(scope, depth - 1)
        scope.names = saved
        return lines

    def try_statement(self, scope, depth):
        lines = ["try:"] + self.block(scope, depth - 1)
        handlers = self.random.randrange(0, 3)
        for _ in range(handlers):
            name = self.fresh("e")
            kind = self.pick(EXCEPTIONS)
            lines += [f"except {kind} as {name}:", f"    report({self.fresh('')}, {name})"]
            if self.chance(0.5):
                lines += self.block(scope, depth - 1, 1)
            if self.chance(0.2):
                lines.append("    " + self.pick(["raise", f"raise AppError(9) from {name}", f"raise {name}", "raise KeyError('k') from None", f"raise ValueError({name}.args)"]))
        if handlers and self.chance(0.1):
            lines += ["except:"] + self.block(scope, depth - 1, 1)
        if handlers and self.chance(0.3):
            lines += ["else:"] + self.block(scope, depth - 1, 1)
        if not handlers or self.chance(0.35):
            lines += ["finally:", f"    print('finally', {self.fresh('')})"] + (self.block(scope, depth - 1, 1) if self.chance(0.4) else [])
        return lines

    def with_statement(self, scope, depth):
        name = self.fresh("v")
        managers = [f"Manager({self.expression('s', scope)}, {self.expression('b', scope)}) as {name}"]
        if self.chance(0.3):
            managers.append("Manager('second')")
        scope.names["s"].append(name)
        return [f"with {', '.join(managers)}:"] + self.block(scope, depth - 1)

    def match_statement(self, scope, depth):
        lines = [f"match {self.expression(self.pick(KINDS + 'o'), scope)}:"]
        for _ in range(self.random.randrange(1, 5)):
            pattern = self.pick(PATTERNS)
            if pattern == "x if x":
                pattern = f"[x, y] if {self.condition(scope)}"
            lines.append(f"    case {self.fill(pattern, scope, 0)}:")
            captured = [n for n in ("x", "rest", "a", "b", "found", "v", "others", "text", "s", "small", "second", "c", "inner", "q") if re.search(rf"\b{n}\b", re.sub(r"'.*?'|\w+=", "", pattern))]
            lines.append(f"        print({self.fresh('')}, {pattern!r}{''.join(f', show({n})' for n in captured)})")
            lines += ["    " + line for line in self.block(scope, depth - 1, 1)]
        if self.chance(0.5):
            lines += ["    case _:"] + ["    " + line for line in self.block(scope, depth - 1, 1)]
        return lines

    def raise_statement(self, scope):
        text = f"raise {self.fill(self.pick(RAISED), scope, 1)}"
        if self.chance(0.2):
            text += f" from {self.pick(['None', 'KeyError(1)', 'ValueError'])}"
        return [f"if {self.condition(scope)}: {text}"]

    def generator_use(self, scope):
        g = self.fresh("g")
        if not scope.is_function:
            self.suspended.append(g)
        lines = [f"{g} = {self.pick(['countdown(4)', 'delegate(2, 2)', '(n * n for n in ' + self.expression('l', scope) + ')', *(['gen(3)'] if self.generators else [])])}"]
        for _ in range(self.random.randrange(1, 4)):
            action = self.pick([f"next({g})", f"next({g}, 'end')", f"{g}.send({self.random.randrange(5)})", f"{g}.send(None)", f"{g}.throw(AppError(5))",
                                f"{g}.throw(ValueError('in'))", f"{g}.close()", f"list({g})", f"sum({g})"])
            lines.append(f"print({self.fresh('')}, {action})")
        return lines

    def inner_function(self, scope, depth):
        name = self.fresh("inner")
        visible = [(n, kind) for kind in "ils" for n in scope.names[kind] if "." not in n] if scope.is_function else []
        inner = Scope(self, {kind: list(names) for kind, names in scope.names.items()}, scope.functions, True)
        lines = []
        if visible and self.chance(0.6):
            n, kind = self.pick(visible)
            lines.append(f"    nonlocal {n}")
            lines.append(f"    {n} = {self.expression(kind, inner, 1)}" if kind == "i" else f"    {n} = clip({self.expression(kind, inner, 1)})")
        inner.nonlocals = [(n, kind) for kind in KINDS + "o" for n in scope.names[kind]]
        # Names of the outer scope are only read: to bind one would make it local.
        reading = self.printed(inner) + [f"return {self.expression('i', inner)}"]
        lines += ["    " + line for line in reading]
        function = Function(name, [("q", "i", "d")], "i")
        scope.functions.append(function)
        return [f"def {name}(q={self.random.randrange(5)}):"] + lines

    def statement(self, scope, depth):
        choices = [(3, "assignment"), (3, "printed"), (4, "simple"), (1, "unpacking")]
        if depth > 0:
            choices += [(2, "if_statement"), (2, "loop"), (2, "try_statement"), (0.6, "with_statement"), (0.7, "match_statement"), (0.4, "inner_function")]
        choices += [(0.7, "raise_statement"), (0.5, "generator_use"), (0.2, "delete"), (0.2, "assertion")]
        if scope.is_function:
            choices += [(0.4, "leave")]
        if scope.is_generator:
            choices += [(2.5, "yielding")]
        name = self.random.choices([c[1] for c in choices], [c[0] for c in choices])[0]
        method = getattr(self, name)
        return method(scope, depth) if name in ("if_statement", "loop", "try_statement", "with_statement", "match_statement", "inner_function") else method(scope)

    def delete(self, scope):
        names = [n for kind in "il" for n in scope.names[kind] if n.startswith("v")]
        return [f"del {self.pick(names)}"] if names and self.chance(0.5) else self.printed(scope)

    def assertion(self, scope):
        return [f"assert {self.condition(scope)}, {self.expression('s', scope, 1)}"]

    def leave(self, scope):
        return [f"if {self.condition(scope)}: return {self.expression('i', scope, 1)}"]

    def yielding(self, scope):
        return [self.pick([f"yield {self.expression('i', scope, 1)}", f"yield from {self.expression('l', scope, 1)}[:3]", f"print('sent', (yield {self.expression('i', scope, 1)}))"])]

    # ---- definitions ----

    def parameters(self, scope):
        """Parameters as a definition writes them, and as its callers know them."""
        known, texts = [], []
        letters = iter("abcdefgh")
        for form, most in (("p", 2), ("a", 2), ("d", 2)):
            for _ in range(self.random.randrange(most + 1)):
                name, kind = next(letters), self.pick("iilsd")
                known.append((name, kind, form))
                texts.append(name if form != "d" else f"{name}={self.expression(kind, Scope(self), 0)}")
            if form == "p" and known:
                texts.append("/")
        star = self.random.randrange(3)
        if star == 1:
            known.append(("rest", "t", "*"))
            texts.append("*rest")
        only = [(next(letters), self.pick("is"), self.pick("oD")) for _ in range(self.random.randrange(3))] if star else []
        if star == 2 and only:
            texts.append("*")
        for name, kind, form in only:
            known.append((name, kind, form))
            texts.append(name if form == "o" else f"{name}={self.expression(kind, Scope(self), 0)}")
        if self.chance(0.3):
            known.append(("more", "d", "k"))
            texts.append("**more")
        for name, kind, form in known:
            scope.names[kind].append(name)
        return ", ".join(texts), known

    def function(self, index, functions, outer):
        scope = Scope(self, {"o": outer}, functions, True)
        text, known = self.parameters(scope)
        result = self.pick("iiisldt")
        lines = []
        if self.chance(0.25):
            lines.append(self.pick(["@traced", "@times(2)"]))
        lines += [f"def func{index}({text}):", "    tick()"]
        lines += self.block(scope, 3, self.random.randrange(2, 6))
        lines.append(f"    return {self.expression(result, scope)}")
        return lines, Function(f"func{index}", known, result)

    def generator(self):
        scope = Scope(self, {"i": ["n"]}, (), True, True)
        return ["def gen(n):", "    tick()"] + self.block(scope, 2, 4) + ["    yield n"]

    def class_definition(self, index):
        bases = [f"Class{i}" for i in sorted(self.random.sample(range(index), min(index, self.random.randrange(3))), reverse=True)]
        scope = Scope(self, {"i": ["self.size", "n"], "l": ["self.items"], "s": ["self.label"]}, (), True)
        e = lambda kind="i", depth=1: self.expression(kind, scope, depth)
        saved, self.classes = self.classes, 0  # methods make no objects
        lines = [f"class Class{index}({', '.join(bases)}):", f"    count = {self.random.randrange(5)}"]
        if index == 0:
            lines += ["    def __init__(self, size=0, *items):", "        self.size = size", "        self.items = list(items) or [size]", "        self.label = type(self).__name__"]
            lines += ["    def __repr__(self): return f'{type(self).__name__}<{self.size} {self.items}>'", "    def method0(self, n): return n", "    def method1(self, n, m=1): return n - m",
                      "    def method2(self, n, *, k=2): return n * k", "    twice = property(lambda self: self.size * 2)"]
        elif not bases:
            bases = ["Class0"]
            lines[0] = f"class Class{index}(Class0):"
        if index and self.chance(0.6):
            lines += ["    def __init__(self, size=0, *items, **more):", f"        print('init Class{index}')", f"        super().__init__(size + {self.random.randrange(3)}, *items, **more)"]
        calls = [[], ["self.method0(n)"], ["self.method0(n)", "self.method1(n, 2)"]]
        for i in range(3):
            if index and self.chance(0.45):
                head = ["n", "n, m=1", "n, *, k=2"][i]
                lines += [f"    def method{i}(self, {head}):", "        tick()"]
                lines += ["    " + line for line in self.block(scope, 1, self.random.randrange(1, 3))]
                value = self.pick([e(), *calls[i], f"super().method{i}(n) + 1"])
                lines.append(f"        return {value}")
        one_liners = [
            f"def __len__(self): return {self.pick(['len(self.items)', 'abs(self.size) % 9'])}",
            "def __eq__(self, other): return isinstance(other, Class0) and self.size == other.size",
            "def __eq__(self, other): return NotImplemented", "def __hash__(self): return hash(self.size)",
            "def __lt__(self, other): return self.size < other.size if isinstance(other, Class0) else NotImplemented",
            "def __add__(self, other): return type(self)(self.size + (other.size if isinstance(other, Class0) else other))",
            "def __radd__(self, other): return self.size + other if isinstance(other, int) else NotImplemented",
            "def __iadd__(self, other):\n        self.size += 1\n        return self", "def __bool__(self): return self.size > 2",
            "def __getitem__(self, i): return self.items[i]", "def __setitem__(self, i, value): self.items[i] = value",
            "def __iter__(self): return iter(self.items)", "def __iter__(self):\n        yield self.size\n        yield from self.items",
            "def __contains__(self, x): return x in self.items or x == self.size", f"def __call__(self, n=1): return {e()}",
            "def __getattr__(self, name):\n        if name == 'extra': return 99\n        raise AttributeError(f'no {name} here')",
            "def __str__(self): return f'str of {self.label}'", "def __neg__(self): return -self.size", "def __enter__(self): return self",
            "@property\n    def total(self): return sum(self.items)\n    @total.setter\n    def total(self, value): self.items = [value]",
            "@property\n    def total(self): return self.size", "@classmethod\n    def make(cls, n): return cls(n, n)", "@staticmethod\n    def helper(n): return n + 1",
            "def __setattr__(self, name, value):\n        if name == 'extra': value = (value, 'set')\n        super().__setattr__(name, value)",
            "def __delattr__(self, name):\n        print('delete', name)\n        super().__delattr__(name)",
            "def __init_subclass__(cls, **keywords):\n        super().__init_subclass__(**keywords)\n        print('subclass', cls.__name__)",
            "extra = 'of the class'", "@property\n    def label(self): return 'fixed'\n    @label.setter\n    def label(self, value): pass",
            "def __mul__(self, n): return [self.size] * n", "def __index__(self): return self.size % 5", "def __format__(self, spec): return f'[{spec}]'"]
        for text in self.random.sample(one_liners, self.random.randrange(2, 8)):
            scope.names["i"] = ["self.size", "n"]
            lines += ["    " + text]
        self.classes = saved
        return "\n".join(lines).split("\n")

    def source(self):
        self.classes, self.generators, self.has_call, self.suspended = 0, False, False, []
        lines = [f"UNSTABLE = {UNSTABLE!r}", *PROLOGUE.split("\n")]
        bodies = []
        for index in range(self.random.randrange(2, 5)):
            body = self.class_definition(index)
            lines += ["try:", *["    " + line for line in body], "except TypeError as e:", f"    print('class {index}', type(e).__name__)", f"    class Class{index}(Class0): pass"] if index else body
            self.classes = index + 1
            bodies.append(body)
        lines += self.generator()
        self.generators = True
        functions, objects = [], []
        for index in range(self.classes):
            lines.append(f"object{index} = Class{index}({index}, *range({index}))")
            objects.append(f"object{index}")
        for index in range(self.random.randrange(2, 6)):
            body, function = self.function(index, functions, objects)
            lines += body
            functions.append(function)
        scope = Scope(self, {"o": objects}, functions)
        for number in range(self.random.randrange(8, 16)):
            self.suspended = []
            body = self.block(scope, 3, self.random.randrange(1, 4))
            if functions and self.chance(0.6):
                body.append(f"    print('result', show({self.call(self.pick(functions), scope, 2)}))")
            lines += ["left = 120", "try:", *body, "except BaseException as error:", f"    report('chunk {number}', error)"]
            # What is suspended at the end of a program would go on in an order that nobody promises.
            lines += [f"{name} = None" for name in self.suspended]
        if self.chance(0.2):
            lines.append(self.pick(["raise SystemExit(3)", "raise SystemExit", "object0.nothing", "import sys; sys.exit(4)", "raise AppError(1)"]))
        return "\n".join(lines) + "\n"


# ---- running ----

# Runs programs in one CPython, each in namespace of its own: from the file named first, outputs and exit statuses to standard
# output.
RUNNER = """\
import sys
def run(program):
    try:
        exec(compile(program, "<program>", "exec"), {"__name__": "__main__"})
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 1 if error.code else 0
    except BaseException:
        return 1
    return 0
for program in open(sys.argv[1], encoding="utf-8", newline="").read().split("\\x1e"):
    sys.setrecursionlimit(1000)
    status = run(program)
    sys.stdout.write("\\x1e" + str(status) + "\\x1e")
"""


def limit_memory():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if not os.environ.get("ASAN_OPTIONS"):
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


def environment():
    return {"PATH": os.environ.get("PATH", ""), "PYTHONIOENCODING": "utf-8", "PYTHONHASHSEED": "0", "NO_COLOR": "1"}


def answers_of_cpython(python, programs, folder, name):
    joined, runner = os.path.join(folder, name), os.path.join(folder, "runner.py")
    with open(joined, "w", encoding="utf-8", newline="") as file:
        file.write(MARK.join(programs))
    with open(runner, "w", encoding="utf-8") as file:
        file.write(RUNNER)
    done = subprocess.run([*python, "-I", "-S", "-W", "ignore", runner, joined], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(),
                          timeout=TIME_LIMIT * len(programs))
    parts = done.stdout.decode("utf-8").split(MARK)
    if len(parts) != 2 * len(programs) + 1:
        sys.exit(f"CPython gave up after {len(parts) // 2} programs: {done.stderr.decode()[-800:]}")
    return [(parts[2 * i], int(parts[2 * i + 1])) for i in range(len(programs))]


def answer_of_eadem(options, program, folder, name):
    """(output, exit status, the last line of the errors); the status is None after the time limit."""
    path = os.path.join(folder, name + ".py")
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(program)
    try:
        done = subprocess.run([options.eadem, *options.argument, "-W", "ignore", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              stdin=subprocess.DEVNULL, timeout=TIME_LIMIT, env=environment(), preexec_fn=limit_memory)
    except subprocess.TimeoutExpired:
        return "", None, ""
    finally:
        os.unlink(path)
    errors = done.stderr.decode("utf-8", "replace").strip().split("\n")
    return done.stdout.decode("utf-8", "replace"), done.returncode, errors[-1]


def first_difference(ours, theirs):
    if ours[1] != theirs[1]:
        difference = f"exit status {ours[1]}, not {theirs[1]} ({ours[2]})"
    else:
        difference = ""
    mine, other = ours[0].split("\n"), theirs[0].split("\n")
    for i in range(max(len(mine), len(other))):
        a, b = mine[i] if i < len(mine) else "<nothing>", other[i] if i < len(other) else "<nothing>"
        if a != b:
            return f"{difference} line {i + 1}: {a[:200]!r}, not {b[:200]!r}"
    return difference


def bodies_of(tree):
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody", "handlers", "cases"):
            body = getattr(node, field, None)
            if isinstance(body, list):
                yield node, field, body


def shrunk(program, differs, seconds=90):
    """A small program that still differs: statements are left out, or replaced by what they contain, while it does."""
    best, end = program, time.monotonic() + seconds
    size = 16
    while size and time.monotonic() < end:
        progress, position = False, 0
        while time.monotonic() < end:
            tree = ast.parse(best)
            places = [(body, i) for _, _, body in bodies_of(tree) for i in range(len(body))]
            if position >= len(places):
                break
            body, i = places[position]
            candidates = [body[:i] + body[i + size:]]
            if size == 1 and isinstance(getattr(body[i], "body", None), list) and not isinstance(body[i], (ast.ClassDef, ast.FunctionDef, ast.ExceptHandler, ast.match_case)):
                candidates.append(body[:i] + body[i].body + body[i + 1:])
            for candidate in candidates:
                saved = body[:]
                body[:] = candidate or ([ast.Pass()] if saved and isinstance(saved[0], ast.stmt) else [])
                try:
                    text = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
                    compile(text, "<program>", "exec")
                except (SyntaxError, ValueError, AttributeError, IndexError):
                    text = best
                body[:] = saved
                if len(text) < len(best) and differs(text):
                    best, progress = text, True
                    break
            else:
                position += 1
        if not progress:
            size //= 2
    return best


def find_python(options):
    for command in [options.python] if options.python else ["python3.11", os.path.expanduser("~/.pyenv/versions/3.11.7/bin/python3.11"), sys.executable]:
        words = command.split()
        if shutil.which(words[0]) and subprocess.run([*words, "-c", "import sys; sys.exit(sys.version_info[:2] != (3, 11))"], stderr=subprocess.DEVNULL).returncode == 0 or options.python:
            return words
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("eadem", nargs="?")
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--python")
    parser.add_argument("--keep")
    parser.add_argument("--shrink", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--argument", action="append", default=[])
    parser.add_argument("--print", type=int, dest="printed")
    options = parser.parse_args()
    if options.printed is not None:
        sys.stdout.write(Program(options.printed).source())
        return 0
    python = find_python(options)
    if not python:
        print("skipped: no CPython 3.11 is installed (--python names one)")
        return 77
    agree = beyond = lines = 0
    different = []
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(options.jobs) as pool:
        for start in range(0, options.count, BATCH):
            seeds = [options.seed * 1000000 + i for i in range(start, min(start + BATCH, options.count))]
            programs = [Program(seed).source() for seed in seeds]
            theirs = answers_of_cpython(python, programs, folder, "programs")
            ours = list(pool.map(lambda i: answer_of_eadem(options, programs[i], folder, f"p{i}"), range(len(programs))))
            for seed, program, mine, other in zip(seeds, programs, ours, theirs):
                lines += other[0].count("\n")
                if "not supported yet" in mine[2]:
                    beyond += 1
                elif difference := first_difference(mine, other):
                    different.append((seed, program))
                    print(f"{seed}: {difference}", flush=True)
                else:
                    agree += 1

        def differs(text):
            try:
                other = answers_of_cpython(python, [text], folder, "shrinking")[0]
            except (subprocess.TimeoutExpired, SystemExit):
                return False
            mine = answer_of_eadem(options, text, folder, "shrunk")
            return bool(first_difference(mine, other)) and "not supported yet" not in mine[2]
        for number, (seed, program) in enumerate(different):
            small = shrunk(program, differs) if number < options.shrink else program
            if options.keep:
                os.makedirs(options.keep, exist_ok=True)
                for suffix, text in (("", program), ("-small", small)):
                    with open(os.path.join(options.keep, f"{seed}{suffix}.py"), "w", encoding="utf-8") as file:
                        file.write(text)
            if number < options.shrink:
                print(f"---- {seed}\n{small}")
    print(f"{agree} programs agree ({lines} lines), {len(different)} differ, {beyond} are beyond Eadem")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
