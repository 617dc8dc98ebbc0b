#include "grammar/lexer.h"

#include "grammar/number.h"
#include "grammar/unicode.h"

namespace eadem::grammar {

Lexer::Lexer(const Source& source, Arena& arena, NameTable& names, std::vector<Diagnostic>& diagnostics)
    : source_(source),
      arena_(arena),
      names_(names),
      diagnostics_(diagnostics),
      begin_(source.text().data()),
      cursor_(begin_),
      limit_(begin_ + source.text().size()) {}

Token Lexer::scan() {
    if (failed_) return token(TokenKind::kInvalid, cursor_, cursor_);
    return mode_ == Mode::kCode ? scan_code() : f_string_part();
}

const Enclosure* Lexer::innermost_bracket() const {
    for (auto open = enclosures_.rbegin(); open != enclosures_.rend(); ++open) {
        if (open->kind != Enclosure::Kind::kFString) return &*open;
    }
    return nullptr;
}

Token Lexer::token(TokenKind kind, const char* start, const char* end) {
    cursor_ = end;
    Token result;
    result.kind = kind;
    result.span = span(start, end);
    return result;
}

Token Lexer::name(const char* start, const char* end) {
    Token result = token(TokenKind::kName, start, end);
    result.name = names_.intern({start, static_cast<size_t>(end - start)});
    return result;
}

Token Lexer::soft_keyword(TokenKind kind, const char* start, const char* end) {
    Token result = name(start, end);
    result.kind = kind;
    return result;
}

Token Lexer::unicode_name(const char* start, const char* end) {
    const std::string_view text(start, static_cast<size_t>(end - start));
    const size_t good = identifier_length(text);
    if (good < text.size()) return bad_character(start + good);
    Token result = token(TokenKind::kName, start, end);
    result.name = names_.intern_normalised(text);
    return result;
}

Token Lexer::integer(const char* start, const char* end, uint8_t base) {
    if (is_name_char(*end) && is_bad_number(start, end)) return scan();
    Token result = token(TokenKind::kNumber, start, end);
    const char* const digits = base == 10 ? start : start + 2;  // without "0x"
    Diagnostic note;
    result.number = decode_int({digits, static_cast<size_t>(end - digits)}, base, arena_, note);
    return is_bad_literal(std::move(note), result.span) ? scan() : result;
}

Token Lexer::real(const char* start, const char* end) {
    if (is_name_char(*end) && is_bad_number(start, end)) return scan();
    Token result = token(TokenKind::kNumber, start, end);
    const bool is_imaginary = end[-1] == 'j' || end[-1] == 'J';
    const std::string_view text(start, static_cast<size_t>(end - start) - (is_imaginary ? 1 : 0));
    result.number = decode_float(text, is_imaginary ? NumberKind::kImaginary : NumberKind::kFloat);
    return result;
}

Token Lexer::string(const char* start, const char* end) {
    Token result = token(TokenKind::kString, start, end);
    const std::string_view text(start, static_cast<size_t>(end - start));
    const Opening opening = read_opening(text);
    const size_t body = opening.prefix_size + opening.quote_size;
    Diagnostic note;
    result.string =
        decode_string(text.substr(body, text.size() - body - opening.quote_size), opening.form, arena_, note);
    return is_bad_literal(std::move(note), result.span) ? scan() : result;
}

Token Lexer::open_bracket(TokenKind kind, const char* start, const char* end) {
    if (bracket_depth_ == kMaxBracketDepth) return fail_at(start, "too many nested parentheses");
    ++bracket_depth_;
    const auto enclosure = kind == TokenKind::kLpar   ? Enclosure::Kind::kParenthesis
                           : kind == TokenKind::kLsqb ? Enclosure::Kind::kBracket
                                                      : Enclosure::Kind::kBrace;
    enclosures_.push_back({enclosure, span(start, end).begin});
    return token(kind, start, end);
}

Token Lexer::close_bracket(TokenKind kind, const char* start, const char* end) {
    if (enclosures_.empty()) return mismatched_bracket(start);
    const auto open = enclosures_.back().kind;
    const bool matches = kind == TokenKind::kRpar ? open == Enclosure::Kind::kParenthesis
                         : kind == TokenKind::kRsqb
                             ? open == Enclosure::Kind::kBracket
                             : open == Enclosure::Kind::kBrace || open == Enclosure::Kind::kField;
    if (!matches) return mismatched_bracket(start);
    --bracket_depth_;
    enclosures_.pop_back();
    if (open == Enclosure::Kind::kField) enclosures_.back().has_inner_field = true;
    update_mode();
    return token(kind, start, end);
}

// A colon directly in a field begins its format specification.
Token Lexer::colon(const char* start, const char* end) {
    if (!enclosures_.empty() && enclosures_.back().kind == Enclosure::Kind::kField) {
        enclosures_.back().in_specification = true;
        update_mode();
    }
    return token(TokenKind::kColon, start, end);
}

// f"{x:=5}" has a specification "=5" and no assignment.
Token Lexer::colon_equal(const char* start, const char* end) {
    if (!enclosures_.empty() && enclosures_.back().kind == Enclosure::Kind::kField) return colon(start, start + 1);
    return token(TokenKind::kColonEqual, start, end);
}

Token Lexer::end_of_input(const char* start) {
    if (source_.problem()) return fail_at_end(OpenEnd::kNothing, start, {});
    if (in_brackets()) open_end_ = OpenEnd::kBracket;
    return token(TokenKind::kEnd, start, start);
}

void Lexer::update_mode() {
    mode_ = Mode::kCode;
    if (enclosures_.empty()) return;
    const Enclosure& innermost = enclosures_.back();
    if (innermost.kind == Enclosure::Kind::kFString || innermost.in_specification) mode_ = Mode::kText;
}

}  // namespace eadem::grammar
