#include "virtual_terminal.h"

#include <algorithm>
#include <cstdlib>

#include "stdlib/editor/graphemes.h"

namespace eadem::editor {

VirtualTerminal::VirtualTerminal(size_t rows, size_t columns) : rows_(rows), columns_(columns) {
    for (Line& line : rows_) line.cells.resize(columns);
}

void VirtualTerminal::keys(std::string_view bytes) {
    steps_.emplace_back(std::string(bytes));
}
void VirtualTerminal::check(std::function<void()> look) {
    steps_.emplace_back(std::move(look));
}
void VirtualTerminal::pause() {
    steps_.emplace_back(Pause{});
}
void VirtualTerminal::resize(size_t rows, size_t columns, bool wraps) {
    steps_.emplace_back(Resize{rows, columns, wraps});
}
void VirtualTerminal::event(Event event) {
    steps_.emplace_back(event);
}

std::string VirtualTerminal::text() const {
    std::string all;
    size_t end = 0;
    for (const Line& line : rows_) {
        std::string row;
        for (const Cell& cell : line.cells)
            if (!cell.is_second) row += cell.text;
        row.erase(row.find_last_not_of(' ') + 1);
        all += row + "\n";
        if (!row.empty()) end = all.size();
    }
    return all.substr(0, end);
}

std::string VirtualTerminal::text_with_cursor() const {
    VirtualTerminal copy(rows_.size(), columns_);
    copy.rows_ = rows_;
    Cell& cell = copy.rows_[row_].cells[column_];
    cell.text = "|" + cell.text;
    return copy.text();
}

std::string VirtualTerminal::painted(std::string_view sequence) const {
    std::string all;
    for (const Line& line : rows_)
        for (const Cell& cell : line.cells)
            if (!cell.is_second && cell.paint == sequence) all += cell.text;
    return all;
}

bool VirtualTerminal::begin() {
    has_begun_ = true;
    return true;
}

void VirtualTerminal::end() {
    has_begun_ = false;
}

Terminal::Event VirtualTerminal::wait(int milliseconds) {
    while (true) {
        if (steps_.empty()) {
            if (milliseconds > 0 && ++waits_after_end_ > 3) return Event::kHangUp;
            return milliseconds < 0 ? Event::kHangUp : Event::kTimeout;
        }
        Step& step = steps_.front();
        if (auto* const bytes = std::get_if<std::string>(&step)) {
            if (!bytes->empty()) return Event::kInput;
            steps_.pop_front();
            continue;
        }
        if (milliseconds == 0) return Event::kTimeout;
        if (std::holds_alternative<Pause>(step)) {
            steps_.pop_front();
            if (milliseconds > 0) return Event::kTimeout;
            continue;
        }
        if (milliseconds > 0) return Event::kTimeout;
        const Step taken = std::move(step);
        steps_.pop_front();
        if (const auto* const look = std::get_if<std::function<void()>>(&taken)) {
            (*look)();
        } else if (const auto* const size = std::get_if<Resize>(&taken)) {
            do_resize(*size);
            return Event::kResized;
        } else {
            return std::get<Event>(taken);
        }
    }
}

void VirtualTerminal::read(std::string& out, size_t most) {
    std::string& bytes = std::get<std::string>(steps_.front());
    out += bytes.substr(0, most);
    bytes.erase(0, most);
}

void VirtualTerminal::suspend() {
    ++suspensions_;
    write("[stopped]\r\n");
}

void VirtualTerminal::allow_interrupts(bool are_allowed) {
    times_interruptible_ += are_allowed ? 1 : 0;
}

void VirtualTerminal::write(std::string_view bytes) {
    bytes_written_ += bytes.size();
    unfinished_ += bytes;
    size_t at = 0;
    while (at < unfinished_.size()) {
        const char byte = unfinished_[at];
        if (byte == '\r') {
            column_ = 0;
            wraps_next_ = false;
        } else if (byte == '\n') {
            line_feed();
        } else if (byte == '\a') {
            ++beeps_;
        } else if (byte == '\x1b') {
            size_t end = at + 2;
            while (end < unfinished_.size() && unfinished_[end] < 0x40) ++end;
            if (end >= unfinished_.size()) break;
            if (unfinished_[at + 1] == '[') {
                control(std::string_view(unfinished_).substr(at + 2, end - at - 2), unfinished_[end]);
            } else {
                ++unknown_;
            }
            at = end;
        } else if (static_cast<unsigned char>(byte) < 0x20) {
            ++unknown_;
        } else {
            if (incomplete_tail(std::string_view(unfinished_).substr(at)) == unfinished_.size() - at) break;
            const CodePoint point = decode_utf8(unfinished_, at);
            put(std::string_view(unfinished_).substr(at, point.size),
                point.code < 0 ? 1 : code_point_width(point.code));
            at += point.size - 1;
        }
        ++at;
    }
    unfinished_.erase(0, at);
}

void VirtualTerminal::split(Line& line, size_t column) {
    if (column >= columns_ || !line.cells[column].is_second) return;
    line.cells[column - 1] = {};
    line.cells[column] = {};
}

void VirtualTerminal::put(std::string_view character, size_t width) {
    if (joins_emoji_ && joins_next_) width = 0;
    joins_next_ = character == "\u200d";
    if (width == 0) {
        // A mark goes onto the character before.
        size_t column = wraps_next_ ? column_ : column_ - std::min<size_t>(column_, 1);
        if (rows_[row_].cells[column].is_second) --column;
        rows_[row_].cells[column].text += character;
        return;
    }
    if (wraps_next_ || column_ + width > columns_) {
        column_ = 0;
        wraps_next_ = false;
        line_feed();
    }
    Line& line = rows_[row_];
    split(line, column_);
    split(line, column_ + width);
    line.cells[column_] = {std::string(character), paint_, false};
    if (width == 2) line.cells[column_ + 1] = {" ", paint_, true};
    line.used = std::max(line.used, column_ + width);
    column_ += width;
    if (column_ >= columns_) {
        column_ = columns_ - 1;
        wraps_next_ = true;
    }
}

void VirtualTerminal::line_feed() {
    // Not back to the first column: that is what the device's driver adds, and the editor does not rely on it.
    wraps_next_ = false;
    if (row_ + 1 < rows_.size()) {
        ++row_;
        return;
    }
    std::string row;
    for (const Cell& cell : rows_.front().cells)
        if (!cell.is_second) row += cell.text;
    row.erase(row.find_last_not_of(' ') + 1);
    scrolled_ += row + "\n";
    rows_.erase(rows_.begin());
    rows_.emplace_back().cells.resize(columns_);
}

void VirtualTerminal::erase(Line& line, size_t begin, size_t end) {
    split(line, begin);
    for (size_t i = begin; i < end; ++i) line.cells[i] = {};
    if (end >= line.used) line.used = std::min(line.used, begin);
}

void VirtualTerminal::control(std::string_view parameters, char final) {
    const std::string text(parameters);
    const auto number = static_cast<size_t>(std::max(1, std::atoi(text.c_str())));
    joins_next_ = false;
    if (final != 'm' && final != 'h' && final != 'l') wraps_next_ = false;
    switch (final) {
        case 'A':
            row_ -= std::min(row_, number);
            break;
        case 'B':
            row_ = std::min(row_ + number, rows_.size() - 1);
            break;
        case 'C':
            column_ = std::min(column_ + number, columns_ - 1);
            break;
        case 'D':
            column_ -= std::min(column_, number);
            break;
        case 'G':
            column_ = std::min(number, columns_) - 1;
            break;
        case 'H':
            row_ = column_ = 0;
            break;
        case 'J':
            if (text == "2") {
                for (Line& line : rows_) erase(line, 0, columns_);
            } else {
                erase(rows_[row_], column_, columns_);
                for (size_t i = row_ + 1; i < rows_.size(); ++i) erase(rows_[i], 0, columns_);
            }
            break;
        case 'K':
            erase(rows_[row_], column_, columns_);
            break;
        case 'm':
            if (text == "0") {
                paint_.clear();
            } else {
                paint_ += "\x1b[" + text + "m";
            }
            break;
        case 'h':
        case 'l':
            if (text == "?25") {
                is_cursor_shown_ = final == 'h';
            } else if (text == "?2004") {
                marks_pastes_ = final == 'h';
            } else {
                ++unknown_;
            }
            break;
        default:
            ++unknown_;
            break;
    }
}

void VirtualTerminal::do_resize(const Resize& to) {
    std::vector<Line> lines;
    size_t row = 0, column = 0;
    const auto add_line = [&] { lines.emplace_back().cells.resize(to.columns); };
    for (size_t i = 0; i < rows_.size(); ++i) {
        const Line& old = rows_[i];
        add_line();
        size_t filled = 0;
        if (i == row_) {
            row = lines.size() - 1;
            column = column_;
        }
        for (size_t k = 0; k < std::min(old.used, old.cells.size()); ++k) {
            if (old.cells[k].is_second) continue;
            const size_t width = k + 1 < old.cells.size() && old.cells[k + 1].is_second ? 2 : 1;
            if (filled + width > to.columns) {
                if (!to.wraps) break;
                add_line();
                filled = 0;
            }
            if (filled + width > to.columns) continue;
            Line& line = lines.back();
            for (size_t part = 0; part < width; ++part) line.cells[filled + part] = old.cells[k + part];
            if (i == row_ && (k == column_ || k + width - 1 == column_)) {
                row = lines.size() - 1;
                column = filled;
            }
            filled += width;
            line.used = filled;
        }
        // A cursor behind the text stays behind it.
        if (i == row_ && column_ >= old.used && to.wraps) {
            row = lines.size() - 1;
            column = filled + column_ - old.used;
        }
    }
    column = std::min(column, to.columns - 1);
    // The rows at the bottom that nothing stands on are given up first.
    while (lines.size() > to.rows && lines.size() - 1 > row && lines.back().used == 0) lines.pop_back();
    while (lines.size() > to.rows) {
        if (row == 0) {
            lines.pop_back();
        } else {
            lines.erase(lines.begin());
            --row;
        }
    }
    while (lines.size() < to.rows) lines.emplace_back().cells.resize(to.columns);
    rows_ = std::move(lines);
    columns_ = to.columns;
    row_ = row;
    column_ = column;
    wraps_next_ = false;
}

}  // namespace eadem::editor
