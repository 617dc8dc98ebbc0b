"""The parts of which language_programs.py makes programs: what each begins with, expressions, statements, patterns."""

import re

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
QUIET = (RecursionError, NameError, ImportError, SyntaxError, MemoryError)
def report(where, e):
    chain = ''
    if e.__cause__ is not None: chain += ' from ' + kind_of(e.__cause__)
    if e.__context__ is not None: chain += ' while ' + kind_of(e.__context__)
    print(where, kind_of(e), '' if isinstance(e, QUIET) else message(e), chain)
def kind_of(e):
    return 'NameError' if isinstance(e, NameError) else type(e).__name__
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
class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = '_' + name
    def __get__(self, instance, owner=None):
        if instance is None: return owner.__name__
        return getattr(instance, self.name, 'unset')
    def __set__(self, instance, value):
        if not isinstance(value, self.kind): raise TypeError('no ' + self.kind.__name__)
        setattr(instance, self.name, value)
    def __delete__(self, instance):
        print('delete typed')
        delattr(instance, self.name)
class Meta(type):
    def __new__(mcls, name, bases, namespace, **keywords):
        cls = super().__new__(mcls, name, bases, namespace)
        print('meta', name, sorted(keywords))
        return cls
    def __call__(cls, *args, **keywords):
        Meta.made += 1
        return super().__call__(*args, **keywords)
    def __getitem__(cls, item): return (cls.__name__, item)
    def __len__(cls): return 3
    made = 0
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
UNSTABLE = ("__dict__ for setting", "int_max_str_digits", "not iterable", "unhashable", "argument is empty",
            "object is not callable",
            "object of type 'NoneType'", "arg is an empty sequence", "to unpack", "modulo by zero", "division",
            "Unknown format code",
            "argument must be", "must be str, not", "float modulo", "not supported between", "must be an iterable",
            "format specifier", "no setter", "no deleter")

# {kind: templates}; <k> stands for an expression of the kind k, <K> for a variable or a literal without quotes, <n> for a
# small number, <x> for a name of a comprehension. Kinds: int, float, str, list of ints, tuple, dict of str to int, set, bool,
# bytes, object.
EXPRESSIONS = {
    "i": """<n> | <n> | -<n> | (<i> + <i>) | (<i> - <i>) | (<i> * <n>) | (<i> // <i>) | (<i> % <i>)
        | (<i> * <i> % 997) | (~<i>) | (<i> & <i>) | (<i>|<i>) | (<i> ^ <i>) | (<i> << <n>) | (<i> >> <n>)
        | (<n> ** <n>) | (-<i>) | len(<l>) | len(<s>) | len(<d>) | len(<e>) | <l>[<i>] | <l>[<n>] | <l>[-1] | <t>[<n>]
        | <d>[<s>] | <d>.get(<s>, <i>) | sum(<l>) | min(<l>) | max(<l>, default=<i>) | max(<i>, <i>) | abs(<i>)
        | int(<f>) | int(<s>) | int(<b>) | round(<f>) | <s>.find(<s>) | <s>.count(<s>) | <s>.index(<s>)
        | <s>.rfind(<s>) | ord(<s>[<n>]) | <l>.index(<i>) | <l>.count(<i>) | <t>.count(<i>) | (<i> if <b> else <i>)
        | (<i> or <i>) | (<i> and <i>) | divmod(<i>, <i>)[0] | divmod(<i>, <i>)[1] | pow(<n>, <n>, <n>)
        | (lambda <x>: <x> + <i>)(<i>) | (lambda *a, k=<i>: len(a) * k)(*<l>, k=<i>) | next(iter(<l>))
        | next(iter(<d>.values())) | next((<x> for <x> in <l> if <x> > <i>), <i>) | sum(<x> * <n> for <x> in <l>)
        | (<i>).bit_length() | (<i>).real | int(<s> + str(<n>), 36) | <l>.pop() | <d>.pop(<s>, <i>)
        | <d>.setdefault(<s>, <i>) | [*<l>, <i>][<i>] | <y>[<n>] | len(<y>) | int.from_bytes(<y>, 'big') % 9999
        | hash(<n>) | len({*<l>}) | len(<o>) | <o>.size | <o>.total | <o>.method0(<i>) | <o>.method1(<i>, <i>)
        | <o>.method2(<i>, k=<i>) | <o>(<i>) | <o>[<i>] | type(<o>).count | sum(<o>) | <o>.twice | len(range(<i>)[:9]) | <o>.make(<i>).size | <o>.helper(<i>) | (<o> + <o>).size | (<o> + <i>).size
        | (<i> + <o>) | (<o> * <n>)[0] | -<o> | int(<o>) | [5, 6, 7, 8, 9][<o>] | <l>[<o>] | len(type(<o>)) | next(iter(<o>))
        | <o>.typed | <o>.slot
        | range(<n>, <n>, 2).start | sum(divmod(<i>, <n>))""",
    "f": """<n>.5 | 0.25 | (<f> + <f>) | (<f> * 0.5) | (<f> - <i>) | (<i> / <i>) | float(<n>) | round(<f>, <n>)
        | abs(<f>) | (<f> // 2) | (<f> % <f>) | float(<s>) | (<f> if <b> else <f>) | max(<f>, <i> % 1000)
        | sum([<f>, <f>]) | -<f> | (<n> ** -<n>) | (<f> ** 2)""",
    "s": """'' | 'a' | 'ab' | 'Hello World' | 'x,y,z' | ' pad ' | 'éß' | (<s> + <s>) | (<s> * 2) | <s>[<n>:]
        | <s>[:<i>] | <s>[::-1] | <s>[<n>] | str(<i>) | str(<f>) | repr(<s>) | <s>.upper() | <s>.lower() | <s>.title()
        | <s>.strip() | <s>.swapcase() | <s>.replace(<s>, <s>)[:30] | <s>.split(<s>)[0] | <s>.partition(<s>)[2]
        | ','.join(map(str, <l>)) | '-'.join(<d>) | <s>.center(<n>, '*') | <s>.ljust(<n>) + '|' | <s>.zfill(<n>)
        | chr(97 + <i> % 26) | f"{<I>} {<F>:.2f} {<S>!r}" | f"{<I>:>{<n>}}|{<S>:*^{<n>}}" | f"{<I>=} {<L>}"
        | '%d %s' % (<i>, <s>) | '%5.1f|%-4d|%r' % (<f>, <i>, <s>) | '{} {:>5} {!r}'.format(<i>, <s>, <s>)
        | '{0}{1}{0}'.format(<s>, <i>) | '{a:03d}'.format(a=<i> % 500) | format(<i>, 'x') | format(<f>, '.3e')
        | <s>.removeprefix(<s>) | <s>.expandtabs() | (<s> if <b> else <s>) | (<s> or <s>) | max(<s>, <s>) | min(<s>)
        | ''.join(sorted(<s>)) | ''.join(<x> for <x> in <s> if <x> != 'a') | type(<a>).__name__ | str(<o>) | format(<o>, '>5') | str(type(<o>)[<n>]) | str(<o> - <i>) | str(<o> <= <o>) | type(<o>).__name__ | <o>.label
        | <y>.decode() | ascii(<s>) | <s>.casefold() | ' '.join(<s>.split()) | <s>.translate({97: 'A'}) | str(<b>)
        | hex(<i>) | (<s>.encode() and <s>)""",
    "l": """[] | [<i>] | [<i>, <i>] | [<n>, <n>, <n>] | [*<l>, <i>] | (<l> + <l>) | (<l> * <n>)[:9] | <l>[<i>:<i>]
        | <l>[::-1] | <l>[::<n>] | sorted(<l>) | sorted(<l>, reverse=True) | sorted(<l>, key=lambda <x>: -<x>)
        | list(range(<n>)) | list(range(<n>, <i> % 20, 3)) | [<x> for <x> in <l>]
        | [<x> * <n> for <x> in <l> if <x> % 2] | [<x> + <i> for <x> in <l>] | list(<t>) | list(<d>.values())
        | list(reversed(<l>)) | list(map(abs, <l>)) | list(filter(None, <l>)) | [len(<x>) for <x> in <s>.split()]
        | list(<y>) | sorted(<e>) | [<x> for <x>, _ in zip(<l>, <s>)] | [i for i, _ in enumerate(<s>)]
        | list(countdown(<n>)) | <l>.copy() | list(<o>) | [<x> for y in (<l>, <l>) for <x> in y]
        | (<l> if <b> else <l>) | [*<l>, *<t>] | list(dict.fromkeys(<l>)) | ([*delegate(<n>, <n>)][:3] and <l>)
        | [f(<i>) for f in [lambda v: v + <n>, abs]] | [sum(p) for p in zip(<l>, <l>)]
        | [a * b for a in <l>[:3] for b in <l>[:3] if a < b] | list(gen(<n>))""",
    "t": """() | (<i>,) | (<i>, <s>) | (<i>, <i>, <i>) | tuple(<l>) | (<t> + <t>) | <t>[<n>:] | (<t> * 2)[:9]
        | divmod(<i>, <i>) | (*<l>, <i>) | tuple(<s>) | <s>.partition(<s>) | (<f>, <b>) | tuple(<x> for <x> in <l>)
        | (<t>, <l>) | max(<t>, <t>) | (<i>).as_integer_ratio()""",
    "d": """{} | {<s>: <i>} | {<s>: <i>, <s>: <i>} | {'a': <i>, 'b': <i>} | dict(a=<i>, k=<i>) | dict(zip(<s>, <l>))
        | {**<d>, <s>: <i>} | (<d>|<d>) | {<x>: len(<x>) for <x> in <s>.split()} | {str(<x>): <x> for <x> in <l>}
        | dict.fromkeys(<s>[:5], <i>) | {k: v + <n> for k, v in <d>.items()} | {v: k for k, v in enumerate(<s>)}
        | <d>.copy() | dict(sorted(<d>.items())) | {k: <d>[k] for k in sorted(<d>)} | (<d> if <b> else <d>)
        | (lambda **k: k)(a=<i>, **{'z': <i>})""",
    "e": """set() | {<i>} | {<i>, <i>, <i>} | set(<l>) | (<e>|<e>) | (<e> & <e>) | (<e> - <e>) | (<e> ^ <e>)
        | {<x> % 5 for <x> in <l>} | <e>.union(<l>) | frozenset(<l>) | <e>.difference(<l>) | set(<d>.values())
        | set(range(<n>)) | <e>.copy()""",
    "b": """True | False | (<i> < <i>) | (<i> == <i>) | (<i> <= <i> < <i>) | (<s> < <s>) | (<s> == <s>) | (<i> in <l>)
        | (<s> in <d>) | (<s> not in <s>) | (<i> in <e>) | (not <b>) | (<b> and <b>) | (<b> or <b>)
        | isinstance(<a>, int) | isinstance(<a>, (str, list)) | (<l> == <l>) | (<l> < <l>) | (<t> >= <t>)
        | (<e> <= <e>) | <e>.isdisjoint(<l>) | <s>.isdigit() | <s>.isalpha() | <s>.startswith(<s>) | <s>.isupper()
        | any(<l>) | all(<l>) | all(<x> > <n> for <x> in <l>) | bool(<a>) | callable(<a>) | (<f> > <i>) | (<d> == <d>)
        | (<o> == <o>) | (<o> != <i>) | (<o> < <o>) | (<i> in <o>) | isinstance(<o>, Class0)
        | issubclass(type(<o>), Class1) | hasattr(<o>, 'extra') | hasattr(<o>, 'slot') | isinstance(<o>, Meta) | isinstance(type(<o>), Meta) | bool(<o>) | (<i> is None) | (None is not <o>)
        | (<i> != <f>) | (<y> < <y>)""",
    "y": """b'' | b'ab' | bytes(<n>) | bytes([<n>, 65]) | <s>.encode() | (<y> + <y>) | <y>[<n>:] | <y>[::-1]
        | (<y> * 2) | <y>.upper() | bytes(<x> % 256 for <x> in <l>) | (<i> % 999).to_bytes(2, 'big')
        | <y>.replace(b'a', <y>)[:20]""",
}
EXPRESSIONS = {kind: re.split(r"\s+\|\s+", texts) for kind, texts in EXPRESSIONS.items()}
KINDS = "ifsltdeby"
PICKED_KINDS = "iiiiissslllttddeebfyoo"

# Statements of one line; <v:k> is a variable of the kind.
SIMPLE = {
    "i": ["<v> += <i>",
          "<v> -= <n>", "<v> = <v> * <n> % 1009", "<v> //= <i>", "<v> ^= <i>", "<v> %= <i>", "<v> |= <n>", "<v> <<= 1"],
    "f": ["<v> += <f>", "<v> /= <i>", "<v> *= 0.5", "<v> -= <i>"],
    "s": ["<v> += <s>[:3]", "<v> = <v>[<n>:]", "<v> = <v>.join('-+')[:20]", "<v> %= <i>", "<v> *= 2; <v> = <v>[:15]"],
    "l": ["<v>.append(<i>)",
          "<v>.insert(<i>, <i>)", "<v>.extend(<l>[:3])", "<v>.sort()", "<v>.reverse()", "<v>.remove(<i>)",
          "<v>.clear()",
          "<v>[<i>] = <i>", "<v>[<i>:<i>] = <l>[:4]", "del <v>[<i>]", "del <v>[<i>:<i>]", "<v> += <t>[:3]",
          "<v>[::2] = <l>[:4]", "<v>.pop(<i>)",
          "<v>.sort(key=lambda z: (z % 3, -z))", "<v>[<n>], <v>[<n>] = <i>, <i>", "<v>[<i>] += <i>",
          "<v> *= <n>; <v> = <v>[:9]", "del <v>[::2]"],
    "t": ["<v> += (<i>,)", "<v>[0] = <i>", "<v> = <v>[:8]"],
    "d": ["<v>[<s>] = <i>",
          "<v>.update(<d>)", "<v>.pop(<s>)", "<v> |= <d>", "del <v>[<s>]", "<v>.clear()", "<v>[<s>] += <i>",
          "<v>.popitem()",
          "<v>.update(k=<i>)", "<v>.setdefault(<s>, <i>)"],
    "e": ["<v>.add(<i>)",
          "<v>.discard(<i>)", "<v>.remove(<i>)", "<v> |= <e>", "<v> -= <e>", "<v> &= <e>", "<v>.update(<l>)",
          "<v>.pop() if len(<v>) == 1 else 0"],
    "b": ["<v> = not <v>", "<v> &= <b>", "<v> ^= True"],
    "y": ["<v> += <y>[:3]", "<v> = <v>[:9]"],
    "o": ["<v>.size += <i>",
          "<v>.extra = <i>", "<v>.total = <i>", "<v>[<i>] = <i>", "del <v>.extra", "<v>.typed = <i>", "<v>.typed = <s>", "del <v>.typed", "<v>.slot = <i>", "del <v>.slot",
          "del <v>[<i>]", "print([n for n in vars(<v>) if n < 'j'])", "type(<v>).extra = <i>", "<v> += <o>", "<v>.label = <s>",
          "<v>.unknown",
          "<v>.missing()", "del <v>.size", "type(<v>).count += 1", "<v>.total = <s>",
          "setattr(<v>, 'extra', getattr(<v>, 'size', <i>))"],
}
EXCEPTIONS = ["ValueError", "KeyError", "IndexError", "TypeError", "ZeroDivisionError", "AttributeError", "AppError",
              "SubError", "LookupError",
              "ArithmeticError", "Exception", "RuntimeError", "StopIteration", "NameError", "(KeyError, ValueError)",
              "(TypeError, AppError)"]
RAISED = ["ValueError(<s>)", "KeyError(<i>)", "AppError(<i>)", "SubError(<i>, <s>)", "IndexError",
          "ZeroDivisionError(<i>, <i>)", "AppError",
          "RuntimeError(<s>)", "StopIteration(<i>)", "TypeError('made')", "<i>", "Class0", "LookupError()",
          "Exception(<t>)"]
PATTERNS = ["<n>", "-1", "'a' | 'b'", "[]", "[x]", "[x, *rest]", "[_, second, *_]", "(a, b)", "{'a': found}",
            "{'k': v, **others}", "int(x)", "str() as text",
            "None", "True", "bool()", "[int(), str()]", "list() | tuple()", "{}", "Class0(size=s)", "Class1()",
            "x if x", "(1 | 2 | 3) as small", "float(q)",
            "[[*inner], *_]", "AppError(code=c)", "set()", "(_, _, _)"]
# The names that patterns may bind.
CAPTURED = ("x", "rest", "a", "b", "found", "v", "others", "text", "s", "small", "second", "c", "inner", "q")
# What classes may have besides methods; <i> is an expression in self.size, self.items, self.label and n.
ONE_LINERS = [
    "def __len__(self): return <m>",
    "def __eq__(self, other): return isinstance(other, Class0) and self.size == other.size",
    "def __eq__(self, other): return NotImplemented", "def __hash__(self): return hash(self.size)",
    "def __lt__(self, other): return self.size < other.size if isinstance(other, Class0) else NotImplemented",
    "def __add__(self, other): return type(self)(self.size + (other.size if isinstance(other, Class0) else other))",
    "def __radd__(self, other): return self.size + other if isinstance(other, int) else NotImplemented",
    "def __iadd__(self, other):\n        self.size += 1\n        return self",
    "def __bool__(self): return self.size > 2",
    "def __getitem__(self, i): return self.items[i]", "def __setitem__(self, i, value): self.items[i] = value",
    "def __iter__(self): return iter(self.items)",
    "def __iter__(self):\n        yield self.size\n        yield from self.items",
    "def __contains__(self, x): return x in self.items or x == self.size",
    "def __call__(self, n=1): return <i>",
    "def __getattr__(self, name):\n        if name == 'extra': return 99\n"
    "        raise AttributeError(f'no {name} here')",
    "def __str__(self): return f'str of {self.label}'", "def __neg__(self): return -self.size",
    "def __enter__(self): return self",
    "@property\n    def total(self): return sum(self.items)\n    @total.setter\n"
    "    def total(self, value): self.items = [value]",
    "@property\n    def total(self): return self.size",
    "@classmethod\n    def make(cls, n): return cls(n, n)", "@staticmethod\n    def helper(n): return n + 1",
    "def __setattr__(self, name, value):\n        if name == 'extra': value = (value, 'set')\n"
    "        super().__setattr__(name, value)",
    "def __delattr__(self, name):\n        print('delete', name)\n        super().__delattr__(name)",
    "def __init_subclass__(cls, **keywords):\n        super().__init_subclass__(**keywords)\n"
    "        print('subclass', cls.__name__)",
    "extra = 'of the class'",
    "@property\n    def label(self): return 'fixed'\n    @label.setter\n    def label(self, value): pass",
    "def __mul__(self, n): return [self.size] * n", "def __index__(self): return self.size % 5",
    "def __format__(self, spec): return f'[{spec}]'",
    "typed = Typed(int)", "__slots__ = ('slot', 'other')", "__hash__ = None", "def __missing__(self, key): return key",
    "def __reversed__(self): return iter(self.items[::-1])", "def __int__(self): return self.size",
    "def __class_getitem__(cls, item): return (cls.__name__, item)", "def __delitem__(self, i): del self.items[i]",
    "def __le__(self, other): return 'le'", "def __sub__(self, other): return NotImplemented",
]
