#include "stdlib/report/text_lines.h"

#include <algorithm>

namespace eadem::stdlib {

namespace {
constexpr std::string_view kWhitespace = " \t\r\f\v";
constexpr std::string_view kMarginSpaces = " \t";

bool is_blank(std::string_view line) {
    return line.find_first_not_of(kWhitespace) == std::string_view::npos;
}
}  // namespace

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const size_t newline = text.find('\n');
        lines.push_back(text.substr(0, newline));
        if (newline == std::string_view::npos) break;
        text.remove_prefix(newline + 1);
    }
    return lines;
}

size_t common_margin(const std::vector<std::string_view>& lines) {
    std::string_view margin;
    bool is_first = true;
    for (const std::string_view line : lines) {
        if (is_blank(line)) continue;
        const std::string_view own = line.substr(0, line.find_first_not_of(kMarginSpaces));
        if (is_first) {
            margin = own;
            is_first = false;
            continue;
        }
        const auto differ = std::ranges::mismatch(margin, own);
        margin = margin.substr(0, static_cast<size_t>(differ.in1 - margin.begin()));
    }
    return margin.size();
}

std::string dedent(std::string_view text) {
    const std::vector<std::string_view> lines = split_lines(text);
    const size_t margin = common_margin(lines);
    std::string dedented;
    for (const std::string_view line : lines) {
        if (!is_blank(line)) dedented += line.substr(margin);
        dedented += '\n';
    }
    return dedented;
}

std::string indent(std::string_view text, std::string_view margin) {
    std::string indented;
    for (const std::string_view line : split_lines(text)) {
        indented += margin;
        indented += line;
        indented += '\n';
    }
    return indented;
}

std::string_view strip_end(std::string_view line) {
    return line.substr(0, line.find_last_not_of(kWhitespace) + 1);
}

}  // namespace eadem::stdlib
