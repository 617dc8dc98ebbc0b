// The candidates of a completion in columns below the input, one of which may be selected; more than there are rows for
// scroll with the selection.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "stdlib/editor/cells.h"
#include "stdlib/editor/language.h"

namespace eadem::editor {

// The longest beginning that the texts of all candidates share, in whole characters. There is at least one candidate.
std::string_view common_prefix(const Candidates& candidates);

class CompletionMenu {
 public:
    enum class Direction : uint8_t { kNext, kPrevious, kLeft, kRight };

    // At least one candidate, none selected.
    void open(Candidates candidates);
    void close();
    bool is_open() const { return !candidates_.items.empty(); }

    // Where the text begins that a candidate replaces.
    size_t begin() const { return candidates_.begin; }
    // The selected candidate, or null.
    const Candidate* selected() const { return selected_.has_value() ? &candidates_.items[*selected_] : nullptr; }
    // Next and previous go round; left and right stop at the edges. The first move selects the first, or the last.
    void move(Direction direction);

    // The rows of the menu, at most `most_rows` (>= 1).
    std::vector<Row> paint(size_t columns, size_t most_rows);

 private:
    size_t rows() const { return (candidates_.items.size() + columns_ - 1) / columns_; }

    Candidates candidates_;
    std::optional<size_t> selected_;
    size_t widest_ = 0;   // label, in columns of the screen
    size_t columns_ = 1;  // of labels, when painted last
    size_t top_ = 0;      // the first row shown
};

}  // namespace eadem::editor
