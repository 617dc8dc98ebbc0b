// Mistakes in number literals. The scanner takes numbers that are right; where a letter, digit or underscore
// follows one directly it asks here what is wrong. Owns nothing.
#pragma once

#include <string>
#include <string_view>

#include "grammar/span.h"

namespace eadem::grammar {

struct NumberMistake {
    std::string message;  // CPython's wording; empty: nothing is wrong
    Span place;           // relative to the beginning of the number
    // Not a mistake after all: a keyword follows ("1if x"), which is still Python, but with a SyntaxWarning.
    bool is_warning = false;
};

// May `c` stand in a name? Of ASCII only: after a number other characters are an error of another kind.
constexpr bool is_name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// `text` begins with a digit, or a point and a digit, and goes on to the end of the source.
NumberMistake find_number_mistake(std::string_view text);

}  // namespace eadem::grammar
