// The text of one input while it is edited, with its cursor and what undoes each edit. The cursor stands before a
// character (grapheme cluster) or at the end.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace eadem::editor {

class TextBuffer {
 public:
    // An input larger than this is refused: no one types it, and what pastes it by mistake is not to fill the memory.
    static constexpr size_t kMostBytes = size_t{16} << 20;

    TextBuffer() = default;
    // A text that nothing undoes, with the cursor at its end.
    explicit TextBuffer(std::string text);

    const std::string& text() const { return text_; }
    size_t cursor() const { return cursor_; }
    // Moves to `offset`, or to the beginning of the character that it is in.
    void move_to(size_t offset);

    // Replaces bytes [begin, end) and puts the cursor behind what is inserted. False, and nothing happens, if that
    // would be too large. With `continues`, one undo takes back this edit with the one before, if they touch.
    bool replace(size_t begin, size_t end, std::string_view with, bool continues = false);
    bool insert(std::string_view inserted, bool continues = false) {
        return replace(cursor_, cursor_, inserted, continues);
    }
    void erase(size_t begin, size_t end) { replace(begin, end, {}); }
    // False if there is nothing to undo, or nothing undone.
    bool undo();
    bool redo();

    // The logical line that holds `offset`: the byte where it begins, and that of its newline or the text's end.
    size_t line_begin(size_t offset) const;
    size_t line_end(size_t offset) const;
    // The line of the cursor, as far as the cursor.
    std::string_view before_cursor_in_line() const;
    bool is_on_first_line() const { return line_begin(cursor_) == 0; }
    bool is_on_last_line() const { return line_end(cursor_) == text_.size(); }

    // Where the word ends that holds or follows `offset`, and where the one begins that holds it or precedes it.
    size_t word_end(size_t offset) const;
    size_t word_begin(size_t offset) const;

 private:
    struct Edit {
        size_t begin;
        std::string removed;
        std::string inserted;
        size_t cursor_before;
    };
    void forget_oldest_edits();

    std::string text_;
    size_t cursor_ = 0;
    std::vector<Edit> edits_;  // the first `done_` of them are in the text, the rest undone
    size_t done_ = 0;
    size_t edit_bytes_ = 0;  // in edits_
};

}  // namespace eadem::editor
