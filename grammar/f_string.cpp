// f-strings (PEP 701) are not one token but many: start, then texts and fields by turns, then end. An
// f-string is pushed on the enclosures like a bracket, and so is each field in it; nested quotes, strings,
// lambdas and whole f-strings within a field then need no rules of their own.
#include "grammar/lexer.h"

namespace eadem::grammar {

const Enclosure* Lexer::current_f_string() const {
    for (auto open = enclosures_.rbegin(); open != enclosures_.rend(); ++open) {
        if (open->kind == Enclosure::Kind::kFString) return &*open;
    }
    return nullptr;
}

Token Lexer::f_string_start(const char* start, const char* end) {
    if (f_string_depth_ + 1 == kMaxFStringDepth) return fail_at(end - 1, "too many nested f-strings");
    ++f_string_depth_;
    Enclosure f_string{Enclosure::Kind::kFString, span(start, end).begin};
    f_string.quote = end[-1];
    const Opening opening = read_opening({start, static_cast<size_t>(end - start)});
    f_string.is_triple = opening.quote_size == 3;
    f_string.is_raw = opening.form.is_raw;
    enclosures_.push_back(f_string);
    update_mode();
    return token(TokenKind::kFStringStart, start, end);
}

// In the text of an f-string or of a specification: the next run of text, or what ends it.
Token Lexer::f_string_part() {
    const Enclosure& f_string = *current_f_string();
    const bool in_specification = enclosures_.back().in_specification;
    const char* const start = cursor_;
    const char* const end = scan_text(start, f_string, in_specification);
    const bool is_line_end = end == limit_ || *end == '\n';
    // A short f-string may go on in the next line only from a field. CPython 3.13 counts a specification as
    // part of the field, but not after a field within it.
    const bool is_broken = f_string.is_triple || !in_specification || enclosures_.back().has_inner_field;
    if (is_line_end && is_broken) return unterminated_f_string(f_string, end);
    if (end > start) return f_string_text(start, end, f_string);
    if (is_line_end) return end_specification();
    switch (*end) {
        case '{':
            return start_field(end);
        case '}':
            if (in_specification) return close_bracket(TokenKind::kRbrace, end, end + 1);
            return fail_at(end, "f-string: single '}' is not allowed");
        default:
            return f_string_end(end, f_string);
    }
}

Token Lexer::f_string_text(const char* start, const char* end, const Enclosure& f_string) {
    Token result = token(TokenKind::kFStringMiddle, start, end);
    StringForm form;
    form.is_raw = f_string.is_raw;
    form.has_doubled_braces = !enclosures_.back().in_specification;
    Diagnostic note;
    result.string = decode_string({start, static_cast<size_t>(end - start)}, form, arena_, note);
    return is_bad_literal(std::move(note), result.span) ? scan() : result;
}

// In a short f-string the line's end is the specification's end; the field may go on.
Token Lexer::end_specification() {
    enclosures_.back().in_specification = false;
    update_mode();
    return scan();
}

// The closing quotes may come while a specification is open; that is for the parser to complain of.
Token Lexer::f_string_end(const char* start, const Enclosure& f_string) {
    const char* const end = start + (f_string.is_triple ? 3 : 1);
    while (enclosures_.back().kind != Enclosure::Kind::kFString) {
        enclosures_.pop_back();
        --bracket_depth_;
    }
    enclosures_.pop_back();
    --f_string_depth_;
    update_mode();
    return token(TokenKind::kFStringEnd, start, end);
}

Token Lexer::start_field(const char* start) {
    uint32_t depth = 0;  // fields in specifications of fields
    for (auto open = enclosures_.rbegin(); open->kind != Enclosure::Kind::kFString; ++open) ++depth;
    if (depth == kMaxFieldDepth) return fail_at(start - 1, "f-string: expressions nested too deeply");
    Token result = open_bracket(TokenKind::kLbrace, start, start + 1);
    if (!failed_) enclosures_.back().kind = Enclosure::Kind::kField;
    update_mode();
    return result;
}

void Lexer::warn_about_brace(const char* backslash, const Enclosure& f_string) {
    if (f_string.is_raw) return;
    diagnostics_.push_back({DiagnosticKind::kEscapeWarning,
                            std::string("invalid escape sequence '\\") + backslash[1] + "'",
                            span(backslash, backslash + 2)});
}

}  // namespace eadem::grammar
