#include "tests/unit/vm/text_fixture.h"

using namespace eadem::vm;

TEST_SUITE("str") {
    TEST_CASE("str: find, index and count take bounds like slices") {
        Texts s;
        CHECK(s.call_text("banana", "find", s.text("an")) == "1");
        CHECK(s.call_text("banana", "find", s.text("an"), s.number(2)) == "3");
        CHECK(s.call_text("banana", "find", s.text("an"), s.number(-3), s.none()) == "3");
        CHECK(s.call_text("banana", "find", s.text("an"), s.number(2), s.number(4)) == "-1");
        CHECK(s.call_text("banana", "rfind", s.text("an")) == "3");
        CHECK(s.call_text("banana", "find", s.text(""), s.number(6)) == "6");
        CHECK(s.call_text("banana", "find", s.text(""), s.number(7)) == "-1");
        CHECK(s.call_text("banana", "count", s.text("an")) == "2");
        CHECK(s.call_text("banana", "count", s.text("")) == "7");
        CHECK(s.call_text("banana", "count", s.text("a"), s.huge()) == "0");
        CHECK(s.call_text("banana", "index", s.text("x")) == "ValueError: substring not found");
        CHECK(s.call_text("banana", "rindex", s.text("na")) == "4");
        CHECK(s.call_text("banana", "find", s.number(1)) == "TypeError: find() argument 1 must be str, not int");
        CHECK(s.call_text("banana", "find", s.text("a"), s.real(1.5)) ==
              "TypeError: slice indices must be integers or None or have an __index__ method");
    }

    TEST_CASE("str: startswith and endswith take one text or a tuple of them") {
        Texts s;
        CHECK(s.call_text("hello", "startswith", s.text("he")) == "True");
        CHECK(s.call_text("hello", "startswith", s.tuple(s.text("x"), s.text("h"))) == "True");
        CHECK(s.call_text("hello", "startswith", s.text("l"), s.number(2)) == "True");
        CHECK(s.call_text("hello", "startswith", s.text(""), s.number(6)) == "False");
        CHECK(s.call_text("hello", "endswith", s.text("ll"), s.number(0), s.number(-1)) == "True");
        CHECK(s.call_text("hello", "endswith", s.tuple()) == "False");
        CHECK(s.call_text("hello", "startswith", s.number(1)) ==
              "TypeError: startswith first arg must be str or a tuple of str, not int");
        CHECK(s.call_text("hello", "endswith", s.tuple(s.number(1))) ==
              "TypeError: tuple for endswith must only contain str, not int");
    }

    TEST_CASE("str: split at spaces") {
        Texts s;
        CHECK(s.call_text("  a b\t\nc ", "split") == "['a', 'b', 'c']");
        CHECK(s.call_text(" a  b  c  ", "split", s.none(), s.number(1)) == "['a', 'b  c  ']");
        CHECK(s.call_text("  a  b  c ", "rsplit", s.none(), s.number(1)) == "['  a  b', 'c']");
        CHECK(s.call_text("a\u2003b\u00A0c\x1C", "split") == "['a', 'b', 'c']");
        CHECK(s.call_text("   ", "split") == "[]");
        CHECK(s.call_text("", "split") == "[]");
    }

    TEST_CASE("str: split at a separator") {
        Texts s;
        CHECK(s.call_text("a,b,,c", "split", s.text(",")) == "['a', 'b', '', 'c']");
        CHECK(s.call_text("a,b,c", "split", s.text(","), s.number(1)) == "['a', 'b,c']");
        CHECK(s.call_text("a,b,c", "rsplit", s.text(","), s.number(1)) == "['a,b', 'c']");
        CHECK(s.call_text("", "split", s.text(",")) == "['']");
        CHECK(s.call_text("a\u4E2Db", "split", s.text("\u4E2D")) == "['a', 'b']");
        CHECK(s.call_text("a", "split", s.text("")) == "ValueError: empty separator");
        CHECK(s.call_text("a", "split", s.number(1)) == "TypeError: must be str or None, not int");
    }

    TEST_CASE("str: splitlines knows every line break of Unicode") {
        Texts s;
        CHECK(s.call_text("a\nb\r\nc\rd", "splitlines") == "['a', 'b', 'c', 'd']");
        CHECK(s.call_text("a\n\nb\n", "splitlines") == "['a', '', 'b']");
        CHECK(s.call_text("a\nb\r\n", "splitlines", s.number(1)) == "['a\\n', 'b\\r\\n']");
        CHECK(s.call_text("a\u2028b\x0B\x63\u0085", "splitlines") == "['a', 'b', 'c']");
        CHECK(s.call_text("", "splitlines") == "[]");
    }

    TEST_CASE("str: partition cuts at the first or the last separator") {
        Texts s;
        CHECK(s.call_text("a=b=c", "partition", s.text("=")) == "('a', '=', 'b=c')");
        CHECK(s.call_text("a=b=c", "rpartition", s.text("=")) == "('a=b', '=', 'c')");
        CHECK(s.call_text("abc", "partition", s.text("=")) == "('abc', '', '')");
        CHECK(s.call_text("abc", "rpartition", s.text("=")) == "('', '', 'abc')");
        CHECK(s.call_text("abc", "partition", s.text("")) == "ValueError: empty separator");
    }

    TEST_CASE("str: strip takes spaces or a set of characters off") {
        Texts s;
        CHECK(s.call_text(" \t a b\n", "strip") == "'a b'");
        CHECK(s.call_text("\u2003a\u2003", "lstrip") == "'a\\u2003'");
        CHECK(s.call_text("xxayxx", "strip", s.text("xy")) == "'a'");
        CHECK(s.call_text("\u00E9a\u00E9\u4E2D", "rstrip", s.text("\u4E2D\u00E9")) == "'\u00E9a'");
        CHECK(s.call_text("aaa", "strip", s.text("a")) == "''");
        CHECK(s.call_text("a", "strip", s.number(1)) == "TypeError: strip arg must be None or str");
    }

    TEST_CASE("str: removeprefix and removesuffix") {
        Texts s;
        CHECK(s.call_text("TestHook", "removeprefix", s.text("Test")) == "'Hook'");
        CHECK(s.call_text("TestHook", "removesuffix", s.text("Hook")) == "'Test'");
        CHECK(s.call_text("TestHook", "removesuffix", s.text("")) == "'TestHook'");
        CHECK(s.call_text("a", "removeprefix", s.number(1)) ==
              "TypeError: removeprefix() argument must be str, not int");
    }

    TEST_CASE("str: join adds the pieces up") {
        Texts s;
        CHECK(s.call_text(", ", "join", s.list(s.text("a"), s.text("b"), s.text("c"))) == "'a, b, c'");
        CHECK(s.call_text("\u4E2D", "join", s.tuple(s.text("a"), s.text(""))) == "'a\u4E2D'");
        CHECK(s.call_text("-", "join", s.text("abc")) == "'a-b-c'");
        CHECK(s.call_text("-", "join", s.list()) == "''");
        CHECK(s.call_text("-", "join", s.number(1)) == "TypeError: can only join an iterable");
        CHECK(s.call_text("-", "join", s.list(s.text("a"), s.number(1))) ==
              "TypeError: sequence item 1: expected str instance, int found");
    }

    TEST_CASE("str: replace counts, and an empty text stands between all characters") {
        Texts s;
        CHECK(s.call_text("aXbXc", "replace", s.text("X"), s.text("--")) == "'a--b--c'");
        CHECK(s.call_text("aaa", "replace", s.text("a"), s.text("b"), s.number(2)) == "'bba'");
        CHECK(s.call_text("ab", "replace", s.text(""), s.text("-")) == "'-a-b-'");
        CHECK(s.call_text("\u00E9\u4E2D", "replace", s.text(""), s.text("-"), s.number(2)) == "'-\u00E9-\u4E2D'");
        CHECK(s.call_text("aa", "replace", s.text("a"), s.text("")) == "''");
        CHECK(s.call_text("a", "replace", s.number(1), s.text("")) ==
              "TypeError: replace() argument 1 must be str, not int");
    }

    TEST_CASE("str: translate takes numbers, texts and None") {
        Texts s;
        const auto table = [&s] {
            return s.dict_of(s.pair(s.number('a'), s.text("xy")), s.pair(s.number('b'), s.none()),
                             s.pair(s.number('c'), s.number(0x4E2D)));
        };
        CHECK(s.call_text("abcd", "translate", table()) == "'xy\u4E2Dd'");
        CHECK(s.call_text("a", "translate", s.dict_of(s.pair(s.number('a'), s.real(1.5)))) ==
              "TypeError: character mapping must return integer, None or str");
        CHECK(s.call_text("a", "translate", s.dict_of(s.pair(s.number('a'), s.number(0x110000)))) ==
              "ValueError: character mapping must be in range(0x110000)");
        // What has no answer stays: an IndexError of a list is a LookupError.
        CHECK(s.call_text("\x01z", "translate", s.list(s.text("n"), s.text("one"))) == "'onez'");
    }

    TEST_CASE("str: maketrans makes tables of code points") {
        Texts s;
        CHECK(s.call_text("", "maketrans", s.text("ab"), s.text("cd"), s.text("e")) == "{97: 99, 98: 100, 101: None}");
        CHECK(s.call_text("", "maketrans", s.dict_of(s.pair(s.text("\u00E9"), s.number(1)))) == "{233: 1}");
        CHECK(s.call_text("", "maketrans", s.text("a"), s.text("bc")) ==
              "ValueError: the first two maketrans arguments must have equal length");
        CHECK(s.call_text("", "maketrans", s.number(1)) ==
              "TypeError: if you give only one argument to maketrans it must be a dict");
    }

    TEST_CASE("str: case follows Unicode, with its special casing") {
        Texts s;
        CHECK(s.call_text("Stra\u00DFe", "upper") == "'STRASSE'");
        CHECK(s.call_text("Stra\u00DFe", "casefold") == "'strasse'");
        CHECK(s.call_text("\u039F\u0394\u039F\u03A3 \u03A3", "lower") == "'\u03BF\u03B4\u03BF\u03C2 \u03C3'");
        CHECK(s.call_text("\u0130", "lower") == "'i\u0307'");
        CHECK(s.call_text("they're bill's", "title") == "\"They'Re Bill'S\"");
        CHECK(s.call_text("\u01C6ab", "title") == "'\u01C5ab'");
        CHECK(s.call_text("\uFB00x", "capitalize") == "'Ffx'");
        CHECK(s.call_text("aB\u00E9", "swapcase") == "'Ab\u00C9'");
    }

    TEST_CASE("str: the is... questions") {
        Texts s;
        CHECK(s.call_text("\u00B2", "isdigit") == "True");
        CHECK(s.call_text("\u00B2", "isdecimal") == "False");
        CHECK(s.call_text("\u4E8C\u00BD", "isnumeric") == "True");
        CHECK(s.call_text("\u0663", "isdecimal") == "True");
        CHECK(s.call_text("a1\u00E9", "isalnum") == "True");
        CHECK(s.call_text("", "isalpha") == "False");
        CHECK(s.call_text("", "isascii") == "True");
        CHECK(s.call_text("", "isprintable") == "True");
        CHECK(s.call_text("a\n", "isprintable") == "False");
        CHECK(s.call_text("\u00E9t\u00E9_1", "isidentifier") == "True");
        CHECK(s.call_text("1a", "isidentifier") == "False");
        CHECK(s.call_text("Ab Cd", "istitle") == "True");
        CHECK(s.call_text("AB1", "isupper") == "True");
        CHECK(s.call_text("1", "islower") == "False");
        CHECK(s.call_text("\u00A0\t", "isspace") == "True");
    }

    TEST_CASE("str: padding counts characters") {
        Texts s;
        CHECK(s.call_text("\u4E2D", "ljust", s.number(3), s.text("\u00E9")) == "'\u4E2D\u00E9\u00E9'");
        CHECK(s.call_text("ab", "rjust", s.number(4)) == "'  ab'");
        CHECK(s.call_text("ab", "center", s.number(5), s.text("*")) == "'**ab*'");
        CHECK(s.call_text("abc", "center", s.number(6), s.text("*")) == "'*abc**'");
        CHECK(s.call_text("-12", "zfill", s.number(6)) == "'-00012'");
        CHECK(s.call_text("+", "zfill", s.number(3)) == "'+00'");
        CHECK(s.call_text("a", "ljust", s.number(5), s.text("ab")) ==
              "TypeError: The fill character must be exactly one character long");
        CHECK(s.call_text("a", "ljust", s.number(1'000'000'000'000'000'000)) == "MemoryError");
        CHECK(s.call_text("a", "ljust", s.huge()) == "OverflowError: Python int too large to convert to C ssize_t");
    }

    TEST_CASE("str: expandtabs starts its columns anew on every line") {
        Texts s;
        CHECK(s.call_text("a\tb\n\tc", "expandtabs", s.number(4)) == "'a   b\\n    c'");
        CHECK(s.call_text("\u4E2D\tb", "expandtabs") == "'\u4E2D       b'");
        CHECK(s.call_text("a\tb", "expandtabs", s.number(0)) == "'ab'");
        CHECK(s.call_text("a", "expandtabs", s.number(1LL << 40)) ==
              "OverflowError: Python int too large to convert to C int");
    }
}
