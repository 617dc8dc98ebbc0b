// The line editor: reads one input, of one line or many, from a terminal. The front door of this folder.
//
//     TerminalDevice terminal(0, 1);
//     History history(History::default_path());
//     LineEditor editor(terminal, history, language, is_coloured);
//     while (terminal.is_usable()) {
//         const Input input = editor.read(">>> ", "... ");
//         ...
//     }
//
// Where the terminal is not usable (TERM=dumb, no size), the caller reads lines in the plain way. Only while `read`
// runs is the terminal in another mode than it was, and are signals of the process anything but what they were.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stdlib/editor/completion_menu.h"
#include "stdlib/editor/editing.h"
#include "stdlib/editor/history.h"
#include "stdlib/editor/history_walk.h"
#include "stdlib/editor/key_decoder.h"
#include "stdlib/editor/keymap.h"
#include "stdlib/editor/language.h"
#include "stdlib/editor/layout.h"
#include "stdlib/editor/palette.h"
#include "stdlib/editor/screen.h"
#include "stdlib/editor/terminal.h"

namespace eadem::editor {

struct Input {
    enum class Kind : uint8_t {
        kText,         // an input; it is in the history already, unless it is blank
        kEnd,          // Ctrl-D in an empty input, or a terminal that is gone
        kInterrupted,  // Ctrl-C: what was typed is forgotten
        kHelp,         // F1. The input that is being written comes back with the next `read`
        kShowHistory   // F2, likewise
    };
    Kind kind;
    // Without a newline at the end, unless the input itself has an empty last line. It may have bytes that are no
    // UTF-8.
    std::string text;
};

class LineEditor {
 public:
    // All of these must outlive the editor.
    LineEditor(Terminal& terminal, History& history, Language& language, bool is_coloured);

    // Shows the prompt, lets the user edit, and leaves the cursor at the beginning of a new row. Prompts may have
    // colours of their own and several lines. Gives kEnd if the terminal cannot be used.
    Input read(std::string_view prompt, std::string_view continuation_prompt);

 private:
    struct Search {
        bool is_forward;
        std::string pattern;
        HistoryWalk::Match match;  // where the pattern was found last
        bool is_found = true;
        size_t first_index;  // where the search began
        TextBuffer first_buffer;
    };

    // So many keys at once are no fingers'.
    static constexpr size_t kManyKeys = 8;

    Input edit();
    void finish(Input::Kind kind);
    // What the terminal has for us: keys, or an event that is not one.
    void wait_for_input();
    void on_event(Terminal::Event event);
    // Whether more keys are there, or come within that time.
    bool has_more(int milliseconds);
    // Whether more keys follow at once, as those of a paste do that the terminal does not mark.
    bool is_followed_at_once();
    void suspend();

    void on_key(Key key);
    void perform(Command command);
    void perform_other(Command command);
    void after(Editing::Outcome outcome);
    void enter();
    // Indents the line that Enter began, unless the key that is its first begins an indentation of its own.
    void indent_before(const Key& key);
    void insert_quoted(const Key& key);
    void beep();

    void go_to_entry(size_t index);
    void search_prefix(bool forward);
    void start_search(bool forward);
    // False if the key ends the search and is still to be done.
    bool on_search_key(const Key& key);
    void search_on(bool may_stay);
    void show_match();
    void end_search();

    void complete();
    // Puts a candidate in the place of what it completes.
    void insert_candidate(size_t begin, std::string_view text);
    // False if the key closes the menu and is still to be done.
    bool on_menu_key(const Key& key);
    void select(CompletionMenu::Direction direction);

    void repaint();
    std::vector<Row> paint_below(size_t input_rows);
    std::string status_text() const;
    void flush();

    Terminal& terminal_;
    History& history_;
    Language& language_;
    const Keymap keymap_;
    Palette palette_;
    Screen screen_;
    KeyDecoder decoder_;
    Editing editing_;
    HistoryWalk walk_;
    CompletionMenu menu_;
    std::optional<Search> search_;
    std::string last_pattern_;

    std::vector<Cell> first_prompt_;
    std::vector<Cell> rest_prompt_;
    Terminal::Size size_{24, 80};
    size_t top_ = 0;  // the first row of the input that is on the screen
    std::string output_;
    std::string highlighted_;  // the text that spans_ are of
    std::vector<StyledSpan> spans_;

    std::optional<Input> finished_;
    std::optional<Terminal::Event> event_;  // seen by has_more, and not handled yet
    size_t keys_at_once_ = 0;               // that came without a pause
    bool is_typed_ahead_ = false;           // what is read was there when the editor began
    bool is_resumed_ = false;               // the last `read` ended in the middle of an input
    bool is_paste_mode_ = false;
    bool has_escape_ = false;  // Esc was pressed: the next key is one with Alt
    bool is_quoting_ = false;
    bool continues_paste_ = false;
    bool awaits_indentation_ = false;  // more came at once behind Enter: its first key tells who indents the line
    bool brings_indentation_ = false;  // so far, lines that came at once have indentations of their own
    bool selection_is_shown_ = false;  // the selected candidate of the menu is in the text
};

}  // namespace eadem::editor
