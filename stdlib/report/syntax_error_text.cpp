#include "stdlib/report/syntax_error_text.h"

#include <algorithm>

#include "stdlib/report/text_lines.h"
#include "stdlib/report/traceback_text.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/text_utf8.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;
using grammar::Diagnostic;
using grammar::DiagnosticKind;
using grammar::DiagnosticPlace;

namespace {

// What a SyntaxError says about its place. Columns count characters from 1.
struct ErrorPlace {
    std::string message;
    std::optional<std::string> filename;
    std::optional<int64_t> line;
    std::optional<int64_t> end_line;
    std::optional<int64_t> offset;
    std::optional<int64_t> end_offset;
    std::optional<std::string> text;
};

class PlaceReader {
 public:
    PlaceReader(Runtime& runtime, Exception* error) : runtime_(runtime), error_(error) {}

    ErrorPlace read() {
        ErrorPlace place;
        place.message = text("msg").value_or("<no detail available>");
        place.filename = text("filename");
        place.line = number("lineno");
        place.end_line = number("end_lineno");
        place.offset = number("offset");
        place.end_offset = number("end_offset");
        place.text = text("text");
        return place;
    }

 private:
    OwnedValue attribute(std::string_view name) {
        Result<OwnedValue> found = find_attribute(runtime_, Value::of_object(error_), runtime_.intern_name(name));
        if (found.ok()) return std::move(found).value();
        runtime_.forget_pending();
        return {};
    }
    std::optional<std::string> text(std::string_view name) {
        const OwnedValue value = attribute(name);
        if (value.is_empty() || value.get().refers_to(runtime_.shared.none)) return std::nullopt;
        Result<Ref<Str>> shown = str(runtime_, value.get());
        if (shown.ok()) return std::string(shown.value()->text());
        runtime_.forget_pending();
        return std::nullopt;
    }
    std::optional<int64_t> number(std::string_view name) {
        const OwnedValue value = attribute(name);
        int64_t number = 0;
        return fits_int64(value.get(), number) ? std::optional(number) : std::nullopt;
    }

    Runtime& runtime_;
    Exception* error_;
};

// A range of characters of `text`, bounds clamped.
std::string_view characters(std::string_view text, int64_t begin, int64_t end) {
    const auto count = static_cast<int64_t>(count_characters(text));
    const size_t from = offset_of_character(text, static_cast<size_t>(std::clamp<int64_t>(begin, 0, count)));
    const size_t to = offset_of_character(text, static_cast<size_t>(std::clamp<int64_t>(end, 0, count)));
    return from < to ? text.substr(from, to - from) : std::string_view();
}

// Blanks as wide as the text, keeping its tabs.
std::string blanks_below(std::string_view text) {
    std::string blanks;
    for (const char32_t code : CodePoints(text)) {
        const bool is_space = code == '\t' || code == '\f' || code == '\v' || code == '\r';
        blanks += is_space ? static_cast<char>(code) : ' ';
    }
    return blanks;
}

// The source line and the carets below it (3.13's rules for odd columns included).
std::string draw_error_line(const ErrorPlace& place, const Palette& palette) {
    std::string_view whole = *place.text;
    while (whole.ends_with('\n')) whole.remove_suffix(1);
    std::string_view line = whole;
    while (!line.empty() && (line.front() == ' ' || line.front() == '\n' || line.front() == '\f'))
        line.remove_prefix(1);
    if (!place.offset) return fmt::format("    {}\n", line);

    const auto size = static_cast<int64_t>(count_characters(*place.text));
    const auto behind = static_cast<int64_t>(count_characters(whole)) + 1;
    const auto removed = static_cast<int64_t>(whole.size() - line.size());
    int64_t begin = *place.offset;
    int64_t end = behind;
    if (place.line == place.end_line) end = place.end_offset.value_or(0) != 0 ? *place.end_offset : begin;
    if (size > 0 && begin > size) begin = behind;
    if (size > 0 && end > size) end = behind;
    if (begin >= end || end < 0) end = begin + 1;
    begin -= 1 + removed;
    end -= 1 + removed;
    if (begin < 0) return fmt::format("    {}\n", line);
    const std::string_view before = characters(line, 0, begin);
    const std::string_view marked = characters(line, begin, end);
    return fmt::format("    {}{}{}{}{}\n    {}{}{}{}\n", before, palette.bold_red, marked, palette.reset,
                       line.substr(before.size() + marked.size()), blanks_below(before), palette.bold_red,
                       std::string(static_cast<size_t>(end - begin), '^'), palette.reset);
}

}  // namespace

std::string format_syntax_error(Runtime& runtime, Exception* error, const std::string& type, const Palette& palette) {
    const ErrorPlace place = PlaceReader(runtime, error).read();
    std::string text;
    std::string suffix;
    if (place.line) {
        text = fmt::format("  File {}\"{}\"{}, line {}{}{}\n", palette.magenta, place.filename.value_or("<string>"),
                           palette.reset, palette.magenta, *place.line, palette.reset);
    } else if (place.filename) {
        suffix = fmt::format(" ({})", *place.filename);
    }
    if (place.text) text += draw_error_line(place, palette);
    return text + fmt::format("{}{}{}: {}{}{}{}\n", palette.bold_magenta, type, palette.reset, palette.magenta,
                              place.message, palette.reset, suffix);
}

namespace {

ExceptionId exception_for(DiagnosticKind kind) {
    switch (kind) {
        case DiagnosticKind::kIndentationError:
            return ExceptionId::kIndentationError;
        case DiagnosticKind::kTabError:
            return ExceptionId::kTabError;
        case DiagnosticKind::kSyntaxError:
        case DiagnosticKind::kUnsupported:
        case DiagnosticKind::kSyntaxWarning:
        case DiagnosticKind::kEscapeWarning:
        case DiagnosticKind::kOctalEscapeWarning:
        case DiagnosticKind::kNumberWarning:
            break;
    }
    return ExceptionId::kSyntaxError;
}

// What follows the message among the arguments of a SyntaxError.
Result<Ref<Tuple>> place_of(ObjectSpace& space, const grammar::Source& source, const Diagnostic& diagnostic) {
    TRY(Ref<Str> filename, make_str(space, source.name()));
    if (diagnostic.place == DiagnosticPlace::kLineZero) {
        Value details[] = {Value::of_object(filename.take()), Value::of_int(0), Value::of_int(-1), space.none()};
        return make_tuple_from(space, details, std::size(details));
    }
    const grammar::Position begin = source.position(diagnostic.span.begin);
    const grammar::Position end = source.position(diagnostic.span.end);
    TRY(Ref<Str> line, make_str(space, fmt::format("{}\n", begin.line_text)));
    // Without a caret is what has column 0; the line is 0, too, if there is none.
    const bool is_line = diagnostic.place == DiagnosticPlace::kLine;
    const int64_t first_line = is_line && source.text().empty() ? 0 : begin.line;
    Value details[] = {Value::of_object(filename.take()),
                       Value::of_int(first_line),
                       Value::of_int(is_line ? 0 : int64_t{begin.column} + 1),
                       Value::of_object(line.take()),
                       Value::of_int(is_line ? first_line : end.line),
                       Value::of_int(is_line ? 0 : int64_t{end.column} + 1)};
    return make_tuple_from(space, details, std::size(details));
}

}  // namespace

Failed raise_diagnostic(ObjectSpace& space, const grammar::Source& source, const Diagnostic& diagnostic) {
    const auto raise_with_place = [&]() -> Result<OwnedValue> {
        const Value type = Value::of_object(space.type(exception_for(diagnostic.kind)));
        TRY(Ref<Str> message, make_str(space, diagnostic.message));
        if (diagnostic.place == DiagnosticPlace::kNowhere) return call(space, type, {Value::of_object(message.get())});
        TRY(Ref<Tuple> place, place_of(space, source, diagnostic));
        return call(space, type, {Value::of_object(message.get()), Value::of_object(place.get())});
    };
    Result<OwnedValue> error = raise_with_place();
    if (!error.ok()) return kFailed;
    return space.raise_object(error.value().take().object);
}

}  // namespace eadem::stdlib
