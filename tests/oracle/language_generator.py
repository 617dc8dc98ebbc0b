"""Random programs of the whole language, for language_programs.py: each from a seed, and each comes to an end."""

import random
import re

from language_templates import (CAPTURED, EXCEPTIONS, EXPRESSIONS, KINDS, ONE_LINERS, PATTERNS, PICKED_KINDS, PROLOGUE,
                                RAISED, SIMPLE, UNSTABLE)


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
            return f"({self.random.randrange(9)})"
        return f"Class{self.random.randrange(self.classes)}({self.random.randrange(9)})"

    def expression(self, kind, scope, depth=2):
        if kind == "o":
            return self.an_object(scope)
        if self.chance(0.015):
            # Something else than is wanted; no dict, since slices can be hashed from 3.12 on.
            return f"({self.expression(self.pick('ifsltby'), scope, depth)})"
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
                return {"f": "1.5", "t": "(1, 2)", "d": "{'a': 1}", "e": "{1, 2}", "y": "b'ab'", "l": "[3, 1]",
                        "i": "3", "s": "'ab'", "b": "True"}[kind]
            return self.fill(template, scope, 0)
        template = self.pick(templates)
        # Objects are asked, and generators of the program called, only where they are there.
        if "<o>" in template and not self.classes or "gen(" in template and not self.generators:
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
                value = self.expression("i", scope, depth - 1)
                keywords.append(self.pick([f"extra{self.random.randrange(3)}={value}", "**{'z': 1, 'y': 2}"]))
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
        value = self.expression(kind, scope)
        lines = [f"{name} = {value}" if kind in "ifbo" else f"{name} = clip({value})"]
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
            lines = [f"{counter} = {self.random.randrange(1, 5)}",
                     f"while {counter} > 0 and {self.condition(scope)}:", f"    {counter} -= 1"]
            lines += self.block(scope, depth - 1)
        else:
            other = self.fresh("v")
            e = lambda kind: self.expression(kind, scope)
            head, kinds = self.pick([
                (f"{name} in range({self.random.randrange(5)})", "i"), (f"{name} in {e('l')}[:4]", "i"),
                (f"{name} in {e('s')}[:3]", "s"), (f"{name}, {other} in enumerate({e('s')}[:3])", "is"),
                (f"{name}, {other} in list({e('d')}.items())[:3]", "si"), (f"{name} in sorted({e('e')})[:4]", "i"),
                (f"{name}, {other} in zip({e('l')}[:3], {e('l')})", "ii"), (f"{name} in reversed({e('t')}[:3])", ""),
                (f"{name} in countdown({self.random.randrange(4)})", "i")])
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
                lines.append("    " + self.pick(["raise", f"raise AppError(9) from {name}", f"raise {name}",
                                                 "raise KeyError('k') from None", f"raise ValueError({name}.args)"]))
        if handlers and self.chance(0.1):
            lines += ["except:"] + self.block(scope, depth - 1, 1)
        if handlers and self.chance(0.3):
            lines += ["else:"] + self.block(scope, depth - 1, 1)
        if not handlers or self.chance(0.35):
            lines += ["finally:",
                      f"    print('finally', {self.fresh('')})"] + (self.block(scope, depth - 1, 1) if self.chance(0.4) else [])
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
            names = re.findall(r"\b\w+\b", re.sub(r"'.*?'|\w+=", "", pattern))
            captured = [n for n in CAPTURED if n in names]
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
        made = ["countdown(4)", "delegate(2, 2)", f"(n * n for n in {self.expression('l', scope)})"]
        made += ["gen(3)"] if self.generators else []
        lines = [f"{g} = {self.pick(made)}"]
        actions = (f"next({g})", f"next({g}, 'end')", f"{g}.send({self.random.randrange(5)})", f"{g}.send(None)",
                   f"{g}.throw(AppError(5))", f"{g}.throw(ValueError('in'))", f"{g}.close()", f"list({g})", f"sum({g})")
        for _ in range(self.random.randrange(1, 4)):
            action = self.pick(actions)
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
            value = self.expression(kind, inner, 1)
            lines.append(f"    {n} = {value}" if kind == "i" else f"    {n} = clip({value})")
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
            choices += [(2, "if_statement"), (2, "loop"), (2, "try_statement"), (0.6, "with_statement"),
                        (0.7, "match_statement"), (0.4, "inner_function")]
        choices += [(0.7, "raise_statement"), (0.5, "generator_use"), (0.2, "delete"), (0.2, "assertion")]
        if scope.is_function:
            choices += [(0.4, "leave")]
        if scope.is_generator:
            choices += [(2.5, "yielding")]
        name = self.random.choices([c[1] for c in choices], [c[0] for c in choices])[0]
        method = getattr(self, name)
        return method(scope, depth) if name in ("if_statement", "loop", "try_statement", "with_statement",
                                                "match_statement", "inner_function") else method(scope)

    def delete(self, scope):
        names = [n for kind in "il" for n in scope.names[kind] if n.startswith("v")]
        return [f"del {self.pick(names)}"] if names and self.chance(0.5) else self.printed(scope)

    def assertion(self, scope):
        return [f"assert {self.condition(scope)}, {self.expression('s', scope, 1)}"]

    def leave(self, scope):
        return [f"if {self.condition(scope)}: return {self.expression('i', scope, 1)}"]

    def yielding(self, scope):
        value = self.expression("i", scope, 1)
        several = f"yield from {self.expression('l', scope, 1)}[:3]"
        return [self.pick([f"yield {value}", several, f"print('sent', (yield {value}))"])]

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
        members = {"i": ["self.size", "n"], "l": ["self.items"], "s": ["self.label"]}
        scope = Scope(self, members, (), True)
        e = lambda kind="i", depth=1: self.expression(kind, scope, depth)
        saved, self.classes = self.classes, 0  # methods make no objects
        lines = [f"class Class{index}({', '.join(bases)}):", f"    count = {self.random.randrange(5)}"]
        if index == 0:
            if self.chance(0.3):
                lines[0] = "class Class0(metaclass=Meta):"
            lines += ["    def __init__(self, size=0, *items):", "        self.size = size",
                      "        self.items = list(items) or [size]", "        self.label = type(self).__name__"]
            lines += ["    def __repr__(self): return f'{type(self).__name__}<{self.size} {self.items}>'",
                      "    def method0(self, n): return n", "    def method1(self, n, m=1): return n - m",
                      "    def method2(self, n, *, k=2): return n * k",
                      "    twice = property(lambda self: self.size * 2)"]
        elif not bases:
            bases = ["Class0"]
            lines[0] = f"class Class{index}(Class0):"
        if index and self.chance(0.6):
            lines += ["    def __init__(self, size=0, *items, **more):", f"        print('init Class{index}')",
                      f"        super().__init__(size + {self.random.randrange(3)}, *items, **more)"]
        calls = [[], ["self.method0(n)"], ["self.method0(n)", "self.method1(n, 2)"]]
        for i in range(3):
            if index and self.chance(0.45):
                scope = Scope(self, members, (), True)
                head = ["n", "n, m=1", "n, *, k=2"][i]
                lines += [f"    def method{i}(self, {head}):", "        tick()"]
                lines += ["    " + line for line in self.block(scope, 1, self.random.randrange(1, 3))]
                value = self.pick([e(), *calls[i], f"super().method{i}(n) + 1"])
                lines.append(f"        return {value}")
        for text in self.random.sample(ONE_LINERS, self.random.randrange(2, 8)):
            scope = Scope(self, members, (), True)
            text = text.replace("<m>", self.pick(["len(self.items)", "abs(self.size) % 9"]))
            lines += ["    " + (text.replace("<i>", e()) if "<i>" in text else text)]
        self.classes = saved
        return "\n".join(lines).split("\n")

    def source(self):
        self.classes, self.generators, self.suspended = 0, False, []
        lines = [f"UNSTABLE = {UNSTABLE!r}", *PROLOGUE.split("\n")]
        bodies = []
        for index in range(self.random.randrange(2, 5)):
            body = self.class_definition(index)
            lines += ["try:", *["    " + line for line in body], "except TypeError as e:",
                      f"    print('class {index}', type(e).__name__)",
                      f"    class Class{index}(Class0): pass"] if index else body
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
            lines += ["left = 120", "try:", *body, "except BaseException as error:",
                      f"    report('chunk {number}', error)"]
            # What is suspended at the end of a program would go on in an order that nobody promises.
            lines += [f"{name} = None" for name in self.suspended]
        if self.chance(0.2):
            lines.append(self.pick(["raise SystemExit(3)", "raise SystemExit", "object0.nothing", "import sys; sys.exit(4)",
                                    "raise AppError(1)"]))
        return "\n".join(lines) + "\n"
