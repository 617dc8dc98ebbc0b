#include "stdlib/runtime/text_stream.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "vm/object/bytes.h"
#include "vm/object/codec.h"
#include "vm/object/int.h"
#include "vm/object/list.h"
#include "vm/object/operators.h"
#include "vm/object/str_methods.h"
#include "vm/object/text_utf8.h"
#include "vm/object/type.h"

namespace eadem::stdlib {

using namespace vm;

Failed raise_os_error(ObjectSpace& space, int error) {
    Result<Ref<Str>> words = make_str(space, std::strerror(error));
    if (!words.ok()) return kFailed;
    Result<OwnedValue> exception = call(space, Value::of_object(space.type(ExceptionId::kOSError)),
                                        {Value::of_int(error), Value::of_object(words.value().get())});
    if (!exception.ok()) return kFailed;
    return space.raise_object(exception.value().take().object);
}

namespace {

// What to do about an interrupted system call: fail with KeyboardInterrupt, or try again.
Result<void> after_interrupt(Runtime& runtime) {
    if (!runtime.take_interrupt()) return {};
    return runtime.raise_text(ExceptionId::kKeyboardInterrupt, {});
}

// Decodes input; a byte that is no UTF-8 becomes a surrogate, which stands for it.
Result<Ref<Str>> text_of_input(ObjectSpace& space, const std::string& bytes) {
    if (is_ascii(bytes)) return make_str(space, bytes);
    TRY(const Ref<Bytes> content, make_bytes(space, bytes));
    TRY(OwnedValue text, decode_bytes(space, content.get(), "utf-8", "surrogateescape"));
    return Ref<Str>::adopt(space, as_str(text.take()));
}

// The first `limit` characters of some bytes: how many bytes they take, and how many have to be read for the rest.
struct Extent {
    size_t size;
    size_t lacking;
};

Extent extent_of_characters(std::string_view bytes, size_t limit, bool is_end) {
    size_t at = 0;
    for (; limit > 0 && at < bytes.size(); --limit) {
        const Utf8Step step = utf8_step(bytes, at);
        if (step.lacking > 0 && !is_end) return {at, step.lacking + limit - 1};
        // Each byte that is no UTF-8 is a character of its own.
        at += step.error == nullptr ? step.width : 1;
    }
    return {at, limit};
}

enum class Until : uint8_t { kEnd, kNewline };

// Reads at most `limit` characters. The reader counts bytes, so it is asked for one byte for each character that is
// missing until none is.
Result<Ref<Str>> read_characters(Runtime& runtime, ByteReader& reader, size_t limit, Until until) {
    std::string bytes;
    size_t lacking = limit;
    while (true) {
        std::string part;
        const int error = until == Until::kNewline ? reader.read_line(part, lacking) : reader.read(part, lacking);
        bytes += part;
        if (error == EINTR) {
            TRY_VOID(after_interrupt(runtime));
        } else if (error != 0) {
            return raise_os_error(runtime, error);
        }
        if (limit == SIZE_MAX) {
            if (error == 0) return text_of_input(runtime, bytes);
            continue;
        }
        const bool is_line = until == Until::kNewline && bytes.ends_with('\n');
        const bool is_end = error == 0 && (is_line || part.size() < lacking);
        const Extent extent = extent_of_characters(bytes, limit, is_end);
        lacking = extent.lacking;
        if (!is_end && lacking > 0) continue;
        reader.put_back(std::string_view(bytes).substr(extent.size));
        bytes.resize(extent.size);
        return text_of_input(runtime, bytes);
    }
}

}  // namespace

Result<void> write_text(Runtime& runtime, ByteWriter& writer, std::string_view text) {
    int error = 0;
    if (!is_ascii(text) && has_surrogate(text)) {
        TRY(const Ref<Str> whole, make_str(runtime, text));
        const std::string_view errors = &writer == &runtime.error() ? "backslashreplace" : "strict";
        TRY(const OwnedValue bytes, encode_str(runtime, whole.get(), "utf-8", errors));
        error = writer.write(as_bytes(bytes.get())->text());
    } else {
        error = writer.write(text);
    }
    return error == 0 ? Result<void>() : raise_os_error(runtime, error);
}

Result<void> flush(Runtime& runtime, ByteWriter& writer) {
    const int error = writer.flush();
    return error == 0 ? Result<void>() : raise_os_error(runtime, error);
}

Result<Ref<Str>> read_line(Runtime& runtime, ByteReader& reader, size_t limit) {
    return read_characters(runtime, reader, limit, Until::kNewline);
}

namespace {

TextStream* stream_of(Value self) {
    return static_cast<TextStream*>(self.object);
}

Result<TextStream*> open_stream(ObjectSpace& space, Value self) {
    if (stream_of(self)->is_closed) return space.raise_text(ExceptionId::kValueError, "I/O operation on closed file.");
    return stream_of(self);
}
Result<TextStream*> writable(ObjectSpace& space, Value self) {
    TRY(TextStream * stream, open_stream(space, self));
    if (stream->writer != nullptr) return stream;
    return space.raise_text(ExceptionId::kOSError, "not writable");
}
Result<TextStream*> readable(ObjectSpace& space, Value self) {
    TRY(TextStream * stream, open_stream(space, self));
    if (stream->reader == nullptr) return space.raise_text(ExceptionId::kOSError, "not readable");
    // What a program asks for should be on the screen before it waits for the answer.
    TRY_VOID(flush(runtime_of(space), runtime_of(space).output()));
    return stream;
}

// The size argument of read and readline: absent, None and negative numbers mean everything.
Result<size_t> size_argument(ObjectSpace& space, Value value) {
    if (value.is_empty() || value.refers_to(space.shared.none)) return SIZE_MAX;
    TRY(const int64_t size, to_index(space, value, ExceptionId::kOverflowError));
    return size < 0 ? SIZE_MAX : static_cast<size_t>(size);
}

Result<OwnedValue> stream_write(ObjectSpace& space, Value* row, size_t) {
    TRY(const TextStream* stream, writable(space, row[0]));
    TRY_VOID(str_argument(space, row[1], "write", "argument"));
    TRY_VOID(write_text(runtime_of(space), *stream->writer, as_str(row[1])->text()));
    return OwnedValue::of_int(space, static_cast<int64_t>(as_str(row[1])->length()));
}

Result<OwnedValue> stream_write_lines(ObjectSpace& space, Value* row, size_t) {
    TRY_VOID(for_each(space, row[1], [&](const OwnedValue& line) -> Result<bool> {
        Value arguments[] = {row[0], line.get()};
        TRY(const OwnedValue written, stream_write(space, arguments, 2));
        return true;
    }));
    return OwnedValue::none(space);
}

Result<OwnedValue> stream_flush(ObjectSpace& space, Value* row, size_t) {
    TRY(const TextStream* stream, open_stream(space, row[0]));
    if (stream->writer != nullptr) TRY_VOID(flush(runtime_of(space), *stream->writer));
    return OwnedValue::none(space);
}

Result<OwnedValue> stream_close(ObjectSpace& space, Value* row, size_t) {
    TextStream* stream = stream_of(row[0]);
    if (stream->is_closed) return OwnedValue::none(space);
    stream->is_closed = true;
    if (stream->writer != nullptr) TRY_VOID(flush(runtime_of(space), *stream->writer));
    return OwnedValue::none(space);
}

Result<OwnedValue> stream_read(ObjectSpace& space, Value* row, size_t) {
    TRY(const TextStream* stream, readable(space, row[0]));
    TRY(const size_t limit, size_argument(space, row[1]));
    TRY(Ref<Str> text, read_characters(runtime_of(space), *stream->reader, limit, Until::kEnd));
    return text;
}

Result<OwnedValue> stream_read_line(ObjectSpace& space, Value* row, size_t) {
    TRY(const TextStream* stream, readable(space, row[0]));
    TRY(const size_t limit, size_argument(space, row[1]));
    TRY(Ref<Str> text, read_line(runtime_of(space), *stream->reader, limit));
    return text;
}

Result<OwnedValue> stream_next(ObjectSpace& space, Value self) {
    TRY(const TextStream* stream, readable(space, self));
    TRY(Ref<Str> line, read_line(runtime_of(space), *stream->reader));
    if (line->size == 0) return OwnedValue();
    return line;
}

Result<OwnedValue> stream_read_lines(ObjectSpace& space, Value* row, size_t) {
    TRY(Ref<List> lines, make_list(space, 0));
    while (true) {
        TRY(OwnedValue line, stream_next(space, row[0]));
        if (line.is_empty()) return lines;
        TRY_VOID(list_append(space, lines.get(), std::move(line)));
    }
}

Result<OwnedValue> stream_fileno(ObjectSpace& space, Value* row, size_t) {
    TRY(const TextStream* stream, open_stream(space, row[0]));
    const int descriptor = stream->reader != nullptr ? stream->reader->descriptor() : stream->writer->descriptor();
    return OwnedValue::of_int(space, descriptor);
}

Result<OwnedValue> stream_isatty(ObjectSpace& space, Value* row, size_t) {
    TRY(const OwnedValue descriptor, stream_fileno(space, row, 1));
    int64_t number = -1;
    return OwnedValue::boolean(space, fits_int64(descriptor.get(), number) && isatty(static_cast<int>(number)) == 1);
}

Result<OwnedValue> stream_readable(ObjectSpace& space, Value* row, size_t) {
    TRY(const TextStream* stream, open_stream(space, row[0]));
    return OwnedValue::boolean(space, stream->reader != nullptr);
}
Result<OwnedValue> stream_writable(ObjectSpace& space, Value* row, size_t) {
    TRY(const TextStream* stream, open_stream(space, row[0]));
    return OwnedValue::boolean(space, stream->writer != nullptr);
}
Result<OwnedValue> stream_seekable(ObjectSpace& space, Value* row, size_t) {
    TRY(const TextStream* stream, open_stream(space, row[0]));
    static_cast<void>(stream);
    return OwnedValue::boolean(space, false);
}

constexpr NativeSpec kStreamMethods[] = {
    {"write", stream_write, "(text, /)"},
    {"writelines", stream_write_lines, "(lines, /)"},
    {"flush", stream_flush, "()"},
    {"close", stream_close, "()"},
    {"read", stream_read, "(size=?, /)"},
    {"readline", stream_read_line, "(size=?, /)"},
    {"readlines", stream_read_lines, "()"},
    {"fileno", stream_fileno, "()"},
    {"isatty", stream_isatty, "()"},
    {"readable", stream_readable, "()"},
    {"writable", stream_writable, "()"},
    {"seekable", stream_seekable, "()"},
    {nullptr, nullptr},
};

Result<OwnedValue> text_value(ObjectSpace& space, std::string_view text) {
    TRY(Ref<Str> value, make_str(space, text));
    return value;
}
Result<OwnedValue> stream_name(ObjectSpace& space, Value self) {
    return text_value(space, stream_of(self)->name);
}
Result<OwnedValue> stream_mode(ObjectSpace& space, Value self) {
    return text_value(space, stream_of(self)->reader != nullptr ? "r" : "w");
}
Result<OwnedValue> stream_encoding(ObjectSpace& space, Value) {
    return text_value(space, "utf-8");
}
Result<OwnedValue> stream_errors(ObjectSpace& space, Value self) {
    if (stream_of(self)->reader != nullptr) return text_value(space, "surrogateescape");
    return text_value(space, stream_of(self)->escapes ? "backslashreplace" : "strict");
}
Result<OwnedValue> stream_closed(ObjectSpace& space, Value self) {
    return OwnedValue::boolean(space, stream_of(self)->is_closed);
}
Result<OwnedValue> stream_line_buffering(ObjectSpace& space, Value self) {
    const ByteWriter* writer = stream_of(self)->writer;
    return OwnedValue::boolean(space, writer != nullptr && writer->buffering() == Buffering::kLine);
}

constexpr AttributeSpec kStreamAttributes[] = {
    {"name", stream_name},     {"mode", stream_mode},     {"encoding", stream_encoding},
    {"errors", stream_errors}, {"closed", stream_closed}, {"line_buffering", stream_line_buffering},
    {nullptr, nullptr},
};

void stream_destroy(ObjectSpace& space, Object* self) {
    space.heap.free(self, sizeof(TextStream));
}

Result<Ref<Str>> stream_repr(ObjectSpace& space, Value self) {
    const TextStream* stream = stream_of(self);
    return make_str(space, fmt::format("<_io.TextIOWrapper name='{}' mode='{}' encoding='utf-8'>", stream->name,
                                       stream->reader != nullptr ? "r" : "w"));
}

Result<OwnedValue> stream_iterate(ObjectSpace& space, Value self) {
    return keep(space, self);
}

const TypeSpec kTextStreamSpec = {
    .id = kObjectType,
    .slots = {.destroy = stream_destroy,
              .size = size_of<TextStream>,
              .repr = stream_repr,
              .iterate = stream_iterate,
              .next = stream_next},
    .methods = kStreamMethods,
    .attributes = kStreamAttributes,
    .is_base = false,
};

Type* stream_type(Runtime& runtime) {
    return runtime.dynamic_type(kTextStreamSpec, "_io.TextIOWrapper");
}

Result<Ref<TextStream>> make_stream(Runtime& runtime, ByteReader* reader, ByteWriter* writer, const char* name) {
    const Type* type = stream_type(runtime);
    if (type == nullptr) return runtime.out_of_memory();
    auto* stream = runtime.create<TextStream>(type->id);
    stream->reader = reader;
    stream->writer = writer;
    stream->name = name;
    stream->escapes = writer == &runtime.error();
    stream->is_closed = false;
    return Ref<TextStream>::adopt(runtime, stream);
}

}  // namespace

Result<Ref<TextStream>> make_input_stream(Runtime& runtime) {
    return make_stream(runtime, &runtime.input(), nullptr, "<stdin>");
}
Result<Ref<TextStream>> make_output_stream(Runtime& runtime) {
    return make_stream(runtime, nullptr, &runtime.output(), "<stdout>");
}
Result<Ref<TextStream>> make_error_stream(Runtime& runtime) {
    return make_stream(runtime, nullptr, &runtime.error(), "<stderr>");
}

TextStream* as_text_stream(Runtime& runtime, Value value) {
    if (!value.is_object() || runtime.type_of(value)->spec != &kTextStreamSpec) return nullptr;
    return stream_of(value);
}

}  // namespace eadem::stdlib
