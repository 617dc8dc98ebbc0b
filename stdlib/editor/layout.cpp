#include "stdlib/editor/layout.h"

#include <algorithm>

#include "stdlib/editor/graphemes.h"

namespace eadem::editor {

namespace {

// Where a cell of that width stands that follows `at`: on the next row if it does not fit.
Position fit(Position at, size_t width, size_t columns) {
    if (at.column + width > columns && at.column > 0) return {at.row + 1, 0};
    return at;
}

void put(Row& row, size_t column, Cell cell, size_t columns) {
    if (column >= columns) return;
    if (row.size() < column) row.resize(column, {" ", 1, Paint::kPlain});
    const bool is_wide = cell.width == 2;
    // Half of a wide character is not to be seen.
    if (is_wide && column + 1 >= columns) cell = {"?", 1, cell.paint};
    const uint8_t paint = cell.paint;
    row.push_back(std::move(cell));
    if (is_wide && column + 1 < columns) row.push_back({{}, 0, paint});
}

}  // namespace

template <class Visit>
Position Layout::place_prompt(std::span<const Cell> prompt, Visit visit) const {
    Position at;
    for (const Cell& cell : prompt) {
        if (cell.text == "\n") {
            at = {at.row + 1, 0};
            continue;
        }
        at = fit(at, cell.width, columns_);
        visit(cell, at);
        at.column += cell.width;
    }
    return fit(at, 1, columns_);
}

template <class Visit>
Position Layout::place_text(const Line& line, Position at, Visit visit) const {
    std::vector<Cell> cells;
    size_t text_column = 0;
    for (size_t offset = line.begin; offset < line.end;) {
        const size_t next = next_grapheme(text_, offset);
        cells.clear();
        append_cells(text_.substr(offset, next - offset), text_column, Paint::kPlain, cells);
        for (Cell& cell : cells) {
            at = fit(at, cell.width, columns_);
            const size_t width = cell.width;
            visit(offset, cell, at);
            at.column += width;
            text_column += width;
        }
        offset = next;
    }
    return at;
}

Layout::Layout(std::string_view text, size_t cursor, std::span<const Cell> first_prompt,
               std::span<const Cell> rest_prompt, size_t columns)
    : text_(text), first_prompt_(first_prompt), rest_prompt_(rest_prompt), columns_(std::max<size_t>(columns, 2)) {
    first_prompt_end_ = place_prompt(first_prompt_, [](const Cell&, Position) {});
    rest_prompt_end_ = place_prompt(rest_prompt_, [](const Cell&, Position) {});
    for (size_t begin = 0; begin <= text.size();) {
        const size_t end = std::min(text.find('\n', begin), text.size());
        Line line{begin, end, rows_, 1};
        measure(line, begin == 0 ? first_prompt_end_ : rest_prompt_end_, cursor);
        rows_ += line.rows;
        lines_.push_back(line);
        begin = end + 1;
    }
}

void Layout::measure(Line& line, Position prompt_end, size_t cursor) {
    Position end = prompt_end;
    bool found = false;
    if (const std::string_view text = text_.substr(line.begin, line.end - line.begin); is_simple(text)) {
        const auto place = [&](size_t offset) {
            const size_t columns = prompt_end.column + offset - line.begin;
            return Position{prompt_end.row + columns / columns_, columns % columns_};
        };
        if (cursor >= line.begin && cursor <= line.end) {
            cursor_ = place(cursor);
            found = true;
        }
        end = place(line.end);
        // A full row is not followed by an empty one.
        if (end.column == 0 && !text.empty()) end = {end.row - 1, columns_};
    } else {
        end = place_text(line, prompt_end, [&](size_t offset, const Cell&, Position at) {
            if (offset != cursor || found) return;
            cursor_ = at;
            found = true;
        });
        if (cursor == line.end) {
            cursor_ = fit(end, 1, columns_);
            found = true;
        }
    }
    line.rows = end.row + 1;
    if (!found) return;
    // But the cursor needs a column to stand in.
    line.rows = std::max(line.rows, cursor_.row + 1);
    cursor_.row += line.first_row;
}

std::vector<Row> Layout::paint(size_t first, size_t count, std::span<const StyledSpan> spans,
                               std::span<const Mark> marks) const {
    std::vector<Row> rows(first >= rows_ ? 0 : std::min(count, rows_ - first));
    auto line = std::upper_bound(lines_.begin(), lines_.end(), first,
                                 [](size_t row, const Line& other) { return row < other.first_row; });
    if (line != lines_.begin()) --line;
    for (; line != lines_.end() && line->first_row < first + rows.size(); ++line) {
        const auto put_at = [&](Cell cell, Position at) {
            const size_t row = line->first_row + at.row;
            if (row >= first && row - first < rows.size()) put(rows[row - first], at.column, std::move(cell), columns_);
        };
        const bool is_first = line->begin == 0;
        const Position prompt_end = place_prompt(is_first ? first_prompt_ : rest_prompt_, put_at);
        auto span = std::partition_point(spans.begin(), spans.end(),
                                         [&](const StyledSpan& other) { return other.end <= line->begin; });
        place_text(*line, prompt_end, [&](size_t offset, Cell& cell, Position at) {
            while (span != spans.end() && span->end <= offset) ++span;
            if (cell.paint == Paint::kPlain && span != spans.end() && span->begin <= offset)
                cell.paint = Paint::of(span->style);
            for (const Mark& mark : marks)
                if (offset >= mark.begin && offset < mark.end) cell.paint = mark.paint;
            put_at(std::move(cell), at);
        });
    }
    return rows;
}

}  // namespace eadem::editor
