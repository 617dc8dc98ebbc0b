#include "vm/object/text_search.h"

#include <doctest/doctest.h>

#include <string>

#include "vm/object/text_bytes.h"
#include "vm/object/text_utf8.h"

using namespace eadem::vm;

TEST_CASE("text search: the first occurrence is found wherever it lies") {
    for (size_t size = 2; size < 20; ++size) {
        const std::string needle(size, 'n');
        for (size_t before = 0; before < 40; ++before) {
            const std::string text = std::string(before, 'x') + needle + "nn";
            CHECK(find_text(text, needle) == before);
            CHECK(find_text(text.substr(0, before + size - 1), needle) == kNotFound);
        }
    }
}

TEST_CASE("text search: many false starts do not lose the occurrence behind them") {
    std::string text;
    for (int i = 0; i < 500; ++i) text += "abababac";
    CHECK(find_text(text, "abad") == kNotFound);
    CHECK(find_text(text + "abad", "abad") == text.size());
    CHECK(find_text(std::string(5000, 'a') + "ab", std::string(50, 'a') + "b") == 4951);
}

TEST_CASE("text search: the last occurrence of one byte or several") {
    CHECK(find_last_text("abcabc", "b") == 4);
    CHECK(find_last_text("abcabc", "ab") == 3);
    CHECK(find_last_text("abc", "x") == kNotFound);
    CHECK(find_last_text("abc", "") == 3);
}

TEST_CASE("text bytes: any size is copied and compared whole") {
    std::string text;
    for (int i = 0; i < 40; ++i) text += static_cast<char>('A' + i);
    for (size_t size = 0; size <= text.size(); ++size) {
        std::string copy(size + 1, '#');
        CHECK(copy_bytes(copy.data(), text.data(), size) == copy.data() + size);
        CHECK(copy == text.substr(0, size) + "#");
        CHECK(equal_bytes(copy.data(), text.data(), size));
        for (size_t at = 0; at < size; ++at) {
            copy[at] ^= 1;
            CHECK_FALSE(equal_bytes(copy.data(), text.data(), size));
            copy[at] ^= 1;
        }
    }
}

TEST_CASE("text bytes: a byte beyond ASCII is seen at any place of a text of any size") {
    for (size_t size = 0; size < 40; ++size) {
        std::string text(size, 'a');
        CHECK(is_ascii(text));
        for (size_t at = 0; at < size; ++at) {
            text[at] = '\xC3';
            CHECK_FALSE(is_ascii(text));
            text[at] = 'a';
        }
    }
}
