# The format mini-language on text, and str.format: fields, indices, attributes, conversions, nesting, errors.
for spec in ("", "s", "10", "<10", ">10", "^10", "*^10", ".2", "10.2", "é>6", "x<6", "010", "5s", "<5s", "^^7", ">>7"):
    print(repr(spec), format("text", spec), "", sep="|")


class P:
    def __init__(self): self.x, self.items, self.table = 1, [10, 20], {"k": "v", "0": "zero", 0: "int"}


class Echo:
    def __format__(self, spec): return spec


p = P()
print("{} {} {}".format(1, "a", None), "{0} {1} {0}".format("x", "y"), "{a} {b}".format(a=1, b=2),
      "{0}{a}{1}".format(1, 2, a="-"))
print("{0.x} {0.items[1]} {0.table[k]} {0.table[0]}".format(p), "{p.x:03d} {p.items}".format(p=p),
      "{[0]} {[k]}".format("s", {"k": 1}))
print("{!r} {!s} {!a} {!r:>8}".format("é", "é", "é", "a"))
print("{:{}} {:{w}.{p}f} {:{a}{w}}".format("ab", 5, 3.14159, "z", w=8, p=2, a="^") + "|",
      "{:{fill}>{w}}".format(7, fill="0", w=4))
print("{{}} {{{}}} }}{{".format(1), "{0[a b]} {0[1-2]}".format({"a b": 1, "1-2": 2}), "{:%Y:%m}".format(Echo()))
for template, args in (("{}", ()), ("{1}", (0,)), ("{a}", ()), ("{} {0}", (1,)), ("{0} {}", (1,)), ("{", ()),
                       ("}", ()), ("{0", (1,)),
                       ("{0!}", (1,)), ("{0!x}", (1,)), ("{0!rr}", (1,)), ("{0.}", (1,)), ("{0[}", (1,)),
                       ("{0[]}", (1,)), ("{0.nope}", (1,)),
                       ("{0[5]}", ([1],)), ("{0[a]}", ([1],)), ("{:d}", ("a",)), ("{0]}", (1,)), ("{0[0]x}", ([1],)),
                       ("{:{:{}}}", (1, 2, 3)),
                       ("{a.b}", ()), ("{-1}", (1,)), ("{ 0}", (1,)), ("{0 }", (1,))):
    try:
        print(repr(template.format(*args)))
    except Exception as error:
        print(f"{template!r} {type(error).__name__}: {error}")
print("{a} {b}".format_map({"a": 1, "b": 2}), "{a}{b[1]}".format_map({"a": "x", "b": "yz"}))
print("{:>{}}".format("r", 3), "{0:>{1}}{0:<{1}}|".format("m", 3),
      "{:,} {:.1%} {:#x} {:e}".format(1234567, 0.256, 255, 1e5))
print("a{}b{}c".format(*"12"), "{0}{0}{0}".format("ab"), "{:s} {!s:s}".format("s", 5), "{:}".format(5),
      "{0:}".format("x"))
print("|".join(f"{w:^{n}}" for w, n in zip(("a", "bb", "ccc"), (3, 6, 9))), f"{'x' * 3:->{10}}", f"{'y':<1}",
      f"{'long text':.{4}}")
rows = [("name", "qty", "price"), ("apple", 3, 1.5), ("banana", 12, 0.25)]
for name, qty, price in rows:
    number = ">6" if isinstance(price, str) else ">6.2f"
    print(f"{name:<8}|{qty:>4}|{price:{number}}|")

# expect:
# ''|text|
# 's'|text|
# '10'|text      |
# '<10'|text      |
# '>10'|      text|
# '^10'|   text   |
# '*^10'|***text***|
# '.2'|te|
# '10.2'|te        |
# 'é>6'|éétext|
# 'x<6'|textxx|
# '010'|text000000|
# '5s'|text |
# '<5s'|text |
# '^^7'|^text^^|
# '>>7'|>>>text|
# 1 a None x y x 1 2 1-2
# 1 20 v int 001 [10, 20] s 1
# 'é' é '\xe9'      'a'
# ab        3.14    z    | 0007
# {} {1} }{ 1 2 %Y:%m
# '{}' IndexError: Replacement index 0 out of range for positional args tuple
# '{1}' IndexError: Replacement index 1 out of range for positional args tuple
# '{a}' KeyError: 'a'
# '{} {0}' ValueError: cannot switch from automatic field numbering to manual field specification
# '{0} {}' ValueError: cannot switch from manual field specification to automatic field numbering
# '{' ValueError: Single '{' encountered in format string
# '}' ValueError: Single '}' encountered in format string
# '{0' ValueError: expected '}' before end of string
# '{0!}' ValueError: unmatched '{' in format spec
# '{0!x}' ValueError: Unknown conversion specifier x
# '{0!rr}' ValueError: expected ':' after conversion specifier
# '{0.}' ValueError: Empty attribute in format string
# '{0[}' ValueError: expected '}' before end of string
# '{0[]}' ValueError: Empty attribute in format string
# '{0.nope}' AttributeError: 'int' object has no attribute 'nope'
# '{0[5]}' IndexError: list index out of range
# '{0[a]}' TypeError: list indices must be integers or slices, not str
# '{:d}' ValueError: Unknown format code 'd' for object of type 'str'
# '{0]}' KeyError: '0]'
# '{0[0]x}' ValueError: Only '.' or '[' may follow ']' in format field specifier
# '{:{:{}}}' ValueError: Max string recursion exceeded
# '{a.b}' KeyError: 'a'
# '{-1}' KeyError: '-1'
# '{ 0}' KeyError: ' 0'
# '{0 }' KeyError: '0 '
# 1 2 xz
#   r   mm  | 1,234,567 25.6% 0xff 1.000000e+05
# a1b2c ababab s 5 5 x
#  a |  bb  |   ccc    -------xxx y long
# name    | qty| price|
# apple   |   3|  1.50|
# banana  |  12|  0.25|
