"""Random statements whose bodies hold constants: classes, try, with, generators, match, decorators, annotations.

A part of identity_programs.py: `Statements` is what its Program is made of besides. Each method writes one statement
and then looks (K) at what it made.
"""


# What is asked about a class ($), an instance of it (@), and a method of it (m).
CLASS_QUESTIONS = (
    "$.__name__", "$.__qualname__", "$.__name__ is $.__qualname__", "$.__module__", "$.__doc__", "$.__dict__ is $.__dict__",
    "$.__mro__ is $.__mro__", "$.__bases__ is $.__bases__", "list($.__bases__)", "list($.__mro__)", "$ is type(@)",
    "@.__class__ is $", "type($)", "@.m is @.m", "$.m is $.m", "@.m.__func__ is $.m", "@.m.__self__ is @", "@.__dict__ is @.__dict__",
    "$.m.__name__", "$.m.__qualname__", "$.m.__doc__", "$.m.__defaults__", "$.m.__module__", "@.m()", "@.m(), $.m(@)",
    "$.a", "@.a", "$.a is @.a", "$.b", "getattr($, 'a')", "getattr(@, 'b', 257)", "getattr(@, 'zz', 'a b')", "@.__doc__",
    "vars(@) is @.__dict__", "[k for k in vars($) if k[:1] != '_']", "[v for k, v in vars($).items() if k in ('a', 'b', '__doc__')]",
    "$.__dict__['a']", "$.__dict__['m'] is $.m", "@.__init__ is @.__init__", "$.__init__ is $.__init__", "$.__eq__ is object.__eq__",
    "id(@) == id(@)", "id($) == id(type(@))", "id(object()) == id(object())", "id([]) == id([])", "id(@.m) == id(@.m)",
    "@ is $()", "repr($) is repr($)", "$.mro() is $.mro()", "type(@).a", "super($, @).__class__ is super", "hash($) is hash($)",
    "$.__subclasses__() is $.__subclasses__()", "isinstance(@, $)", "@ == @", "$.__weakref__ is $.__weakref__ if hasattr($, '__weakref__') else 0",
    "[k for k in ('__module__', '__qualname__', 'm') if k in vars($)]", "$.__module__ is __name__", "$.m.__globals__ is globals()",
    "$.m.__code__ is $.m.__code__", "$.m.__code__.co_name is $.m.__name__", "$.m.__code__.co_name", "$.m.__dict__", "list($.m.__code__.co_varnames)[:1]",
    "[k for k in vars($)][:1]", "[k for k in @.__dict__]",
)

# What is asked about an exception ($).
EXCEPTION_QUESTIONS = (
    "$.args", "$.args[0] if $.args else 0", "$.args is $.args", "str($)", "str($) is str($)", "$.__cause__", "$.__context__",
    "$.__traceback__ is $.__traceback__", "type($)", "type($).__name__", "$.__class__ is type($)", "$ is $", "$.with_traceback(None) is $",
    "$.__suppress_context__", "repr($) is repr($)", "$.__dict__ is $.__dict__", "$.__doc__ is type($).__doc__",
)

# What is asked about a generator function ($): @ is another constant.
GENERATOR_QUESTIONS = (
    "list($())", "next($())", "tuple($())", "[*$()]", "$() is $()", "$().__name__", "$().__qualname__", "$().gi_code is $.__code__",
    "(lambda *a: a)(*$())", "[x for x in $()]", "list(x for x in $())", "dict(enumerate($()))", "next(iter($()))", "list(zip($(), $()))",
    "sorted($(), key=lambda x: 0)", "list(map(lambda x: x, $()))", "next((x for x in $()), 257)", "iter($()) is iter($())",
    "[a for a, *b in [list($())] if b or 1]", "$().send(None)", "$.__name__", "$.__qualname__",
)

# How names and keys are made while the program runs. #: the program's own number.
NAMED = (
    "setattr(O, 'n#', %s); K(O.n#, getattr(O, 'n#'), list(vars(O)))",
    "setattr(O, ''.join(['p', '#']), %s); K(O.p#, list(vars(O)), 'p#')",
    "setattr(O, 'q ' + '#', %s); K(getattr(O, 'q #'), list(vars(O)), 'q #')",
    "O.r# = %s; K(list(vars(O)), 'r#', [k for k in O.__dict__ if k == ''.join(['r', '#'])])",
    "O.__dict__['s ' + '#'] = %s; K(list(vars(O)), 's #')",
    "K((lambda **k: k)(k#=%s), 'k#')",
    "K((lambda **k: k)(**{''.join(['k', '#']): %s}), 'k#')",
    "K((lambda **k: k)(**{'k #': %s}), 'k #')",
    "K((lambda **k: k)(**dict([('l' + '#', %s)])))",
    "K((lambda x, **k: (x, k))(x=%s, y#=257))",
    "K(dict(d#=%s), dict(**{'d#': 257}), dict({'d #': 1}, d#=2))",
    "T = type('T#', (), {'t#': %s}); K(T.__name__, T.t#, 'T#', T.__qualname__, [k for k in vars(T) if k[0] == 't'])",
    "T = type('T' + ' #', (object,), {'a b': %s}); K(T.__name__, 'T #', T.__qualname__, getattr(T, 'a b'), [k for k in vars(T) if k[0] == 'a'])",
    "f = lambda x=%s: x; f.__name__ = 'f #'; f.z# = 257; K(f.__name__, vars(f), f(), f.__dict__ is f.__dict__, 'f #', 'z#')",
    "f = lambda x=%s: x; f.__defaults__ = (257, ); K(f(), f.__defaults__)",
    "f = lambda x=%s: x; K(list(f.__code__.co_varnames), f.__defaults__ is f.__defaults__, f.__code__ is f.__code__, f.__qualname__)",
    "K(globals().setdefault('g' + '#', %s), [k for k in globals() if k == 'g#'], 'g#')",
    "vars(O).update(u#=%s); K(vars(O), O.u#)",
    "del O.__dict__; O.v# = %s; K(vars(O))",
    "K(getattr(O, 'none#', %s), hasattr(O, 'none#'), O.__class__ is C)",
    "a, *b = %s, 257, 'a b'; K(a, b)",
    "*a, b = [%s, 257, 'a b']; K(a, b)",
    "(a, b), c = (%s, 257), 'a b'; K(a, b, c)",
    "a = b = c = %s; K(a, b, c)",
    "a = [%s]; a += a; a *= 2; K(a)",
    "a = %s; b = (a, a); b += (); b *= 1; K(a, b)",
    "a = {}; a['x #'] = %s; a['x' + ' #'] = 257; K(a, 'x #')",
    "a = 'w'; a += '#'; K(a, 'w#', sys.intern(a), %s)",
    "if 1: from sys import intern as N; K(N('w #'), sys.intern is N, %s)",
    "import builtins; K(builtins.print is print, builtins.__name__, 'builtins', %s)",
    "import operator; K(operator.attrgetter('a')(C), operator.itemgetter(0)((257, 1)), %s)",
    "from functools import partial; K(partial(lambda x, y: (x, y), %s)(257), partial(K, 257).args)",
    "from collections import namedtuple; P = namedtuple('P', 'x y'); K(P(%s, 257), P(257, 1).x, P.__name__, P._fields, P(1, 2)._replace(x=257))",
)


class Statements:
    """Needs of its class: choice, emit, fresh, value, statement."""

    def compound(self, indent, depth, names):
        """One of the statements below."""
        kinds = [self.class_statement, self.class_statement, self.record_class, self.try_statement, self.try_statement, self.finally_ways,
                 self.raise_statement, self.generator, self.generator, self.with_statement, self.annotations, self.decorated,
                 self.named, self.named, self.loop_statement]
        if self.is_modern:
            kinds += [self.match_statement, self.match_statement, self.modern_function, self.walrus]
        self.choice.pick(*kinds)(indent, depth, names)

    def block(self, indent, depth, names):
        for _ in range(self.choice.pick(1, 1, 2, 3)):
            self.statement(indent, depth - 1, names)

    def literals(self, count):
        return ", ".join(self.choice.constant(1) for _ in range(count))

    # ---- classes ----

    def class_statement(self, indent, depth, names):
        choice = self.choice
        name = self.fresh().replace("v", "C")
        self.one_class(indent, depth, name)
        self.ask_class(indent, name)

    def ask_class(self, indent, name):
        choice = self.choice
        instance = self.fresh()
        self.emit(indent, "%s = %s()" % (instance, name))
        for _ in range(choice.random.randrange(2, 7)):
            self.emit(indent, "try: K(%s)" % choice.pick(*CLASS_QUESTIONS).replace("$", name).replace("@", instance))
            self.emit(indent, "except AttributeError: K(%s)" % choice.literal())

    def one_class(self, indent, depth, name):
        choice = self.choice
        bases = choice.pick("", "", "", "(object)", "(C)", "(D, C)", "(Exception)", "(metaclass=type)", "(dict)", "(tuple)", "(E, x=%s)" % choice.constant(1))
        if choice.chance(0.1):
            self.emit(indent, choice.pick("@N", "@A(%s)" % choice.constant(1), "@A(%s)\n%s@N" % (choice.constant(1), "    " * indent)))
        self.emit(indent, "class %s%s:" % (name, bases))
        inside = indent + 1
        if choice.chance(0.3):
            self.emit(inside, choice.pick('"a b"', '"abc"', "'hello world'", '""', "'C'"))
        slots = bases in ("", "(object)") and choice.chance(0.15)
        if slots:
            self.emit(inside, "__slots__ = %s" % choice.pick("('x', 'y')", "['x', 'y']", "'x', 'a1'", "'x'", "()", "('x', '__dict__')"))
        for _ in range(choice.pick(1, 2, 2, 3, 4)):
            self.class_member(inside, depth, name)
        if choice.chance(0.7):
            self.emit(inside, "a = %s" % self.value(1))
        self.method(inside, depth, "m", name)

    def class_member(self, indent, depth, name):
        choice = self.choice
        pick = choice.random.randrange(20)
        value = self.value(1)
        if pick < 3:
            self.emit(indent, "%s = %s" % (choice.pick("a", "b", "c"), value))
        elif pick == 3:
            self.emit(indent, "%s: %s = %s" % (choice.pick("a", "b"), choice.pick("int", "'a b'", "'abc'", "257"), value))
        elif pick == 4:
            self.emit(indent, "K(%s, __qualname__, __module__)" % value)
        elif pick == 5:
            self.method(indent, depth, "__init__", name)
        elif pick == 6:
            self.emit(indent, "%s = %s" % (choice.pick("m1", "m2"), "lambda self, p=%s: (p, %s)" % (value, self.value(1))))
        elif pick == 7:
            self.emit(indent, choice.pick("@property", "@staticmethod", "@classmethod"))
            self.emit(indent, "def b(*p): return %s" % value)
        elif pick == 8 and depth > 0:
            self.one_class(indent, depth - 1, choice.pick("b", "Inner"))
        elif pick == 9:
            self.emit(indent, "for %s in (%s): K(%s)" % ("b", self.literals(2), "b"))
        elif pick == 10:
            self.emit(indent, "b = [%s for _ in (0, 1)]; c = [x for x in (%s)]" % (value, self.literals(2)))
        elif pick == 11 and depth > 0:
            inner = []
            self.statement(indent, depth - 1, inner)
            if inner:
                self.emit(indent, "K(%s)" % ", ".join(inner))
        elif pick == 12:
            self.emit(indent, "if %s: b = %s" % (choice.pick("1", "R", "True", "0"), value))
            self.emit(indent, "else: b = %s" % self.value(1))
        elif pick == 13:
            self.emit(indent, "__p = %s; K(__p); a = lambda self: self.__p" % value)
        elif pick == 14:
            self.emit(indent, "def __getattr__(self, name): K(name); return %s" % choice.constant(1))
        elif pick == 15:
            self.emit(indent, "def __call__(self, p=%s): K(__class__, super().__init__ is 0); return p" % value)
        elif pick == 16:
            self.emit(indent, "def __eq__(self, other): return %s" % choice.constant(1))
            self.emit(indent, "__hash__ = object.__hash__")
        elif pick == 17:
            self.emit(indent, "a, b = %s, %s" % (value, self.value(1)))
        else:
            self.emit(indent, "K(locals() is locals(), [k for k in locals()][:2], %s)" % value)

    def method(self, indent, depth, called, name):
        choice = self.choice
        self.emit(indent, "def %s(self%s%s):" % (called, choice.pick("", "", ", p=%s" % self.value(1), ", p=%s, *, q=%s" % (self.value(1), self.value(1))),
                                                ", **k" if called == "__init__" and choice.chance(0.3) else ""))
        inside = indent + 1
        if choice.chance(0.2):
            self.emit(inside, choice.pick('"a b"', '"abc"', "'m'"))
        if choice.chance(0.4):
            self.emit(inside, "self.%s = %s" % (choice.pick("x", "x1", "__q"), self.value(1)))
        if depth > 0 and choice.chance(0.4):
            inner = []
            self.statement(inside, depth - 1, inner)
            if inner:
                self.emit(inside, "K(%s)" % ", ".join(inner))
        if choice.chance(0.2):
            self.emit(inside, choice.pick("K(__class__)", "K(super().__class__ is super)", "K(self.__class__.__name__)", "K(vars(self)) if hasattr(self, '__dict__') else 0",
                                          "self.b = self.a = 257", "K([k for k in self.__dict__]) if hasattr(self, '__dict__') else 0"))
        if called == "m":
            self.emit(inside, "return %s" % self.value(1))
        elif choice.chance(0.2):
            self.emit(inside, "K(%s)" % choice.constant(1))
        else:
            self.emit(inside, "pass")

    def record_class(self, indent, depth, names):
        """What a dataclass writes, by hand."""
        choice = self.choice
        name, one, other = self.fresh().replace("v", "P"), self.fresh(), self.fresh()
        first, second = choice.constant(1), choice.constant(1)
        self.emit(indent, "class %s:" % name)
        if choice.chance(0.3):
            self.emit(indent + 1, "__slots__ = %s" % choice.pick("('x', 'y')", "['y', 'x']"))
        if choice.chance(0.3):
            self.emit(indent + 1, "x: int; y: 'a b' = 0" if "__slots__" not in self.lines[-1] else "K(__slots__)")
        self.emit(indent + 1, "def __init__(self, x=%s, y=%s):" % (first, second))
        self.emit(indent + 2, choice.pick("self.x = x; self.y = y", "self.x, self.y = x, y", "setattr(self, 'x', x); setattr(self, 'y', y)"))
        self.emit(indent + 1, "def __eq__(self, other): return (self.x, self.y) == (other.x, other.y)")
        self.emit(indent + 1, "def astuple(self): return self.x, self.y, %s" % choice.pick(first, second, choice.constant(1)))
        self.emit(indent, "%s = %s(); %s = %s(%s, y=%s)" % (one, name, other, name, choice.pick(first, choice.constant(1)), choice.pick(second, choice.constant(1))))
        self.emit(indent, "K(%s.astuple(), %s.astuple(), %s.x, %s.y)" % (one, other, one, other))
        asked = choice.pick("[k for k in vars(@)]", "vars(@)", "@.__init__.__defaults__", "@ is @", "@.astuple is @.astuple", "@.__class__.__name__",
                            "sorted(vars(@))", "list(zip(vars(@), vars(@)))", "[k for a in (@, @) for k in vars(a)]", "@.astuple.__name__")
        self.emit(indent, "if hasattr(%s, '__dict__'): K(%s)" % (one, asked.replace("@", choice.pick(one, other))))
        self.emit(indent, "%s.x = %s; K(%s.x, %s == %s)" % (one, choice.pick(first, second, choice.constant(1)), one, one, other))

    # ---- exceptions ----

    def error(self):
        choice = self.choice
        name = choice.pick("ValueError", "TypeError", "KeyError", "E", "IndexError", "OSError", "Exception", "ZeroDivisionError", "RuntimeError")
        return name, "%s(%s)" % (name, self.literals(choice.pick(0, 1, 1, 1, 2, 3)))

    def raiser(self):
        choice = self.choice
        return choice.pick("raise %s" % self.error()[1], "raise %s" % self.error()[1], "raise %s" % self.error()[0],
                           "raise %s from %s" % (self.error()[1], choice.pick("None", self.error()[1])), "assert 0, %s" % choice.constant(1),
                           "1 // 0", "[][257]", "{}[%s]" % choice.pick("'a b'", "257", "1000", "'abc'", "(257, 1)"), "undefined_name", "C.nothing", "int('a b')", "next(iter(()))", "'a' + 1")

    def ask_exception(self, indent, name):
        for _ in range(self.choice.pick(0, 1, 2)):
            self.emit(indent, "K(%s)" % self.choice.pick(*EXCEPTION_QUESTIONS).replace("$", name))

    def try_statement(self, indent, depth, names):
        choice = self.choice
        caught = self.fresh()
        self.emit(indent, "try:")
        if depth > 0 and choice.chance(0.7):
            self.block(indent + 1, depth, names if choice.chance(0.0) else [])
        if choice.chance(0.7):
            self.emit(indent + 1, self.raiser())
        else:
            self.emit(indent + 1, "K(%s)" % self.value())
        if choice.chance(0.85):
            if choice.chance(0.3):
                self.emit(indent, "except %s:" % choice.pick("ValueError", "(KeyError, IndexError)", "E"))
                self.emit(indent + 1, "K(%s)" % self.value())
            self.emit(indent, "except %s:" % choice.pick("Exception", "(Exception, E)", "BaseException") if choice.chance(0.3) else "except Exception as %s:" % caught)
            if "as" in self.lines[-1].split():
                self.ask_exception(indent + 1, caught)
            if depth > 0 and choice.chance(0.3):
                self.block(indent + 1, depth, [])
            self.emit(indent + 1, "K(%s)" % self.value())
            if choice.chance(0.3):
                self.emit(indent, "else: K(%s)" % self.value())
            if choice.chance(0.6):
                return
        else:
            self.lines[-1] = "    " * (indent + 1) + "K(%s)" % self.value()
        self.emit(indent, "finally:")
        if depth > 0 and choice.chance(0.5):
            self.block(indent + 1, depth, [])
        self.emit(indent + 1, "K(%s)" % self.value())

    def finally_ways(self, indent, depth, names):
        """The body of a `finally`, of a `with`, of a handler, entered and left in several ways."""
        choice = self.choice
        name = self.fresh()
        self.emit(indent, "def %s(x, p=%s):" % (name, choice.constant(1)))
        self.emit(indent + 1, "for i in (%s):" % self.literals(3) if choice.chance(0.4) else "for i in range(3):")
        self.emit(indent + 2, choice.pick("try:", "try:", "with M(%s):" % choice.constant(1)))
        is_with = "with" in self.lines[-1]
        ways = ["if x == 0: continue", "if x == 1: break", "if x == 2: return %s" % choice.constant(1), "if x == 3: %s" % self.raiser(),
                "if x == 4: return i", "if x == 5: return p", "K(%s)" % self.value(1)]
        choice.random.shuffle(ways)
        for way in ways[:choice.random.randrange(3, 8)]:
            self.emit(indent + 3, way)
        if not is_with:
            if choice.chance(0.5):
                self.emit(indent + 2, "except Exception as e: K(e.args, %s)%s" % (self.value(1), choice.pick("", "; return %s" % choice.constant(1), "; continue")))
            self.emit(indent + 2, "finally:")
            self.emit(indent + 3, "K(%s)" % self.value())
            if choice.chance(0.4):
                self.emit(indent + 3, "f = lambda: %s; K(f())" % choice.constant(1))
            if choice.chance(0.15):
                self.emit(indent + 3, "return %s" % choice.constant(1))
        self.emit(indent + 1, "return %s" % self.value(1))
        self.emit(indent, "for w in range(7):")
        self.emit(indent + 1, "try: K(%s(w), %s(w))" % (name, name))
        self.emit(indent + 1, "except Exception as e: K(e.args)")

    def raise_statement(self, indent, depth, names):
        choice = self.choice
        name, made = self.error()
        self.emit(indent, "try: raise %s%s" % (made, choice.pick("", " from %s" % self.error()[1], " from None")))
        self.emit(indent, "except %s as e:" % choice.pick(name, "Exception"))
        if choice.chance(0.3):
            self.emit(indent + 1, "try: raise")
            self.emit(indent + 1, "except Exception as g: K(g is e, g.args is e.args)")
        elif choice.chance(0.4):
            self.emit(indent + 1, "try: raise %s" % self.error()[1])
            self.emit(indent + 1, "except Exception as g: K(g.__context__ is e, g.args, e.args)")
        self.ask_exception(indent + 1, "e")
        self.emit(indent + 1, "K(%s)" % self.value(1))

    # ---- generators ----

    def generator(self, indent, depth, names):
        choice = self.choice
        name = self.fresh().replace("v", "g")
        self.emit(indent, "def %s(%s):" % (name, self.parameters()))
        for _ in range(choice.pick(1, 2, 3)):
            value = self.value(1)
            self.emit(indent + 1, choice.pick("yield %s", "yield %s", "yield %s", "x = yield %s", "K((yield %s))", "yield (%s, 257)", "for i in (0, 1): yield %s",
                                              "yield from (%s, 257)", "yield from [%s]", "x = %s; yield x; yield x", "x = yield from iter([%s]); K(x)",
                                              "a = %s; b = yield a; K(a, b)", "yield [x for x in (%s, 1000)]", "yield (lambda: %s)()") % value)
            if depth > 0 and choice.chance(0.2):
                self.statement(indent + 1, depth - 1, [])
            if choice.chance(0.2):
                self.emit(indent + 1, "try: yield %s" % choice.constant(1))
                self.emit(indent + 1, choice.pick("finally: K(%s)", "except Exception as e: yield e.args; yield %s", "except (ValueError, E): K(%s)") % choice.constant(1))
        if choice.chance(0.5):
            self.emit(indent + 1, "return %s" % self.value(1))
        for _ in range(choice.pick(1, 2, 3)):
            self.emit(indent, "K(%s)" % choice.pick(*GENERATOR_QUESTIONS).replace("$", name))
        shape = choice.random.randrange(6)
        if shape == 0:
            self.emit(indent, "w = %s(); K(next(w))" % name)
            self.emit(indent, "try: K(w.send(%s)); K(w.throw(%s))" % (choice.constant(1), self.error()[1]))
            self.emit(indent, "except BaseException as e: K(e.args)")
        elif shape == 1:
            self.emit(indent, "w = %s()" % name)
            self.emit(indent, "try:")
            self.emit(indent + 1, "for _ in range(50): next(w)")
            self.emit(indent, "except StopIteration as e: K(e.value, e.args)")
        elif shape == 2:
            self.emit(indent, "def %sd():" % name)
            self.emit(indent + 1, "x = yield from %s(); K(x); return x" % name)
            self.emit(indent, "K(list(%sd()))" % name)
        elif shape == 3:
            self.emit(indent, "w = (%s for x in %s()%s); K(list(w), w.__name__, w.__qualname__)" % (
                choice.pick("x", "(x, %s)" % choice.constant(1), choice.constant(1)), name, choice.pick("", " if %s" % choice.constant(1))))

    # ---- the rest ----

    def with_statement(self, indent, depth, names):
        choice = self.choice
        a, b = self.fresh(), self.fresh()
        one, two = self.value(1), self.value(1)
        head = choice.pick("with M(%s) as {a}:", "with M(%s):", "with M(%s) as {a}, M({two}) as {b}:", "with M((%s, 257)) as ({a}, {b}):", "with M([%s, 257]) as ({a}, *{b}):",
                           "with M(%s) as R[-1:]:", "with M(%s) as O.w:")
        self.emit(indent, head.replace("%s", one).format(a=a, b=b, two=two) if "{" not in one and "{" not in two else "with M(257) as %s:" % a)
        inner = []
        self.block(indent + 1, depth, inner)
        head = self.lines
        self.emit(indent + 1, "K(%s)" % ", ".join(inner + [self.value(1)]))
        if choice.chance(0.4):
            self.emit(indent + 1, self.raiser())

    def annotations(self, indent, depth, names):
        choice = self.choice
        kinds = ["int", "'a b'", "'abc'", "257", "None", "(257, 'a b')", choice.constant(1), choice.literal()]
        one, two, three = choice.pick(*kinds), choice.pick(*kinds), choice.pick(*kinds)
        shape = choice.random.randrange(4)
        name = self.fresh()
        if shape == 0:
            self.emit(indent, "def %s(a: %s, b: %s = %s, *c: %s, d: %s = %s) -> %s: return %s" % (
                name, one, two, choice.constant(1), two, one, choice.constant(1), three, choice.constant(1)))
            self.emit(indent, "K(%s.__annotations__, %s(257), %s.__annotations__ is %s.__annotations__)" % (name, name, name, name))
        elif shape == 1:
            self.emit(indent, "class %s:" % name)
            self.emit(indent + 1, "a: %s = %s" % (one, self.value(1)))
            self.emit(indent + 1, "b: %s" % two)
            self.emit(indent + 1, "K(__annotations__, __annotations__ is locals()['__annotations__'])")
            self.emit(indent, "K(%s.__annotations__, %s.a, %s.__annotations__ is %s.__annotations__)" % (name, name, name, name))
        elif shape == 2 and indent == 0:
            self.emit(indent, "%s: %s = %s" % (name, one, self.value(1)))
            self.emit(indent, "K(%s, __annotations__['%s'], [k for k in __annotations__ if k == '%s'])" % (name, name, name))
        else:
            self.emit(indent, "def %s():" % name)
            self.emit(indent + 1, "a: %s = %s; b: %s; c: undefined[257] = %s" % (one, self.value(1), two, choice.constant(1)))
            self.emit(indent + 1, "return a, c")
            self.emit(indent, "K(%s(), %s.__annotations__)" % (name, name))

    def decorated(self, indent, depth, names):
        choice = self.choice
        name = self.fresh()
        for _ in range(choice.pick(1, 1, 2)):
            self.emit(indent, choice.pick("@N", "@A(%s)" % choice.constant(1), "@W", "@A(%s, 257)" % self.value(1)))
        self.emit(indent, "def %s(%s):" % (name, self.parameters()))
        if choice.chance(0.3):
            self.emit(indent + 1, choice.pick('"a b"', '"abc"'))
        if depth > 0 and choice.chance(0.5):
            inner = []
            self.block(indent + 1, depth, inner)
            if inner:
                self.emit(indent + 1, "K(%s)" % ", ".join(inner))
        self.emit(indent + 1, "return %s" % self.value())
        self.emit(indent, "K(%s(), %s(), %s.__name__, %s.__doc__, %s.__qualname__)" % ((name,) * 5))

    def named(self, indent, depth, names):
        choice = self.choice
        line = choice.pick(*NAMED).replace("#", str(choice.tag * 3 + choice.random.randrange(3))).replace("%s", self.value(1))
        self.emit(indent, line)

    def loop_statement(self, indent, depth, names):
        choice = self.choice
        a = self.fresh()
        shape = choice.random.randrange(5)
        if shape == 0:
            self.emit(indent, "%s = 3" % a)
            self.emit(indent, "while %s:" % a)
            self.emit(indent + 1, "%s -= 1" % a)
        elif shape == 1:
            self.emit(indent, "for %s, *w in ((%s), (%s)):" % (a, self.literals(2), self.literals(3)))
            self.emit(indent + 1, "K(%s, w)" % a)
        elif shape == 2:
            self.emit(indent, "for %s in {%s}:" % (a, choice.literal()))
        elif shape == 3:
            self.emit(indent, "for %s in range(255, 259):" % a)
        else:
            self.emit(indent, "for %s in (%s):" % (a, self.literals(3)))
        inner = []
        self.block(indent + 1, min(depth, 1), inner)
        self.emit(indent + 1, "K(%s)" % ", ".join(inner + [a]))
        if choice.chance(0.3):
            self.emit(indent + 1, "if %s is %s: %s" % (a, choice.literal(), choice.pick("break", "continue")))
        if choice.chance(0.3):
            self.emit(indent, "else: K(%s)" % self.value(1))

    # ---- newer syntax ----

    def pattern(self, depth=1):
        choice = self.choice
        literal = lambda: choice.pick("257", "1000", "-1", "-6", "1.5", "'a b'", "'abc'", "'a' 'b'", "b'ab'", "None", "True", "1+2j", "-1.5-0j", "0")
        if depth == 0 or choice.chance(0.4):
            return literal()
        inner = lambda: self.pattern(depth - 1)
        return choice.pick(
            lambda: "%s | %s" % (literal(), literal()), lambda: "[%s, *_]" % inner(), lambda: "(%s, %s)" % (inner(), inner()), lambda: "[a, *b]",
            lambda: "{%s: a, **b}" % choice.pick("'a b'", "257", "'abc'", "-1"), lambda: "{'a b': %s, 'c d': a}" % inner(), lambda: "int(a)", lambda: "str() as a",
            lambda: "C(a=%s)" % inner(), lambda: "F(%s, b=a)" % inner(), lambda: "(%s) as a" % inner(), lambda: "int() | str() as a", lambda: "tuple(a)", lambda: "[%s, a]" % inner(),
        )()

    def match_statement(self, indent, depth, names):
        choice = self.choice
        subject = choice.pick(lambda: self.value(1), lambda: self.value(1), lambda: "(257, 'a b')", lambda: "{'a b': %s, 'c d': 257}" % choice.constant(1), lambda: "F(257, %s)" % choice.constant(1),
                              lambda: "[%s]" % self.literals(2), lambda: choice.pick("257", "-1", "-6", "'a b'", "1000", "1+2j", "1.5"), lambda: "C")()
        self.emit(indent, "a = b = 0")
        self.emit(indent, "match %s:" % subject)
        for _ in range(choice.pick(1, 2, 3)):
            self.emit(indent + 1, "case %s%s:" % (self.pattern(), choice.pick("", "", "", " if K(a, %s) is None" % choice.constant(1), " if a is %s" % choice.literal())))
            self.emit(indent + 2, "K(a, b, %s)" % self.value(1))
            if depth > 0 and choice.chance(0.3):
                self.block(indent + 2, depth, [])
        self.emit(indent + 1, "case %s: K(%s, %s)" % (("a", "a", choice.constant(1)) if choice.chance(0.6) else ("_", "b", choice.constant(1))))

    def modern_function(self, indent, depth, names):
        choice = self.choice
        name = self.fresh()
        self.emit(indent, "@(lambda f: f)")
        self.emit(indent, "def %s(p=%s, /, q=%s, *, r=%s):" % (name, self.value(1), self.value(1), self.value(1)))
        self.emit(indent + 1, choice.pick("return *p, q, r", "return p, *(%s)" % (self.literals(2)), "with (M(p) as a, M(%s) as b,): return a, b, r" % choice.constant(1),
                                          "yield *(%s), r" % self.literals(2), "return f'{p=}', (x := q), x, r") if choice.chance(0.9) else "return [x := %s, x]" % self.value(1))
        if "*p" in self.lines[-1]:
            self.emit(indent, "K(%s((257, 'a b')), %s.__defaults__, %s.__kwdefaults__)" % (name, name, name))
        else:
            self.emit(indent, "K(%s(257), %s(), %s.__defaults__, %s.__kwdefaults__)" % (name, name, name, name))

    def walrus(self, indent, depth, names):
        choice = self.choice
        name = self.fresh()
        self.emit(indent, choice.pick("K((%s := %s), %s)", "if (%s := %s) is not R: K(%s)", "K([y := %s for %s in (0, 1)], y, %s)" if indent == 0 else "K((%s := %s), %s)",
                                      "K([%s := %s, %s])", "(%s := %s); K(%s)") % ((name, self.value(1), name)) if choice.chance(0.9)
                  else "K((lambda: (%s := %s, %s))())" % (name, self.value(1), name))
