// Where the carets under a traceback's source line go: the part of an expression that failed (`^`), and the
// operands around it
// (`~`). The rules are those of CPython 3.13: the operator of a binary operation, the brackets of a subscript
// or a call.
//
// Lines are those of one instruction, without their common indentation; columns are bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eadem::stdlib {

struct LinePlace {
    size_t line = 0;  // from 0
    size_t column = 0;

    bool operator==(const LinePlace&) const = default;
    auto operator<=>(const LinePlace&) const = default;
};

// The failing part is [left_end, right_start); the operands are what is around it.
struct CaretAnchors {
    LinePlace left_end;
    LinePlace right_start;
};

// The lines of one instruction and the part of them that the instruction is.
struct Segment {
    std::vector<std::string_view> lines;
    size_t start_column = 0;  // in the first line
    size_t end_column = 0;    // in the last line
};

// Anchors within the segment's lines; nullopt if the segment is no binary operation, subscript or call.
std::optional<CaretAnchors> find_anchors(const Segment& segment);

// Whether carets say more than the line alone: not when they would underline all of it, nor a plain `return
// f(...)` or `x = f(...)`.
bool should_show_carets(const Segment& segment, bool has_anchors);

}  // namespace eadem::stdlib
