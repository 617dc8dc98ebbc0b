// The editor's Tab: indentation, completion, and the menu of candidates.
#include <algorithm>
#include <utility>

#include "stdlib/editor/line_editor.h"

namespace eadem::editor {

namespace {

// While the language looks for candidates it may run code of the program, which Ctrl-C must be able to end.
class InterruptsAllowed {
 public:
    explicit InterruptsAllowed(Terminal& terminal) : terminal_(terminal) { terminal_.allow_interrupts(true); }
    ~InterruptsAllowed() { terminal_.allow_interrupts(false); }
    InterruptsAllowed(const InterruptsAllowed&) = delete;
    InterruptsAllowed& operator=(const InterruptsAllowed&) = delete;

 private:
    Terminal& terminal_;
};

}  // namespace

void LineEditor::complete() {
    TextBuffer& buffer = editing_.buffer();
    if (buffer.before_cursor_in_line().find_first_not_of(" \t") == std::string_view::npos) {
        after(editing_.indent());
        return;
    }
    Candidates candidates;
    {
        const InterruptsAllowed allowed(terminal_);
        candidates = language_.complete(buffer.text(), buffer.cursor());
    }
    if (candidates.items.empty() || candidates.begin > buffer.cursor()) {
        beep();
        return;
    }
    const std::string prefix(common_prefix(candidates));
    const std::string_view typed =
        std::string_view(buffer.text()).substr(candidates.begin, buffer.cursor() - candidates.begin);
    if (candidates.items.size() == 1 || (prefix.size() > typed.size() && prefix.starts_with(typed))) {
        if (prefix == typed) {
            beep();
        } else {
            insert_candidate(candidates.begin, prefix);
        }
        return;
    }
    menu_.open(std::move(candidates));
    selection_is_shown_ = false;
}

void LineEditor::insert_candidate(size_t begin, std::string_view text) {
    TextBuffer& buffer = editing_.buffer();
    after(buffer.replace(begin, buffer.cursor(), text) ? Editing::Outcome::kDone : Editing::Outcome::kNothing);
}

void LineEditor::select(CompletionMenu::Direction direction) {
    menu_.move(direction);
    // Undo takes back the whole completion, not one candidate after the other.
    if (std::exchange(selection_is_shown_, false)) editing_.buffer().undo();
    const std::string& text = menu_.selected()->text;
    const TextBuffer& buffer = editing_.buffer();
    if (std::string_view(buffer.text()).substr(menu_.begin(), buffer.cursor() - menu_.begin()) == text) return;
    insert_candidate(menu_.begin(), text);
    selection_is_shown_ = true;
}

bool LineEditor::on_menu_key(const Key& key) {
    using Direction = CompletionMenu::Direction;
    const std::optional<Command> command = keymap_.find(key);
    const bool is_selecting = menu_.selected() != nullptr;
    if (command == Command::kTab) {
        select(Direction::kNext);
    } else if (command == Command::kUnindent) {
        select(Direction::kPrevious);
    } else if (command == Command::kMoveDown) {
        select(Direction::kNext);
    } else if (is_selecting && command == Command::kMoveUp) {
        select(Direction::kPrevious);
    } else if (is_selecting && command == Command::kMoveRight) {
        select(Direction::kRight);
    } else if (is_selecting && command == Command::kMoveLeft) {
        select(Direction::kLeft);
    } else if (is_selecting && command == Command::kEnter) {
        menu_.close();
    } else if (command == Command::kAbort) {
        if (selection_is_shown_) editing_.buffer().undo();
        menu_.close();
    } else {
        menu_.close();
        return false;
    }
    return true;
}

}  // namespace eadem::editor
