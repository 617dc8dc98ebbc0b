#include "tests/unit/vm/text_fixture.h"

// After the fixture, whose CHECK is doctest's.
#include "vm/object/text_utf8.h"

using namespace eadem::vm;

namespace {

// "aé" repeated: characters of one and of two bytes.
std::string mixed_text(size_t pairs) {
    std::string text;
    for (size_t i = 0; i < pairs; ++i) text += "a\u00E9";
    return text;
}

}  // namespace

TEST_SUITE("str") {
    TEST_CASE("str: a short ASCII text takes its header, its bytes and a NUL") {
        Texts s;
        const size_t before = s.space.heap.bytes_in_use();
        const OwnedValue name = s.text("user_1001000");
        CHECK(s.space.heap.bytes_in_use() - before <= 32);
        CHECK(as_str(name.get())->data()[12] == '\0');
    }

    TEST_CASE("str: one character below U+0100 is canonical when it is made at run time") {
        Texts s;
        CHECK(Texts::same(s.text("z"), s.text("z")));
        CHECK(Texts::same(s.text("\u00E9"), s.text("\u00E9")));
        CHECK_FALSE(Texts::same(s.text("\u0100"), s.text("\u0100")));
        CHECK(Texts::same(s.item(s.text("xyz"), s.number(2)), s.text("z")));
        CHECK(Texts::same(s.text(""), s.text("")));
    }

    TEST_CASE("str: the result of lower() and its kin is a new character") {
        Texts s;
        const OwnedValue z = s.text("z");
        for (const char* name : {"lower", "swapcase", "casefold"}) {
            CHECK_FALSE(Texts::same(s.method(s.text("Z"), name), z));
        }
        CHECK_FALSE(Texts::same(s.method(s.text("q"), "replace", s.text("q"), s.text("z")), z));
        CHECK_FALSE(Texts::same(s.method(s.text(""), "join", s.list(s.text("z"), s.text(""))), z));
    }

    TEST_CASE("str: methods without anything to do return their self") {
        Texts s;
        const OwnedValue text = s.text("hello world");
        CHECK(s.returns_itself(text, "strip"));
        CHECK(s.returns_itself(text, "replace", s.text("q"), s.text("r")));
        CHECK(s.returns_itself(text, "replace", s.text("h"), s.text("h")));
        CHECK(s.returns_itself(text, "center", s.number(3)));
        CHECK(s.returns_itself(text, "zfill", s.number(3)));
        CHECK(s.returns_itself(text, "expandtabs"));
        CHECK(s.returns_itself(text, "removeprefix", s.text("x")));
        CHECK(s.returns_itself(text, "format"));
        CHECK_FALSE(s.returns_itself(text, "lower"));
        CHECK(Texts::same(s.item(s.method(text, "split", s.text("q")).value(), s.number(0)), text));
        CHECK(Texts::same(s.item(s.method(text, "partition", s.text("q")).value(), s.number(0)), text));
        CHECK(Texts::same(s.item(text, s.slice(s.empty(), s.empty())), text));
        CHECK(Texts::same(s.operate(BinaryOperator::kAdd, text, s.text("")), text));
        CHECK(Texts::same(s.operate(BinaryOperator::kAdd, s.text(""), text), text));
        CHECK(Texts::same(s.operate(BinaryOperator::kMultiply, text, s.number(1)), text));
        CHECK(Texts::same(s.operate(BinaryOperator::kModulo, s.text("%s"), text), text));
        CHECK(Texts::same(s.method(s.text("{}"), "format", keep(s.space, text.get())), text));
        CHECK(Texts::same(s.method(s.text(","), "join", s.list(keep(s.space, text.get()))), text));
    }

    TEST_CASE("str: + joins ASCII and other text") {
        Texts s;
        CHECK(s.show(s.operate(BinaryOperator::kAdd, s.text("ab"), s.text("cd"))) == "'abcd'");
        CHECK(s.show(s.operate(BinaryOperator::kAdd, s.text("a\u4E2D"), s.text("b"))) == "'a\u4E2Db'");
        CHECK(s.show(s.operate(BinaryOperator::kAdd, s.text("a"), s.number(1))) ==
              "TypeError: can only concatenate str (not \"int\") to str");
    }

    TEST_CASE("str: += grows a text that nobody else holds, and copies one that somebody does") {
        Texts s;
        OwnedValue grown = s.text("ab");
        std::string expected = "ab";
        size_t moves = 0;
        for (int i = 0; i < 5000; ++i) {
            const Object* before = grown.get().object;
            grown = str_concat_in_place(s.space, std::move(grown), s.text("xyz").get()).value();
            if (grown.get().object != before) ++moves;
            expected += "xyz";
        }
        CHECK(as_str(grown.get())->text() == expected);
        CHECK(moves < 300);
        const OwnedValue held = keep(s.space, grown.get());
        const OwnedValue longer = str_concat_in_place(s.space, std::move(grown), s.text("!").get()).value();
        CHECK(as_str(held.get())->text() == expected);
        CHECK(as_str(longer.get())->text() == expected + "!");
    }

    TEST_CASE("str: += forgets the hash and the positions of the text before") {
        Texts s;
        OwnedValue text = s.operate(BinaryOperator::kMultiply, s.text("\u00E9a"), s.number(400)).value();
        CHECK(s.show(s.item(text, s.number(399))) == "'a'");
        str_hash(s.space, as_str(text.get()));
        text = str_concat_in_place(s.space, std::move(text), s.text(mixed_text(300)).get()).value();
        CHECK(as_str(text.get())->length() == 1400);
        CHECK(s.show(s.item(text, s.number(1100))) == "'a'");
        CHECK(s.show(s.item(text, s.number(1099))) == "'\u00E9'");
        const OwnedValue copy = s.text(as_str(text.get())->text());
        CHECK(str_hash(s.space, as_str(text.get())) == str_hash(s.space, as_str(copy.get())));
    }

    TEST_CASE("str: s += s doubles it") {
        Texts s;
        OwnedValue text = s.text("abc");
        const OwnedValue again = keep(s.space, text.get());
        text = str_concat_in_place(s.space, std::move(text), again.get()).value();
        CHECK(s.show(text) == "'abcabc'");
    }

    TEST_CASE("str: every index of a long text that is not ASCII finds its character") {
        Texts s;
        const size_t pairs = 500;
        const OwnedValue text = s.text(mixed_text(pairs));
        Str* const str = as_str(text.get());
        REQUIRE(str->length() == 2 * pairs);
        for (size_t i = 0; i < 2 * pairs; ++i) {
            const size_t offset = i / 2 * 3 + i % 2;
            REQUIRE(str_offset(s.space, str, i) == offset);
            REQUIRE(str_index(s.space, str, offset) == i);
        }
        CHECK(str_offset(s.space, str, 2 * pairs) == str->size);
    }

    TEST_CASE("str: find() gives character indices, however far in") {
        Texts s;
        const OwnedValue text = s.text(mixed_text(5000) + "\u4E2D" + mixed_text(5000));
        CHECK(s.show(s.method(text, "find", s.text("\u4E2D"))) == "10000");
        CHECK(s.show(s.method(text, "rfind", s.text("\u4E2D"))) == "10000");
        CHECK(s.show(s.method(text, "find", s.text("a"), s.number(9999))) == "10001");
        CHECK(s.show(s.method(text, "count", s.text("\u00E9"), s.number(-100))) == "50");
    }

    TEST_CASE("str: indices and slices count characters") {
        Texts s;
        const OwnedValue text = s.text("a\u00E9\u4E2D\U0001F600z");
        CHECK(s.show(s.item(text, s.number(3))) == "'\U0001F600'");
        CHECK(s.show(s.item(text, s.number(-3))) == "'\u4E2D'");
        CHECK(s.show(s.item(text, s.slice(s.number(1), s.number(4)))) == "'\u00E9\u4E2D\U0001F600'");
        CHECK(s.show(s.item(text, s.slice(s.empty(), s.empty(), s.number(-1)))) == "'z\U0001F600\u4E2D\u00E9a'");
        CHECK(s.show(s.item(text, s.slice(s.number(4), s.empty(), s.number(-2)))) == "'z\u4E2Da'");
        CHECK(s.show(s.item(s.text("abcdef"), s.slice(s.number(1), s.empty(), s.number(2)))) == "'bdf'");
        CHECK(s.show(s.item(text, s.number(5))) == "IndexError: string index out of range");
        CHECK(s.show(s.item(text, s.real(1.5))) == "TypeError: string indices must be integers, not 'float'");
        CHECK(s.show(s.item(text, s.huge())) == "IndexError: cannot fit 'int' into an index-sized integer");
    }

    TEST_CASE("str: iteration gives characters") {
        Texts s;
        CHECK(s.show(s.listed(s.text("a\u00E9\u4E2D"))) == "['a', '\u00E9', '\u4E2D']");
        CHECK(s.show(s.listed(s.text(""))) == "[]");
        const OwnedValue iterator = iterate(s.space, s.text("ab").get()).value();
        CHECK(Texts::same(next(s.space, iterator.get()), s.text("a")));
        CHECK(s.show(s.method(iterator, "__length_hint__")) == "1");
        CHECK(Texts::same(next(s.space, iterator.get()), s.text("b")));
        CHECK(next(s.space, iterator.get()).value().is_empty());
        CHECK(next(s.space, iterator.get()).value().is_empty());
    }

    TEST_CASE("str: comparison is by code points") {
        Texts s;
        CHECK(s.show(s.compared(CompareOperator::kLess, s.text("a"), s.text("b"))) == "True");
        CHECK(s.show(s.compared(CompareOperator::kLess, s.text("a"), s.text("aa"))) == "True");
        CHECK(s.show(s.compared(CompareOperator::kLess, s.text("\uFFFD"), s.text("\U00010000"))) == "True");
        CHECK(s.show(s.compared(CompareOperator::kGreaterEqual, s.text("b"), s.text("b"))) == "True");
        CHECK(s.show(s.compared(CompareOperator::kEqual, s.text("1"), s.number(1))) == "False");
        CHECK(s.show(s.compared(CompareOperator::kLess, s.text("1"), s.number(1))) ==
              "TypeError: '<' not supported between instances of 'str' and 'int'");
    }

    TEST_CASE("str: in looks for a part") {
        Texts s;
        CHECK(s.show(contains(s.space, s.text("hello").get(), s.text("ell").get())) == "True");
        CHECK(s.show(contains(s.space, s.text("hello").get(), s.text("").get())) == "True");
        CHECK(s.show(contains(s.space, s.text("hello").get(), s.text("x").get())) == "False");
        CHECK(s.show(contains(s.space, s.text("hello").get(), s.number(1).get())) ==
              "TypeError: 'in <string>' requires string as left operand, not int");
    }

    TEST_CASE("str: repetition refuses what does not fit") {
        Texts s;
        CHECK(s.show(s.operate(BinaryOperator::kMultiply, s.text("ab"), s.number(3))) == "'ababab'");
        CHECK(s.show(s.operate(BinaryOperator::kMultiply, s.number(2), s.text("\u00E9"))) == "'\u00E9\u00E9'");
        CHECK(s.show(s.operate(BinaryOperator::kMultiply, s.text("ab"), s.number(-1))) == "''");
        CHECK(s.show(s.operate(BinaryOperator::kMultiply, s.text("x"), s.number(1'000'000'000'000))) == "MemoryError");
        CHECK(s.show(s.operate(BinaryOperator::kMultiply, s.text("ab"), s.number(INT64_MAX))) ==
              "OverflowError: repeated string is too long");
        CHECK(s.show(s.operate(BinaryOperator::kMultiply, s.text("ab"), s.real(1.5))) ==
              "TypeError: can't multiply sequence by non-int of type 'float'");
    }

    TEST_CASE("str: repr chooses quotes and escapes what cannot be printed") {
        CHECK(str_repr_text("it's") == "\"it's\"");
        CHECK(str_repr_text("'\"") == "'\\'\"'");
        CHECK(str_repr_text("a\\b\n\t\r\x01\x7F") == "'a\\\\b\\n\\t\\r\\x01\\x7f'");
        CHECK(str_repr_text("\u00E9\u4E2D\U0001F600") == "'\u00E9\u4E2D\U0001F600'");
        CHECK(str_repr_text("\u00A0\u2028\U000E0001") == "'\\xa0\\u2028\\U000e0001'");
        CHECK(str_repr_text("\xED\xA0\x80") == "'\\ud800'");
    }

    TEST_CASE("str: ascii() escapes everything beyond ASCII") {
        Texts s;
        CHECK(ascii(s.space, s.text("\u00E9\u4E2D\U0001F600").get()).value()->text() == "'\\xe9\\u4e2d\\U0001f600'");
    }

    TEST_CASE("str: hashes depend on the text alone and are never 0") {
        Texts s;
        const OwnedValue left = s.text("some text");
        const OwnedValue right = s.text("some text");
        CHECK_FALSE(Texts::same(left, right));
        CHECK(str_hash(s.space, as_str(left.get())) == str_hash(s.space, as_str(right.get())));
        CHECK(str_hash(s.space, as_str(s.text("").get())) != 0);
        CHECK(hash(s.space, s.text("abc").get()).value() == hash(s.space, s.bytes("abc").get()).value());
    }

    TEST_CASE("str: surrogates stand alone and are never joined") {
        Texts s;
        const OwnedValue high = s.text("\xED\xA0\xBD");
        const OwnedValue low = s.text("\xED\xB8\x80");
        const OwnedValue both = s.operate(BinaryOperator::kAdd, high, low).value();
        CHECK(as_str(both.get())->length() == 2);
        CHECK(s.show(both) == "'\\ud83d\\ude00'");
    }

    TEST_CASE("str: str(...) converts and decodes") {
        Texts s;
        const OwnedValue type = s.type(kStrType);
        CHECK(s.show(s.call_with(type)) == "''");
        CHECK(s.show(s.call_with(type, s.number(12))) == "'12'");
        CHECK(s.show(s.call_with(type, s.bytes("\xC3\xA9"), s.text("utf-8"))) == "'\u00E9'");
        CHECK(s.show(s.call_with(type, s.bytes("ab"))) == "\"b'ab'\"");
        CHECK(s.show(s.call_with(type, s.text("a"), s.text("ascii"))) == "TypeError: decoding str is not supported");
        CHECK(s.show(s.call_with(type, s.number(1), s.text("ascii"))) ==
              "TypeError: decoding to str: need a bytes-like object, int found");
        CHECK(s.show(s.call_with(type, s.bytes("a"), s.number(1))) ==
              "TypeError: str() argument 'encoding' must be str, not int");
        const OwnedValue text = s.text("same");
        CHECK(Texts::same(s.call_with(type, keep(s.space, text.get())), text));
    }

    TEST_CASE("str: UTF-8 is written and read back for every width") {
        for (const char32_t code : {U'a', U'\u00E9', U'\u4E2D', U'\U0001F600', U'\U0010FFFF', char32_t{0xD800}}) {
            std::string text;
            append_utf8(text, code);
            CHECK(text.size() == utf8_width(code));
            const char* at = text.data();
            CHECK(read_utf8(at) == code);
            CHECK(at == text.data() + text.size());
            CHECK(previous_utf8(at) == text.data());
        }
    }
}
