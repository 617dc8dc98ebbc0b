// The scanner: characters to tokens. It knows literals, names, brackets and f-strings; what a line is, it
// leaves to Layout, its only user. Warnings and errors go to the diagnostics; after the first error every
// token is kInvalid.
//
// Invariants: the cursor is always between two tokens (or, in an f-string, between text and fields);
// `enclosures_` holds what is open there, outermost first, and alone decides the mode. No character is
// scanned more than a fixed number of times.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/arena.h"
#include "grammar/diagnostic.h"
#include "grammar/literal.h"
#include "grammar/name_table.h"
#include "grammar/source.h"
#include "grammar/token.h"

namespace eadem::grammar {

// CPython's MAXLEVEL, MAXFSTRINGLEVEL and MAX_EXPR_NESTING.
inline constexpr uint32_t kMaxBracketDepth = 200;
inline constexpr uint32_t kMaxFStringDepth = 150;
inline constexpr uint32_t kMaxFieldDepth = 3;

// Something open: a bracket, an f-string, or a replacement field of one.
struct Enclosure {
    enum class Kind : uint8_t { kParenthesis, kBracket, kBrace, kField, kFString };

    Kind kind;
    uint32_t offset;  // where it was opened
    // kField: the format specification has begun; a field in it has ended.
    bool in_specification = false;
    bool has_inner_field = false;
    // kFString
    char quote = 0;
    bool is_triple = false;
    bool is_raw = false;

    // kFString: do the quotes at `place` close it? The source ends in NUL, so looking ahead is safe.
    bool closed_by(const char* place) const {
        return place[0] == quote && (!is_triple || (place[1] == quote && place[2] == quote));
    }

    char opener() const { return kind == Kind::kParenthesis ? '(' : kind == Kind::kBracket ? '[' : '{'; }
};

// Where the first token of a logical line stands: in a column that takes tabs to multiples of eight, and in
// one that counts a tab as one. Where the two disagree about more and less, the program depends on the width
// of a tab.
struct Indentation {
    uint32_t column = 0;
    uint32_t alt_column = 0;
    bool at_end = false;  // there is no further line
};

// What the input ended inside of.
enum class OpenEnd : uint8_t { kNothing, kBracket, kString, kBackslash, kBlock };

class Lexer {
 public:
    // All four are borrowed and must outlive the lexer.
    Lexer(const Source& source, Arena& arena, NameTable& names, std::vector<Diagnostic>& diagnostics);

    // At the beginning of a line: passes over blank lines and comments up to the first token and measures its
    // indentation. May fail; the next scan() then says kInvalid.
    Indentation begin_line();

    // The next token. Newlines in brackets are blanks; others are kNewline. At the end kEnd, again and again.
    // match, case and type come as their soft keywords, everywhere.
    Token scan();

    // Reports an error and returns the kInvalid token that stands for it.
    Token fail(Diagnostic diagnostic);

    bool failed() const { return failed_; }
    uint32_t offset() const { return static_cast<uint32_t>(cursor_ - begin_); }
    bool in_brackets() const { return bracket_depth_ > 0; }
    // The innermost open bracket or field, for "'(' was never closed"; null if none is open.
    const Enclosure* innermost_bracket() const;
    OpenEnd open_end() const { return open_end_; }

 private:
    // The conditions of lexer.re: program, or the text of an f-string.
    enum class Mode : uint8_t { kCode, kText };

    // lexer.re
    Token scan_code();
    const char* scan_text(const char* cursor, const Enclosure& f_string, bool in_specification);

    // lexer.cpp: one function for each sort of token; [start, end) is its text
    Token token(TokenKind kind, const char* start, const char* end);
    Token name(const char* start, const char* end);
    Token soft_keyword(TokenKind kind, const char* start, const char* end);
    Token unicode_name(const char* start, const char* end);
    Token integer(const char* start, const char* end, uint8_t base);
    Token real(const char* start, const char* end);
    Token string(const char* start, const char* end);
    Token open_bracket(TokenKind kind, const char* start, const char* end);
    Token close_bracket(TokenKind kind, const char* start, const char* end);
    Token colon(const char* start, const char* end);
    Token colon_equal(const char* start, const char* end);
    Token end_of_input(const char* start);

    void update_mode();

    // f_string.cpp
    Token f_string_start(const char* start, const char* end);
    Token f_string_part();
    Token f_string_text(const char* start, const char* end, const Enclosure& f_string);
    Token f_string_end(const char* start, const Enclosure& f_string);
    Token start_field(const char* start);
    Token end_specification();
    const Enclosure* current_f_string() const;
    void warn_about_brace(const char* backslash, const Enclosure& f_string);

    // lexer_error.cpp
    Token fail_at(const char* place, std::string message, Told told = Told::kByScanner);
    Token fail_at_end(OpenEnd inside, const char* place, std::string message, Told told = Told::kByScanner);
    Token unterminated_string(const char* start, const char* end);
    Token unterminated_f_string(const Enclosure& f_string, const char* end);
    Token bad_continuation(const char* start, const char* end);
    Token bad_character(const char* start);
    Token mismatched_bracket(const char* place);
    bool is_bad_number(const char* start, const char* end);
    bool is_bad_literal(Diagnostic note, Span span);

    Span span(const char* start, const char* end) const {
        return {static_cast<uint32_t>(start - begin_), static_cast<uint32_t>(end - begin_)};
    }

    const Source& source_;
    Arena& arena_;
    NameTable& names_;
    std::vector<Diagnostic>& diagnostics_;
    const char* begin_;
    const char* cursor_;
    const char* limit_;
    std::vector<Enclosure> enclosures_;
    uint32_t bracket_depth_ = 0;
    uint32_t f_string_depth_ = 0;
    Mode mode_ = Mode::kCode;
    OpenEnd open_end_ = OpenEnd::kNothing;
    bool failed_ = false;
};

}  // namespace eadem::grammar
