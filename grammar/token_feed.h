// What stands between Layout and Bison's parser: hands on one token at a time and remembers where the parser
// has got to. Owned by parse(); one per parse.
// Invariant: a token without width in the program (newline, indent, dedent, end) is located at the end of the
// last token that has one, so that every construct ends where its last visible token does.
#pragma once

#include "grammar/layout.h"
#include "grammar/token.h"

namespace eadem::grammar {

class TokenFeed {
 public:
    explicit TokenFeed(Layout& layout) : layout_(layout) {}

    // The next token; valid until the next call.
    const Token& next() {
        current_ = layout_.next();
        switch (current_.kind) {
            case TokenKind::kNewline:
            case TokenKind::kIndent:
            case TokenKind::kDedent:
            case TokenKind::kEnd:
                location_ = {location_.end, location_.end};
                break;
            default:
                location_ = current_.span;
        }
        return current_;
    }

    const Token& current() const { return current_; }

    // Where the parser is to believe the current token to be.
    Span location() const { return location_; }

 private:
    Layout& layout_;
    Token current_{};
    Span location_;
};

}  // namespace eadem::grammar
