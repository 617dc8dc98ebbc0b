// For the tests of the scanner and the layout: a text as one line of tokens, or as its first complaint.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "grammar/layout.h"

namespace eadem::grammar {

// Everything that comes of one text.
struct Scan {
    std::string tokens;  // "x = 1 Newline End"; names, numbers and operators as written, others by kind
    std::vector<Diagnostic> diagnostics;
    OpenEnd open_end;
};

inline std::string shown(const Token& token, const Source& source) {
    switch (token.kind) {
        case TokenKind::kName:
            return std::string(token.name->text);
        case TokenKind::kMatch:
        case TokenKind::kCase:
        case TokenKind::kType:
            return fmt::format("soft:{}", token.name->text);
        case TokenKind::kNumber:
            return std::string(source.slice(token.span));
        case TokenKind::kString:
            return fmt::format("'{}'", token.string.text());
        case TokenKind::kFStringMiddle:
            return fmt::format("<{}>", token.string.text());
        case TokenKind::kFStringStart:
            return "f(";
        case TokenKind::kFStringEnd:
            return ")f";
        default:
            return std::string(token_text(token.kind));
    }
}

inline Scan scan(const Source& source, StartMode mode = StartMode::kFile) {
    Scan result;
    Arena arena;
    NameTable names(arena);
    Layout layout(source, arena, names, mode, result.diagnostics);
    for (Token token = layout.next();; token = layout.next()) {
        if (!result.tokens.empty()) result.tokens += ' ';
        result.tokens += shown(token, source);
        if (token.kind == TokenKind::kEnd || token.kind == TokenKind::kInvalid) break;
    }
    result.open_end = layout.open_end();
    return result;
}

// The tokens without the first, which is always StartFile.
inline std::string tokens(std::string_view text) {
    const Source source = Source::from_text("<string>", text);
    return scan(source).tokens.substr(std::string_view("StartFile ").size());
}

// "line:column message" of the first diagnostic, columns from 1 as in SyntaxError.offset; "" if there is
// none.
inline std::string complaint(const Source& source) {
    const Scan result = scan(source);
    if (result.diagnostics.empty()) return {};
    const Diagnostic& first = result.diagnostics.front();
    const Position position = source.position(first.span.begin);
    return fmt::format("{}:{} {}", position.line, position.column + 1, first.message);
}

inline std::string complaint(std::string_view text) {
    return complaint(Source::from_text("<string>", text));
}

}  // namespace eadem::grammar
