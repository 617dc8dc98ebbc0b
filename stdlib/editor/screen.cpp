#include "stdlib/editor/screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace eadem::editor {

namespace {

void append_move(size_t count, char direction, std::string& out) {
    if (count == 1) {
        out += {'\x1b', '[', direction};
    } else if (count > 1) {
        fmt::format_to(std::back_inserter(out), "\x1b[{}{}", count, direction);
    }
}

// More than a character of ASCII may take other columns on the terminal than we think.
bool is_certain(const Cell& cell) {
    return cell.text.size() == 1;
}

// How many rows further down a terminal puts the cell at `column`, or the last one if there is none, when it wraps the
// row to fewer columns.
size_t wrapped_rows(const Row& row, size_t column, size_t columns) {
    size_t wrapped = 0, filled = 0;
    for (size_t i = 0; i < std::min(column + 1, row.size()); ++i) {
        const size_t width = row[i].width;
        if (filled + width > columns) {
            ++wrapped;
            filled = 0;
        }
        filled += width;
    }
    return wrapped;
}

}  // namespace

void Screen::begin(size_t columns, std::string& out) {
    columns_ = columns;
    rows_.assign(1, {});
    cursor_ = {};
    // A row of spaces ends on the next row unless it began in the first column, as the terminal goes there only when
    // the next character comes.
    out.append(columns, ' ').append("\r\x1b[J");
}

void Screen::clear(std::string& out) {
    out += "\x1b[H\x1b[2J";
    rows_.assign(1, {});
    cursor_ = {};
}

void Screen::leave(std::string& out) {
    go_to({rows_.size() - 1, 0}, out);
    out += "\r\n";
    rows_.assign(1, {});
    cursor_ = {};
}

void Screen::resize(size_t columns, std::string& out) {
    columns = std::max<size_t>(columns, 1);
    size_t above = 0;
    for (size_t i = 0; i < cursor_.row; ++i) above += wrapped_rows(rows_[i], rows_[i].size(), columns) + 1;
    above += wrapped_rows(rows_[cursor_.row], std::min(cursor_.column, columns_ - 1), columns);
    out += '\r';
    append_move(above, 'A', out);
    out += "\x1b[J";
    columns_ = columns;
    rows_.assign(1, {});
    cursor_ = {};
}

void Screen::go_to(Position to, std::string& out) {
    if (to == cursor_) return;
    // Behind a full row the terminal may be on either side of the edge.
    if (cursor_.column >= columns_) {
        out += '\r';
        cursor_.column = 0;
    }
    if (to.row < cursor_.row) append_move(cursor_.row - to.row, 'A', out);
    if (to.row > cursor_.row) {
        append_move(to.row - cursor_.row, 'B', out);
    }
    if (to.column == 0 && cursor_.column != 0) {
        out += '\r';
    } else if (to.column < cursor_.column) {
        append_move(cursor_.column - to.column, 'D', out);
    } else {
        append_move(to.column - cursor_.column, 'C', out);
    }
    cursor_ = to;
}

void Screen::write_cells(const Row& row, size_t begin, size_t end, std::string& out) {
    uint8_t paint = Paint::kPlain;
    for (size_t i = begin; i < end; ++i) {
        const Cell& cell = row[i];
        if (cell.width == 0) continue;
        const std::string_view sequence = palette_.sequence(cell.paint);
        if (sequence != palette_.sequence(paint)) {
            if (!palette_.sequence(paint).empty()) out += "\x1b[0m";
            out += sequence;
        }
        paint = cell.paint;
        out += cell.text;
        cursor_.column = i + cell.width;
        if (!is_certain(cell) && cursor_.column < columns_) {
            fmt::format_to(std::back_inserter(out), "\x1b[{}G", cursor_.column + 1);
        }
    }
    if (!palette_.sequence(paint).empty()) out += "\x1b[0m";
}

bool Screen::show_row(size_t index, const Row& row, std::string& out) {
    Row& old = rows_[index];
    if (old == row) return false;
    const size_t common = std::min(old.size(), row.size());
    size_t begin = static_cast<size_t>(
        std::mismatch(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(common), old.begin()).first - row.begin());
    size_t end = row.size();
    if (old.size() == row.size())
        while (end > begin && old[end - 1] == row[end - 1]) --end;
    // Both columns of a wide character, or neither.
    while (begin > 0 &&
           ((begin < row.size() && row[begin].width == 0) || (begin < old.size() && old[begin].width == 0)))
        --begin;
    while (end < row.size() && (row[end].width == 0 || old[end].width == 0)) ++end;
    go_to({index, begin}, out);
    write_cells(row, begin, end, out);
    if (row.size() < old.size()) {
        // At the edge there is nothing behind, and erasing there would take the last character.
        if (cursor_.column < columns_) out += "\x1b[K";
    }
    old = row;
    return true;
}

void Screen::show(Frame frame, std::string& out) {
    std::string changes;
    size_t changed_rows = 0;
    const size_t kept = std::min(rows_.size(), frame.rows.size());
    for (size_t i = 0; i < kept; ++i) changed_rows += show_row(i, frame.rows[i], changes) ? 1 : 0;
    if (frame.rows.size() < rows_.size()) {
        go_to({frame.rows.size(), 0}, changes);
        changes += "\x1b[J";
        rows_.resize(frame.rows.size());
        ++changed_rows;
    }
    for (size_t i = kept; i < frame.rows.size(); ++i) {
        go_to({i - 1, 0}, changes);
        changes += "\n";
        cursor_ = {i, 0};
        rows_.emplace_back();
        show_row(i, frame.rows[i], changes);
        ++changed_rows;
    }
    go_to(frame.cursor, changes);
    // The cursor is not seen to run about.
    if (changed_rows > 1) {
        out.append("\x1b[?25l").append(changes).append("\x1b[?25h");
    } else {
        out += changes;
    }
}

}  // namespace eadem::editor
