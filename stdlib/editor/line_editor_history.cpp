// The editor's way through the history: entries, and the search while one types.
#include <algorithm>
#include <utility>

#include "stdlib/editor/graphemes.h"
#include "stdlib/editor/line_editor.h"

namespace eadem::editor {

void LineEditor::go_to_entry(size_t index) {
    editing_.set_buffer(walk_.go_to(index, editing_.buffer()));
    editing_.buffer().move_to(editing_.buffer().text().size());
}

void LineEditor::search_prefix(bool forward) {
    const TextBuffer& buffer = editing_.buffer();
    const size_t cursor = buffer.cursor();
    const std::string prefix = buffer.text().substr(0, cursor);
    const std::optional<size_t> found = walk_.find_prefix(prefix, buffer.text(), forward);
    if (!found.has_value()) {
        beep();
        return;
    }
    go_to_entry(*found);
    // Without a prefix these are moves like Up, and leave the cursor at the end as Up does; else the next one is for
    // the same prefix.
    if (cursor > 0) editing_.buffer().move_to(cursor);
}

void LineEditor::start_search(bool forward) {
    editing_.set_buffer(walk_.go_to(walk_.at(), editing_.buffer()));
    const TextBuffer& buffer = editing_.buffer();
    search_ = Search{forward, {}, {walk_.at(), buffer.cursor()}, true, walk_.at(), buffer};
}

void LineEditor::end_search() {
    if (!search_->pattern.empty()) last_pattern_ = search_->pattern;
    search_.reset();
}

bool LineEditor::on_search_key(const Key& key) {
    std::string& pattern = search_->pattern;
    if (key.is_plain_text() || key.code == KeyCode::kPaste) {
        // A pattern is one line: entries are searched, not read.
        pattern += key.text.substr(0, key.text.find('\n'));
        search_on(true);
        return true;
    }
    if (key.code == KeyCode::kEnter && key.modifiers == 0) {
        end_search();
        return true;
    }
    if (key.code == KeyCode::kBackspace && key.modifiers == 0) {
        if (pattern.empty()) {
            beep();
            return true;
        }
        pattern.erase(previous_grapheme(pattern, pattern.size()));
        search_->match = {search_->first_index, search_->first_buffer.cursor()};
        search_on(true);
        return true;
    }
    const std::optional<Command> command = keymap_.find(key);
    if (command == Command::kSearchBackward || command == Command::kSearchForward) {
        const bool was_empty = pattern.empty();
        if (was_empty) pattern = last_pattern_;
        search_->is_forward = command == Command::kSearchForward;
        search_on(was_empty);
        return true;
    }
    if (command == Command::kAbort && key.code != KeyCode::kEscape) {
        search_->match = {search_->first_index, search_->first_buffer.cursor()};
        show_match();
        TextBuffer first = std::move(search_->first_buffer);
        end_search();
        editing_.set_buffer(std::move(first));
        return true;
    }
    end_search();
    return command == Command::kAbort;
}

void LineEditor::search_on(bool may_stay) {
    if (search_->pattern.empty()) {
        search_->is_found = true;
        search_->match = {search_->first_index, search_->first_buffer.cursor()};
        show_match();
        return;
    }
    const auto found = walk_.find(search_->pattern, search_->match, search_->is_forward, may_stay);
    search_->is_found = found.has_value();
    if (!found.has_value()) {
        beep();
        return;
    }
    search_->match = {found->index, found->offset};
    show_match();
}

void LineEditor::show_match() {
    const size_t index = search_->match.index;
    if (index != walk_.at()) editing_.set_buffer(walk_.go_to(index, editing_.buffer()));
    editing_.buffer().move_to(search_->match.offset);
}

}  // namespace eadem::editor
