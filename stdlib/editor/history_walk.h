// The way through the history while one input is edited. Entries that are changed on the way stay changed until the
// input is accepted; the history itself never changes.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>

#include "stdlib/editor/history.h"
#include "stdlib/editor/text_buffer.h"

namespace eadem::editor {

class HistoryWalk {
 public:
    explicit HistoryWalk(History& history) : history_(history) {}

    // A new input: the walk begins behind the newest entry.
    void start() {
        changed_.clear();
        at_ = size();
    }
    // The entry that is edited; size() is the input that is not in the history yet.
    size_t at() const { return at_; }
    size_t size() const { return history_.size(); }

    // Goes to another entry (<= size()): keeps `buffer` as what is there now, if it is different or must be kept, and
    // gives what is at `index`.
    TextBuffer go_to(size_t index, TextBuffer buffer);

    // The next entry in that direction that begins with `prefix` and is not `current`.
    std::optional<size_t> find_prefix(std::string_view prefix, std::string_view current, bool forward) const;
    struct Match {
        size_t index;
        size_t offset;
    };
    // The next match of `pattern` in that direction, from `offset` in entry `from` on: it may be there itself if
    // `may_stay`. In an entry, backward finds the last one, forward the first.
    std::optional<Match> find(std::string_view pattern, Match from, bool forward, bool may_stay) const;

 private:
    std::string_view text_at(size_t index) const;

    History& history_;
    std::map<size_t, TextBuffer> changed_;
    size_t at_ = 0;
};

}  // namespace eadem::editor
