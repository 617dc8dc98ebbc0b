#include "stdlib/testing/session.h"

#include <algorithm>

#include "stdlib/report/text_lines.h"
#include "stdlib/testing/comment_grammar.h"
#include "stdlib/testing/text_line.h"

namespace eadem::stdlib {

namespace {

bool is_prompt(std::string_view line, std::string_view prompt) {
    return line == prompt || (line.starts_with(prompt) && line.size() > prompt.size() && line[prompt.size()] == ' ');
}

void read_directives(std::string_view line, Example& example) {
    const size_t at = line.find("doctest:");
    if (at == std::string_view::npos || line.find('#') == std::string_view::npos || line.find('#') > at) return;
    const std::string_view options = line.substr(at);
    const auto has = [options](std::string_view name) { return options.find(name) != std::string_view::npos; };
    if (has("+SKIP")) example.is_skipped = true;
    if (has("+ELLIPSIS")) example.has_ellipsis = true;
    if (has("+NORMALIZE_WHITESPACE")) example.joins_spaces = true;
    if (has("+IGNORE_EXCEPTION_DETAIL")) example.ignores_exception_detail = true;
}

std::string with_blank_lines(std::string_view expected) {
    std::string text;
    for (const std::string_view line : split_lines(expected)) {
        if (strip(line) != "<BLANKLINE>") text += line;
        text += '\n';
    }
    return text;
}

std::string with_single_spaces(std::string_view text) {
    std::string joined;
    bool is_between = false;
    for (const char c : text) {
        const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        if (!is_space) {
            if (is_between && !joined.empty()) joined += ' ';
            joined += c;
        }
        is_between = is_space;
    }
    return joined;
}

// "..." stands for any text: the pieces between them must come one after the other, the first at the beginning and the
// last at the end.
bool matches_ellipsis(std::string_view expected, std::string_view output) {
    constexpr std::string_view kAnything = "...";
    size_t next = expected.find(kAnything);
    if (next == std::string_view::npos) return expected == output;
    if (!output.starts_with(expected.substr(0, next))) return false;
    output.remove_prefix(next);
    while (true) {
        expected.remove_prefix(next + kAnything.size());
        next = expected.find(kAnything);
        const std::string_view piece = expected.substr(0, next);
        if (next == std::string_view::npos) return output.size() >= piece.size() && output.ends_with(piece);
        const size_t found = output.find(piece);
        if (found == std::string_view::npos) return false;
        output.remove_prefix(found + piece.size());
    }
}

bool matches_text(const Example& example, std::string_view expected, std::string_view output) {
    if (expected == output) return true;
    if (!example.joins_spaces) return example.has_ellipsis && matches_ellipsis(expected, output);
    const std::string joined_expected = with_single_spaces(expected);
    const std::string joined_output = with_single_spaces(output);
    if (joined_expected == joined_output) return true;
    return example.has_ellipsis && matches_ellipsis(joined_expected, joined_output);
}

}  // namespace

std::vector<Example> find_examples(std::string_view text) {
    std::vector<Example> examples;
    const std::vector<std::string_view> lines = split_lines(text);
    for (size_t i = 0; i < lines.size();) {
        if (!is_prompt(lines[i], ">>>")) {
            ++i;
            continue;
        }
        Example example;
        example.line = static_cast<uint32_t>(i + 1);
        do {
            read_directives(lines[i], example);
            example.code.append(lines[i].substr(std::min<size_t>(4, lines[i].size()))).append("\n");
            ++i;
        } while (i < lines.size() && is_prompt(lines[i], "..."));
        example.code_lines = static_cast<uint32_t>(i + 1) - example.line;
        example.expected_line = static_cast<uint32_t>(i + 1);
        while (i < lines.size() && !is_blank(lines[i]) && !is_prompt(lines[i], ">>>")) {
            example.expected.append(strip_end(lines[i])).append("\n");
            ++i;
        }
        example.expected_lines = static_cast<uint32_t>(i + 1) - example.expected_line;
        examples.push_back(std::move(example));
    }
    return examples;
}

bool matches(const Example& example, std::string_view output) {
    // Spaces at the ends of lines cannot be seen in a document.
    std::string shown;
    for (const std::string_view line : split_lines(output)) shown.append(strip_end(line)).append("\n");
    if (matches_text(example, example.expected, shown)) return true;
    return matches_text(example, with_blank_lines(example.expected), shown);
}

std::string_view expected_exception(std::string_view expected) {
    const std::vector<std::string_view> lines = split_lines(expected);
    if (lines.empty() || !lines.front().starts_with("Traceback (") || !strip_end(lines.front()).ends_with("last):"))
        return {};
    for (size_t i = 1; i < lines.size(); ++i) {
        if (is_blank(lines[i]) || lines[i].front() == ' ' || lines[i].front() == '\t') continue;
        const bool is_word = lines[i].front() == '_' || (lines[i].front() | 0x20) >= 'a';
        if (is_word) return strip_end(lines[i]);
    }
    return {};
}

bool matches_exception(const Example& example, std::string_view exception) {
    const std::string_view expected = expected_exception(example.expected);
    if (expected.empty()) return false;
    if (matches_text(example, expected, exception)) return true;
    if (!example.ignores_exception_detail) return false;
    const auto class_of = [](std::string_view text) {
        const std::string_view name = text.substr(0, text.find(':'));
        return name.substr(name.rfind('.') + 1);
    };
    return class_of(expected) == class_of(exception);
}

}  // namespace eadem::stdlib
