// print and input.
#include "stdlib/native/appender.h"
#include "stdlib/native/builtins.h"
#include "stdlib/runtime/text_stream.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/text_builder.h"
#include "vm/object/text_utf8.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// sys.stdout or sys.stdin as the program left it; empty while nobody imported sys, and so it is the original
// one.
Result<OwnedValue> standard_stream(Runtime& runtime, std::string_view name) {
    if (runtime.sys_names() == nullptr) return OwnedValue();
    OwnedValue stream = runtime.sys_attribute(name);
    if (stream.is_empty()) return runtime.raise(ExceptionId::kRuntimeError, "lost sys.{}", name);
    return stream;
}

// Something to print to: one of our own streams, written directly; a stream of io, which gets the pieces together; or
// any object with a write method.
class Destination {
 public:
    Destination(Runtime& runtime, OwnedValue file) : runtime_(runtime), file_(std::move(file)) {
        TextStream* stream = file_.is_empty() ? nullptr : as_text_stream(runtime, file_.get());
        if (file_.is_empty()) writer_ = &runtime.output();
        if (stream == nullptr || stream->is_closed) return;
        writer_ = stream->writer;
        errors_ = stream->errors;
    }

    // To be called first, and after code of the program has run.
    Result<void> look() {
        if (writer_ != nullptr) return {};
        const bool gathered = gathers_;
        TRY(gathers_, writes_by_appending(runtime_, file_.get()));
        return gathered && !gathers_ ? write_gathered() : Result<void>();
    }

    Result<void> write_text(std::string_view text) {
        if (writer_ != nullptr) return stdlib::write_text(runtime_, *writer_, text, errors_);
        if (gathers_) return gather(text);
        TRY(const Ref<Str> piece, make_str(runtime_, text));
        return call_method("write", Value::of_object(piece.get()));
    }

    // The text of a value; numbers and strings without making an object.
    Result<void> write_value(Value value) {
        const bool is_direct = writer_ != nullptr || gathers_;
        if (is_direct && value.is_raw_int()) {
            char digits[kLongestInt64];
            return write_text({digits, write_int64(digits, value.integer)});
        }
        if (is_direct && value.is_raw_float()) return write_text(float_repr(value.real));
        if (is_direct && is_str(value)) return write_text(as_str(value)->text());
        // What stands before it is written before code of the program runs.
        if (gathers_) TRY_VOID(write_gathered());
        TRY(const Ref<Str> text, str(runtime_, value));
        if (!is_direct) return call_method("write", Value::of_object(text.get()));
        TRY_VOID(write_text(text->text()));
        return look();
    }

    // To be called at the end.
    Result<void> write_gathered() {
        if (!std::exchange(has_gathered_, false)) return {};
        TRY_VOID(append_text(runtime_, file_.get(), gathered_.text()));
        gathered_.clear();
        return {};
    }

    Result<void> flush() {
        if (writer_ != nullptr) return stdlib::flush(runtime_, *writer_);
        return call_method("flush", Value());
    }

 private:
    Result<void> call_method(std::string_view name, Value argument) {
        TRY(const OwnedValue method, get_attribute(runtime_, file_.get(), runtime_.intern_name(name)));
        Result<OwnedValue> result = argument.is_empty() ? call(runtime_, method.get(), std::initializer_list<Value>{})
                                                        : call(runtime_, method.get(), {argument});
        return result.ok() ? Result<void>() : kFailed;
    }

    Result<void> gather(std::string_view text) {
        // What may be refused by an encoding goes alone, as its error says where it stands.
        const bool is_alone = !is_ascii(text);
        if (is_alone) TRY_VOID(write_gathered());
        has_gathered_ = true;
        gathered_.append(text);
        return !is_alone && gathered_.size() < kMostGathered ? Result<void>() : write_gathered();
    }

    static constexpr size_t kMostGathered = 1 << 16;  // no limit of anything: long texts are not all held twice

    Runtime& runtime_;
    OwnedValue file_;
    ByteWriter* writer_ = nullptr;
    const char* errors_ = nullptr;
    bool gathers_ = false;
    bool has_gathered_ = false;  // also nothing but empty texts
    TextBuilder gathered_;
};

// sep or end: a str, or the default for None and for nothing.
Result<std::string_view> separator(ObjectSpace& space, Value value, std::string_view name, std::string_view otherwise) {
    if (value.is_empty() || value.refers_to(space.shared.none)) return otherwise;
    if (const Str* text = str_or_null(space, value)) return text->text();
    return space.raise(ExceptionId::kTypeError, "{} must be None or a string, not {}", name, type_name(space, value));
}

// Notes where a print came from, if anybody wants to know.
void record_print(Runtime& runtime, size_t begin) {
    const Frame* frame = runtime.top_frame();
    if (runtime.prints == nullptr || frame == nullptr) return;
    // The program counter stands behind the call.
    const auto word = static_cast<uint32_t>(frame->pc - frame->code->instructions);
    Runtime::PrintingCode& printing = runtime.printing;
    if (printing.code.get() != frame->code) {
        printing.code = Ref<CodeObject>::share(runtime, frame->code);
        printing.locations = LocationWalk(frame->code->locations, frame->code->location_bytes);
    }
    const Location place = printing.locations.find(word > 0 ? word - 1 : 0);
    SourcePlace first = runtime.sources().place(frame->code->filename->text(), place.line);
    const uint32_t end_line = first.line + place.end_line - place.line;
    runtime.prints->push_back({std::move(first.name), first.line, end_line, begin, runtime.output().size()});
}

}  // namespace

// Row: sep, end, file, flush, then the objects.
Result<OwnedValue> builtin_print(ObjectSpace& space, Value* row, size_t count) {
    Runtime& runtime = runtime_of(space);
    TRY(const std::string_view between, separator(space, row[0], "sep", " "));
    TRY(const std::string_view end, separator(space, row[1], "end", "\n"));
    const bool has_file = !row[2].is_empty() && !row[2].refers_to(space.shared.none);
    OwnedValue file;
    if (has_file) {
        file = share(space, row[2]);
    } else {
        TRY(file, standard_stream(runtime, "stdout"));
        // A program without a console.
        if (file.get().refers_to(space.shared.none)) return OwnedValue::none(space);
    }
    Destination destination(runtime, std::move(file));
    TRY_VOID(destination.look());
    const size_t begin = runtime.output().size();
    for (size_t i = 4; i < count; ++i) {
        if (i > 4) TRY_VOID(destination.write_text(between));
        TRY_VOID(destination.write_value(row[i]));
    }
    TRY_VOID(destination.write_text(end));
    TRY_VOID(destination.write_gathered());
    if (!has_file) record_print(runtime, begin);
    bool wants_flush = false;
    if (!row[3].is_empty()) {
        TRY(wants_flush, truth(space, row[3]));
    }
    if (wants_flush) TRY_VOID(destination.flush());
    return OwnedValue::none(space);
}

Result<OwnedValue> builtin_input(ObjectSpace& space, Value* row, size_t) {
    Runtime& runtime = runtime_of(space);
    TRY(OwnedValue input, standard_stream(runtime, "stdin"));
    TRY(OwnedValue output, standard_stream(runtime, "stdout"));
    if (input.get().refers_to(space.shared.none)) return space.raise_text(ExceptionId::kRuntimeError, "lost sys.stdin");
    Destination destination(runtime, std::move(output));
    if (!row[0].is_empty()) TRY_VOID(destination.write_value(row[0]));
    TRY_VOID(destination.flush());

    OwnedValue line;
    if (input.is_empty()) {
        TRY(line, read_line(runtime, runtime.input()));
    } else {
        TRY(const OwnedValue read, get_attribute(space, input.get(), space.intern_name("readline")));
        TRY(line, call(space, read.get(), std::initializer_list<Value>{}));
    }
    if (!is_str(line.get())) return space.raise_text(ExceptionId::kTypeError, "object.readline() returned non-string");
    std::string_view text = as_str(line.get())->text();
    if (text.empty()) return space.raise_text(ExceptionId::kEOFError, "EOF when reading a line");
    if (!text.ends_with('\n')) return line;
    text.remove_suffix(1);
    TRY(Ref<Str> answer, make_str(space, text));
    return answer;
}

}  // namespace eadem::stdlib
