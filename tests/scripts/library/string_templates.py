# string: constants, capwords, Template and Formatter.
import string
from string import Template, Formatter

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation)
print(repr(string.whitespace), len(string.printable), repr(string.printable[-8:]))
print(repr(string.capwords("  hello   wORLD  ")), string.capwords("a-bc-d", "-"))


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


texts = ["", "$a", "${a}", "$$", "$a$b", "$a-${b}c", "$", "x$ y", "${a", "${}", "$1", "$é", "$_x1 $a", "a\nbc$", "\n\n$",
         "$$a ${b}", "$ab", "${a b}", "$A", "costs $$5, $who", "$$$a", "$$$"]
for text in texts:
    template = Template(text)
    print(repr(text), repr(attempt(template.substitute, a=1, b="two", who="me")), repr(attempt(template.substitute, {"a": "A"}, b=3)),
          repr(attempt(template.safe_substitute, a=1)), attempt(template.is_valid), attempt(template.get_identifiers))


class Percent(Template):
    delimiter = "%"


print(Percent("%a $b %%").substitute(a=5), Percent("%{a}%c").safe_substitute(a=5))

formatter = Formatter()
cases = [("{} {}", (1, 2), {}), ("{0} {1} {0}", ("a", "b"), {}), ("{x!r:>6}", (), {"x": "q"}), ("{:{w}.{p}}", (3.14159,), {"w": 9, "p": 3}),
         ("{{}}", (), {}), ("{0[a]} {0[b]}", ({"a": 1, "b": 2},), {}), ("{0.real}", (5,), {}), ("{} {1}", (1, 2), {}), ("{1} {}", (1, 2), {}),
         ("{", (), {}), ("}", (), {}), ("{a", (), {"a": 1}), ("{!x}", (1,), {}), ("{missing}", (), {}), ("{0}", (), {}), ("{0[]}", ([],), {}),
         ("{!s:}", ("t",), {}), ("{!r", (1,), {}), ("{!", (1,), {}), ("{0!rx}", (1,), {}), ("a{{b}}c{}d", (1,), {}), ("{0[0]a}", ([1],), {}),
         ("{[x}", (1,), {}), ("{:{:{:{}}}}", (1, 2, 3, 4), {}), ("{0:{1}}", (5, ">4"), {}), ("{!a}", ("é",), {}), ("{a.b[c].d}", (), {})]
for text, args, kwargs in cases:
    print(repr(text), repr(attempt(formatter.vformat, text, args, kwargs)))
    print("   ", attempt(lambda: list(formatter.parse(text))))


class Defaults(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<{key}>")
        return super().get_value(key, args, kwargs)

    def check_unused_args(self, used_args, args, kwargs):
        print(sorted(used_args, key=str), len(args), sorted(kwargs))


print(Defaults().format("{a} {b} {0}", 7, 8, a=1))
print(sorted(string.__all__))

# expect:
# abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 0123456789abcdefABCDEF 01234567 !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~
# ' \t\n\r\x0b\x0c' 100 '}~ \t\n\r\x0b\x0c'
# 'Hello World' A-Bc-D
# '' '' '' '' True []
# '$a' '1' 'A' '1' True ['a']
# '${a}' '1' 'A' '1' True ['a']
# '$$' '$' '$' '$' True []
# '$a$b' '1two' 'A3' '1$b' True ['a', 'b']
# '$a-${b}c' '1-twoc' 'A-3c' '1-${b}c' True ['a', 'b']
# '$' 'ValueError: Invalid placeholder in string: line 1, col 1' 'ValueError: Invalid placeholder in string: line 1, col 1' '$' False []
# 'x$ y' 'ValueError: Invalid placeholder in string: line 1, col 2' 'ValueError: Invalid placeholder in string: line 1, col 2' 'x$ y' False []
# '${a' 'ValueError: Invalid placeholder in string: line 1, col 1' 'ValueError: Invalid placeholder in string: line 1, col 1' '${a' False []
# '${}' 'ValueError: Invalid placeholder in string: line 1, col 1' 'ValueError: Invalid placeholder in string: line 1, col 1' '${}' False []
# '$1' 'ValueError: Invalid placeholder in string: line 1, col 1' 'ValueError: Invalid placeholder in string: line 1, col 1' '$1' False []
# '$é' 'ValueError: Invalid placeholder in string: line 1, col 1' 'ValueError: Invalid placeholder in string: line 1, col 1' '$é' False []
# '$_x1 $a' "KeyError: '_x1'" "KeyError: '_x1'" '$_x1 1' True ['_x1', 'a']
# 'a\nbc$' 'ValueError: Invalid placeholder in string: line 2, col 3' 'ValueError: Invalid placeholder in string: line 2, col 3' 'a\nbc$' False []
# '\n\n$' 'ValueError: Invalid placeholder in string: line 3, col 1' 'ValueError: Invalid placeholder in string: line 3, col 1' '\n\n$' False []
# '$$a ${b}' '$a two' '$a 3' '$a ${b}' True ['b']
# '$ab' "KeyError: 'ab'" "KeyError: 'ab'" '$ab' True ['ab']
# '${a b}' 'ValueError: Invalid placeholder in string: line 1, col 1' 'ValueError: Invalid placeholder in string: line 1, col 1' '${a b}' False []
# '$A' "KeyError: 'A'" "KeyError: 'A'" '$A' True ['A']
# 'costs $$5, $who' 'costs $5, me' "KeyError: 'who'" 'costs $5, $who' True ['who']
# '$$$a' '$1' '$A' '$1' True ['a']
# '$$$' 'ValueError: Invalid placeholder in string: line 1, col 3' 'ValueError: Invalid placeholder in string: line 1, col 3' '$$' False []
# 5 $b % 5%c
# '{} {}' '1 2'
#     [('', '', '', None), (' ', '', '', None)]
# '{0} {1} {0}' 'a b a'
#     [('', '0', '', None), (' ', '1', '', None), (' ', '0', '', None)]
# '{x!r:>6}' "   'q'"
#     [('', 'x', '>6', 'r')]
# '{:{w}.{p}}' '     3.14'
#     [('', '', '{w}.{p}', None)]
# '{{}}' '{}'
#     [('{', None, None, None), ('}', None, None, None)]
# '{0[a]} {0[b]}' '1 2'
#     [('', '0[a]', '', None), (' ', '0[b]', '', None)]
# '{0.real}' '5'
#     [('', '0.real', '', None)]
# '{} {1}' 'ValueError: cannot switch from manual field specification to automatic field numbering'
#     [('', '', '', None), (' ', '1', '', None)]
# '{1} {}' 'ValueError: cannot switch from manual field specification to automatic field numbering'
#     [('', '1', '', None), (' ', '', '', None)]
# '{' "ValueError: Single '{' encountered in format string"
#     ValueError: Single '{' encountered in format string
# '}' "ValueError: Single '}' encountered in format string"
#     ValueError: Single '}' encountered in format string
# '{a' "ValueError: expected '}' before end of string"
#     ValueError: expected '}' before end of string
# '{!x}' 'ValueError: Unknown conversion specifier x'
#     [('', '', '', 'x')]
# '{missing}' "KeyError: 'missing'"
#     [('', 'missing', '', None)]
# '{0}' 'IndexError: tuple index out of range'
#     [('', '0', '', None)]
# '{0[]}' 'ValueError: Empty attribute in format string'
#     [('', '0[]', '', None)]
# '{!s:}' 't'
#     [('', '', '', 's')]
# '{!r' "ValueError: unmatched '{' in format spec"
#     ValueError: unmatched '{' in format spec
# '{!' 'ValueError: end of string while looking for conversion specifier'
#     ValueError: end of string while looking for conversion specifier
# '{0!rx}' "ValueError: expected ':' after conversion specifier"
#     ValueError: expected ':' after conversion specifier
# 'a{{b}}c{}d' 'a{b}c1d'
#     [('a{', None, None, None), ('b}', None, None, None), ('c', '', '', None), ('d', None, None, None)]
# '{0[0]a}' "ValueError: Only '.' or '[' may follow ']' in format field specifier"
#     [('', '0[0]a', '', None)]
# '{[x}' "ValueError: expected '}' before end of string"
#     ValueError: expected '}' before end of string
# '{:{:{:{}}}}' 'ValueError: Max string recursion exceeded'
#     [('', '', '{:{:{}}}', None)]
# '{0:{1}}' '   5'
#     [('', '0', '{1}', None)]
# '{!a}' "'\\xe9'"
#     [('', '', '', 'a')]
# '{a.b[c].d}' "KeyError: 'a'"
#     [('', 'a.b[c].d', '', None)]
# [0, 'a', 'b'] 2 ['a']
# 1 <b> 7
# ['Formatter', 'Template', 'ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits', 'printable', 'punctuation', 'whitespace']
