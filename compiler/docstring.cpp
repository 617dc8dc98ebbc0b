#include "compiler/docstring.h"

#include <algorithm>

namespace eadem::compiler {

namespace {

constexpr size_t kTabStop = 8;

// As str.expandtabs; columns are counted in characters.
std::string expand_tabs(std::string_view text) {
    std::string expanded;
    size_t column = 0;
    for (const char c : text) {
        if (c == '\t') {
            const size_t spaces = kTabStop - column % kTabStop;
            expanded.append(spaces, ' ');
            column += spaces;
            continue;
        }
        expanded += c;
        const bool continues_character = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
        if (c == '\n' || c == '\r') {
            column = 0;
        } else if (!continues_character) {
            ++column;
        }
    }
    return expanded;
}

std::string_view take_line(std::string_view& text) {
    const size_t newline = text.find('\n');
    const std::string_view line = text.substr(0, newline == std::string_view::npos ? newline : newline + 1);
    text.remove_prefix(line.size());
    return line;
}

size_t indentation_of(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

}  // namespace

std::string clean_docstring(std::string_view text) {
    const std::string expanded = expand_tabs(text);
    std::string_view rest = expanded;
    const std::string_view first = take_line(rest);

    size_t margin = std::string::npos;
    for (std::string_view lines = rest; !lines.empty();) {
        const std::string_view line = take_line(lines);
        const size_t indentation = indentation_of(line);
        if (indentation < line.size() && line[indentation] != '\n') margin = std::min(margin, indentation);
    }
    if (margin == std::string::npos) margin = 0;

    std::string cleaned(first.substr(indentation_of(first)));
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        cleaned += line.substr(std::min(margin, indentation_of(line)));
    }
    return cleaned;
}

}  // namespace eadem::compiler
