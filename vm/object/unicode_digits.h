// Decimal digits of any script: int("１２"), float("１٢.5") and widths in format specifications read them
// all.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace eadem::vm {

// The code point that starts at `position` of UTF-8 text, and its size in bytes. A byte that starts no valid
// sequence (lone surrogates have three) counts as a character of its own.
struct CodePoint {
    char32_t value;
    size_t size;
};
CodePoint code_point_at(std::string_view text, size_t position);

// 0..9 for a character of category Nd, -1 for all others.
int decimal_digit_value(char32_t character);
// Reads one decimal digit and steps over it; -1 (and no step) if there is none.
int read_decimal_digit(std::string_view text, size_t& position);

// What number parsing works on: decimal digits of any script become '0'..'9', white space of any script
// becomes ' ', and any other non-ASCII character becomes '?'.
std::string ascii_number_text(std::string_view text);

}  // namespace eadem::vm
