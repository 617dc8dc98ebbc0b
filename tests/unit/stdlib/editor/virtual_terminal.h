// A terminal without a device: plays keys and looks at the screen between them. It understands the escape sequences
// that the editor writes, as xterm and ECMA-48 have them, and counts those that it does not know.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "stdlib/editor/terminal.h"

namespace eadem::editor {

class VirtualTerminal final : public Terminal {
 public:
    VirtualTerminal(size_t rows, size_t columns);

    // What happens, in this order. Keys that follow each other come at once, as a paste does; a check looks when the
    // editor has nothing more to do, and so parts them. After the last step the terminal is gone.
    void keys(std::string_view bytes);
    void check(std::function<void()> look);
    // Nothing comes for long enough that an Esc is a key.
    void pause();
    // Rows that are too long then are wrapped, or cut as the terminals do that do not wrap again.
    void resize(size_t rows, size_t columns, bool wraps = true);
    void event(Event event);

    // The same at once, for a program that runs elsewhere and whose output is given to `write`.
    void resize_now(size_t rows, size_t columns, bool wraps = true) { do_resize({rows, columns, wraps}); }

    // As newer terminals, show emoji that are joined (U+200D) as one picture of two columns, if nothing comes between
    // them.
    void join_emoji() { joins_emoji_ = true; }

    // The rows of the screen, without spaces at their ends and empty rows at the end, each with a newline.
    std::string text() const;
    // The same with "|" where the cursor is.
    std::string text_with_cursor() const;
    // What has left the screen at the top.
    const std::string& scrolled() const { return scrolled_; }
    // The characters that are painted with that escape sequence, row by row.
    std::string painted(std::string_view sequence) const;
    int beeps() const { return beeps_; }
    size_t unknown_sequences() const { return unknown_; }
    size_t bytes_written() const { return bytes_written_; }
    bool marks_pastes() const { return marks_pastes_; }
    bool is_cursor_shown() const { return is_cursor_shown_; }
    bool has_begun() const { return has_begun_; }
    // Nothing more will happen.
    bool is_over() const { return steps_.empty(); }
    int suspensions() const { return suspensions_; }
    // Times that interrupts were allowed, for code of the program.
    int times_interruptible() const { return times_interruptible_; }

    bool is_usable() const override { return true; }
    bool begin() override;
    void end() override;
    Size size() const override { return {rows_.size(), columns_}; }
    Event wait(int milliseconds) override;
    void read(std::string& out, size_t most) override;
    void write(std::string_view bytes) override;
    void suspend() override;
    void allow_interrupts(bool are_allowed) override;

 private:
    struct Cell {
        std::string text = " ";
        std::string paint;
        bool is_second = false;  // of a wide character
    };
    struct Line {
        std::vector<Cell> cells;
        size_t used = 0;  // columns up to the last one that was written
    };
    struct Pause {};
    struct Resize {
        size_t rows, columns;
        bool wraps;
    };
    using Step = std::variant<std::string, std::function<void()>, Pause, Resize, Event>;

    void put(std::string_view character, size_t width);
    void line_feed();
    void control(std::string_view parameters, char final);
    void erase(Line& line, size_t begin, size_t end);
    void do_resize(const Resize& to);
    // The cell that holds a column is whole, or blank.
    void split(Line& line, size_t column);

    std::deque<Step> steps_;
    std::vector<Line> rows_;
    size_t columns_;
    size_t row_ = 0;
    size_t column_ = 0;
    bool wraps_next_ = false;  // the last column is written, and the next character goes to the next row
    std::string paint_;
    std::string scrolled_;
    std::string unfinished_;  // the beginning of an escape sequence or character
    int beeps_ = 0;
    size_t unknown_ = 0;
    size_t bytes_written_ = 0;
    bool is_cursor_shown_ = true;
    bool marks_pastes_ = false;
    bool joins_emoji_ = false;
    bool joins_next_ = false;  // the character before this one ends in a joiner
    bool has_begun_ = false;
    int suspensions_ = 0;
    int times_interruptible_ = 0;
    int waits_after_end_ = 0;
};

}  // namespace eadem::editor
