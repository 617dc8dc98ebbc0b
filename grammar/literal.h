// The value of a number or string literal, from its text. The scanner has found where the literal begins and
// ends; here it gets its meaning. Results live in the arena, or are views of the text itself when nothing had
// to be changed. What there is to say about a literal goes to a Diagnostic `note`, whose place the scanner knows; an
// empty message means that there is nothing to say. With an error the value is worthless, with a warning it is good.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "grammar/arena.h"
#include "grammar/diagnostic.h"
#include "grammar/token.h"

namespace eadem::grammar {

// CPython's default for sys.set_int_max_str_digits().
inline constexpr uint32_t kMaxDecimalDigits = 4300;

// An integer. `digits` are without "0x", may contain single underscores, and are valid in `base` (2, 8, 10 or
// 16).
NumberLiteral decode_int(std::string_view digits, uint8_t base, Arena& arena, Diagnostic& note);

// A float, or with kImaginary the factor of 1j: `text` is without the "j" and may contain single underscores.
// Too large is infinity and too small is zero, as in Python.
NumberLiteral decode_float(std::string_view text, NumberKind kind);

// The letters before the quotes, and where the text stands.
struct StringForm {
    bool is_bytes = false;
    bool is_raw = false;
    bool has_u_prefix = false;
    bool has_doubled_braces = false;  // text of an f-string outside fields: "{{" is one brace
};

// What stands before the text of a string literal, the quotes included.
struct Opening {
    StringForm form;
    size_t prefix_size = 0;  // of the letters
    size_t quote_size = 1;   // 3 for triple quotes
};

// `literal` may be whole, or end behind the quotes that open it; also of an f-string.
Opening read_opening(std::string_view literal);

// A string literal's value: `body` is what stands between the quotes.
StringLiteral decode_string(std::string_view body, StringForm form, Arena& arena, Diagnostic& note);

}  // namespace eadem::grammar
