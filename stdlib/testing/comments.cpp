#include "stdlib/testing/comments.h"

#include <algorithm>

#include "grammar/arena.h"
#include "grammar/layout.h"
#include "grammar/name_table.h"

namespace eadem::stdlib {

namespace {

using grammar::TokenKind;

// Behind what the scanner cannot read: what stands before the first "#" of a line is code.
void mark_rest(std::string_view text, size_t begin, std::vector<bool>& is_code) {
    bool is_comment = false;
    for (size_t i = begin; i < text.size(); ++i) {
        if (text[i] == '\n') is_comment = false;
        if (text[i] == '#') is_comment = true;
        is_code[i] = !is_comment && text[i] != ' ' && text[i] != '\t' && text[i] != '\n';
    }
}

// For each byte of the text whether it belongs to a token.
std::vector<bool> mark_code(const grammar::Source& source) {
    std::vector<bool> is_code(source.text().size(), false);
    grammar::Arena arena;
    grammar::NameTable names(arena);
    std::vector<grammar::Diagnostic> diagnostics;
    grammar::Layout layout(source, arena, names, grammar::StartMode::kFile, diagnostics);
    while (true) {
        const grammar::Token token = layout.next();
        if (token.kind == TokenKind::kEnd) return is_code;
        if (token.kind == TokenKind::kInvalid) {
            mark_rest(source.text(), token.span.begin, is_code);
            return is_code;
        }
        if (token.kind == TokenKind::kNewline || token.kind == TokenKind::kIndent || token.kind == TokenKind::kDedent)
            continue;
        const auto end = std::min<std::ptrdiff_t>(token.span.end, std::ssize(is_code));
        if (token.span.begin < end) std::fill(is_code.begin() + token.span.begin, is_code.begin() + end, true);
    }
}

}  // namespace

std::vector<Comment> find_comments(const grammar::Source& source) {
    const std::vector<bool> is_code = mark_code(source);
    const std::string_view text = source.text();
    std::vector<Comment> comments;
    uint32_t line = 1;
    uint32_t code_line = 0;
    for (size_t begin = 0; begin < text.size(); ++line) {
        const size_t end = std::min(text.find('\n', begin), text.size());
        bool has_code = false;
        size_t at = begin;
        for (; at < end && (is_code[at] || text[at] != '#'); ++at) has_code = has_code || is_code[at];
        if (has_code) code_line = line;
        if (at < end) {
            comments.push_back(
                {line, code_line, static_cast<uint32_t>(at - begin), !has_code, text.substr(at + 1, end - at - 1)});
        }
        begin = end + 1;
    }
    return comments;
}

}  // namespace eadem::stdlib
