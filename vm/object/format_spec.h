// The format specification mini-language, as format(), f-strings and str.format() use it:
//
//     [[fill]align][sign]["z"]["#"]["0"][width][grouping]["." precision][type]
//
// A FormatSpec is a parsed specification; `fill` looks into the text it was parsed from, so it must not
// outlive that.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "vm/object/str.h"

namespace eadem::vm {

struct FormatSpec {
    static constexpr int64_t kNotGiven = -1;

    std::string_view fill = " ";    // one character, as UTF-8
    char align = '<';               // '<' left, '>' right, '^' centre, '=' between sign and digits
    char sign = 0;                  // '+', '-' or ' '; 0: not given
    char grouping = 0;              // ',' or '_'; 0: none
    bool no_negative_zero = false;  // "z"
    bool alternate = false;         // "#"
    int64_t width = kNotGiven;
    int64_t precision = kNotGiven;
    char32_t type = 0;

    // True if the padding is zeros that count as digits.
    bool zero_padded() const { return align == '=' && fill == "0"; }
};

// Parses the text for a value of the type called `type_name` (messages name it). ValueError with CPython's
// words. `default_align` is '>' for numbers and '<' for text; `default_type` is what a missing type means (0:
// none).
Result<FormatSpec> parse_format_spec(ObjectSpace& space, std::string_view text, std::string_view type_name,
                                     char default_type, char default_align);

// "Unknown format code 'x' for object of type 'int'"
Failed raise_unknown_format_code(ObjectSpace& space, char32_t code, std::string_view type_name);

// Makes room in `text` for `size` bytes; MemoryError when a text of that size cannot be had.
Result<void> reserve_text(ObjectSpace& space, std::string& text, size_t size);

// Writes a fill character so many times; returns the end.
char* write_fill(char* out, std::string_view fill, size_t count);
// A str of `text`, which has `length` characters, padded to the specified width with '<', '>' or '^' alignment ('='
// acts as '>'); canonical where make_str is.
Result<Ref<Str>> pad_text(ObjectSpace& space, std::string_view text, size_t length, const FormatSpec& spec);

}  // namespace eadem::vm
