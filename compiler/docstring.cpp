#include "compiler/docstring.h"

#include <algorithm>

#include "vm/object/text_tabs.h"

namespace eadem::compiler {

namespace {

constexpr size_t kTabStop = 8;

std::string expand_tabs(std::string_view text) {
    const vm::TabExpansion expansion(text, kTabStop, false);
    if (!expansion.has_tabs()) return std::string(text);
    std::string expanded(expansion.size(), ' ');
    expansion.write(expanded.data());
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
