// Text as a terminal shows it: what is one character to a user, which may be several code points, and how many columns
// it takes. Works on any bytes: one that is not UTF-8 is a character of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace eadem::editor {

// A code point of a text.
struct CodePoint {
    static constexpr int32_t kInvalid = -1;
    int32_t code;  // kInvalid: a byte that is not UTF-8
    size_t size;   // in bytes
};

// The code point that begins at `at` < text.size().
CodePoint decode_utf8(std::string_view text, size_t at);
// Empty for what is no code point.
std::string encode_utf8(unsigned code);
// How many bytes at the end of the text are the beginning of a character whose rest may still come.
size_t incomplete_tail(std::string_view text);

// Where the character (grapheme cluster, UAX #29) ends that begins at `at`, and where the one before `at` begins. A
// newline is always one. At the end, and at the beginning, the same place.
size_t next_grapheme(std::string_view text, size_t at);
size_t previous_grapheme(std::string_view text, size_t at);

// Columns of a code point as most terminals count: 2, 1, or 0 for marks that go onto the character before, and for
// controls.
size_t code_point_width(int32_t code);

// Part of an identifier: a letter, digit, mark or underscore.
bool is_word_character(int32_t code);

}  // namespace eadem::editor
