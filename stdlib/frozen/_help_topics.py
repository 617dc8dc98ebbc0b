"""Texts for help(): topics and keywords."""

keywords = {
    "False": "False: the int 0 as an answer; the one object of its kind. bool(x) makes True or False of anything.",
    "None": "None: what there is where there is nothing. The one object of its kind, so `x is None` is the way to ask.",
    "True": "True: the int 1 as an answer; the one object of its kind.",
    "and": "x and y: x if x is false, else y. y is evaluated only if x is true.",
    "as": "as NAME: gives a name to what `import`, `with`, `except` or `case` has found.",
    "assert": "assert TEST, MESSAGE: raises AssertionError unless the test is true. With -O it does nothing.",
    "async": "async def, async for, async with: coroutines. Eadem does not run them yet.",
    "await": "await X: waits for a coroutine. Eadem does not run them yet.",
    "break": "break: leaves the innermost loop; its `else` is not run.",
    "case": "case PATTERN if GUARD: one of the blocks of a `match` statement. A keyword only there.",
    "class": "class NAME(BASES): a block that makes a class. The names that it binds become attributes.",
    "continue": "continue: goes on with the next turn of the innermost loop.",
    "def": "def NAME(PARAMETERS): a block that makes a function. Each time it runs, `def` makes a new function object.",
    "del": "del TARGET: unbinds a name, or removes an item or attribute. The object lives on if others hold it.",
    "elif": "elif TEST: a further test of an `if` statement.",
    "else": "else: the block of an `if` whose tests all failed, of a loop that was not left by `break`, or of a `try` "
            "without an exception.\nX if TEST else Y: Y if the test is false.",
    "except": "except TYPE as NAME: what a `try` statement does if an exception of that type comes. The name is gone "
              "behind the block.",
    "finally": "finally: what a `try` statement does in any case, last of all.",
    "for": "for TARGET in ITERABLE: runs its block for each item. `else:` behind it runs if no `break` left the loop.",
    "from": "from MODULE import NAMES: imports names of a module.\nyield from X: gives what X gives.\nraise X from Y: "
            "says that Y is the cause of X.",
    "global": "global NAMES: the names are those of the module, in the whole function.",
    "if": "if TEST: runs its block if the test is true.\nX if TEST else Y: an expression, X or Y.",
    "import": "import MODULE as NAME: finds a module, runs it the first time, and binds its name.\nfrom MODULE import "
              "NAMES: binds names of it.",
    "in": "x in y: whether y contains x. Items are compared by identity first, then by ==.",
    "is": """\
x is y: whether x and y are one and the same object. x is not y: whether they are two.

`==` asks whether two objects have the same value; `is` whether there are two at all. Two names for one object are
always `is`; two objects of the same value may or may not have become one, and that depends on how they were made:

    - None, True, False, ... and NotImplemented exist once;
    - small ints (-5 to 256; up to 1024 in 3.15) are kept in a cache: help('caching');
    - strings that look like names are interned: help('interning');
    - equal constants that are compiled together may be merged: help('constants'), help('modes').

So use `is` for None and for the question itself, and `==` for values. At the prompt, `%why a b` tells why two things
are one object or are not, and which versions of Python and modes would have it otherwise.""",
    "lambda": "lambda PARAMETERS: EXPRESSION: a function without a name. Each time it is evaluated it makes a new object.",
    "match": "match SUBJECT: a statement with `case` blocks; the first whose pattern fits is run. A keyword only there.",
    "nonlocal": "nonlocal NAMES: the names are those of the function around.",
    "not": "not x: True if x is false, else False.",
    "or": "x or y: x if x is true, else y. y is evaluated only if x is false.",
    "pass": "pass: does nothing, where a statement is needed.",
    "raise": "raise X from Y: raises an exception; without X the one that is being handled.",
    "return": "return X: ends a function with the value X, or None.",
    "try": "try: a block whose exceptions `except` handles, with `else` and `finally`.",
    "type": "type NAME = EXPRESSION: a type alias (3.12), which Eadem does not have yet. type(x) is a function: help(type).",
    "while": "while TEST: runs its block again and again as long as the test is true.",
    "with": "with X as NAME: enters a context, runs the block, and leaves the context in any case.",
    "yield": "yield X: gives X from a generator, which goes on from there. yield from X: gives all that X gives.",
}

topics = {
    "identity": """\
Identity: every object is one and the same from its birth to its end. `a is b` asks whether two names lead to one
object, id(a) gives a number that no other living object has. A value is another matter: `a == b`.

What is not promised by the language, and what Eadem shows, is when two *equal* values turn out to be one object:
help('caching'), help('interning'), help('constants'), help('modes'). %why explains each case.""",
    "caching": """\
Small ints: CPython keeps one object for each int from -5 to 256 (to 1024 in 3.15); whatever computes such a number
gets that object. 257 is a new object each time it is computed. One-character strings below U+0100, bytes of length
one, and the empty str, bytes and tuple exist once as well.""",
    "interning": """\
Interning: of all strings with the same text, one stands for them, in a table. Identifiers, attributes and keywords are
always interned; of the constants, those that look like names (letters, digits, _). sys.intern(text) gives the one
that stands for any text. Comparing interned strings is comparing addresses, and a copy less for each.

Strings that are made while the program runs are not interned by themselves: "".join(...) makes a new one.
%tables shows the table of this session.""",
    "constants": """\
Constants: the compiler keeps the constants of each code object in a tuple, and equal ones may be one object: those of
a function, or of all that is compiled together (help('modes')). Expressions of constants are computed by the
compiler (300 is 100 + 200), within limits; the result is a constant like any other. %consts NAME shows what became of
each, %dis NAME the instructions.""",
    "modes": """\
Modes: what is compiled together decides which constants can be one object.

    script   a file is one unit
    repl     each input of the classic prompt is a unit: `a = 257; b = 257` on one line, one object
    newrepl  each statement of 3.13's prompt on a terminal is a unit: two objects
    import   a module that is compiled when it is imported
    pyc      the same from cached bytecode

%mode tells and sets that of the prompt, --mode that of a program; %across compares all.""",
    "profiles": """\
Profiles: whose rules of identity hold. `documents` (the default) is what tutorials teach: the small-int cache and the
intern table, and no merging of equal constants. 3.6 to 3.15 are the rules of those versions of CPython, 3.13t those of
3.13 without the global lock. %as PROFILE begins a session under another one; --as PROFILE runs a program.""",
    "reasons": """\
Reasons: why two things are one object or are not comes from a closed list; each has a name such as small-int,
interned-constant, merged-in-code, same-binding, or other-unit, made-at-run-time, outside-cache. `%why A B` and
`eadem why` give the reason, the way that each of the two came, and where the answer is another one.""",
    "prompt": """\
The prompt: an input is a line, or a block that an empty line ends. `_` is the last value that was shown. exit, quit or
Ctrl-D leave; Ctrl-C forgets the line, or stops what runs. Lines that begin with % are commands: %help.

Up and Down go through the inputs before, those of earlier sessions too; Ctrl-R searches; Tab completes; F1 is help()
and F2 the inputs of the session; %keys lists all keys. sys.ps1 and sys.ps2 are the prompts,
PYTHONSTARTUP names a script that is run first.""",
    "number": "Numbers: int (of any size), float, complex, bool. help(int), help(float), help(complex). See also "
               "help('operators').",
    "strings": "Strings: str holds text, bytes and bytearray hold bytes. help(str), help(bytes). f\"{x!r:>10}\" puts values "
               "into text; help('formatting').",
    "sequences": "Sequences: list, tuple, range, str, bytes. s[i], s[i:j:k], len(s), x in s, s + t, s * n. help(list).",
    "mappings": "Mappings: dict. d[key], key in d, d.get(key), d.items(). Keys must have a hash. help(dict).",
    "formatting": """\
Formatting: f"{value!conversion:specification}", format(value, specification), "{}".format(value), "%s" % value.
A specification is [[fill]align][sign][z][#][0][width][grouping][.precision][type]; align is one of < > ^ =, type one
of s b c d o x X n e E f F g G %.""",
    "operators": """\
Operators, those that bind loosest first:

    :=                          assignment in an expression
    lambda
    x if c else y
    or      and      not x
    in  not in  is  is not  <  <=  >  >=  ==  !=
    |       ^       &
    <<  >>
    +  -
    *  @  /  //  %
    +x  -x  ~x
    **
    await x
    x[i]  x(arguments)  x.name
    (...)  [...]  {...}""",
    "truth": "Truth: None, False, zero of any number and whatever is empty are false; an object may say so itself by "
             "__bool__ or __len__; everything else is true.",
    "exceptions": "Exceptions: raised by `raise`, handled by `try`; all derive from BaseException, and those of programs from "
                  "Exception. help(Exception), help('try').",
    "scopes": "Scopes: a name is that of the function that binds it, of a function around it, of the module, or a builtin, in "
              "this order. `global` and `nonlocal` say otherwise.",
}
