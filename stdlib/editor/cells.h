// What fills the columns of a screen row, and how text is turned into it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stdlib/editor/language.h"

namespace eadem::editor {

// How a cell is painted: the styles of Language, then what the editor adds, then from kFirstOwn on what a prompt brings
// along (palette.h).
struct Paint {
    static constexpr uint8_t of(Style style) { return static_cast<uint8_t>(style); }
    static constexpr uint8_t kPlain = 0;
    static constexpr uint8_t kPrompt = 16;
    static constexpr uint8_t kSpecial = 17;   // ^X for a control character, <FF> for a byte that is no UTF-8
    static constexpr uint8_t kBracket = 18;   // the bracket at the cursor and its partner
    static constexpr uint8_t kMatch = 19;     // what a search found
    static constexpr uint8_t kSelected = 20;  // in a menu
    static constexpr uint8_t kStatus = 21;    // lines of the editor's own
    static constexpr uint8_t kFirstOwn = 32;
};

// One or two columns of a row. The second of two columns is a cell of width 0 with no text, so that a row has a cell
// for each column.
struct Cell {
    std::string text;
    uint8_t width;
    uint8_t paint;
    bool operator==(const Cell&) const = default;
};
using Row = std::vector<Cell>;

// Appends the cells of a character (graphemes.h) that begins in that column of its line: several for a tab (to the next
// multiple of 8), ^X, <FF>, <200B>. A cell of two columns has no second cell yet.
void append_cells(std::string_view grapheme, size_t column, uint8_t paint, std::vector<Cell>& out);

// Columns of a line's text that begins in column 0.
size_t columns_of(std::string_view line);
// The character of the line that holds this column, or its end.
size_t offset_at_column(std::string_view line, size_t column);

// Printable ASCII, in which bytes, characters and columns are the same.
bool is_simple(std::string_view text);

}  // namespace eadem::editor
