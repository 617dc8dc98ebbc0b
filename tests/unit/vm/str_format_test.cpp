#include "tests/unit/vm/text_fixture.h"

using namespace eadem::vm;

TEST_SUITE("str format") {
    TEST_CASE("str format: fields are numbered, named or neither") {
        Texts s;
        CHECK(s.call_text("{} {}", "format", s.number(1), s.text("a")) == "'1 a'");
        CHECK(s.call_text("{1}{0}{1}", "format", s.number(1), s.text("a")) == "'a1a'");
        CHECK(s.call_text("{{}} {}", "format", s.number(1)) == "'{} 1'");
        CHECK(s.call_text("{a}-{b}", "format_map",
                          s.dict_of(s.pair(s.text("a"), s.number(1)), s.pair(s.text("b"), s.text("x")))) == "'1-x'");
        CHECK(s.call_text("{} {0}", "format", s.number(1)) ==
              "ValueError: cannot switch from automatic field numbering to manual field specification");
        CHECK(s.call_text("{0} {}", "format", s.number(1)) ==
              "ValueError: cannot switch from manual field specification to automatic field numbering");
        CHECK(s.call_text("{}", "format") == "IndexError: Replacement index 0 out of range for positional args tuple");
        CHECK(s.call_text("{x}", "format") == "KeyError: 'x'");
    }

    TEST_CASE("str format: fields reach into values") {
        Texts s;
        CHECK(s.call_text("{0[1]}", "format", s.list(s.number(1), s.text("two"))) == "'two'");
        CHECK(s.call_text("{0[k]}", "format", s.dict_of(s.pair(s.text("k"), s.number(5)))) == "'5'");
        CHECK(s.call_text("{0.real}", "format", s.number(7)) == "'7'");
        CHECK(s.call_text("{[0][1]}", "format", s.list(s.list(s.number(1), s.number(2)))) == "'2'");
        CHECK(s.call_text("{0[]}", "format", s.number(1)) == "ValueError: Empty attribute in format string");
        CHECK(s.call_text("{0[0]x}", "format", s.list(s.number(1))) ==
              "ValueError: Only '.' or '[' may follow ']' in format field specifier");
        CHECK(s.call_text("{0.nothing}", "format", s.number(1)) ==
              "AttributeError: 'int' object has no attribute 'nothing'");
    }

    TEST_CASE("str format: conversions and nested specifications") {
        Texts s;
        CHECK(s.call_text("{!r:>5}|{!s}|{!a}", "format", s.text("a"), s.text("b"), s.text("\u00E9")) ==
              "\"  'a'|b|'\\\\xe9'\"");
        CHECK(s.call_text("{:{}{}}", "format", s.text("a"), s.text(">"), s.number(4)) == "'   a'");
        CHECK(s.call_text("{:{:{}}}", "format", s.number(1), s.number(2), s.number(3)) ==
              "ValueError: Max string recursion exceeded");
        CHECK(s.call_text("{!x}", "format", s.number(1)) == "ValueError: Unknown conversion specifier x");
    }

    TEST_CASE("str format: what is wrong with a format is said in CPython's words") {
        Texts s;
        CHECK(s.call_text("{", "format") == "ValueError: Single '{' encountered in format string");
        CHECK(s.call_text("}", "format") == "ValueError: Single '}' encountered in format string");
        CHECK(s.call_text("{0", "format") == "ValueError: expected '}' before end of string");
        CHECK(s.call_text("{0!", "format") == "ValueError: end of string while looking for conversion specifier");
        CHECK(s.call_text("{0!rr}", "format", s.number(1)) == "ValueError: expected ':' after conversion specifier");
        CHECK(s.call_text("{:{}", "format", s.number(1), s.number(1)) == "ValueError: unmatched '{' in format spec");
        CHECK(s.call_text("{a{b}}", "format") == "ValueError: unexpected '{' in field name");
        CHECK(s.call_text("{99999999999999999999}", "format", s.number(1)) ==
              "ValueError: Too many decimal digits in format string");
        CHECK(s.call_text("{}", "format_map", s.dict_of()) == "ValueError: Format string contains positional fields");
    }

    TEST_CASE("str format: one field alone gives the object that it shows") {
        Texts s;
        const OwnedValue five = s.text("5");
        CHECK(Texts::same(s.method(s.text("{}"), "format", s.number(5)), five));
        CHECK_FALSE(Texts::same(s.method(s.text("{!r}"), "format", s.number(5)), five));
        CHECK(Texts::same(s.operate(BinaryOperator::kModulo, s.text("%d"), s.number(5)), five));
        CHECK(Texts::same(s.operate(BinaryOperator::kModulo, s.text("%.1s"), s.text("5x")), five));
    }

    TEST_CASE("str format: format(text, specification)") {
        Texts s;
        CHECK(s.formatted(s.text("ab"), ">5") == "'   ab'");
        CHECK(s.formatted(s.text("ab"), "*^5") == "'*ab**'");
        CHECK(s.formatted(s.text("\u00E9\u4E2D"), "5") == "'\u00E9\u4E2D   '");
        CHECK(s.formatted(s.text("\u00E9\u4E2D"), ".1") == "'\u00E9'");
        CHECK(s.formatted(s.text("ab"), "05") == "'ab000'");
        CHECK(s.formatted(s.text("ab"), "d") == "ValueError: Unknown format code 'd' for object of type 'str'");
        CHECK(s.formatted(s.text("ab"), "+") == "ValueError: Sign not allowed in string format specifier");
        CHECK(s.formatted(s.text("ab"), " ") == "ValueError: Space not allowed in string format specifier");
        CHECK(s.formatted(s.text("ab"), "#") ==
              "ValueError: Alternate form (#) not allowed in string format specifier");
        CHECK(s.formatted(s.text("ab"), "=5") == "ValueError: '=' alignment not allowed in string format specifier");
        CHECK(s.formatted(s.text("ab"), "1000000000000") == "MemoryError");
    }

    TEST_CASE("percent: integers") {
        Texts s;
        CHECK(s.percent("%d|%5d|%-5d|%05d|%+d|% d",
                        s.tuple(s.number(1), s.number(2), s.number(3), s.number(-4), s.number(5), s.number(6))) ==
              "'1|    2|3    |-0004|+5| 6'");
        CHECK(s.percent("%x %#X %#o %.4d", s.tuple(s.number(255), s.number(255), s.number(8), s.number(-12))) ==
              "'ff 0XFF 0o10 -0012'");
        CHECK(s.percent("%d", s.real(3.99)) == "'3'");
        CHECK(s.percent("%d", s.huge()) == "'1000000000000000000000000000000'");
        CHECK(s.percent("%#08x", s.number(255)) == "'0x0000ff'");
        CHECK(s.percent("%x", s.real(1.5)) == "TypeError: %x format: an integer is required, not float");
        CHECK(s.percent("%d", s.text("a")) == "TypeError: %d format: a real number is required, not str");
    }

    TEST_CASE("percent: reals") {
        Texts s;
        CHECK(s.percent("%.2f|%8.3e|%g|%#g", s.tuple(s.real(3.14159), s.real(2.5), s.real(1.0), s.real(1.0))) ==
              "'3.14|2.500e+00|1|1.00000'");
        CHECK(s.percent("%08.2f", s.real(-3.14159)) == "'-0003.14'");
        CHECK(s.percent("%f", s.number(3)) == "'3.000000'");
        CHECK(s.percent("%f", s.text("a")) == "TypeError: must be real number, not str");
    }

    TEST_CASE("percent: text and characters") {
        Texts s;
        CHECK(s.percent("%s|%r|%a", s.tuple(s.text("\u00E9"), s.text("\u00E9"), s.text("\u00E9"))) ==
              "\"\u00E9|'\u00E9'|'\\\\xe9'\"");
        CHECK(s.percent("%5s|%-5s|%.1s", s.tuple(s.text("\u4E2D"), s.text("a"), s.text("\u00E9x"))) ==
              "'    \u4E2D|a    |\u00E9'");
        CHECK(s.percent("%c%c", s.tuple(s.number(0x4E2D), s.text("x"))) == "'\u4E2Dx'");
        CHECK(s.percent("%c", s.number(0x110000)) == "OverflowError: %c arg not in range(0x110000)");
        CHECK(s.percent("%c", s.text("ab")) == "TypeError: %c requires int or char");
    }

    TEST_CASE("percent: keys, stars and counts of arguments") {
        Texts s;
        CHECK(s.percent("%(a)s %(b)d", s.dict_of(s.pair(s.text("a"), s.text("x")), s.pair(s.text("b"), s.number(2)))) ==
              "'x 2'");
        CHECK(s.percent("%*d|%-*d|%.*f", s.tuple(s.number(4), s.number(1), s.number(4), s.number(2), s.number(1),
                                                 s.real(2.55))) == "'   1|2   |2.5'");
        CHECK(s.percent("%d %d", s.number(1)) == "TypeError: not enough arguments for format string");
        CHECK(s.percent("%d", s.tuple(s.number(1), s.number(2))) ==
              "TypeError: not all arguments converted during string formatting");
        CHECK(s.percent("abc", s.dict_of()) == "'abc'");
        CHECK(s.percent("%%", s.tuple()) == "'%'");
        CHECK(s.percent("%(a)s", s.number(1)) == "TypeError: format requires a mapping");
        CHECK(s.percent("%(a", s.dict_of()) == "ValueError: incomplete format key");
        CHECK(s.percent("%", s.number(1)) == "ValueError: incomplete format");
        CHECK(s.percent("\u00E9%q", s.number(1)) == "ValueError: unsupported format character 'q' (0x71) at index 2");
        CHECK(s.percent("%99999999999999999999d", s.number(1)) == "ValueError: width too big");
    }
}
