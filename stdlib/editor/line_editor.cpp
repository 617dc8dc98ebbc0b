// The loop of the editor, what its keys do, and what is on the screen; line_editor_history.cpp and
// line_editor_completion.cpp have the rest.
#include "stdlib/editor/line_editor.h"

#include <algorithm>
#include <utility>

#include "stdlib/editor/brackets.h"
#include "stdlib/editor/graphemes.h"

namespace eadem::editor {

namespace {

// A pause of so many milliseconds may still be inside a paste.
constexpr int kPauseInPaste = 20;
// How long a paste may be silent before what came of it is shown, in milliseconds.
constexpr int kPasteTimeout = 100;
// While keys come without a pause, the screen is shown so often, in milliseconds.
constexpr auto kRepaintInterval = std::chrono::milliseconds(100);
// Larger inputs have no colours: to paint them anew at each key would be felt.
constexpr size_t kMostHighlighted = size_t{256} << 10;

class BegunTerminal {
 public:
    explicit BegunTerminal(Terminal& terminal) : terminal_(terminal), has_begun_(terminal.begin()) {}
    ~BegunTerminal() { terminal_.end(); }
    BegunTerminal(const BegunTerminal&) = delete;
    BegunTerminal& operator=(const BegunTerminal&) = delete;
    bool has_begun() const { return has_begun_; }

 private:
    Terminal& terminal_;
    const bool has_begun_;
};

}  // namespace

LineEditor::LineEditor(Terminal& terminal, History& history, Language& language, bool is_coloured)
    : terminal_(terminal),
      history_(history),
      language_(language),
      palette_(is_coloured),
      screen_(palette_),
      editing_(language),
      walk_(history) {}

Input LineEditor::read(std::string_view prompt, std::string_view continuation_prompt) {
    history_.load();
    const BegunTerminal begun(terminal_);
    if (!begun.has_begun()) return {Input::Kind::kEnd, {}};
    first_prompt_ = palette_.prompt_cells(prompt);
    rest_prompt_ = palette_.prompt_cells(continuation_prompt);
    if (!std::exchange(is_resumed_, false)) {
        editing_.set_buffer({});
        walk_.start();
        is_paste_mode_ = false;
    }
    finished_.reset();
    search_.reset();
    menu_.close();
    output_.clear();
    top_ = 0;
    has_escape_ = is_quoting_ = continues_paste_ = awaits_indentation_ = brings_indentation_ = false;
    is_typed_ahead_ = true;
    size_ = terminal_.size();
    screen_.begin(size_.columns, output_);
    return edit();
}

Input LineEditor::edit() {
    auto last_repaint = std::chrono::steady_clock::time_point();
    while (true) {
        while (!finished_.has_value()) {
            std::optional<Key> key = decoder_.next();
            if (!key.has_value()) break;
            ++keys_at_once_;
            on_key(*std::move(key));
        }
        if (finished_.has_value()) return *std::exchange(finished_, std::nullopt);
        if (!has_more(0)) {
            keys_at_once_ = 0;
            is_typed_ahead_ = false;
            repaint();
            last_repaint = std::chrono::steady_clock::now();
        } else if (keys_at_once_ > kManyKeys && std::chrono::steady_clock::now() - last_repaint > kRepaintInterval) {
            repaint();
            last_repaint = std::chrono::steady_clock::now();
        }
        wait_for_input();
        if (finished_.has_value()) return *std::exchange(finished_, std::nullopt);
    }
}

void LineEditor::finish(Input::Kind kind) {
    search_.reset();
    menu_.close();
    has_escape_ = is_quoting_ = false;
    is_resumed_ = kind == Input::Kind::kHelp || kind == Input::Kind::kShowHistory;
    std::string text = editing_.buffer().text();
    if (kind == Input::Kind::kText) {
        editing_.buffer().move_to(text.size());
        // What automatic indentation left on an empty last line.
        const size_t code_end = text.find_last_not_of(" \t") + 1;
        if (code_end > 0 && text[code_end - 1] == '\n') text.erase(code_end);
        history_.add(std::string_view(text).substr(0, text.find_last_not_of(" \t\n") + 1));
    }
    finished_ = Input{kind, kind == Input::Kind::kText ? std::move(text) : std::string()};
    repaint();
    screen_.leave(output_);
    flush();
}

bool LineEditor::is_followed_at_once() {
    return has_more(brings_indentation_ || keys_at_once_ > kManyKeys ? kPauseInPaste : 0);
}

bool LineEditor::has_more(int milliseconds) {
    if (event_.has_value()) return *event_ == Terminal::Event::kInput;
    if (decoder_.is_waiting()) return true;
    const Terminal::Event event = terminal_.wait(milliseconds);
    if (event != Terminal::Event::kTimeout) event_ = event;
    return event == Terminal::Event::kInput;
}

void LineEditor::wait_for_input() {
    if (event_.has_value()) {
        on_event(*std::exchange(event_, std::nullopt));
        return;
    }
    const int timeout = !decoder_.is_waiting() ? -1 : decoder_.in_paste() ? kPasteTimeout : KeyDecoder::kEscapeTimeout;
    on_event(terminal_.wait(timeout));
}

void LineEditor::on_event(Terminal::Event event) {
    switch (event) {
        case Terminal::Event::kInput: {
            // Byte by byte: what comes behind the end of this input may be for the program that it starts.
            std::string bytes;
            terminal_.read(bytes, decoder_.in_paste() ? size_t{1} << 16 : 1);
            // A Ctrl-D that came before the editor had the keys is kept by the terminal as the end of a line, which it
            // hands out as a zero.
            if (is_typed_ahead_) std::replace(bytes.begin(), bytes.end(), '\0', '\x04');
            decoder_.feed(bytes);
            break;
        }
        case Terminal::Event::kTimeout:
            decoder_.time_out();
            break;
        case Terminal::Event::kResized:
            size_ = terminal_.size();
            screen_.resize(size_.columns, output_);
            break;
        case Terminal::Event::kContinued:
            size_ = terminal_.size();
            screen_.begin(size_.columns, output_);
            break;
        case Terminal::Event::kStop:
            suspend();
            break;
        case Terminal::Event::kInterrupt:
            finish(Input::Kind::kInterrupted);
            break;
        case Terminal::Event::kHangUp:
            finish(Input::Kind::kEnd);
            break;
    }
}

void LineEditor::suspend() {
    repaint();
    screen_.leave(output_);
    flush();
    terminal_.suspend();
    size_ = terminal_.size();
    screen_.begin(size_.columns, output_);
}

void LineEditor::beep() {
    output_ += '\a';
}

void LineEditor::on_key(Key key) {
    const bool continues_paste = std::exchange(continues_paste_, false);
    if (std::exchange(awaits_indentation_, false)) indent_before(key);
    if (std::exchange(is_quoting_, false)) {
        insert_quoted(key);
        return;
    }
    if (std::exchange(has_escape_, false)) {
        key.modifiers |= Key::kAlt;
        if (key.code == KeyCode::kText && key.text[0] >= 'A' && key.text[0] <= 'Z')
            key.text[0] = static_cast<char>(key.text[0] + 32);
    }
    if (search_.has_value() && on_search_key(key)) return;
    if (menu_.is_open() && on_menu_key(key)) return;
    if (key == Key{KeyCode::kEscape, 0, {}}) {
        has_escape_ = true;
    } else if (key.is_plain_text()) {
        after(editing_.type(key.text));
    } else if (key.code == KeyCode::kPaste) {
        after(editing_.paste(key.text, continues_paste));
        continues_paste_ = decoder_.in_paste();
    } else if (const std::optional<Command> command = keymap_.find(key)) {
        perform(*command);
    } else if (key.code != KeyCode::kUnknown) {
        beep();
    }
}

void LineEditor::after(Editing::Outcome outcome) {
    if (outcome == Editing::Outcome::kNothing) beep();
}

void LineEditor::insert_quoted(const Key& key) {
    std::string text = key.text;
    switch (key.code) {
        case KeyCode::kText:
            // Ctrl-A is the character 1.
            if ((key.modifiers & Key::kCtrl) != 0) text[0] = static_cast<char>(text[0] & 0x1f);
            break;
        case KeyCode::kEnter:
            text = "\n";
            break;
        case KeyCode::kTab:
            text = "\t";
            break;
        case KeyCode::kEscape:
            text = "\x1b";
            break;
        case KeyCode::kBackspace:
            text = "\x7f";
            break;
        default:
            break;
    }
    after(text.empty() ? Editing::Outcome::kNothing : editing_.paste(text, false));
}

void LineEditor::perform(Command command) {
    if (command == Command::kDeleteOrEnd && editing_.buffer().text().empty()) {
        finish(Input::Kind::kEnd);
        return;
    }
    const Editing::Outcome outcome = editing_.perform(command);
    if (outcome == Editing::Outcome::kNotMine) {
        perform_other(command);
    } else {
        after(outcome);
    }
}

void LineEditor::perform_other(Command command) {
    switch (command) {
        case Command::kEnter:
            enter();
            break;
        case Command::kNewLine:
            after(editing_.new_line(!is_paste_mode_));
            break;
        case Command::kTab:
            // In a text that comes all at once it is a character like others.
            if (is_paste_mode_ || ((brings_indentation_ || keys_at_once_ > kManyKeys) && is_followed_at_once())) {
                after(editing_.paste("\t", false));
            } else {
                complete();
            }
            break;
        case Command::kQuotedInsert:
            is_quoting_ = true;
            break;
        case Command::kMoveUp:
            if (walk_.at() == 0) {
                beep();
            } else {
                go_to_entry(walk_.at() - 1);
            }
            break;
        case Command::kMoveDown:
            if (walk_.at() == walk_.size()) {
                beep();
            } else {
                go_to_entry(walk_.at() + 1);
            }
            break;
        case Command::kFirstEntry:
            go_to_entry(0);
            break;
        case Command::kLastEntry:
            go_to_entry(walk_.size());
            break;
        case Command::kSearchPrefixBackward:
            search_prefix(false);
            break;
        case Command::kSearchPrefixForward:
            search_prefix(true);
            break;
        case Command::kSearchBackward:
            start_search(false);
            break;
        case Command::kSearchForward:
            start_search(true);
            break;
        case Command::kHelp:
            finish(Input::Kind::kHelp);
            break;
        case Command::kShowHistory:
            finish(Input::Kind::kShowHistory);
            break;
        case Command::kPasteMode:
            is_paste_mode_ = !is_paste_mode_;
            break;
        case Command::kClearScreen:
            screen_.clear(output_);
            break;
        case Command::kInterrupt:
            finish(Input::Kind::kInterrupted);
            break;
        case Command::kSuspend:
            suspend();
            break;
        default:
            beep();
            break;
    }
}

void LineEditor::enter() {
    const TextBuffer& buffer = editing_.buffer();
    if (is_paste_mode_) {
        after(editing_.new_line(false));
    } else if (buffer.is_on_last_line() && language_.is_complete(buffer.text())) {
        finish(Input::Kind::kText);
    } else {
        // Lines that come all at once may be those of a paste, which are indented already, or those of someone who
        // types faster than they arrive. How many come tells nothing; the lines themselves do.
        const bool is_followed = is_followed_at_once();
        brings_indentation_ = brings_indentation_ && is_followed;
        const Editing::Outcome outcome = editing_.new_line(!is_followed);
        awaits_indentation_ = is_followed && outcome == Editing::Outcome::kDone;
        after(outcome);
    }
}

void LineEditor::indent_before(const Key& key) {
    if (key == Key{KeyCode::kText, 0, " "} || key == Key{KeyCode::kTab, 0, {}}) {
        brings_indentation_ = true;
    } else if (!brings_indentation_ && key != Key{KeyCode::kEnter, 0, {}}) {
        after(editing_.indent_new_line());
    }
}

void LineEditor::flush() {
    if (output_.empty()) return;
    terminal_.write(output_);
    output_.clear();
}

std::string LineEditor::status_text() const {
    if (search_.has_value()) {
        return std::string("search ") + (search_->is_forward ? "forward" : "backward") +
               (search_->is_found ? ": " : ", not found: ") + search_->pattern;
    }
    if (is_quoting_) return "the next key is inserted as it is";
    if (is_paste_mode_) return "paste mode: F3 ends it";
    return {};
}

std::vector<Row> LineEditor::paint_below(size_t input_rows) {
    std::vector<Row> rows;
    if (size_.rows < 2) return rows;
    if (const std::string status = status_text(); !status.empty()) {
        const std::vector<Cell> prompt;
        // Of a long one the end, where the user types.
        const size_t columns = columns_of(status);
        const size_t begin = columns < size_.columns ? 0 : offset_at_column(status, columns - size_.columns + 1);
        const std::string_view line = std::string_view(status).substr(begin);
        rows = Layout(line, line.size() + 1, prompt, prompt, size_.columns).paint(0, 1, {}, {});
        for (Cell& cell : rows[0])
            if (cell.paint == Paint::kPlain) cell.paint = Paint::kStatus;
    }
    if (!menu_.is_open()) return rows;
    // What the input does not need, and half of the screen at least.
    const size_t most = std::max(size_.rows / 2, size_.rows - std::min(size_.rows, input_rows));
    for (Row& row : menu_.paint(size_.columns, std::clamp<size_t>(most, 1, size_.rows - 1)))
        rows.push_back(std::move(row));
    rows.resize(std::min(rows.size(), size_.rows - 1));
    return rows;
}

void LineEditor::repaint() {
    const TextBuffer& buffer = editing_.buffer();
    const std::string& text = buffer.text();
    if (!palette_.is_coloured() || text.size() > kMostHighlighted) {
        spans_.clear();
        highlighted_.clear();
    } else if (highlighted_ != text) {
        spans_ = language_.highlight(text);
        highlighted_ = text;
    }
    std::vector<Mark> marks;
    if (search_.has_value() && search_->is_found && !search_->pattern.empty()) {
        marks.push_back({search_->match.offset, search_->match.offset + search_->pattern.size(), Paint::kMatch});
    } else if (palette_.is_coloured() && !finished_.has_value() && text.size() <= kMostHighlighted) {
        if (const auto pair = brackets_at(text, buffer.cursor(), spans_)) {
            marks.push_back({pair->first, pair->first + 1, Paint::kBracket});
            marks.push_back({pair->second, pair->second + 1, Paint::kBracket});
        }
    }
    const Layout layout(text, buffer.cursor(), first_prompt_, rest_prompt_, size_.columns);
    const std::vector<Row> below = finished_.has_value() ? std::vector<Row>() : paint_below(layout.rows());
    const size_t room = size_.rows - below.size();
    const size_t row = layout.cursor().row;
    top_ = std::min(top_, layout.rows() - std::min(layout.rows(), room));
    top_ = std::clamp(top_, row + 1 - std::min(row + 1, room), row);
    Frame frame{layout.paint(top_, room, spans_, marks), {row - top_, layout.cursor().column}};
    frame.rows.insert(frame.rows.end(), below.begin(), below.end());
    screen_.show(std::move(frame), output_);
    flush();
}

}  // namespace eadem::editor
