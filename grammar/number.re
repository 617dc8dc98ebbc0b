// What is wrong with a number? Reads as much of it as makes sense; the mistake is at the last character read.
#include "grammar/number.h"

#include <fmt/format.h>

#include <algorithm>

namespace eadem::grammar {
namespace {

constexpr std::string_view kLeadingZeros =
    "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Keywords that may follow a number without a blank; CPython looks no further than the second letter of
// "if", "in" and "is".
bool begins_with_keyword(std::string_view text) {
    const auto goes_on = [&](size_t size) {
        return size < text.size() && (is_name_char(text[size]) || (text[size] & 0x80) != 0);
    };
    for (const std::string_view word : {"and", "else", "for", "or", "not"}) {
        if (text.starts_with(word) && !goes_on(word.size())) return true;
    }
    return text.starts_with("if") || text.starts_with("in") || text.starts_with("is");
}

NumberMistake at_last(std::string_view number, std::string message) {
    const auto end = static_cast<uint32_t>(number.size());
    return {std::move(message), {end - 1, end - 1}};
}

// The number is good as far as it was read, unless it ends in an underscore; `rest` follows it.
NumberMistake check_end(std::string_view number, std::string_view rest, std::string_view kind) {
    if (!rest.empty() && number.back() != '_') {
        if (begins_with_keyword(rest)) {
            NumberMistake warning = at_last(number, fmt::format("invalid {} literal", kind));
            warning.is_warning = true;
            return warning;
        }
        if (!is_name_char(rest.front())) return {};
    }
    if (rest.empty() && number.back() != '_') return {};
    return at_last(number, fmt::format("invalid {} literal", kind));
}

// "0x", "0o", "0b" and the digits of that base.
NumberMistake check_based(std::string_view number, std::string_view rest, std::string_view kind) {
    constexpr size_t kPrefixSize = 2;
    if (kind != "hexadecimal" && !rest.empty() && is_digit(rest.front())) {
        const auto end = static_cast<uint32_t>(number.size());
        return {fmt::format("invalid digit '{}' in {} literal", rest.front(), kind), {end, end}};
    }
    if (number.size() == kPrefixSize) return at_last(number, fmt::format("invalid {} literal", kind));
    return check_end(number, rest, kind);
}

// Digits alone: zeros may be led by zeros, other numbers not.
NumberMistake check_decimal(std::string_view number, std::string_view rest) {
    const size_t significant = number.find_first_not_of("0_");
    if (number.front() == '0' && significant != number.npos && number.back() != '_') {
        return {std::string(kLeadingZeros), {0, static_cast<uint32_t>(significant)}};
    }
    return check_end(number, rest, "decimal");
}

NumberMistake check_exponent(std::string_view number, std::string_view rest) {
    if (!is_digit(number.back())) return at_last(number, "invalid decimal literal");
    return check_end(number, rest, "decimal");
}

}  // namespace

NumberMistake find_number_mistake(std::string_view text) {
    const char* cursor = text.data();
    const char* const limit = cursor + text.size();
    const char* marker = cursor;
    const auto number = [&] { return text.substr(0, static_cast<size_t>(cursor - text.data())); };
    const auto rest = [&] { return text.substr(number().size()); };
    /*!re2c
    re2c:define:YYCTYPE = "unsigned char";
    re2c:define:YYCURSOR = cursor;
    re2c:define:YYLIMIT = limit;
    re2c:define:YYMARKER = marker;
    re2c:yyfill:enable = 0;
    re2c:eof = 0;

    digits   = [0-9] ("_"? [0-9])*;
    pointed  = digits? "." digits;
    exponent = [eE] (digits "_"? | [+\-] (digits "_"?)?);

    "0" [xX] ("_"? [0-9a-fA-F])* "_"? { return check_based(number(), rest(), "hexadecimal"); }
    "0" [oO] ("_"? [0-7])* "_"?       { return check_based(number(), rest(), "octal"); }
    "0" [bB] ("_"? [01])* "_"?        { return check_based(number(), rest(), "binary"); }
    digits "_"?                       { return check_decimal(number(), rest()); }
    digits "." | pointed "_"?         { return check_end(number(), rest(), "decimal"); }
    (digits "."? | pointed) exponent  { return check_exponent(number(), rest()); }
    (digits "."? | pointed) (exponent)? [jJ] { return check_end(number(), rest(), "imaginary"); }
    *                                 { return {}; }
    $                                 { return {}; }
    */
}

}  // namespace eadem::grammar
