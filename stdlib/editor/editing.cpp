#include "stdlib/editor/editing.h"

#include <utf8proc.h>

#include <algorithm>
#include <string>
#include <utility>

#include "stdlib/editor/cells.h"
#include "stdlib/editor/graphemes.h"

namespace eadem::editor {

namespace {

bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n';
}

std::string with_case(std::string_view word, Command command) {
    std::string changed;
    bool at_begin = true;
    for (size_t at = 0; at < word.size();) {
        const CodePoint point = decode_utf8(word, at);
        const bool is_word = is_word_character(point.code);
        const bool upper = command == Command::kUpcaseWord || (command == Command::kCapitalizeWord && at_begin);
        if (is_word) {
            changed +=
                encode_utf8(static_cast<unsigned>(upper ? utf8proc_toupper(point.code) : utf8proc_tolower(point.code)));
            at_begin = false;
        } else {
            changed += word.substr(at, point.size);
        }
        at += point.size;
    }
    return changed;
}

}  // namespace

void Editing::set_buffer(TextBuffer buffer) {
    buffer_ = std::move(buffer);
    last_ = Last::kOther;
}

Editing::Outcome Editing::perform(Command command) {
    this_ = Last::kOther;
    const std::string& text = buffer_.text();
    const size_t cursor = buffer_.cursor();
    Outcome outcome = Outcome::kNotMine;
    switch (command) {
        case Command::kMoveLeft:
            outcome = move(previous_grapheme(text, cursor));
            break;
        case Command::kMoveRight:
            outcome = move(next_grapheme(text, cursor));
            break;
        case Command::kMoveUp:
            outcome = move_lines(false);
            break;
        case Command::kMoveDown:
            outcome = move_lines(true);
            break;
        case Command::kMoveToLineBegin:
            move(buffer_.line_begin(cursor));
            outcome = Outcome::kDone;
            break;
        case Command::kMoveToLineEnd:
            move(buffer_.line_end(cursor));
            outcome = Outcome::kDone;
            break;
        case Command::kMoveToIndentation: {
            size_t at = buffer_.line_begin(cursor);
            while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
            move(at);
            outcome = Outcome::kDone;
            break;
        }
        case Command::kMoveWordLeft:
            outcome = move(buffer_.word_begin(cursor));
            break;
        case Command::kMoveWordRight:
            outcome = move(buffer_.word_end(cursor));
            break;
        case Command::kMoveToBegin:
            move(0);
            outcome = Outcome::kDone;
            break;
        case Command::kMoveToEnd:
            move(text.size());
            outcome = Outcome::kDone;
            break;
        case Command::kUnindent:
            outcome = unindent();
            break;
        case Command::kDeleteBackward:
            outcome = delete_backward();
            break;
        case Command::kDeleteForward:
        case Command::kDeleteOrEnd:
            outcome = delete_forward();
            break;
        case Command::kTransposeCharacters:
            outcome = transpose();
            break;
        case Command::kUpcaseWord:
        case Command::kDowncaseWord:
        case Command::kCapitalizeWord:
            outcome = change_case(command);
            break;
        case Command::kToggleOverwrite:
            overwrites_ = !overwrites_;
            outcome = Outcome::kDone;
            break;
        case Command::kUndo:
            outcome = buffer_.undo() ? Outcome::kDone : Outcome::kNothing;
            break;
        case Command::kRedo:
            outcome = buffer_.redo() ? Outcome::kDone : Outcome::kNothing;
            break;
        case Command::kKillToLineEnd: {
            const size_t end = buffer_.line_end(cursor);
            outcome = kill(cursor, end == cursor ? next_grapheme(text, cursor) : end, KillRing::Direction::kForward);
            break;
        }
        case Command::kKillToLineBegin:
            outcome = kill(buffer_.line_begin(cursor), cursor, KillRing::Direction::kBackward);
            break;
        case Command::kKillWordForward:
            outcome = kill(cursor, buffer_.word_end(cursor), KillRing::Direction::kForward);
            break;
        case Command::kKillWordBackward:
            outcome = kill(buffer_.word_begin(cursor), cursor, KillRing::Direction::kBackward);
            break;
        case Command::kKillToSpace: {
            size_t begin = cursor;
            while (begin > 0 && is_space(text[begin - 1])) --begin;
            while (begin > 0 && !is_space(text[begin - 1])) --begin;
            outcome = kill(begin, cursor, KillRing::Direction::kBackward);
            break;
        }
        case Command::kYank:
            outcome = yank(false);
            break;
        case Command::kYankOlder:
            outcome = yank(true);
            break;
        case Command::kEnter:
        case Command::kNewLine:
        case Command::kTab:
        case Command::kQuotedInsert:
        case Command::kSearchPrefixBackward:
        case Command::kSearchPrefixForward:
        case Command::kFirstEntry:
        case Command::kLastEntry:
        case Command::kSearchBackward:
        case Command::kSearchForward:
        case Command::kHelp:
        case Command::kShowHistory:
        case Command::kPasteMode:
        case Command::kClearScreen:
        case Command::kInterrupt:
        case Command::kAbort:
        case Command::kSuspend:
            break;
    }
    last_ = this_;
    return outcome;
}

Editing::Outcome Editing::move(size_t offset) {
    if (offset == buffer_.cursor()) return Outcome::kNothing;
    buffer_.move_to(offset);
    return Outcome::kDone;
}

// By lines of the text, not rows of the screen; the column is that of the first of several such moves.
Editing::Outcome Editing::move_lines(bool down) {
    if (last_ != Last::kMovingVertically) goal_column_ = columns_of(buffer_.before_cursor_in_line());
    this_ = Last::kMovingVertically;
    const size_t begin = buffer_.line_begin(buffer_.cursor());
    const size_t end = buffer_.line_end(buffer_.cursor());
    if (down ? end == buffer_.text().size() : begin == 0) return Outcome::kNotMine;
    const size_t target = down ? end + 1 : buffer_.line_begin(begin - 1);
    const std::string_view line = std::string_view(buffer_.text()).substr(target, buffer_.line_end(target) - target);
    buffer_.move_to(target + offset_at_column(line, goal_column_));
    return Outcome::kDone;
}

Editing::Outcome Editing::type(std::string_view characters) {
    const size_t cursor = buffer_.cursor();
    const bool replaces = overwrites_ && cursor < buffer_.text().size() && buffer_.text()[cursor] != '\n';
    // What undo takes back is a word with the spaces before it.
    const bool continues = last_ == Last::kTyping && !replaces && !is_space(characters[0]);
    last_ = Last::kTyping;
    const size_t end = replaces ? next_grapheme(buffer_.text(), cursor) : cursor;
    return buffer_.replace(cursor, end, characters, continues) ? Outcome::kDone : Outcome::kNothing;
}

Editing::Outcome Editing::paste(std::string_view text, bool continues) {
    last_ = Last::kOther;
    return buffer_.insert(text, continues) ? Outcome::kDone : Outcome::kNothing;
}

Editing::Outcome Editing::new_line(bool indents) {
    last_ = Last::kOther;
    std::string inserted = "\n";
    if (indents) inserted += language_.indentation(std::string_view(buffer_.text()).substr(0, buffer_.cursor()));
    return buffer_.insert(inserted) ? Outcome::kDone : Outcome::kNothing;
}

Editing::Outcome Editing::indent_new_line() {
    const std::string_view before = std::string_view(buffer_.text()).substr(0, buffer_.cursor() - 1);
    return buffer_.insert(language_.indentation(before), true) ? Outcome::kDone : Outcome::kNothing;
}

Editing::Outcome Editing::indent() {
    last_ = Last::kOther;
    const size_t column = columns_of(buffer_.before_cursor_in_line());
    return buffer_.insert(std::string(kIndent - column % kIndent, ' ')) ? Outcome::kDone : Outcome::kNothing;
}

Editing::Outcome Editing::unindent() {
    const size_t begin = buffer_.line_begin(buffer_.cursor());
    const std::string& text = buffer_.text();
    size_t end = begin;
    while (end < text.size() && end - begin < kIndent && text[end] == ' ') ++end;
    if (end == begin) return Outcome::kNothing;
    const size_t cursor = buffer_.cursor();
    buffer_.erase(begin, end);
    buffer_.move_to(std::max(begin, cursor - std::min(cursor, end - begin)));
    return Outcome::kDone;
}

Editing::Outcome Editing::delete_backward() {
    const size_t cursor = buffer_.cursor();
    if (cursor == 0) return Outcome::kNothing;
    this_ = Last::kDeletingBackward;
    size_t begin = previous_grapheme(buffer_.text(), cursor);
    const std::string_view before = buffer_.before_cursor_in_line();
    if (!before.empty() && before.find_first_not_of(' ') == std::string_view::npos)
        begin = cursor - ((before.size() - 1) % kIndent + 1);
    buffer_.replace(begin, cursor, {}, last_ == Last::kDeletingBackward);
    return Outcome::kDone;
}

Editing::Outcome Editing::delete_forward() {
    const size_t cursor = buffer_.cursor();
    if (cursor == buffer_.text().size()) return Outcome::kNothing;
    this_ = Last::kDeletingForward;
    buffer_.replace(cursor, next_grapheme(buffer_.text(), cursor), {}, last_ == Last::kDeletingForward);
    return Outcome::kDone;
}

// At the end of a line, the two characters before the cursor.
Editing::Outcome Editing::transpose() {
    const std::string& text = buffer_.text();
    size_t middle = buffer_.cursor();
    const size_t begin_of_line = buffer_.line_begin(middle);
    if (middle == buffer_.line_end(middle) && middle > begin_of_line) middle = previous_grapheme(text, middle);
    if (middle == begin_of_line) return Outcome::kNothing;
    const size_t begin = previous_grapheme(text, middle);
    const size_t end = next_grapheme(text, middle);
    const std::string swapped = text.substr(middle, end - middle) + text.substr(begin, middle - begin);
    return buffer_.replace(begin, end, swapped) ? Outcome::kDone : Outcome::kNothing;
}

Editing::Outcome Editing::change_case(Command command) {
    const size_t begin = buffer_.cursor();
    const size_t end = buffer_.word_end(begin);
    if (begin == end) return Outcome::kNothing;
    const std::string changed = with_case(std::string_view(buffer_.text()).substr(begin, end - begin), command);
    return buffer_.replace(begin, end, changed) ? Outcome::kDone : Outcome::kNothing;
}

Editing::Outcome Editing::kill(size_t begin, size_t end, KillRing::Direction direction) {
    if (begin == end) return Outcome::kNothing;
    kill_ring_.kill(std::string_view(buffer_.text()).substr(begin, end - begin), direction, last_ == Last::kKilling);
    this_ = Last::kKilling;
    buffer_.erase(begin, end);
    return Outcome::kDone;
}

Editing::Outcome Editing::yank(bool older) {
    if (kill_ring_.is_empty() || (older && last_ != Last::kYanking)) return Outcome::kNothing;
    size_t end = buffer_.cursor();
    if (older) {
        end = yank_begin_ + kill_ring_.current().size();
        kill_ring_.rotate();
    } else {
        kill_ring_.turn_to_newest();
        yank_begin_ = end;
    }
    if (!buffer_.replace(yank_begin_, end, kill_ring_.current())) return Outcome::kNothing;
    this_ = Last::kYanking;
    return Outcome::kDone;
}

}  // namespace eadem::editor
