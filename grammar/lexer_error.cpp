// What the scanner says when it cannot go on: CPython 3.13's words, at CPython 3.13's places.
#include <fmt/format.h>

#include <algorithm>

#include "grammar/lexer.h"
#include "grammar/number.h"
#include "grammar/unicode.h"

namespace eadem::grammar {

Token Lexer::fail(Diagnostic diagnostic) {
    diagnostics_.push_back(std::move(diagnostic));
    failed_ = true;
    return token(TokenKind::kInvalid, cursor_, cursor_);
}

// An error with one caret.
Token Lexer::fail_at(const char* place, std::string message, Told told) {
    return fail({DiagnosticKind::kSyntaxError, std::move(message), span(place, place), DiagnosticPlace::kSpan, told});
}

// The source ended too early. If it did so because the rest is unreadable, that is the error.
Token Lexer::fail_at_end(OpenEnd inside, const char* place, std::string message, Told told) {
    if (const auto& problem = source_.problem()) return fail(*problem);
    open_end_ = inside;
    return fail_at(place, std::move(message), told);
}

// The opening quotes [.., end) of the string that begins at `start` have no counterpart.
Token Lexer::unterminated_string(const char* start, const char* end) {
    const char quote = end[-1];
    const bool is_triple = read_opening({start, static_cast<size_t>(end - start)}).quote_size == 3;
    bool has_escaped_quote = false;
    const char* stop = is_triple ? limit_ : end;
    while (stop < limit_ && *stop != '\n') {
        if (*stop == '\\' && stop + 1 < limit_) has_escaped_quote |= *++stop == quote;
        ++stop;
    }
    const Enclosure* const f_string = current_f_string();
    if (f_string != nullptr && f_string->quote == quote && f_string->is_triple == is_triple) {
        return fail_at(start, "f-string: expecting '}'");
    }
    const uint32_t last = span(begin_, stop == limit_ ? stop - 1 : stop).end;
    const uint32_t line = source_.line_of(last);
    if (is_triple) {
        return fail_at_end(OpenEnd::kString, start,
                           fmt::format("unterminated triple-quoted string literal (detected at line {})", line));
    }
    std::string message = fmt::format("unterminated string literal (detected at line {})", line);
    if (has_escaped_quote) message += "; perhaps you escaped the end quote?";
    if (stop == limit_ && stop[-1] == '\n') return fail_at_end(OpenEnd::kString, start, std::move(message));
    return fail_at(start, std::move(message));
}

Token Lexer::unterminated_f_string(const Enclosure& f_string, const char* end) {
    const uint32_t line = source_.line_of(span(begin_, end == limit_ ? end - 1 : end).end);
    const char* const start = begin_ + f_string.offset;
    if (f_string.is_triple) {
        return fail_at_end(OpenEnd::kString, start,
                           fmt::format("unterminated triple-quoted f-string literal (detected at line {})", line));
    }
    return fail_at(start, fmt::format("unterminated f-string literal (detected at line {})", line));
}

// A backslash at [start, ..) that does not continue a line; or it does, but no line follows.
Token Lexer::bad_continuation(const char* start, const char* end) {
    if (end < limit_)
        return fail_at(start + 1, "unexpected character after line continuation character", Told::kByParser);
    if (in_brackets()) return end_of_input(limit_);
    return fail_at_end(OpenEnd::kBackslash, start + 1, "unexpected EOF while parsing", Told::kByParser);
}

// A character that begins no token, or that no identifier may contain. Of the ASCII ones CPython makes a
// token that the parser then stumbles over.
Token Lexer::bad_character(const char* start) {
    const std::string_view rest(start, static_cast<size_t>(limit_ - start));
    size_t size = 0;
    const uint32_t code_point = next_code_point(rest, size);
    if (!is_printable(code_point)) {
        return fail_at(start, fmt::format("invalid non-printable character U+{:04X}", code_point));
    }
    if (code_point >= 0x80) {
        return fail_at(start, fmt::format("invalid character '{}' (U+{:04X})", rest.substr(0, size), code_point));
    }
    return token(TokenKind::kStray, start, start + 1);
}

Token Lexer::mismatched_bracket(const char* place) {
    if (enclosures_.empty()) return fail_at(place, fmt::format("unmatched '{}'", *place));
    const Enclosure& open = enclosures_.back();
    if (open.kind == Enclosure::Kind::kField) {
        return fail_at(place, fmt::format("f-string: unmatched '{}'", *place));
    }
    std::string message =
        fmt::format("closing parenthesis '{}' does not match opening parenthesis '{}'", *place, open.opener());
    const uint32_t line = source_.line_of(open.offset);
    if (line != source_.line_of(span(begin_, place).end)) message += fmt::format(" on line {}", line);
    return fail_at(place, std::move(message));
}

// A letter, digit or underscore follows the number [start, end). True after an error.
bool Lexer::is_bad_number(const char* start, const char* end) {
    const NumberMistake mistake = find_number_mistake({start, static_cast<size_t>(limit_ - start)});
    if (mistake.message.empty()) return false;
    const uint32_t offset = span(begin_, start).end;
    const Span place{offset + mistake.place.begin, offset + mistake.place.end};
    cursor_ = end;
    if (!mistake.is_warning) {
        fail({DiagnosticKind::kSyntaxError, mistake.message, place});
        return true;
    }
    diagnostics_.push_back({DiagnosticKind::kNumberWarning, mistake.message, place});
    return false;
}

// Passes on what decoding had to say. True after an error.
bool Lexer::is_bad_literal(Diagnostic note, Span span) {
    if (note.message.empty()) return false;
    note.span = span;
    note.told = Told::kByParser;
    if (is_error(note)) {
        fail(std::move(note));
        return true;
    }
    diagnostics_.push_back(std::move(note));
    return false;
}

}  // namespace eadem::grammar
