// What keys do to the text of an input: moving, typing, deleting, cutting, undoing. Knows neither the screen nor the
// history.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "stdlib/editor/keymap.h"
#include "stdlib/editor/kill_ring.h"
#include "stdlib/editor/language.h"
#include "stdlib/editor/text_buffer.h"

namespace eadem::editor {

class Editing {
 public:
    // Four spaces, as PEP 8 has it.
    static constexpr size_t kIndent = 4;

    enum class Outcome : uint8_t {
        kDone,
        kNothing,  // there was nothing to do: the user should hear it
        kNotMine   // not a command on text; nothing happened
    };

    explicit Editing(Language& language) : language_(language) {}

    TextBuffer& buffer() { return buffer_; }
    const TextBuffer& buffer() const { return buffer_; }
    // Another text, with its own undo.
    void set_buffer(TextBuffer buffer);

    Outcome perform(Command command);
    // Characters from the keyboard; typed one after the other they are undone together, a word at a time.
    Outcome type(std::string_view characters);
    // One edit, whatever is in the text; with `continues`, part of the paste before.
    Outcome paste(std::string_view text, bool continues);
    Outcome new_line(bool indents);
    // What a new line began without: its indentation.
    Outcome indent_new_line();
    // Four spaces' worth, to the next multiple.
    Outcome indent();
    bool overwrites() const { return overwrites_; }

 private:
    // What the last command was, as far as the next one asks.
    enum class Last : uint8_t {
        kOther,
        kTyping,
        kDeletingBackward,
        kDeletingForward,
        kKilling,
        kYanking,
        kMovingVertically
    };

    Outcome move(size_t offset);
    Outcome move_lines(bool down);
    Outcome delete_backward();
    Outcome delete_forward();
    Outcome unindent();
    Outcome transpose();
    Outcome change_case(Command command);
    Outcome kill(size_t begin, size_t end, KillRing::Direction direction);
    Outcome yank(bool older);

    Language& language_;
    TextBuffer buffer_;
    KillRing kill_ring_;
    Last last_ = Last::kOther;  // of the command before this one
    Last this_ = Last::kOther;
    size_t goal_column_ = 0;  // that moves up and down aim at
    size_t yank_begin_ = 0;
    bool overwrites_ = false;
};

}  // namespace eadem::editor
