#include "grammar/system_text.h"

#include <doctest/doctest.h>

using namespace eadem::grammar;

TEST_CASE("what is UTF-8 is text as it is") {
    for (const char* const bytes : {"", "/a/b", "caf\xc3\xa9", "\xf0\x9f\x98\x80"}) {
        CHECK(text_from_system(bytes) == bytes);
        CHECK(text_to_system(bytes) == bytes);
    }
}

TEST_CASE("other bytes are lone surrogates") {
    CHECK(text_from_system("a\xff") == "a\xed\xb3\xbf");
    CHECK(text_from_system("\x80z") == "\xed\xb2\x80z");
    // A character that is cut off, and one that is too long.
    CHECK(text_from_system("\xc3") == "\xed\xb3\x83");
    CHECK(text_from_system("\xc0\xaf") == "\xed\xb3\x80\xed\xb2\xaf");
}

TEST_CASE("every sequence of bytes comes back, also one that looks like a surrogate") {
    CHECK(text_to_system(text_from_system("\xed\xb3\xbf")) == "\xed\xb3\xbf");
    for (int first = 1; first < 256; ++first) {
        for (int second = 1; second < 256; ++second) {
            const std::string bytes = {static_cast<char>(first), static_cast<char>(second), 'x'};
            const std::string text = text_from_system(bytes);
            CHECK(text_to_system(text) == bytes);
        }
    }
}

TEST_CASE("surrogates that are no bytes stay") {
    CHECK(text_to_system("\xed\xa0\x80|\xed\xb1\xbf|\xed") == "\xed\xa0\x80|\xed\xb1\xbf|\xed");
}
