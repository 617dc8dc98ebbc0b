// A text as lines, which know where they stand in the file.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace eadem::stdlib {

// A line without its newline; `offset` is where it begins in the file.
struct TextLine {
    std::string_view text;
    size_t offset;
};

// Cut at "\n"; a "\r" before it and a byte order mark at the beginning belong to no line. They view the text.
std::vector<TextLine> text_lines(std::string_view text);

inline bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\f\v\r") == std::string_view::npos;
}
// The bytes of whitespace that a line begins with.
inline size_t indentation(std::string_view line) {
    return std::min(line.find_first_not_of(" \t"), line.size());
}

}  // namespace eadem::stdlib
