#include "stdlib/report/traceback_text.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "stdlib/report/caret_anchors.h"
#include "stdlib/report/display_width.h"
#include "stdlib/report/text_lines.h"
#include "vm/code/traceback.h"
#include "vm/object/str.h"
#include "vm/object/text_utf8.h"

namespace eadem::stdlib {

using vm::CodeObject;
using vm::Location;
using vm::Traceback;

namespace {

// CPython's _RECURSIVE_CUTOFF.
constexpr size_t kRepeatsShown = 3;
constexpr std::string_view kIndentation = "    ";

// Draws the lines of one instruction, with carets under the part that failed.
class SourceDrawing {
 public:
    SourceDrawing(const Segment& segment, const Palette& palette) : segment_(segment), palette_(palette) {
        anchors_ = find_anchors(segment);
        shows_carets_ = should_show_carets(segment, anchors_.has_value());
    }

    std::string draw() {
        const std::vector<size_t> significant = significant_lines();
        for (size_t i = 0; i < significant.size(); ++i) {
            if (i > 0) {
                const size_t step = significant[i] - significant[i - 1];
                if (step == 2) draw_line(significant[i] - 1);
                if (step > 2) text_ += fmt::format("...<{} lines>...\n", step - 1);
            }
            draw_line(significant[i]);
        }
        return dedent(text_);
    }

 private:
    // The first and the last line, and those around the anchors.
    std::vector<size_t> significant_lines() const {
        const size_t count = segment_.lines.size();
        std::set<size_t> chosen = {0, count - 1};
        if (anchors_) {
            for (const size_t line : {anchors_->left_end.line, anchors_->right_start.line}) {
                if (line > 0) chosen.insert(line - 1);
                chosen.insert(line);
                if (line + 1 < count) chosen.insert(line + 1);
            }
        }
        return {chosen.begin(), chosen.end()};
    }

    // The caret for each column of a line.
    std::string carets(size_t number) const {
        const std::string_view line = segment_.lines[number];
        const bool is_last = number == segment_.lines.size() - 1;
        const size_t end = display_width(is_last ? line.substr(0, segment_.end_column) : line);
        // Blanks are ASCII: as many columns as bytes.
        size_t begin = std::min(line.find_first_not_of(" \t\f\v"), line.size());
        if (number == 0) begin = std::max(begin, display_width(line.substr(0, segment_.start_column)));
        std::string marks(std::min(begin, end), ' ');
        for (size_t column = begin; column < end; ++column) marks += is_operand(number, column) ? '~' : '^';
        return marks;
    }

    bool is_operand(size_t number, size_t column) const {
        if (!anchors_) return false;
        const auto width_up_to = [this](LinePlace place) {
            return display_width(segment_.lines[place.line].substr(0, place.column));
        };
        const LinePlace here{number, column};
        const LinePlace left{anchors_->left_end.line, width_up_to(anchors_->left_end)};
        const LinePlace right{anchors_->right_start.line, width_up_to(anchors_->right_start)};
        return here < left || here >= right;
    }

    void draw_line(size_t number) {
        const std::string_view line = segment_.lines[number];
        if (!shows_carets_) {
            text_.append(line).append("\n");
            return;
        }
        const std::string marks = carets(number);
        if (palette_.reset.empty()) {
            text_.append(line).append("\n").append(marks).append("\n");
            return;
        }
        draw_coloured(line, marks);
    }

    // Colours the runs of characters that have the same mark, in the line and below it. There is a mark for each
    // column; as in CPython the n-th mark colours the n-th character, which for wide characters is not the one above
    // it.
    void draw_coloured(std::string_view line, const std::string& marks) {
        std::string coloured_line;
        std::string coloured_marks;
        std::string_view rest = line;
        size_t column = 0;
        while (column < marks.size()) {
            const size_t end = std::min(marks.find_first_not_of(marks[column], column), marks.size());
            const std::string_view colour = marks[column] == '^'   ? palette_.bold_red
                                            : marks[column] == '~' ? palette_.red
                                                                   : std::string_view();
            const std::string_view reset = colour.empty() ? std::string_view() : palette_.reset;
            size_t part = 0;
            for (size_t i = column; i < end && part < rest.size(); ++i) part += vm::utf8_width_of_lead(rest[part]);
            coloured_line.append(colour).append(rest.substr(0, part)).append(reset);
            rest.remove_prefix(std::min(part, rest.size()));
            coloured_marks.append(colour).append(marks, column, end - column).append(reset);
            column = end;
        }
        coloured_line.append(rest);
        text_.append(coloured_line).append("\n").append(coloured_marks).append("\n");
    }

    const Segment& segment_;
    const Palette& palette_;
    std::optional<CaretAnchors> anchors_;
    bool shows_carets_ = false;
    std::string text_;
};

// The source below the "File" line; empty if it is not to be had.
std::string draw_source(Runtime& runtime, const std::string& filename, const Location& location,
                        const Palette& palette) {
    Segment segment;
    for (uint32_t line = location.line; line <= location.end_line; ++line)
        segment.lines.push_back(strip_end(runtime.sources().line(filename, line).value_or("")));
    if (std::ranges::all_of(segment.lines, [](std::string_view line) { return line.empty(); })) return {};
    const size_t margin = common_margin(segment.lines);
    for (std::string_view& line : segment.lines) line = line.substr(std::min(margin, line.size()));
    const auto within = [margin](uint32_t column, std::string_view line) {
        return std::min(column > margin ? column - margin : 0, line.size());
    };
    segment.start_column = within(location.column, segment.lines.front());
    segment.end_column = within(location.end_column, segment.lines.back());
    return indent(SourceDrawing(segment, palette).draw(), kIndentation);
}

std::string format_entry(Runtime& runtime, const Traceback* entry, const Palette& palette, SourceShown shown) {
    const auto* code = static_cast<const CodeObject*>(entry->code);
    const std::string filename(code->filename->text());
    std::string text = fmt::format("  File {}\"{}\"{}, line {}{}{}, in {}{}{}\n", palette.magenta,
                                   shown_filename(filename), palette.reset, palette.magenta, line_of(entry),
                                   palette.reset, palette.magenta, code->name->text(), palette.reset);
    const Location location = code->location(entry->instruction);
    if (shown == SourceShown::kMarked && location.line != 0 && location.line == line_of(entry) &&
        location.end_line >= location.line)
        return text + draw_source(runtime, filename, location, palette);
    const std::optional<std::string_view> line = runtime.sources().line(filename, line_of(entry));
    return line ? text + indent(dedent(strip_end(*line)), kIndentation) : text;
}

// The frames of frozen modules whose like in CPython is written in C, and leaves no frames.
bool is_shown(const Traceback* entry) {
    constexpr std::string_view kBegin = "<frozen ";
    constexpr std::string_view kHidden[] = {"_socket_base>",
                                            "bisect>",
                                            "collections._default_dict>",
                                            "collections._ordered>",
                                            "heapq>",
                                            "io.base>",
                                            "io.buffered>",
                                            "io.memory>",
                                            "io.opening>",
                                            "io.raw>",
                                            "io.text>",
                                            "sqlite3._adapting>",
                                            "sqlite3._connection>",
                                            "sqlite3._cursor>",
                                            "sqlite3._errors>",
                                            "sqlite3._row>"};
    std::string_view filename = static_cast<const CodeObject*>(entry->code)->filename->text();
    if (!filename.starts_with(kBegin)) return true;
    filename.remove_prefix(kBegin.size());
    return std::ranges::find(kHidden, filename) == std::end(kHidden);
}

bool is_same_place(const Traceback* a, const Traceback* b) {
    const auto* first = static_cast<const CodeObject*>(a->code);
    const auto* second = static_cast<const CodeObject*>(b->code);
    return line_of(a) == line_of(b) && vm::str_equal(first->filename, second->filename) &&
           vm::str_equal(first->name, second->name);
}

std::string repetition_note(size_t count) {
    const size_t more = count - kRepeatsShown;
    return fmt::format("  [Previous line repeated {} more time{}]\n", more, more > 1 ? "s" : "");
}

}  // namespace

std::string_view shown_filename(std::string_view filename) {
    constexpr std::string_view kPrompt = "<stdin>";
    return filename.starts_with("<stdin>-") ? kPrompt : filename;
}

std::vector<std::string> traceback_entries(Runtime& runtime, const Traceback* traceback, const Palette& palette,
                                           SourceShown shown) {
    std::vector<std::string> entries;
    const Traceback* last = nullptr;
    size_t count = 0;
    const auto note_repetition = [&] {
        if (count > kRepeatsShown) entries.push_back(repetition_note(count));
    };
    for (; traceback != nullptr; traceback = traceback->next) {
        if (!is_shown(traceback)) continue;
        if (last == nullptr || !is_same_place(last, traceback)) {
            note_repetition();
            count = 0;
        }
        last = traceback;
        if (++count <= kRepeatsShown) entries.push_back(format_entry(runtime, traceback, palette, shown));
    }
    note_repetition();
    return entries;
}

std::string format_traceback(Runtime& runtime, const Traceback* traceback, const Palette& palette) {
    return fmt::format("{}", fmt::join(traceback_entries(runtime, traceback, palette), ""));
}

}  // namespace eadem::stdlib
