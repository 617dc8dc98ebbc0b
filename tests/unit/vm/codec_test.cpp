#include "tests/unit/vm/text_fixture.h"

using namespace eadem::vm;

namespace {

std::string encoded(Texts& s, std::string_view text, const char* encoding, const char* errors = "strict") {
    return s.call_text(text, "encode", s.text(encoding), s.text(errors));
}

std::string decoded(Texts& s, std::string_view content, const char* encoding, const char* errors = "strict") {
    return s.call_bytes(content, "decode", s.text(encoding), s.text(errors));
}

}  // namespace

TEST_SUITE("codec") {
    TEST_CASE("codec: every encoding writes and reads its own form") {
        Texts s;
        CHECK(encoded(s, "\u00E9", "UTF8") == "b'\\xc3\\xa9'");
        CHECK(encoded(s, "\u00E9", "latin_1") == "b'\\xe9'");
        CHECK(encoded(s, "a", "utf-8-sig") == "b'\\xef\\xbb\\xbfa'");
        CHECK(encoded(s, "a\U0001F600", "utf-16") == "b'\\xff\\xfea\\x00=\\xd8\\x00\\xde'");
        CHECK(encoded(s, "a", "utf-16-be") == "b'\\x00a'");
        CHECK(encoded(s, "a", "utf-32-le") == "b'a\\x00\\x00\\x00'");
        CHECK(decoded(s, std::string_view("\xFE\xFF\0a", 4), "utf-16") == "'a'");
        CHECK(decoded(s, std::string_view("=\xD8\0\xDE", 4), "utf-16-le") == "'\U0001F600'");
        CHECK(decoded(s, "\xEF\xBB\xBFx", "utf-8-sig") == "'x'");
        CHECK(decoded(s, "\xE9", "iso-8859-1") == "'\u00E9'");
        CHECK(encoded(s, "a", "klingon") == "LookupError: unknown encoding: klingon");
    }

    TEST_CASE("codec: what cannot be encoded is said, dropped or replaced") {
        Texts s;
        CHECK(encoded(s, "a\u00E9\u4E2Db", "ascii") ==
              "UnicodeEncodeError: 'ascii' codec can't encode characters in position 1-2: ordinal not in "
              "range(128)");
        CHECK(encoded(s, "\u4E2D", "latin-1") ==
              "UnicodeEncodeError: 'latin-1' codec can't encode character '\\u4e2d' in position 0: ordinal "
              "not in "
              "range(256)");
        CHECK(encoded(s, "\xED\xA0\x80", "utf-8") ==
              "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates "
              "not "
              "allowed");
        CHECK(encoded(s, "a\u4E2D", "ascii", "ignore") == "b'a'");
        CHECK(encoded(s, "a\u4E2D", "ascii", "replace") == "b'a?'");
        CHECK(encoded(s, "a\u4E2D", "ascii", "backslashreplace") == "b'a\\\\u4e2d'");
        CHECK(encoded(s, "a\u4E2D", "ascii", "xmlcharrefreplace") == "b'a&#20013;'");
        CHECK(encoded(s, "\xED\xA0\x80", "utf-8", "surrogatepass") == "b'\\xed\\xa0\\x80'");
        CHECK(encoded(s, "\u4E2D", "ascii", "nonsense") == "LookupError: unknown error handler name 'nonsense'");
    }

    TEST_CASE("codec: what cannot be decoded is said, dropped or replaced") {
        Texts s;
        CHECK(decoded(s, "\xFF", "utf-8") ==
              "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte");
        CHECK(decoded(s, "a\xE2\x82", "utf-8") ==
              "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 1-2: unexpected end of data");
        CHECK(decoded(s, "a\xE2(", "utf-8") ==
              "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe2 in position 1: invalid continuation "
              "byte");
        CHECK(decoded(s, "\xC0\x80", "utf-8", "replace") == "'\uFFFD\uFFFD'");
        CHECK(decoded(s, "\xED\xA0\x80", "utf-8", "replace") == "'\uFFFD\uFFFD\uFFFD'");
        CHECK(decoded(s, "a\xFF", "utf-8", "ignore") == "'a'");
        CHECK(decoded(s, "a\xFF", "ascii", "backslashreplace") == "'a\\\\xff'");
        CHECK(decoded(s, "\xFF", "ascii", "xmlcharrefreplace") ==
              "TypeError: don't know how to handle UnicodeDecodeError in error callback");
        CHECK(decoded(s, std::string_view("\x00\xDC", 2), "utf-16-le") ==
              "UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: illegal encoding");
        CHECK(decoded(s, "abc", "utf-32") ==
              "UnicodeDecodeError: 'utf-32-le' codec can't decode bytes in position 0-2: truncated data");
    }

    TEST_CASE("codec: surrogateescape brings any bytes through") {
        Texts s;
        const OwnedValue bytes = s.bytes("a\xFF\xC3");
        const OwnedValue text = s.method(bytes, "decode", s.text("utf-8"), s.text("surrogateescape")).value();
        CHECK(s.show(text) == "'a\\udcff\\udcc3'");
        CHECK(s.show(s.method(text, "encode", s.text("utf-8"), s.text("surrogateescape"))) == "b'a\\xff\\xc3'");
    }
}
