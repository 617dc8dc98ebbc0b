#include "stdlib/cli/claims.h"

#include <algorithm>

#include "grammar/arena.h"
#include "grammar/layout.h"
#include "grammar/name_table.h"

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

bool is_boundary(std::string_view rest) {
    return rest.empty() ||
           std::ranges::any_of(kBoundaries, [rest](std::string_view boundary) { return rest.starts_with(boundary); });
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
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
    const std::string_view closing = text[0] == '[' ? "]" : text[0] == '(' ? ")" : text[0] == '{' ? "}" : "";
    if (!closing.empty()) {
        const size_t end = text.rfind(closing);
        return end == std::string_view::npos ? 0 : end + 1;
    }
    if (text[0] == '\'' || text[0] == '"') {
        const size_t end = text.find(text[0], 1);
        return end == std::string_view::npos ? 0 : end + 1;
    }
    return 0;
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

class ClaimReader {
 public:
    explicit ClaimReader(const grammar::Source& source) : comments_(CommentFinder(source).find()) {}

    Claims read() {
        for (next_ = 0; next_ < comments_.size();) {
            const Comment& comment = comments_[next_++];
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
        if (name == "expect" && value.empty()) {
            claims_.output = read_block(comment.line);
        } else if (name == "expect-stderr" && value.empty()) {
            claims_.error_output = read_block(comment.line);
        } else if (name == "expect-error") {
            claims_.error = TextClaim{comment.line, value};
        } else if (name == "exit") {
            claims_.exit = TextClaim{comment.line, value};
        } else if (name == "profile") {
            claims_.profile = value;
        } else {
            return false;
        }
        return true;
    }

    static bool is_directive(const Comment& comment) {
        constexpr std::string_view kDirectives[] = {"expect:", "expect-stderr:", "expect-error:", "exit:"};
        const std::string_view text = strip(comment.text);
        return std::ranges::any_of(kDirectives, [text](std::string_view word) { return text.starts_with(word); });
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
    if (claim.starts_with(output) && !output.empty() && is_boundary(claim.substr(output.size()))) return true;
    // A string claimed in quotes is printed without them.
    const size_t size = literal_size(claim);
    const bool is_quoted = size >= 2 && (claim[0] == '\'' || claim[0] == '"') && is_boundary(claim.substr(size));
    return is_quoted && claim.substr(1, size - 2) == output;
}

}  // namespace eadem::stdlib
