// Small helpers for reports that work on whole lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace eadem::stdlib {

// The lines of a text, without their newlines; a newline at the end begins no further line.
std::vector<std::string_view> split_lines(std::string_view text);
// How much leading whitespace all lines that are not blank have in common, in bytes.
size_t common_margin(const std::vector<std::string_view>& lines);
// The text with the common margin removed; blank lines become empty.
std::string dedent(std::string_view text);
// The text with `margin` before every line.
std::string indent(std::string_view text, std::string_view margin);

// The line without whitespace at its end.
std::string_view strip_end(std::string_view line);

}  // namespace eadem::stdlib
