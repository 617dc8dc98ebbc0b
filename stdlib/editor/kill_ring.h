// What was killed (cut), newest last: Ctrl-Y yanks the newest, Alt-Y turns to the one before. Kills that follow each
// other grow one entry.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace eadem::editor {

class KillRing {
 public:
    // Emacs's number.
    static constexpr size_t kMostEntries = 60;

    enum class Direction : uint8_t { kForward, kBackward };
    // `continues`: the command before this one killed, too.
    void kill(std::string_view text, Direction direction, bool continues) {
        if (text.empty()) return;
        if (!continues || entries_.empty()) {
            entries_.emplace_back();
            if (entries_.size() > kMostEntries) entries_.pop_front();
        }
        std::string& entry = entries_.back();
        entry.insert(direction == Direction::kForward ? entry.size() : 0, text);
        at_ = entries_.size() - 1;
    }
    bool is_empty() const { return entries_.empty(); }
    // The entry whose turn it is; there is one.
    const std::string& current() const { return entries_[at_]; }
    void rotate() { at_ = at_ == 0 ? entries_.size() - 1 : at_ - 1; }
    void turn_to_newest() { at_ = entries_.empty() ? 0 : entries_.size() - 1; }

 private:
    std::deque<std::string> entries_;
    size_t at_ = 0;
};

}  // namespace eadem::editor
