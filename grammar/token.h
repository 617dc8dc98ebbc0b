// What the scanner hands to the parser: a kind, a place, and for names and literals their decoded value.
// Tokens are small values, copied freely; what they point to lives in the parse's arena, or, for string
// literals without escapes, in the Source itself.
#pragma once

#include <cstdint>
#include <string_view>

#include "grammar/identifier.h"
#include "grammar/span.h"

namespace eadem::grammar {

enum class TokenKind : uint8_t {
#define EADEM_TOKEN(name) k##name,
#define EADEM_OPERATOR(name, text) k##name,
#define EADEM_KEYWORD(name, text) k##name,
#define EADEM_SOFT_KEYWORD(name, text) k##name,
#include "grammar/token.def"
};

// Which of the three grammars a text is read by: CPython's "exec", "single" and "eval".
enum class StartMode : uint8_t { kFile, kSingle, kEval };

enum class NumberKind : uint8_t { kInt, kBigInt, kFloat, kImaginary };

struct NumberLiteral {
    NumberKind kind;
    uint8_t base;          // kBigInt: 2, 8, 10 or 16
    uint32_t digit_count;  // kBigInt: how many digits
    union {
        uint64_t integer;    // kInt
        double real;         // kFloat; kImaginary: the factor of 1j
        const char* digits;  // kBigInt: value of 2**64 or more; digits alone, no prefix, no underscores
    };

    std::string_view digit_text() const { return {digits, digit_count}; }
};

// One decoded piece: a whole plain literal, or the text between two fields of an f-string.
struct StringLiteral {
    const char* data;  // UTF-8, lone surrogates as three bytes (WTF-8); for bytes the bytes themselves
    uint32_t size;
    bool is_bytes;
    bool has_u_prefix;  // u"..."
    bool is_raw;        // r"...", rb"...": kept for messages

    std::string_view text() const { return {data, size}; }
};

struct Token {
    TokenKind kind;
    Span span;
    union {
        const Identifier* name;  // kName and soft keywords
        NumberLiteral number;    // kNumber
        StringLiteral string;    // kString, kFStringMiddle
    };
};

// The text of an operator or keyword ("**=", "while"); for other kinds their name in token.def ("Newline").
std::string_view token_text(TokenKind kind);

}  // namespace eadem::grammar
