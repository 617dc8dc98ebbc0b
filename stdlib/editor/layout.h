// Where the characters of an input stand on rows of a given width: each line of it behind a prompt, wrapped as often as
// need be.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "stdlib/editor/cells.h"
#include "stdlib/editor/language.h"

namespace eadem::editor {

// A row, counted from the first of the input, and a column of it.
struct Position {
    size_t row = 0;
    size_t column = 0;
    bool operator==(const Position&) const = default;
};

// Bytes [begin, end) that are painted otherwise than their style says.
struct Mark {
    size_t begin;
    size_t end;
    uint8_t paint;
};

class Layout {
 public:
    // Prompts as Palette::prompt_cells gives them: that of the first line, and of those after it. `text`, prompts and
    // columns (>= 2) must outlive the layout.
    Layout(std::string_view text, size_t cursor, std::span<const Cell> first_prompt, std::span<const Cell> rest_prompt,
           size_t columns);

    size_t rows() const { return rows_; }
    Position cursor() const { return cursor_; }
    // Rows [first, first + count) as far as there are such, painted with `spans` (in order) and `marks` above them.
    std::vector<Row> paint(size_t first, size_t count, std::span<const StyledSpan> spans,
                           std::span<const Mark> marks) const;

 private:
    struct Line {
        size_t begin;
        size_t end;
        size_t first_row;
        size_t rows;
    };
    template <class Visit>
    Position place_prompt(std::span<const Cell> prompt, Visit visit) const;
    // Calls visit(offset, cell, position) for each cell of the line's text, positions from the line's first row on;
    // gives where the line ends.
    template <class Visit>
    Position place_text(const Line& line, Position at, Visit visit) const;
    void measure(Line& line, Position prompt_end, size_t cursor);

    const std::string_view text_;
    const std::span<const Cell> first_prompt_;
    const std::span<const Cell> rest_prompt_;
    const size_t columns_;
    std::vector<Line> lines_;
    Position first_prompt_end_;
    Position rest_prompt_end_;
    size_t rows_ = 0;
    Position cursor_;
};

}  // namespace eadem::editor
