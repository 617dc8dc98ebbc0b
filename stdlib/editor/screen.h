// What the editor has painted on the terminal, and the bytes that turn it into something else: only what differs is
// written.
//
// The editor's rows are the last ones on the terminal; where they begin on it is not known, so all moves are relative,
// and a new row is made by a newline, which scrolls where it must. A row is never longer than the terminal is wide, and
// never are there more rows than the terminal has.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "stdlib/editor/cells.h"
#include "stdlib/editor/layout.h"
#include "stdlib/editor/palette.h"

namespace eadem::editor {

struct Frame {
    std::vector<Row> rows;  // at least one
    Position cursor;
};

class Screen {
 public:
    explicit Screen(const Palette& palette) : palette_(palette) {}

    // All of these append to `out` what is to be written.

    // Nothing of the editor's is on the terminal; it begins in the first column, on a new row if the cursor is not
    // there.
    void begin(size_t columns, std::string& out);
    void show(Frame frame, std::string& out);
    // The terminal has another width now; what was painted is erased. Rows that became too long have been wrapped by
    // the terminal, as most do.
    void resize(size_t columns, std::string& out);
    // Erases the whole terminal.
    void clear(std::string& out);
    // Goes to a new row below all that is painted, which stays there.
    void leave(std::string& out);

 private:
    void go_to(Position to, std::string& out);
    // Returns whether it wrote anything.
    bool show_row(size_t index, const Row& row, std::string& out);
    void write_cells(const Row& row, size_t begin, size_t end, std::string& out);

    const Palette& palette_;
    size_t columns_ = 80;
    std::vector<Row> rows_;  // on the terminal
    Position cursor_;        // of the terminal; its column is columns_ behind a full row
};

}  // namespace eadem::editor
