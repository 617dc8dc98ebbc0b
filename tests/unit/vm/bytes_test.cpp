#include "tests/unit/vm/text_fixture.h"

using namespace eadem::vm;

TEST_SUITE("bytes") {
    TEST_CASE("bytes: none and one are canonical when they are sliced, split or encoded") {
        Texts s;
        const OwnedValue z = s.bytes("z");
        CHECK(Texts::same(s.bytes("z"), z));
        CHECK(Texts::same(s.bytes(""), s.bytes("")));
        CHECK(Texts::same(s.item(s.bytes("xz"), s.slice(s.number(1), s.empty())), z));
        CHECK(Texts::same(s.method(s.text("z"), "encode"), z));
        CHECK_FALSE(Texts::same(s.method(s.bytes("Z"), "lower"), z));
        CHECK_FALSE(Texts::same(s.call_with(s.type(kBytesType), s.tuple(s.number('z'))), z));
        CHECK(Texts::same(s.call_with(s.type(kBytesType), s.list(s.number('z'))), z));
        CHECK_FALSE(Texts::same(s.operate(BinaryOperator::kMultiply, s.bytes("ab"), s.number(0)), s.bytes("")));
    }

    TEST_CASE("bytes: methods without anything to do return their self") {
        Texts s;
        const OwnedValue bytes = s.bytes("hello");
        CHECK(s.returns_itself(bytes, "strip"));
        CHECK(s.returns_itself(bytes, "replace", s.bytes("q"), s.bytes("")));
        CHECK(s.returns_itself(bytes, "translate", s.none()));
        CHECK(s.returns_itself(bytes, "zfill", s.number(2)));
        CHECK_FALSE(s.returns_itself(bytes, "replace", s.bytes("h"), s.bytes("h")));
        CHECK_FALSE(s.returns_itself(bytes, "expandtabs"));
        CHECK(Texts::same(s.operate(BinaryOperator::kAdd, bytes, s.bytes("")), bytes));
        CHECK(Texts::same(s.call_with(s.type(kBytesType), keep(s.space, bytes.get())), bytes));
    }

    TEST_CASE("bytes: repr") {
        CHECK(bytes_repr_text("a'b") == "b\"a'b\"");
        CHECK(bytes_repr_text("a\"'\\\n") == "b'a\"\\'\\\\\\n'");
        CHECK(bytes_repr_text(std::string_view("\x00\xFF", 2)) == "b'\\x00\\xff'");
    }

    TEST_CASE("bytes: items are ints") {
        Texts s;
        CHECK(s.show(s.item(s.bytes("abc"), s.number(-1))) == "99");
        CHECK(s.show(s.listed(s.bytes("\xFF\x01"))) == "[255, 1]");
        CHECK(s.show(s.item(s.bytes("abcde"), s.slice(s.empty(), s.empty(), s.number(-2)))) == "b'eca'");
        CHECK(s.show(s.item(s.bytes("a"), s.number(1))) == "IndexError: index out of range");
        CHECK(s.show(s.item(s.bytes("a"), s.text("x"))) ==
              "TypeError: byte indices must be integers or slices, not str");
    }

    TEST_CASE("bytes: in takes bytes or one int") {
        Texts s;
        const OwnedValue bytes = s.bytes("hello");
        CHECK(s.show(contains(s.space, bytes.get(), s.bytes("ll").get())) == "True");
        CHECK(s.show(contains(s.space, bytes.get(), s.number('e').get())) == "True");
        CHECK(s.show(contains(s.space, bytes.get(), s.number(300).get())) ==
              "ValueError: byte must be in range(0, 256)");
        CHECK(s.show(contains(s.space, bytes.get(), s.text("l").get())) ==
              "TypeError: a bytes-like object is required, not 'str'");
    }

    TEST_CASE("bytes: operators") {
        Texts s;
        CHECK(s.show(s.operate(BinaryOperator::kAdd, s.bytes("ab"), s.bytes("c"))) == "b'abc'");
        CHECK(s.show(s.operate(BinaryOperator::kMultiply, s.bytes("ab"), s.number(2))) == "b'abab'");
        CHECK(s.show(s.compared(CompareOperator::kLess, s.bytes("a"), s.bytes("b"))) == "True");
        CHECK(s.show(s.compared(CompareOperator::kEqual, s.bytes("a"), s.text("a"))) == "False");
        CHECK(s.show(s.operate(BinaryOperator::kAdd, s.bytes("a"), s.text("b"))) ==
              "TypeError: can't concat str to bytes");
        CHECK(s.show(s.operate(BinaryOperator::kMultiply, s.bytes("ab"), s.number(INT64_MAX))) ==
              "OverflowError: repeated bytes are too long");
        CHECK(s.show(s.operate(BinaryOperator::kModulo, s.bytes("%s-%d-%a"),
                               s.tuple(s.bytes("x"), s.number(5), s.text("\u00E9")))) == "b\"x-5-'\\\\xe9'\"");
        CHECK(s.show(s.operate(BinaryOperator::kModulo, s.bytes("%b"), s.text("x"))) ==
              "TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'");
    }

    TEST_CASE("bytes: bytes(...) in all its forms") {
        Texts s;
        const OwnedValue type = s.type(kBytesType);
        CHECK(s.show(s.call_with(type)) == "b''");
        CHECK(s.show(s.call_with(type, s.number(3))) == "b'\\x00\\x00\\x00'");
        CHECK(s.show(s.call_with(type, s.list(s.number(1), s.number(255)))) == "b'\\x01\\xff'");
        CHECK(s.show(s.call_with(type, s.text("\u00E9"), s.text("utf-8"))) == "b'\\xc3\\xa9'");
        CHECK(s.show(s.call_with(type, s.text("a"))) == "TypeError: string argument without an encoding");
        CHECK(s.show(s.call_with(type, s.number(-1))) == "ValueError: negative count");
        CHECK(s.show(s.call_with(type, s.real(1.5))) == "TypeError: cannot convert 'float' object to bytes");
        CHECK(s.show(s.call_with(type, s.list(s.number(256)))) == "ValueError: bytes must be in range(0, 256)");
        CHECK(s.show(s.call_with(type, s.number(1), s.text("ascii"))) ==
              "TypeError: encoding without a string argument");
        CHECK(s.show(s.call_with(type, s.number(1'000'000'000'000'000))) == "MemoryError");
    }

    TEST_CASE("bytes: hex and fromhex") {
        Texts s;
        CHECK(s.call_bytes("\xAB\xCD\xEF", "hex") == "'abcdef'");
        CHECK(s.call_bytes("\xAB\xCD\xEF", "hex", s.text(":"), s.number(2)) == "'ab:cdef'");
        CHECK(s.call_bytes("\xAB\xCD\xEF", "hex", s.bytes("-"), s.number(-2)) == "'abcd-ef'");
        CHECK(s.call_bytes("a", "hex", s.text("::")) == "ValueError: sep must be length 1.");
        CHECK(s.call_bytes("", "fromhex", s.text("ab CD")) == "b'\\xab\\xcd'");
        CHECK(s.call_bytes("", "fromhex", s.text("a b")) ==
              "ValueError: non-hexadecimal number found in fromhex() arg at position 1");
    }

    TEST_CASE("bytes: methods of text work on ASCII alone") {
        Texts s;
        CHECK(s.call_bytes("aB\xC9", "upper") == "b'AB\\xc9'");
        CHECK(s.call_bytes("ab cd", "title") == "b'Ab Cd'");
        CHECK(s.call_bytes(" a\x1C ", "strip") == "b'a\\x1c'");
        CHECK(s.call_bytes("a b  ", "split", s.none(), s.number(1)) == "[b'a', b'b  ']");
        CHECK(s.call_bytes("a\x0B\x62\r\nc", "splitlines") == "[b'a\\x0bb', b'c']");
        CHECK(s.call_bytes("a,b", "partition", s.bytes(",")) == "(b'a', b',', b'b')");
        CHECK(s.call_bytes("-", "join", s.list(s.bytes("a"), s.bytes("b"))) == "b'a-b'");
        CHECK(s.call_bytes("abab", "find", s.number('b'), s.number(2)) == "3");
        CHECK(s.call_bytes("abc", "translate", s.none(), s.bytes("b")) == "b'ac'");
        CHECK(s.call_bytes("a", "ljust", s.number(3), s.bytes("xy")) ==
              "TypeError: ljust() argument 2 must be a byte string of length 1, not bytes");
        CHECK(s.call_bytes("-", "join", s.list(s.text("a"))) ==
              "TypeError: sequence item 0: expected a bytes-like object, str found");
    }
}
