#include "grammar/layout.h"

#include <algorithm>

namespace eadem::grammar {
namespace {

// A token that cannot follow a name in an expression, and so makes a keyword of the soft keyword before it.
bool begins_only_an_operand(TokenKind kind) {
    switch (kind) {
        case TokenKind::kName:
        case TokenKind::kMatch:
        case TokenKind::kCase:
        case TokenKind::kType:
        case TokenKind::kNumber:
        case TokenKind::kString:
        case TokenKind::kFStringStart:
        case TokenKind::kFalse:
        case TokenKind::kNone:
        case TokenKind::kTrue:
        case TokenKind::kEllipsis:
        case TokenKind::kLbrace:
        case TokenKind::kTilde:
        case TokenKind::kAwait:
        case TokenKind::kLambda:
            return true;
        default:
            return false;
    }
}

bool begins_compound_statement(TokenKind kind) {
    switch (kind) {
        case TokenKind::kIf:
        case TokenKind::kWhile:
        case TokenKind::kFor:
        case TokenKind::kTry:
        case TokenKind::kWith:
        case TokenKind::kDef:
        case TokenKind::kClass:
        case TokenKind::kAsync:
        case TokenKind::kAt:
        case TokenKind::kMatch:
            return true;
        default:
            return false;
    }
}

// Clauses that go on with the compound statement before them.
bool begins_clause(TokenKind kind) {
    switch (kind) {
        case TokenKind::kElif:
        case TokenKind::kElse:
        case TokenKind::kExcept:
        case TokenKind::kFinally:
            return true;
        default:
            return false;
    }
}

bool is_name(TokenKind kind) {
    return kind == TokenKind::kName || kind == TokenKind::kMatch || kind == TokenKind::kCase ||
           kind == TokenKind::kType;
}

bool ends_in_blank_line(std::string_view text) {
    if (!text.ends_with('\n')) return false;
    text.remove_suffix(1);
    const size_t last = text.find_last_not_of(" \t\f");
    return last == text.npos || text[last] == '\n';
}

}  // namespace

bool precedes_line(TokenKind kind) {
    switch (kind) {
        case TokenKind::kStartFile:
        case TokenKind::kStartSingle:
        case TokenKind::kStartEval:
        case TokenKind::kNewline:
        case TokenKind::kIndent:
        case TokenKind::kDedent:
            return true;
        default:
            return false;
    }
}

Layout::Layout(const Source& source, Arena& arena, NameTable& names, StartMode mode,
               std::vector<Diagnostic>& diagnostics)
    : source_(source),
      lexer_(source, arena, names, diagnostics),
      mode_(mode),
      levels_{{0, 0, false}},
      previous_(TokenKind::kError) {}

Token Layout::next() {
    Token token = read();
    switch (token.kind) {
        case TokenKind::kEnd:
            token = end_line_at_end(token);
            break;
        case TokenKind::kMatch:
        case TokenKind::kCase:
        case TokenKind::kType:
            token = decide_soft_keyword(token);
            break;
        default:
            break;
    }
    if (precedes_line(previous_) && levels_.size() == 1) note_statement(token.kind);
    previous_ = token.kind;
    return token;
}

// The next token as the scanner and the indentation give it.
Token Layout::read() {
    if (!precedes_line(previous_) && previous_ != TokenKind::kError) return take();
    if (pending_dedents_ > 0) {
        --pending_dedents_;
        return make(TokenKind::kDedent);
    }
    switch (previous_) {
        case TokenKind::kError: {
            constexpr TokenKind kStarts[] = {TokenKind::kStartFile, TokenKind::kStartSingle, TokenKind::kStartEval};
            return make(kStarts[static_cast<size_t>(mode_)]);
        }
        case TokenKind::kIndent:
        case TokenKind::kDedent:
            return take();
        default:
            return begin_line();
    }
}

// A line at the margin begins with `kind`.
void Layout::note_statement(TokenKind kind) {
    if (kind == TokenKind::kEnd || precedes_line(kind) || begins_clause(kind)) return;
    in_compound_statement_ = begins_compound_statement(kind);
}

OpenEnd Layout::open_end() const {
    if (lexer_.open_end() != OpenEnd::kNothing || lexer_.failed()) return lexer_.open_end();
    const bool is_open = is_at_end() && in_compound_statement_ && !ends_in_blank_line(source_.text());
    return is_open ? OpenEnd::kBlock : OpenEnd::kNothing;
}

bool Layout::ends_early() const {
    return is_at_end() && !(in_compound_statement_ && ends_in_blank_line(source_.text()));
}

// Nothing but the ends of blocks is between here and the end.
bool Layout::is_at_end() const {
    return previous_ == TokenKind::kEnd ||
           (previous_ == TokenKind::kDedent && lexer_.offset() >= source_.text().size());
}

Token Layout::take() {
    if (ahead_.empty()) return lexer_.scan();
    const Token token = ahead_[taken_++];
    if (taken_ == ahead_.size()) {
        ahead_.clear();
        taken_ = 0;
    }
    return token;
}

const Token& Layout::peek(size_t ahead) {
    while (taken_ + ahead >= ahead_.size()) ahead_.push_back(lexer_.scan());
    return ahead_[taken_ + ahead];
}

// The first token of a logical line, or the INDENT or DEDENT before it.
Token Layout::begin_line() {
    const Indentation here = lexer_.begin_line();
    if (lexer_.failed()) return lexer_.scan();
    if (here.at_end) return dedent(here);
    const Level& level = levels_.back();
    if (here.column > level.column) return indent(here);
    if (here.column < level.column) return dedent(here);
    if (here.alt_column != level.alt_column) return inconsistent_tabs();
    in_match_header_ = false;
    return lexer_.scan();
}

Token Layout::indent(Indentation here) {
    if (levels_.size() == kMaxIndentLevels) {
        return fail(DiagnosticKind::kIndentationError, "too many levels of indentation", line_begin());
    }
    if (here.alt_column <= levels_.back().alt_column) return inconsistent_tabs();
    levels_.push_back({here.column, here.alt_column, in_match_header_});
    in_match_header_ = false;
    return make(TokenKind::kIndent);
}

// Leaves all blocks that the new line, or the end of the file, does not belong to.
Token Layout::dedent(Indentation here) {
    uint32_t left = 0;
    for (; levels_.back().column > here.column; ++left) levels_.pop_back();
    if (!here.at_end && levels_.back().column != here.column) {
        const Position position = source_.position(lexer_.offset());
        const auto line_end = static_cast<uint32_t>(lexer_.offset() - position.byte_column + position.line_text.size());
        return fail(DiagnosticKind::kIndentationError, "unindent does not match any outer indentation level", line_end);
    }
    if (!here.at_end && levels_.back().alt_column != here.alt_column) return inconsistent_tabs();
    in_match_header_ = false;
    if (left == 0) return lexer_.scan();
    pending_dedents_ = left - 1;
    return make(TokenKind::kDedent);
}

// The input ends within a line that has no newline of its own: there must be one all the same.
Token Layout::end_line_at_end(Token end) {
    if (precedes_line(previous_) || previous_ == TokenKind::kEnd || lexer_.in_brackets()) return end;
    end.kind = TokenKind::kNewline;
    return end;
}

Token Layout::make(TokenKind kind) const {
    Token token;
    token.kind = kind;
    token.span = {lexer_.offset(), lexer_.offset()};
    return token;
}

Token Layout::inconsistent_tabs() {
    return fail(DiagnosticKind::kTabError, "inconsistent use of tabs and spaces in indentation", line_begin());
}

// Where the line begins that has just been measured.
uint32_t Layout::line_begin() const {
    return lexer_.offset() - source_.position(lexer_.offset()).byte_column;
}

// An error of the indentation, which CPython tells when the parser gets there.
Token Layout::fail(DiagnosticKind kind, std::string message, uint32_t place) {
    return lexer_.fail({kind, std::move(message), {place, place}, DiagnosticPlace::kSpan, Told::kByParser});
}

// Makes a name of a soft keyword that is none here. No statement that is valid with the name is valid with
// the keyword, so the decision is exact.
Token Layout::decide_soft_keyword(Token token) {
    const bool begins_line = precedes_line(previous_);
    bool is_keyword = false;
    if (token.kind == TokenKind::kMatch) {
        is_keyword = begins_line && is_match_statement();
        if (is_keyword) in_match_header_ = true;
    } else if (token.kind == TokenKind::kCase) {
        is_keyword = begins_line && levels_.back().is_match_body;
    } else {
        const bool begins_statement = begins_line || previous_ == TokenKind::kSemi || previous_ == TokenKind::kColon;
        is_keyword = begins_statement && is_name(peek(0).kind);
    }
    if (!is_keyword) token.kind = TokenKind::kName;
    return token;
}

// After `match` at the beginning of a line.
bool Layout::is_match_statement() {
    switch (const TokenKind follows = peek(0).kind) {
        case TokenKind::kLpar:
        case TokenKind::kLsqb:
        case TokenKind::kMinus:
        case TokenKind::kPlus:
        case TokenKind::kStar:
            return line_ends_in_colon();
        case TokenKind::kNot:
            return peek(1).kind != TokenKind::kIn;
        default:
            return begins_only_an_operand(follows);
    }
}

// Only compound statements end in a colon; of those that begin with a name, only the match statement.
bool Layout::line_ends_in_colon() {
    TokenKind last = TokenKind::kNewline;
    for (size_t ahead = 0;; ++ahead) {
        const TokenKind kind = peek(ahead).kind;
        if (kind == TokenKind::kNewline) return last == TokenKind::kColon;
        if (kind == TokenKind::kEnd || kind == TokenKind::kInvalid) return false;
        last = kind;
    }
}

}  // namespace eadem::grammar
