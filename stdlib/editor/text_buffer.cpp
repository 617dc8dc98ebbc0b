#include "stdlib/editor/text_buffer.h"

#include <algorithm>
#include <utility>

#include "stdlib/editor/graphemes.h"

namespace eadem::editor {

namespace {

// What undo may keep, beyond the last edit.
constexpr size_t kMostEditBytes = size_t{32} << 20;
constexpr size_t kMostEdits = 100'000;

}  // namespace

TextBuffer::TextBuffer(std::string text) : text_(std::move(text)), cursor_(text_.size()) {}

void TextBuffer::move_to(size_t offset) {
    offset = std::min(offset, text_.size());
    const size_t begin = previous_grapheme(text_, offset);
    cursor_ = offset == text_.size() || next_grapheme(text_, begin) == offset ? offset : begin;
}

bool TextBuffer::replace(size_t begin, size_t end, std::string_view with, bool continues) {
    if (begin == end && with.empty()) return true;
    if (text_.size() - (end - begin) + with.size() > kMostBytes) return false;
    for (size_t i = done_; i < edits_.size(); ++i) edit_bytes_ -= edits_[i].removed.size() + edits_[i].inserted.size();
    edits_.resize(done_);
    edit_bytes_ += end - begin + with.size();
    Edit* const last = continues && done_ > 0 ? &edits_.back() : nullptr;
    if (last != nullptr && begin == end && begin == last->begin + last->inserted.size()) {
        last->inserted += with;
    } else if (last != nullptr && with.empty() && last->inserted.empty() && end == last->begin) {
        last->removed.insert(0, text_, begin, end - begin);
        last->begin = begin;
    } else if (last != nullptr && with.empty() && last->inserted.empty() && begin == last->begin) {
        last->removed.append(text_, begin, end - begin);
    } else {
        edits_.push_back({begin, text_.substr(begin, end - begin), std::string(with), cursor_});
        ++done_;
        forget_oldest_edits();
    }
    text_.replace(begin, end - begin, with);
    // What was inserted may have become one character with what stands behind it.
    const size_t behind = begin + with.size();
    move_to(behind);
    if (cursor_ < behind) cursor_ = next_grapheme(text_, cursor_);
    return true;
}

void TextBuffer::forget_oldest_edits() {
    if (edits_.size() <= kMostEdits && edit_bytes_ <= kMostEditBytes) return;
    // A tenth more than must be, so that a full list is not moved at each key.
    size_t first = 0;
    while (first + 1 < edits_.size() && (edit_bytes_ > kMostEditBytes || edits_.size() - first > kMostEdits / 10 * 9)) {
        edit_bytes_ -= edits_[first].removed.size() + edits_[first].inserted.size();
        ++first;
    }
    edits_.erase(edits_.begin(), edits_.begin() + static_cast<std::ptrdiff_t>(first));
    done_ -= first;
}

bool TextBuffer::undo() {
    if (done_ == 0) return false;
    const Edit& edit = edits_[--done_];
    text_.replace(edit.begin, edit.inserted.size(), edit.removed);
    move_to(edit.cursor_before);
    return true;
}

bool TextBuffer::redo() {
    if (done_ == edits_.size()) return false;
    const Edit& edit = edits_[done_++];
    text_.replace(edit.begin, edit.removed.size(), edit.inserted);
    move_to(edit.begin + edit.inserted.size());
    return true;
}

size_t TextBuffer::line_begin(size_t offset) const {
    if (offset == 0) return 0;
    const size_t newline = text_.rfind('\n', offset - 1);
    return newline == std::string::npos ? 0 : newline + 1;
}

size_t TextBuffer::line_end(size_t offset) const {
    return std::min(text_.find('\n', offset), text_.size());
}

std::string_view TextBuffer::before_cursor_in_line() const {
    const size_t begin = line_begin(cursor_);
    return std::string_view(text_).substr(begin, cursor_ - begin);
}

size_t TextBuffer::word_end(size_t offset) const {
    bool in_word = false;
    while (offset < text_.size()) {
        const bool is_word = is_word_character(decode_utf8(text_, offset).code);
        if (in_word && !is_word) break;
        in_word = is_word;
        offset = next_grapheme(text_, offset);
    }
    return offset;
}

size_t TextBuffer::word_begin(size_t offset) const {
    bool in_word = false;
    while (offset > 0) {
        const size_t previous = previous_grapheme(text_, offset);
        const bool is_word = is_word_character(decode_utf8(text_, previous).code);
        if (in_word && !is_word) break;
        in_word = is_word;
        offset = previous;
    }
    return offset;
}

}  // namespace eadem::editor
