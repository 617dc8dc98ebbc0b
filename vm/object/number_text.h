// Text on its way into a number: int("１２"), float("１٢.5") and widths in format specifications read the
// decimal digits of every script.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace eadem::vm {

// Reads one decimal digit of valid UTF-8 and steps over it; -1 (and no step) if there is none.
int read_decimal_digit(std::string_view text, size_t& position);

// What number parsing works on: decimal digits of any script become '0'..'9', white space of any script
// becomes ' ', and any other non-ASCII character becomes '?'.
std::string ascii_number_text(std::string_view text);
// The same for bytes, of which only ASCII spells numbers.
std::string ascii_number_bytes(std::string_view bytes);
// Without the white space (as ascii_number_text leaves it) on both sides.
std::string_view trim_number_text(std::string_view text);

// Removes underscores that stand between two digits; false if one stands elsewhere.
bool remove_underscores(std::string& text);

}  // namespace eadem::vm
