#include "stdlib/shell/code_tokens.h"

#include <algorithm>
#include <string>

#include "grammar/arena.h"
#include "grammar/layout.h"
#include "grammar/name_table.h"
#include "grammar/source.h"

namespace eadem::stdlib {

using grammar::TokenKind;

namespace {

// Mistakes in one text that are passed over: each costs a copy of what is left of it.
constexpr int kMostMistakes = 100;

bool is_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || c == '_' || byte >= 0x80;
}

// A string literal that begins at that place, if one does.
std::optional<OpenString> string_at(std::string_view text, size_t begin) {
    OpenString found{begin, begin, 0, false, false, false};
    size_t at = begin;
    for (; at < text.size() && at < begin + 2; ++at) {
        const char letter = static_cast<char>(std::tolower(static_cast<unsigned char>(text[at])));
        if (letter == 'r') {
            found.is_raw = true;
        } else if (letter == 'b') {
            found.is_bytes = true;
        } else if (letter != 'f' && letter != 'u') {
            break;
        }
    }
    if (at >= text.size() || (text[at] != '"' && text[at] != '\'')) return std::nullopt;
    found.quote = text[at];
    found.is_triple = text.substr(at, 3) == std::string(3, found.quote);
    found.contents = at + (found.is_triple ? 3 : 1);
    return found;
}

// Where the line ends in which a literal without an end is: a backslash before a newline takes the next line in.
size_t end_of_string_line(std::string_view text, size_t begin) {
    for (size_t at = begin; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == '\n') {
            return at;
        }
    }
    return text.size();
}

class TypedText {
 public:
    explicit TypedText(std::string_view text) : text_(text) {
        // Characters that a Source would leave out, and offsets with them.
        std::ranges::replace(text_, '\r', ' ');
        std::ranges::replace(text_, '\0', ' ');
    }

    CodeTokens read() {
        size_t begin = 0;
        for (int mistakes = 0; begin < text_.size(); ++mistakes) {
            if (mistakes == kMostMistakes) {
                add(TokenKind::kInvalid, begin, text_.size());
                break;
            }
            begin = read_from(begin);
        }
        return std::move(result_);
    }

 private:
    // Reads up to the first mistake; gives where to go on.
    size_t read_from(size_t begin) {
        const grammar::Source source = grammar::Source::from_text("<typed>", std::string_view(text_).substr(begin));
        grammar::Arena arena;
        grammar::NameTable names(arena);
        std::vector<grammar::Diagnostic> diagnostics;
        grammar::Layout layout(source, arena, names, grammar::StartMode::kFile, diagnostics);
        size_t end = begin;
        f_string_.reset();
        while (true) {
            const grammar::Token token = layout.next();
            if (token.kind == TokenKind::kEnd) return text_.size();
            if (token.kind == TokenKind::kInvalid) return pass_mistake(begin, end, diagnostics);
            if (grammar::precedes_line(token.kind)) continue;
            end = begin + token.span.end;
            note_f_string(token.kind, begin + token.span.begin);
            add(token.kind, begin + token.span.begin, end);
        }
    }

    void note_f_string(TokenKind kind, size_t begin) {
        if (kind == TokenKind::kFStringStart) f_string_ = string_at(text_, begin);
        if (kind == TokenKind::kFStringEnd) f_string_.reset();
    }

    void add(TokenKind kind, size_t begin, size_t end) {
        std::vector<size_t>& open = result_.open_brackets;
        switch (kind) {
            case TokenKind::kLpar:
            case TokenKind::kLsqb:
            case TokenKind::kLbrace:
                open.push_back(result_.tokens.size());
                break;
            case TokenKind::kRpar:
            case TokenKind::kRsqb:
            case TokenKind::kRbrace:
                if (!open.empty()) open.pop_back();
                break;
            default:
                break;
        }
        result_.tokens.push_back({kind, begin, end});
    }

    // `begin`: where the scanner was started; `end`: of its last token.
    size_t pass_mistake(size_t begin, size_t end, const std::vector<grammar::Diagnostic>& diagnostics) {
        const size_t place = next_visible(end);
        if (f_string_) {
            const std::optional<OpenString> inner =
                is_in_field() && place < text_.size() ? string_at(text_, place) : std::nullopt;
            if (!inner) return pass_string(*f_string_, end);
            f_string_.reset();
            return pass_string(*inner, place);
        }
        if (place >= text_.size()) return text_.size();
        const grammar::DiagnosticKind kind =
            diagnostics.empty() ? grammar::DiagnosticKind::kSyntaxError : diagnostics.back().kind;
        const bool is_margin =
            kind == grammar::DiagnosticKind::kIndentationError || kind == grammar::DiagnosticKind::kTabError;
        // A line that stands in no column of those before it is a line all the same.
        if (is_margin && place > begin) return place;
        const std::optional<OpenString> string = string_at(text_, place);
        if (string) return pass_string(*string, place);
        switch (text_[place]) {
            case ')':
                add(TokenKind::kRpar, place, place + 1);
                return place + 1;
            case ']':
                add(TokenKind::kRsqb, place, place + 1);
                return place + 1;
            case '}':
                add(TokenKind::kRbrace, place, place + 1);
                return place + 1;
            default:
                break;
        }
        size_t behind = place + 1;
        if (is_word(text_[place]))
            while (behind < text_.size() && is_word(text_[behind])) ++behind;
        add(TokenKind::kInvalid, place, behind);
        return behind;
    }

    // A literal whose end is missing, from that place on.
    size_t pass_string(OpenString string, size_t place) {
        const size_t from = std::max(place, string.contents);
        size_t end = string.is_triple ? text_.size() : end_of_string_line(text_, std::min(from, text_.size()));
        end = std::max(end, place);
        if (end == text_.size() && !is_in_field()) {
            result_.open_string = string;
        } else if (next_visible(place) < end) {
            add(TokenKind::kInvalid, place, end);
        }
        return end;
    }

    // Among the brackets of the f-string there is an open one.
    bool is_in_field() const {
        return f_string_ && !result_.open_brackets.empty() &&
               result_.tokens[result_.open_brackets.back()].begin > f_string_->begin;
    }

    // Behind blanks, line ends and comments.
    size_t next_visible(size_t at) const {
        while (at < text_.size()) {
            const char c = text_[at];
            if (c == '#') {
                at = end_of_comment(text_, at);
            } else if (c == ' ' || c == '\t' || c == '\f' || c == '\n') {
                ++at;
            } else if (c == '\\' && at + 1 < text_.size() && text_[at + 1] == '\n') {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    std::string text_;
    CodeTokens result_;
    std::optional<OpenString> f_string_;  // the one that is open where the scanner is
};

}  // namespace

CodeTokens code_tokens(std::string_view text) {
    return TypedText(text).read();
}

size_t statement_begin(std::string_view text, const CodeTokens& read) {
    if (read.tokens.empty()) return 0;
    size_t first = read.tokens.size() - 1;
    size_t depth = read.open_brackets.size();
    while (first > 0) {
        const CodeToken& token = read.tokens[first];
        const CodeToken& before = read.tokens[first - 1];
        if (token.kind == TokenKind::kRpar || token.kind == TokenKind::kRsqb || token.kind == TokenKind::kRbrace)
            ++depth;
        if (token.kind == TokenKind::kLpar || token.kind == TokenKind::kLsqb || token.kind == TokenKind::kLbrace)
            depth -= depth == 0 ? 0 : 1;
        const std::string_view between = text.substr(before.end, token.begin - before.end);
        const size_t newline = between.find('\n');
        const bool is_continued = newline != between.npos && newline > 0 && between[newline - 1] == '\\';
        if (depth == 0 && (before.kind == TokenKind::kSemi || (newline != between.npos && !is_continued))) break;
        --first;
    }
    return first;
}

size_t end_of_comment(std::string_view text, size_t begin) {
    return std::min(text.find('\n', begin), text.size());
}

}  // namespace eadem::stdlib
