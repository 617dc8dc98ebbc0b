"""What identity_programs.py does with objects while a program runs: operations by type."""


def some_int(choice):
    return choice.pick(choice.int_literal, lambda: "-" + choice.int_literal(), lambda: "int('%s')" % choice.int_literal())()


def some_str(choice):
    return choice.pick(choice.str_literal, choice.str_literal, lambda: "''.join([%s, %s])" % (choice.str_literal(), choice.str_literal()))()


def some_tuple(choice):
    return choice.pick(lambda: choice.row(1), lambda: "tuple([%s, %s])" % (choice.literal(), choice.literal()))()


# For each type: how an operand is made, and what is done with it ($: the operand, @: another one, #: a number of the
# program's own).
OPERATIONS = {
    "int": (some_int, (
        "int($)", "+$", "abs($)", "round($)", "$.real", "max($, $)", "min($, @)", "$ + 0", "$ - 0", "$ * 1", "$ // 1",
        "$ | 0", "$ & $", "$ << 0", "$ ** 1", "-(-$)", "~~$", "sum([$])", "int(str($))", "$ - $", "$ % 2", "$ % 7",
        "$ + @ - @", "$ - ($ - 1)", "$ - ($ - 300)", "($ + 1) - $", "$ % (2 ** 31)", "($ * 2 ** 40) % (2 ** 40)",
        "divmod($, 1000)",
        "$ >> 3", "$ & 255", "$ % ($ + 1)", "int.from_bytes(b'\\x07', 'big')", "int.from_bytes(b'\\x01\\x01', 'big')",
        "bool($)", "$.numerator", "$.bit_length()", "$ ^ $", "$ // ($ + 1)", "-$ % (2 ** 32)", "[$][0]", "pow($, 1)",
        "pow(2, 8)",
        "len([0] * 5)", "$ * 0", "$ + -$", "list(range($ % 3 + 255, $ % 3 + 258))", "hash($) is $",
        "(2 ** 70 + $) - 2 ** 70",
        "(-$) // 3", "$ % -3", "~$", "round($, -1)", "round($, 2)", "$.__int__()",
        "$.conjugate()", "$.imag", "$.denominator", "int('0x10', 16)", "int(257.0)", "int(7.0)", "pow($, 3, 7)",
        "pow($, 2, 1000)",
        "$.__index__()", "sorted([$, 257])", "(lambda x: x)($)", "(lambda x: x + 1)($) - 1",
    )),
    "float": (lambda choice: choice.pick(choice.float_literal, lambda: "float('1.5')")(), (
        "float($)", "+$", "$ + 0.0", "$ * 1", "-(-$)", "abs($)", "float(str($))", "$.real", "$.conjugate()", "$.imag",
        "round(1.5)", "round(6.7)", "round(300.2)", "round(-1.2)", "int(257.5)", "int(1.5)", "5.5 // 1", "7.0 % 4",
        "max($, $)", "round($, 2) is $",
        "divmod(7.5, 2.0)", "$ ** 1", "complex($, 0.0)",
    )),
    "str": (some_str, (
        "str($)", "$ + ''", "'' + $", "$ * 1", "$[:]", "$[0:]", "$[:99]", "$[::1]", "''.join([$])", "','.join([$])",
        "f'{$}'", "f'{$!s}'",
        "f'{$:1}'", "'%s' % $", "'%s' % ($,)", "'{}'.format($)", "$.strip()", "$.lstrip()", "$.rstrip()",
        "$.strip('~')", "$.replace('~', '!')", "$.replace('a', 'a')",
        "$.split('~')[0]", "$.partition('~')[0]", "$.rpartition('~')[2]", "$.ljust(0)", "$.rjust(0)", "$.center(0)",
        "$.zfill(0)",
        "$.lower()", "$.upper()", "$.title()", "$.capitalize()", "$.swapcase()", "$.casefold()", "f'{$}{\"\"}'",
        "'%s%s' % ($, '')", "''.join([$, ''])", "''.join($)",
        "$[:1]", "$[:2]", "$[1:]", "$[::-1][::-1]", "$.encode().decode()", "$ + '!'", "list($)", "$.split()",
        "$.splitlines()", "$.partition('a')", "$.split('a')", "$.split(' ')",
        "'i j#'", "sys.intern('i j#')", "sys.intern('i' + ' j#'[:])", "sys.intern('w#')", "sys.intern('w' + str(#))",
        "sys.intern($ + ' #')", "chr(97)", "chr(122)", "chr(233)", "chr(256)", "chr(256)", "str(5)", "str(57)",
        "repr(5)",
        "f'{5}'", "'%d' % 7", "'%d' % 77", "'%c' % 97", "'{}'.format(7)", "'{:d}'.format(7)", "str(True)", "str(False)",
        "str(None)", "repr(True)", "repr($)", "str(1.5)", "str($) is $",
        "$.join([])", "$ * 0", "$ * 2", "max($ + 'a')", "min('ba')", "sorted($ + 'ba')", "$.expandtabs()",
        "$.rsplit('~')[0]", "$.translate({})", "$.format()", "$[-1:]", "$[0:1]", "$[1:2]", "[c for c in $]",
        "tuple($)", "{'k#': $}['k#']", "[*$]", "dict(a=$)", "$.__str__()", "ascii($)", "'a b c'.split()",
        "'x'.replace('x', 'y')", "'ab'.replace('a', '')", "'aXb'.split('X')", "' a '.strip()", "f'{\"a\"}'",
        "f'{\"a\":>1}'", "f'{\"a b\":>3}'", "'%s' % 'a'", "'%5s' % $", "'abc'[1:2]", "'abc'[::2]", "'abc'[2]",
        "str(b'a', 'ascii')", "b'a'.decode()", "b'ab'.decode()", "'{}{}'.format('', $)", "'{0}'.format($)",
        "'{:1}'.format($)", "$.removeprefix('~') if sys.version_info >= (3, 9) else $", "'%s' % True", "f'{True}'",
        "f'{None}'", "str(())", "hex(1)", "oct(8)", "bin(1)", "f'{5}' + ''", "'' + str(5)", "str(5)[:]", "chr(97) * 1",
        "chr(97).lower()", "'A'.lower()", "'a'.lower()", "'a'.upper()", "'ab'.title()", "'\\u00e9'.upper()",
    )),
    "tuple": (some_tuple, (
        "tuple($)", "$[:]", "$[0:]", "$[0:len($)]", "$ * 1", "$ + ()", "() + $", "$[:1]", "tuple(list($))", "(*$,)",
        "$ + $", "$ * 2", "$[1:]",
        "$ * 0", "$[:0]", "(lambda *a: a)(*$)", "(lambda *a: a)()", "tuple()", "tuple([])", "tuple({})", "list($)",
        "[*$]", "sorted([$, $])[0]", "$[::1]", "$[::-1]", "dict(a=$)", "tuple(x for x in $)",
        "list(zip($, $))", "list(enumerate($))", "tuple('ab')", "tuple(range(256, 259))", "$ * -1", "(*(),)",
        "tuple(map(lambda x: x, $))",
    )),
    "bytes": (lambda choice: choice.octets(1), (
        "bytes($) if type($) is bytes else 0", "$[:] if type($) is bytes else 0", "$ + b'' if type($) is bytes else 0",
        "$ * 1", "b''.join([$]) if type($) is bytes else 0", "$.strip() if type($) is bytes else 0",
        "$[:1] if type($) is bytes else 0", "bytes([97])", "bytes([97, 98])", "bytes(0)", "bytes(1)", "bytes()",
        "b'ab' * 0", "'a'.encode()", "''.encode()", "'ab'.encode()", "b'a b'.split()",
        "$ + b'a' if type($) is bytes else 0",
        "b'' + $ if type($) is bytes else 0", "list($) if type($) is bytes else 0", "b'abc'[0:1]", "b'abc'[1:]",
        "b'abc'[0]", "b'\\xff'[0]", "b'a'.replace(b'~', b'')", "b'a'.lower()", "b'ab'.lower()", "b'ab'.partition(b'b')",
        "b'ab'.replace(b'b', b'')", "b'%s' % b'a'", "b'%s' % b'ab'", "$ * 0", "b'a'.upper()", "b''.join([b'', b'a'])",
        "b' a '.strip()", "b'ab'.center(0)", "bytes(b'a')", "b'a' * 1",
    )),
    "list": (lambda choice: "[%s, %s]" % (choice.constant(1), choice.constant(1)), (
        "list($)", "$[:]", "$ + []", "$ * 1", "$ * 2", "[$] * 2", "[[]] * 3", "sorted([$[0], $[0]])", "$ is $",
        "[] is []", "{} is {}", "$.copy()", "[$, $]", "$[0:1]", "$.index($[0])", "len($)", "[*$]", "list(reversed($))",
        "[x for x in $]", "[(x, x) for x in $]", "list(map(lambda x: x, $))",
        "$.count($[1])", "list(filter(None, $))", "list(zip($, $))", "(lambda a, b: (a, b))(*$)", "$[::-1]",
    )),
    "set": (lambda choice: choice.pick("frozenset()", "frozenset([1])", "frozenset(%s)" % choice.display([choice.int_literal()])), (
        "frozenset($)", "frozenset()", "frozenset([])", "frozenset(())", "$ | frozenset()", "$ & $", "$ - $",
        "$.copy()", "frozenset(list($))", "len($)", "frozenset('')", "$ | $", "frozenset({})", "frozenset(set())",
    )),
    "other": (lambda choice: choice.pick("{'a b': 257}", "{257: 'a b'}", "dict(a=1000)"), (
        "dict($)", "$.copy()", "list($)", "list($.values())", "list($.items())", "{**$}", "[k for k in $]",
        "$.get('x y', 257)", "(lambda: 0).__name__", "(lambda: 0).__name__ is '<lambda>'", "K.__name__",
        "K.__name__ is 'K'", "__name__", "__name__ is '__main__'", "'%s%s%s' % ('', 'a', $ and '')",
        "print.__name__ is 'print'", "int.__name__ is 'int'",
        "type(1)", "type('')", "NotImplemented", "...", "None", "K.__doc__", "K.__defaults__", "'a b' in $", "bool($)",
        "len($)", "list(enumerate('ab'))", "list(map(str, [True, False]))", "list(range(255, 259))", "sorted($)",
        "$.setdefault('x', 'a b')",
        "list({'a b': 0, 'c d': 1})", "{True: 1, 1: 2}", "list({257: 'a', 257.0: 'b'})", "(1000).__class__",
        "range(3)[1]", "range(1000, 1003)[1]", "list(dict(k1=257, k2=257).values())", "vars is vars", "int is int",
        "[].append is [].append", "len is len", "K is K", "0",
    )),
}
