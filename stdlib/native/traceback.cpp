// The modules _traceback and _dis: texts that the interpreter makes itself, for the frozen modules traceback and dis.
#include "stdlib/native/module_spec.h"
#include "stdlib/report/caret_anchors.h"
#include "stdlib/report/exception_text.h"
#include "stdlib/report/traceback_text.h"
#include "vm/code/disassembler.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/str_methods.h"
#include "vm/object/text_utf8.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

Result<OwnedValue> list_of(ObjectSpace& space, const std::vector<std::string>& texts) {
    TRY(Ref<List> list, make_list(space, 0));
    for (const std::string& text : texts) {
        TRY(Ref<Str> item, make_str(space, text));
        TRY_VOID(list_append(space, list.get(), std::move(item)));
    }
    return list;
}

Result<Exception*> exception_argument(ObjectSpace& space, Value value) {
    if (is_exception(space, value)) return static_cast<Exception*>(value.object);
    return space.raise(ExceptionId::kTypeError, "Exception expected for value, {} found", type_name(space, value));
}

Result<OwnedValue> format_whole(ObjectSpace& space, Value* row, size_t) {
    TRY(Exception * exception, exception_argument(space, row[0]));
    return list_of(space, exception_pieces(runtime_of(space), exception, false));
}

Result<OwnedValue> format_only(ObjectSpace& space, Value* row, size_t) {
    TRY(Exception * exception, exception_argument(space, row[0]));
    return list_of(space, exception_only_pieces(runtime_of(space), exception, false));
}

Result<OwnedValue> format_entries(ObjectSpace& space, Value* row, size_t) {
    const Traceback* entries = nullptr;
    if (is_instance(space, row[0], kTracebackType)) {
        entries = static_cast<const Traceback*>(row[0].object);
    } else if (!row[0].refers_to(space.shared.none)) {
        return space.raise(ExceptionId::kTypeError, "traceback or None expected, not '{}'", type_name(space, row[0]));
    }
    return list_of(space, traceback_entries(runtime_of(space), entries, Palette::of(false)));
}

// Characters before a byte of the text.
int64_t characters(std::string_view text, size_t bytes) {
    int64_t count = 0;
    for (size_t at = 0; at < std::min(bytes, text.size()); at += utf8_width_of_lead(text[at])) ++count;
    return count;
}

// Of the text of an expression: the characters before and up to the end of what carets mark; None if it has no
// operator.
Result<OwnedValue> anchors_of(ObjectSpace& space, Value* row, size_t) {
    TRY(Str * text, str_argument(space, row[0], "anchors", "argument"));
    const std::string_view line = text->text();
    const std::optional<CaretAnchors> anchors = find_anchors({{line}, 0, line.size()});
    if (!anchors) return OwnedValue::none(space);
    Value row_of_two[] = {OwnedValue::of_int(space, characters(line, anchors->left_end.column)).take(),
                          OwnedValue::of_int(space, characters(line, anchors->right_start.column)).take()};
    TRY(Ref<Tuple> pair, make_tuple_from(space, row_of_two, std::size(row_of_two)));
    return pair;
}

// A line of a program's text, wherever that came from; an empty text if it is not to be had.
Result<OwnedValue> line_of_source(ObjectSpace& space, Value* row, size_t) {
    TRY(Str * filename, str_argument(space, row[0], "source_line", "argument 1"));
    TRY(const int64_t number, to_index(space, row[1], ExceptionId::kOverflowError));
    Runtime& runtime = runtime_of(space);
    const bool is_line = number > 0 && number <= UINT32_MAX;
    const auto line =
        is_line ? runtime.sources().line(std::string(filename->text()), static_cast<uint32_t>(number)) : std::nullopt;
    TRY(Ref<Str> text, make_str(space, line.value_or("")));
    return text;
}

Result<OwnedValue> list_code(ObjectSpace& space, Value* row, size_t) {
    if (!is_code(row[0]))
        return space.raise(ExceptionId::kTypeError, "code object expected, not '{}'", type_name(space, row[0]));
    TRY(const std::string listing, disassemble(space, *static_cast<const CodeObject*>(row[0].object)));
    TRY(Ref<Str> text, make_str(space, listing));
    return text;
}

constexpr NativeSpec kTracebackFunctions[] = {
    {"anchors", anchors_of, "(text, /)", "Where the carets under an expression begin and end, or None."},
    {"format_exception", format_whole, "(exception, /)", "The texts of an exception with all it came from."},
    {"format_exception_only", format_only, "(exception, /)", "The lines that name an exception."},
    {"format_tb", format_entries, "(traceback, /)", "The texts of the entries of a traceback."},
    {"source_line", line_of_source, "(filename, lineno, /)", "A line of a program's text, or an empty text."},
    {nullptr, nullptr},
};

constexpr NativeSpec kDisFunctions[] = {
    {"listing", list_code, "(code, /)", "The instructions of a code object, and of those in it, as text."},
    {nullptr, nullptr},
};

}  // namespace

extern const ModuleSpec kTracebackModule;
const ModuleSpec kTracebackModule = {
    .name = "_traceback",
    .documentation = "Tracebacks as the interpreter prints them.",
    .functions = kTracebackFunctions,
};

extern const ModuleSpec kDisModule;
const ModuleSpec kDisModule = {
    .name = "_dis",
    .documentation = "Listings of code as the interpreter prints them.",
    .functions = kDisFunctions,
};

}  // namespace eadem::stdlib
