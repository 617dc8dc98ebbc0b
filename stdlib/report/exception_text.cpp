#include "stdlib/report/exception_text.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <unordered_set>

#include "stdlib/report/suggestions.h"
#include "stdlib/report/syntax_error_text.h"
#include "stdlib/report/text_lines.h"
#include "stdlib/report/traceback_text.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr std::string_view kCauseMessage = "\nThe above exception was the direct cause of the following exception:\n\n";
constexpr std::string_view kContextMessage =
    "\nDuring handling of the above exception, another exception occurred:\n\n";
// CPython's limits for exception groups.
constexpr size_t kMaxGroupWidth = 15;
constexpr size_t kMaxGroupDepth = 10;

// str(value) or repr(value), or what CPython says when that fails.
std::string safe_text(Runtime& runtime, Value value, bool as_repr, std::string_view what) {
    Result<Ref<Str>> text = as_repr ? repr(runtime, value) : str(runtime, value);
    if (text.ok()) return std::string(text.value()->text());
    runtime.forget_pending();
    return fmt::format("<{} {}() failed>", what, as_repr ? "repr" : "str");
}

OwnedValue attribute_or_empty(Runtime& runtime, Value value, std::string_view name) {
    Result<OwnedValue> found = find_attribute(runtime, value, runtime.intern_name(name));
    if (found.ok()) return std::move(found).value();
    runtime.forget_pending();
    return {};
}

// "ValueError", "module.Name" for classes of other modules.
std::string type_text(Runtime& runtime, Exception* exception) {
    const Value type = Value::of_object(runtime.type_of(Value::of_object(exception)));
    const OwnedValue module = attribute_or_empty(runtime, type, "__module__");
    const OwnedValue name = attribute_or_empty(runtime, type, "__qualname__");
    if (!is_str(name.get())) return std::string(type_name(runtime, Value::of_object(exception)));
    const std::string_view shown = as_str(name.get())->text();
    if (!is_str(module.get())) return fmt::format("<unknown>.{}", shown);
    const std::string_view home = as_str(module.get())->text();
    return home == "builtins" || home == "__main__" ? std::string(shown) : fmt::format("{}.{}", home, shown);
}

// Cut behind each newline.
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

std::string notes_text(Runtime& runtime, Exception* exception) {
    const OwnedValue notes = attribute_or_empty(runtime, Value::of_object(exception), "__notes__");
    if (notes.is_empty() || notes.get().refers_to(runtime.shared.none)) return {};
    if (!is_list(notes.get()) && !is_tuple(notes.get()))
        return safe_text(runtime, notes.get(), true, "__notes__") + '\n';
    std::string text;
    Result<void> done = for_each(runtime, notes.get(), [&](const OwnedValue& note) -> Result<bool> {
        text += safe_text(runtime, note.get(), false, "note") + '\n';
        return true;
    });
    if (!done.ok()) runtime.forget_pending();
    return text;
}

// The message is one text, whatever it has of newlines; a syntax error and the notes are cut into lines.
std::vector<std::string> message_lines(Runtime& runtime, Exception* exception, const Palette& palette) {
    const std::string type = type_text(runtime, exception);
    if (is_instance(runtime, Value::of_object(exception), type_id_of(ExceptionId::kSyntaxError)))
        return lines_of(format_syntax_error(runtime, exception, type, palette) + notes_text(runtime, exception));
    const std::string message =
        safe_text(runtime, Value::of_object(exception), false, "exception") + hint_for(runtime, exception);
    std::string line = fmt::format("{}{}{}", palette.bold_magenta, type, palette.reset);
    if (!message.empty()) line += fmt::format(": {}{}{}", palette.magenta, message, palette.reset);
    std::vector<std::string> lines = lines_of(notes_text(runtime, exception));
    lines.insert(lines.begin(), line + '\n');
    return lines;
}

std::string joined(const std::vector<std::string>& pieces) {
    return fmt::format("{}", fmt::join(pieces, ""));
}

// Prints an exception after those it came from; groups with their members indented.
class ExceptionPrinter {
 public:
    ExceptionPrinter(Runtime& runtime, bool is_coloured) : runtime_(runtime), palette_(Palette::of(is_coloured)) {}

    void print(Exception* exception) {
        struct Link {
            Exception* exception;
            std::string_view message;  // what stands between its origin and it
        };
        std::vector<Link> chain;
        while (exception != nullptr) {
            seen_.insert(exception);
            std::string_view message;
            const auto* cause = static_cast<Exception*>(exception->cause);
            const auto* context = static_cast<Exception*>(exception->context);
            const Exception* origin = nullptr;
            if (cause != nullptr && !seen_.contains(cause)) {
                origin = cause;
                message = kCauseMessage;
            } else if (context != nullptr && !exception->suppress_context && !seen_.contains(context)) {
                origin = context;
                message = kContextMessage;
            }
            chain.push_back({exception, message});
            exception = const_cast<Exception*>(origin);
        }
        for (auto link = chain.rbegin(); link != chain.rend(); ++link) {
            if (!link->message.empty()) emit(link->message);
            print_alone(link->exception);
        }
    }

    std::vector<std::string> take() { return std::move(pieces_); }

 private:
    std::string margin() const { return std::string(2 * depth_, ' '); }

    void emit(std::string_view text, char bar = '|') {
        pieces_.push_back(depth_ == 0 ? std::string(text) : indent(text, fmt::format("{}{} ", margin(), bar)));
    }
    void emit(const std::vector<std::string>& pieces) {
        for (const std::string& piece : pieces) emit(piece);
    }

    void print_alone(Exception* exception) {
        const OwnedValue members = group_members(exception);
        if (!members.is_empty()) return print_group(exception, as_tuple(members.get()));
        if (exception->traceback != nullptr) {
            emit("Traceback (most recent call last):\n");
            emit(traceback_entries(runtime_, exception->traceback, palette_));
        }
        emit(message_lines(runtime_, exception, palette_));
    }

    // The exceptions of a group; empty for other exceptions.
    OwnedValue group_members(Exception* exception) {
        const Value value = Value::of_object(exception);
        if (!is_instance(runtime_, value, type_id_of(ExceptionId::kBaseExceptionGroup))) return {};
        OwnedValue members = attribute_or_empty(runtime_, value, "exceptions");
        return is_tuple(members.get()) ? std::move(members) : OwnedValue();
    }

    void print_group(Exception* group, Tuple* members) {
        if (depth_ > kMaxGroupDepth) {
            emit(fmt::format("... (max_group_depth is {})\n", kMaxGroupDepth));
            return;
        }
        const bool is_outermost = depth_ == 0;
        if (is_outermost) ++depth_;
        if (group->traceback != nullptr) {
            emit("Exception Group Traceback (most recent call last):\n", is_outermost ? '+' : '|');
            emit(traceback_entries(runtime_, group->traceback, palette_));
        }
        emit(message_lines(runtime_, group, palette_));
        const size_t shown = std::min(members->size, kMaxGroupWidth + 1);
        needs_closing_ = false;
        for (size_t i = 0; i < shown; ++i) {
            print_member(members, i, i == shown - 1);
        }
        if (is_outermost) depth_ = 0;
    }

    void print_member(Tuple* members, size_t index, bool is_last) {
        // The closing line may be drawn by a group within this one.
        if (is_last) needs_closing_ = true;
        const bool is_cut = index >= kMaxGroupWidth;
        pieces_.push_back(fmt::format("{}{}+---------------- {} ----------------\n", margin(), index == 0 ? "+-" : "  ",
                                      is_cut ? "..." : std::to_string(index + 1)));
        ++depth_;
        const Value member = members->items()[index].peek();
        if (is_cut) {
            const size_t more = members->size - kMaxGroupWidth;
            emit(fmt::format("and {} more exception{}\n", more, more > 1 ? "s" : ""));
        } else if (is_exception(runtime_, member)) {
            print(static_cast<Exception*>(member.object));
        }
        if (is_last && needs_closing_) {
            pieces_.push_back(fmt::format("{}+------------------------------------\n", margin()));
            needs_closing_ = false;
        }
        --depth_;
    }

    Runtime& runtime_;
    const Palette palette_;
    std::vector<std::string> pieces_;
    std::unordered_set<const Exception*> seen_;
    size_t depth_ = 0;  // of groups
    bool needs_closing_ = false;
};

}  // namespace

std::vector<std::string> exception_pieces(Runtime& runtime, Exception* exception, bool is_coloured) {
    ExceptionPrinter printer(runtime, is_coloured);
    printer.print(exception);
    return printer.take();
}

std::vector<std::string> exception_only_pieces(Runtime& runtime, Exception* exception, bool is_coloured) {
    return message_lines(runtime, exception, Palette::of(is_coloured));
}

std::string format_exception(Runtime& runtime, Exception* exception, bool is_coloured) {
    return joined(exception_pieces(runtime, exception, is_coloured));
}

std::string format_exception_only(Runtime& runtime, Exception* exception, bool is_coloured) {
    return joined(exception_only_pieces(runtime, exception, is_coloured));
}

std::string format_unraisable(Runtime& runtime, Exception* exception) {
    std::string text;
    if (exception->traceback != nullptr) {
        const Palette plain = Palette::of(false);
        text = "Traceback (most recent call last):\n" +
               joined(traceback_entries(runtime, exception->traceback, plain, SourceShown::kLine));
    }
    const std::string message = safe_text(runtime, Value::of_object(exception), false, "exception");
    return fmt::format("{}{}: {}\n", text, type_text(runtime, exception), message);
}

}  // namespace eadem::stdlib
