// The tokens of a text that is being typed: the front end's own scanner, which stops at the first mistake, started anew
// behind each.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "grammar/token.h"

namespace eadem::stdlib {

// Bytes [begin, end) of the text. Tokens without text (the ends of lines, blocks) are left out.
struct CodeToken {
    grammar::TokenKind kind;  // kInvalid: what the scanner cannot read
    size_t begin;
    size_t end;
};

// A string literal that the text ends in.
struct OpenString {
    size_t begin;     // of its prefix
    size_t contents;  // behind its quotes
    char quote;
    bool is_triple;
    bool is_raw;
    bool is_bytes;
};

struct CodeTokens {
    std::vector<CodeToken> tokens;  // in order, without overlap; not those of the open string
    std::optional<OpenString> open_string;
    // The brackets and fields of f-strings that are open at the end, as indices into `tokens`, outermost first.
    std::vector<size_t> open_brackets;
};

// Linear in the size of the text but for texts with mistakes, of which a bounded number is passed over; what is behind
// the last of them is one kInvalid token. Throws std::bad_alloc only.
CodeTokens code_tokens(std::string_view text);

// The index of the first token of the statement that the text ends in, behind a line end that counts or a semicolon;
// tokens.size() if there is no token.
size_t statement_begin(std::string_view text, const CodeTokens& read);

// The end of the comment that a `#` at that place of the text begins, if it is in no token.
size_t end_of_comment(std::string_view text, size_t begin);

}  // namespace eadem::stdlib
