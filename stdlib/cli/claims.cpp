#include "stdlib/cli/claims.h"

#include <fmt/format.h>

#include <algorithm>

#include "grammar/arena.h"
#include "grammar/layout.h"
#include "grammar/name_table.h"
#include "vm/inspect/identity.h"

namespace eadem::stdlib {

namespace {

constexpr std::string_view kSpaces = " \t\r\f";
constexpr std::string_view kMarkers[] = {"Output:", "Out:", "#>", ">", "→", "=>"};
// What may follow the value in a claim.
constexpr std::string_view kBoundaries[] = {" ", "(", ".", ",", "←", "—"};

std::string_view strip(std::string_view text) {
    const size_t begin = text.find_first_not_of(kSpaces);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Whether a value may end where `rest` begins.
bool is_boundary(std::string_view rest) {
    if (rest.empty()) return true;
    // "1.5" is not a 1 with prose behind it, nor is "3,000" a 3.
    if ((rest[0] == '.' || rest[0] == ',') && rest.size() > 1 && is_digit(rest[1])) return false;
    return std::ranges::any_of(kBoundaries, [rest](std::string_view boundary) { return rest.starts_with(boundary); });
}

bool is_quote(char c) {
    return c == '\'' || c == '"';
}

// The length of the string literal that a text begins with; 0 if it has no end.
size_t quoted_size(std::string_view text) {
    const size_t end = text.find(text[0], 1);
    return end == std::string_view::npos ? 0 : end + 1;
}

// The length of the display that a text begins with, up to the bracket that closes it; 0 if there is none.
size_t display_size(std::string_view text) {
    size_t depth = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (is_quote(text[i]) && i > 0) {
            const size_t size = quoted_size(text.substr(i));
            if (size > 0) i += size - 1;
        } else if (text[i] == '[' || text[i] == '(' || text[i] == '{') {
            ++depth;
        } else if (text[i] == ']' || text[i] == ')' || text[i] == '}') {
            if (depth > 0 && --depth == 0) return i + 1;
        }
        if (depth == 0) return 0;
    }
    return 0;
}

// The length of the literal that a text begins with: a singleton, a number, a string or a display; 0 if there
// is none.
size_t literal_size(std::string_view text) {
    for (const std::string_view word : {"True", "False", "None"})
        if (text.starts_with(word)) return word.size();
    if (text.empty()) return 0;
    const size_t sign = text[0] == '-' || text[0] == '+' ? 1 : 0;
    if (sign < text.size() && is_digit(text[sign])) {
        size_t end = text.find_first_not_of("0123456789abcdefxojABCDEFXOJ._+-", sign);
        end = std::min(end, text.size());
        while (text[end - 1] == '.' || text[end - 1] == '-') --end;  // "300. Because", "300 - new"
        return end;
    }
    if (is_quote(text[0])) return quoted_size(text);
    return display_size(text);
}

// Whether the text is literals with one space between them, and nothing else. What stands in parentheses behind a value
// is a remark about it.
bool is_row_of_literals(std::string_view text) {
    while (true) {
        const size_t size = literal_size(text);
        if (size == 0) return false;
        if (size == text.size()) return true;
        if (text[size] != ' ' || text.substr(size).starts_with(" (")) return false;
        text.remove_prefix(size + 1);
    }
}

// A comment without its "#" and, if it has one, its marker.
struct Comment {
    uint32_t line;
    uint32_t code_line;     // the line itself if it has code, else the last one before it that has
    bool is_alone;          // no code on its line
    std::string_view code;  // what stands before it on its line, or on the code line
    std::string_view text;
};

// Finds the comments with the help of the scanner's tokens, so that a "#" in a string is none.
class CommentFinder {
 public:
    explicit CommentFinder(const grammar::Source& source) : source_(source) {}

    std::vector<Comment> find() {
        mark_code();
        std::vector<Comment> comments;
        uint32_t line = 1;
        uint32_t code_line = 0;
        std::string_view code;
        const std::string_view text = source_.text();
        for (size_t begin = 0; begin < text.size(); ++line) {
            const size_t end = std::min(text.find('\n', begin), text.size());
            const bool has_code = std::find(is_code_.begin() + static_cast<std::ptrdiff_t>(begin),
                                            is_code_.begin() + static_cast<std::ptrdiff_t>(end),
                                            true) != is_code_.begin() + static_cast<std::ptrdiff_t>(end);
            size_t at = begin;
            while (at < end && (is_code_[at] || text[at] != '#')) ++at;
            if (has_code) {
                code_line = line;
                code = strip(text.substr(begin, at - begin));
            }
            if (at < end) comments.push_back({line, code_line, !has_code, code, text.substr(at + 1, end - at - 1)});
            begin = end + 1;
        }
        return comments;
    }

 private:
    void mark_code() {
        is_code_.assign(source_.text().size(), false);
        grammar::Arena arena;
        grammar::NameTable names(arena);
        std::vector<grammar::Diagnostic> diagnostics;
        grammar::Layout layout(source_, arena, names, grammar::StartMode::kFile, diagnostics);
        while (true) {
            const grammar::Token token = layout.next();
            if (token.kind == grammar::TokenKind::kEnd || token.kind == grammar::TokenKind::kInvalid) return;
            if (token.kind == grammar::TokenKind::kNewline || token.kind == grammar::TokenKind::kIndent ||
                token.kind == grammar::TokenKind::kDedent)
                continue;
            const size_t end = std::min<size_t>(token.span.end, is_code_.size());
            for (size_t i = token.span.begin; i < end; ++i) is_code_[i] = true;
        }
    }

    const grammar::Source& source_;
    std::vector<bool> is_code_;
};

// The text behind a marker, or nullopt.
std::optional<std::string_view> after_marker(std::string_view text) {
    for (const std::string_view marker : kMarkers)
        if (text.starts_with(marker)) return strip(text.substr(marker.size()));
    return std::nullopt;
}

enum class Directive : uint8_t { kOutput, kErrorOutput, kError, kExit, kProfile, kMode, kForOracle };

struct Heading {
    std::string_view name;
    Directive directive;
    bool has_value;  // behind the colon; else the text is in the lines below
};

constexpr Heading kHeadings[] = {
    {"expect", Directive::kOutput, false},     {"expect-stderr", Directive::kErrorOutput, false},
    {"expect-error", Directive::kError, true}, {"exit", Directive::kExit, true},
    {"profile", Directive::kProfile, true},    {"mode", Directive::kMode, true},
    {"needs", Directive::kForOracle, true},    {"eadem only", Directive::kForOracle, true},
};

const Heading* find_heading(std::string_view name) {
    const Heading* found = std::ranges::find(kHeadings, name, &Heading::name);
    return found == std::end(kHeadings) ? nullptr : found;
}

class ClaimReader {
 public:
    explicit ClaimReader(const grammar::Source& source) : comments_(CommentFinder(source).find()) {}

    Claims read() {
        for (next_ = 0; next_ < comments_.size();) {
            Comment comment = comments_[next_++];
            read_reasons(comment);
            if (!comment.is_alone || !read_directive(comment)) read_print_claim(comment);
        }
        return std::move(claims_);
    }

 private:
    bool read_directive(const Comment& comment) {
        const std::string_view text = strip(comment.text);
        const size_t colon = text.find(':');
        if (colon == std::string_view::npos) return false;
        const std::string_view name = text.substr(0, colon);
        const std::string value(strip(text.substr(colon + 1)));
        const Heading* heading = find_heading(name);
        const bool is_nearly_one = heading == nullptr && name.starts_with("expect-");
        if (heading == nullptr && !is_nearly_one) return false;
        if (is_nearly_one || heading->has_value == value.empty()) {
            claims_.malformed.push_back({comment.line, std::string(text)});
            return true;
        }
        switch (heading->directive) {
            case Directive::kOutput:
                claims_.output = read_block(comment.line);
                break;
            case Directive::kErrorOutput:
                claims_.error_output = read_block(comment.line);
                break;
            case Directive::kError:
                claims_.error = TextClaim{comment.line, value};
                break;
            case Directive::kExit:
                claims_.exit = TextClaim{comment.line, value};
                break;
            case Directive::kProfile:
                claims_.profile = value;
                break;
            case Directive::kMode:
                claims_.mode = value;
                break;
            case Directive::kForOracle:
                break;
        }
        return true;
    }

    // Ids of reasons with commas between them.
    static bool are_reasons(std::string_view ids) {
        while (true) {
            const size_t comma = ids.find(',');
            if (!vm::is_reason(strip(ids.substr(0, comma)))) return false;
            if (comma == std::string_view::npos) return true;
            ids.remove_prefix(comma + 1);
        }
    }

    // "why: small-int, display" at the end of a comment, which is cut off.
    void read_reasons(Comment& comment) {
        constexpr std::string_view kWhy = "why:";
        const size_t at = comment.text.rfind(kWhy);
        if (at == std::string_view::npos || comment.is_alone) return;
        const std::string_view before = strip(comment.text.substr(0, at));
        if (!before.empty() && !before.ends_with('#')) return;
        const std::string reasons(strip(comment.text.substr(at + kWhy.size())));
        if (are_reasons(reasons)) {
            claims_.reasons.push_back({comment.line, comment.code_line, reasons});
        } else {
            claims_.malformed.push_back({comment.line, fmt::format("why: {}", reasons)});
        }
        comment.text = before.empty() ? before : strip(before.substr(0, before.size() - 1));
    }

    static bool is_directive(const Comment& comment) {
        const std::string_view text = strip(comment.text);
        const size_t colon = text.find(':');
        return colon != std::string_view::npos && find_heading(text.substr(0, colon)) != nullptr;
    }

    // The comment lines right below `line`: a text of whole lines. One space behind the "#" is not part of
    // it.
    TextClaim read_block(uint32_t line) {
        TextClaim block{line, {}};
        for (uint32_t expected = line + 1; next_ < comments_.size(); ++expected, ++next_) {
            const Comment& comment = comments_[next_];
            if (comment.line != expected || !comment.is_alone || is_directive(comment)) break;
            block.text.append(comment.text.substr(comment.text.starts_with(' ') ? 1 : 0)).append("\n");
        }
        return block;
    }

    void read_print_claim(const Comment& comment) {
        std::string_view text = strip(comment.text);
        const std::optional<std::string_view> marked = after_marker(text);
        if (marked) text = *marked;
        // A comment on a line of its own needs a marker, and the print right above it.
        const bool is_below = marked && comment.line == comment.code_line + 1;
        if (comment.is_alone && !is_below) return;
        const bool is_call = comment.code.find("print(") != std::string_view::npos || comment.code.ends_with(')');
        if (!is_call && !marked) return;
        const size_t size = literal_size(text);
        const bool has_literal = size > 0 && is_boundary(text.substr(size));
        if (!marked && !has_literal) return;
        if (text.empty()) return;
        claims_.prints.push_back({comment.line, comment.code_line, std::string(text)});
    }

    std::vector<Comment> comments_;
    size_t next_ = 0;
    Claims claims_;
};

}  // namespace

Claims find_claims(const grammar::Source& source) {
    return ClaimReader(source).read();
}

bool bears_out(std::string_view output, std::string_view claim) {
    if (output == claim && !output.empty()) return true;
    const size_t size = literal_size(claim);
    // "True False" claims two values, "True as always" one.
    const bool is_whole = size < claim.size() && is_row_of_literals(claim);
    if (is_whole) return false;
    const bool is_beginning = claim.starts_with(output) && !output.empty() && output.size() >= size;
    if (is_beginning && is_boundary(claim.substr(output.size()))) return true;
    // A string claimed in quotes is printed without them.
    const bool is_quoted = size >= 2 && (claim[0] == '\'' || claim[0] == '"') && is_boundary(claim.substr(size));
    return is_quoted && claim.substr(1, size - 2) == output;
}

}  // namespace eadem::stdlib
