#include "stdlib/editor/history_walk.h"

#include <cstring>
#include <string>
#include <utility>

namespace eadem::editor {

std::string_view HistoryWalk::text_at(size_t index) const {
    if (const auto found = changed_.find(index); found != changed_.end()) return found->second.text();
    return index < size() ? history_[index] : std::string_view();
}

TextBuffer HistoryWalk::go_to(size_t index, TextBuffer buffer) {
    if (at_ == size() || buffer.text() != history_[at_]) {
        changed_[at_] = std::move(buffer);
    } else {
        changed_.erase(at_);
    }
    at_ = index;
    if (const auto found = changed_.find(index); found != changed_.end()) return found->second;
    return TextBuffer(std::string(text_at(index)));
}

std::optional<size_t> HistoryWalk::find_prefix(std::string_view prefix, std::string_view current, bool forward) const {
    for (size_t index = at_; forward ? index < size() : index > 0;) {
        index = forward ? index + 1 : index - 1;
        const std::string_view text = text_at(index);
        if (text.starts_with(prefix) && text != current) return index;
    }
    return std::nullopt;
}

std::optional<HistoryWalk::Match> HistoryWalk::find(std::string_view pattern, Match from, bool forward,
                                                    bool may_stay) const {
    const std::string_view first = text_at(from.index);
    size_t offset = std::string_view::npos;
    if (forward) {
        offset = first.find(pattern, may_stay ? from.offset : from.offset + 1);
    } else if (may_stay || from.offset > 0) {
        offset = first.rfind(pattern, may_stay ? from.offset : from.offset - 1);
    }
    if (offset != std::string_view::npos) return Match{from.index, offset};
    for (size_t index = from.index; forward ? index < size() : index > 0;) {
        index = forward ? index + 1 : index - 1;
        const std::string_view text = text_at(index);
        // An entry that is there twice in a row looks like a key that does nothing.
        if (text == first || ::memmem(text.data(), text.size(), pattern.data(), pattern.size()) == nullptr) continue;
        offset = forward ? text.find(pattern) : text.rfind(pattern);
        if (offset != std::string_view::npos) return Match{index, offset};
    }
    return std::nullopt;
}

}  // namespace eadem::editor
