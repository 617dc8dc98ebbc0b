#include "stdlib/editor/completion_menu.h"

#include <fmt/format.h>

#include <algorithm>

#include "stdlib/editor/graphemes.h"

namespace eadem::editor {

namespace {

constexpr size_t kGap = 2;

void append_text(std::string_view text, uint8_t paint, Row& row, size_t columns) {
    std::vector<Cell> cells;
    for (size_t at = 0; at < text.size();) {
        const size_t end = next_grapheme(text, at);
        append_cells(text.substr(at, end - at), row.size(), paint, cells);
        at = end;
    }
    for (Cell& cell : cells) {
        const size_t width = cell.width;
        if (row.size() + width > columns) return;
        cell.paint = paint;
        row.push_back(std::move(cell));
        if (width == 2) row.push_back({{}, 0, paint});
    }
}

}  // namespace

std::string_view common_prefix(const Candidates& candidates) {
    std::string_view prefix = candidates.items.front().text;
    for (const Candidate& candidate : candidates.items) {
        const std::string_view text = candidate.text;
        const auto end = std::mismatch(prefix.begin(), prefix.end(), text.begin(), text.end()).first;
        size_t size = static_cast<size_t>(end - prefix.begin());
        // Not in the middle of a character, of either.
        const auto cuts = [&](std::string_view whole) {
            return size < whole.size() && next_grapheme(whole, previous_grapheme(whole, size)) != size;
        };
        while (size > 0 && (cuts(prefix) || cuts(text))) --size;
        prefix = prefix.substr(0, size);
    }
    return prefix;
}

void CompletionMenu::open(Candidates candidates) {
    candidates_ = std::move(candidates);
    selected_.reset();
    top_ = 0;
    columns_ = 1;
    widest_ = 0;
    for (const Candidate& candidate : candidates_.items) widest_ = std::max(widest_, columns_of(candidate.label));
}

void CompletionMenu::close() {
    candidates_ = {};
    selected_.reset();
}

void CompletionMenu::move(Direction direction) {
    const size_t count = candidates_.items.size();
    if (!selected_.has_value()) {
        selected_ = direction == Direction::kPrevious ? count - 1 : 0;
        return;
    }
    switch (direction) {
        case Direction::kNext:
            selected_ = (*selected_ + 1) % count;
            break;
        case Direction::kPrevious:
            selected_ = (*selected_ + count - 1) % count;
            break;
        case Direction::kLeft:
            if (*selected_ >= rows()) *selected_ -= rows();
            break;
        case Direction::kRight:
            if (*selected_ + rows() < count) *selected_ += rows();
            break;
    }
}

std::vector<Row> CompletionMenu::paint(size_t columns, size_t most_rows) {
    const size_t cell_width = std::min(widest_, columns) + kGap;
    columns_ = std::max<size_t>(1, (columns + kGap) / cell_width);
    const size_t all_rows = rows();
    const bool scrolls = all_rows > most_rows;
    // The last row says where we are, if there is more than one.
    const size_t shown = scrolls ? std::max<size_t>(1, most_rows - 1) : all_rows;
    top_ = std::min(top_, all_rows - shown);
    if (selected_.has_value()) {
        const size_t row = *selected_ % all_rows;
        top_ = std::clamp(top_, row + 1 - std::min(row + 1, shown), row);
    }
    std::vector<Row> painted(shown);
    for (size_t i = 0; i < shown; ++i) {
        Row& row = painted[i];
        for (size_t column = 0; column < columns_; ++column) {
            const size_t index = column * all_rows + top_ + i;
            if (index >= candidates_.items.size()) break;
            row.resize(column * cell_width, {" ", 1, Paint::kPlain});
            const uint8_t paint = selected_ == index ? Paint::kSelected : Paint::kPlain;
            append_text(candidates_.items[index].label, paint, row, std::min(columns, column * cell_width + widest_));
        }
    }
    if (scrolls && most_rows > 1) {
        painted.emplace_back();
        append_text(fmt::format("rows {} to {} of {}", top_ + 1, top_ + shown, all_rows), Paint::kStatus,
                    painted.back(), columns);
    }
    return painted;
}

}  // namespace eadem::editor
