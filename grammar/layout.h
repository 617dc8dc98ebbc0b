// From the scanner's tokens to the parser's: logical lines, blocks, soft keywords. It adds the pseudo token
// that picks the grammar, NEWLINE at the end of each logical line, INDENT and DEDENT around blocks, and
// decides whether match, case and type are keywords where they stand.
//
// Owned by whoever pulls its tokens, one after the other: parse(), the explainer, a test. Invariants: INDENT and DEDENT
// balance; the last line ends in NEWLINE even where the file does not; after kEnd comes kEnd, after kInvalid comes
// kInvalid, for ever.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "grammar/lexer.h"

namespace eadem::grammar {

// CPython's MAXINDENT, with the level of the file's margin.
inline constexpr size_t kMaxIndentLevels = 100;

// A token after which a logical line begins: the end of the one before, the edge of a block, or the start of the text.
bool precedes_line(TokenKind kind);

class Layout {
 public:
    // All but `mode` are borrowed and must outlive the layout; tokens point into the source and the arena.
    Layout(const Source& source, Arena& arena, NameTable& names, StartMode mode, std::vector<Diagnostic>& diagnostics);

    Token next();

    // The innermost bracket or field that is open where the parser's tokens end. For "'(' was never closed",
    // when kEnd has come unexpectedly. Null if none is open.
    const Enclosure* open_bracket() const { return lexer_.innermost_bracket(); }

    // After kEnd or kInvalid: what the input ended inside of, which tells a prompt to ask for another line.
    // A compound statement is open as long as no blank line has followed it, also when it fits one line.
    OpenEnd open_end() const;
    // The tokens up to now lead to the end of the text, and no blank line has told that this is meant.
    bool ends_early() const;

 private:
    struct Level {
        uint32_t column;
        uint32_t alt_column;
        bool is_match_body;  // its lines are case blocks
    };

    Token read();
    Token take();
    const Token& peek(size_t ahead);
    Token begin_line();
    Token indent(Indentation here);
    Token dedent(Indentation here);
    Token end_line_at_end(Token end);
    bool is_at_end() const;
    Token make(TokenKind kind) const;
    void note_statement(TokenKind kind);
    Token inconsistent_tabs();
    uint32_t line_begin() const;
    Token fail(DiagnosticKind kind, std::string message, uint32_t place);
    Token decide_soft_keyword(Token token);
    bool is_match_statement();
    bool line_ends_in_colon();

    const Source& source_;
    Lexer lexer_;
    StartMode mode_;
    std::vector<Level> levels_;
    std::vector<Token> ahead_;  // tokens scanned but not yet taken, from `taken_` on
    size_t taken_ = 0;
    uint32_t pending_dedents_ = 0;
    TokenKind previous_;
    bool in_match_header_ = false;
    bool in_compound_statement_ = false;  // the last one at the margin
};

}  // namespace eadem::grammar
