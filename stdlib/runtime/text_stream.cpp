#include "stdlib/runtime/text_stream.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "grammar/encoding.h"
#include "vm/object/buffer.h"
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

constexpr const char* kStrict = "strict";
constexpr const char* kEscaped = "backslashreplace";
constexpr const char* kSurrogates = "surrogateescape";

// What to do about an interrupted system call: fail with KeyboardInterrupt, or try again.
Result<void> after_interrupt(Runtime& runtime) {
    if (!runtime.take_interrupt()) return {};
    return runtime.raise_text(ExceptionId::kKeyboardInterrupt, {});
}

Result<Ref<Str>> text_of_input(ObjectSpace& space, const std::string& bytes, const char* errors) {
    if (is_ascii(bytes)) return make_str(space, bytes);
    TRY(const Ref<Bytes> content, make_bytes(space, bytes));
    TRY(OwnedValue text, decode_bytes(space, content.get(), "utf-8", errors));
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
Result<Ref<Str>> read_characters(Runtime& runtime, ByteReader& reader, size_t limit, Until until,
                                 const char* errors = kSurrogates) {
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
            if (error == 0) return text_of_input(runtime, bytes, errors);
            continue;
        }
        const bool is_line = until == Until::kNewline && bytes.ends_with('\n');
        const bool is_end = error == 0 && (is_line || part.size() < lacking);
        const Extent extent = extent_of_characters(bytes, limit, is_end);
        lacking = extent.lacking;
        if (!is_end && lacking > 0) continue;
        reader.put_back(std::string_view(bytes).substr(extent.size));
        bytes.resize(extent.size);
        return text_of_input(runtime, bytes, errors);
    }
}

}  // namespace

Result<void> write_text(Runtime& runtime, ByteWriter& writer, std::string_view text, const char* errors) {
    int error = 0;
    if (!is_ascii(text) && has_surrogate(text)) {
        TRY(const Ref<Str> whole, make_str(runtime, text));
        if (errors == nullptr) errors = &writer == &runtime.error() ? kEscaped : kStrict;
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
    if (is_absent(space, value)) return SIZE_MAX;
    TRY(const int64_t size, to_index(space, value, ExceptionId::kOverflowError));
    return size < 0 ? SIZE_MAX : static_cast<size_t>(size);
}

Result<OwnedValue> stream_write(ObjectSpace& space, Value* row, size_t) {
    TRY(const TextStream* stream, writable(space, row[0]));
    TRY_VOID(str_argument(space, row[1], "write", "argument"));
    TRY_VOID(write_text(runtime_of(space), *stream->writer, as_str(row[1])->text(), stream->errors));
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
    TRY(Ref<Str> text, read_characters(runtime_of(space), *stream->reader, limit, Until::kEnd, stream->errors));
    return text;
}

Result<OwnedValue> stream_read_line(ObjectSpace& space, Value* row, size_t) {
    TRY(const TextStream* stream, readable(space, row[0]));
    TRY(const size_t limit, size_argument(space, row[1]));
    TRY(Ref<Str> text, read_characters(runtime_of(space), *stream->reader, limit, Until::kNewline, stream->errors));
    return text;
}

Result<OwnedValue> stream_next(ObjectSpace& space, Value self) {
    TRY(const TextStream* stream, readable(space, self));
    TRY(Ref<Str> line, read_characters(runtime_of(space), *stream->reader, SIZE_MAX, Until::kNewline, stream->errors));
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

// What a program that thinks of its encoding asks for: it is UTF-8 already, and a newline is "\n".
Result<void> check_encoding(ObjectSpace& space, Value encoding, Value newline) {
    if (!is_absent(space, encoding)) {
        if (!is_str(encoding))
            return space.raise(ExceptionId::kTypeError, "reconfigure() argument 'encoding' must be str or None, not {}",
                               type_name(space, encoding));
        const Str* const name = as_str(encoding);
        TRY(const OwnedValue known, encode_str(space, space.intern_name(""), name->text(), kStrict));
        if (grammar::find_encoding(name->text()) != grammar::Encoding::kUtf8)
            return space.raise(ExceptionId::kValueError,
                               "valid Python, not supported yet: a standard stream in another encoding than UTF-8");
    }
    if (is_absent(space, newline)) return {};
    TRY(const Str* text, str_argument(space, newline, "reconfigure", "argument 'newline'"));
    if (text->text().empty() || text->text() == "\n") return {};
    if (text->text() != "\r" && text->text() != "\r\n")
        return space.raise(ExceptionId::kValueError, "illegal newline value: {}", text->text());
    return space.raise(ExceptionId::kValueError,
                       "valid Python, not supported yet: a standard stream with another newline than '\\n'");
}

// The name among those that are known.
Result<const char*> handler_argument(ObjectSpace& space, Value errors) {
    constexpr const char* kHandlers[] = {kStrict,   kEscaped,        kSurrogates,        "ignore",
                                         "replace", "surrogatepass", "xmlcharrefreplace"};
    if (!is_str(errors))
        return space.raise(ExceptionId::kTypeError, "reconfigure() argument 'errors' must be str or None, not {}",
                           type_name(space, errors));
    const Str* const name = as_str(errors);
    for (const char* handler : kHandlers)
        if (name->text() == handler) return handler;
    return space.raise(ExceptionId::kLookupError, "unknown error handler name '{}'", name->text());
}

// Row: stream, encoding, errors, newline, line_buffering, write_through.
Result<OwnedValue> stream_reconfigure(ObjectSpace& space, Value* row, size_t) {
    TRY(TextStream * stream, open_stream(space, row[0]));
    TRY_VOID(check_encoding(space, row[1], row[3]));
    if (!is_absent(space, row[2])) {
        TRY(stream->errors, handler_argument(space, row[2]));
    } else if (!is_absent(space, row[1])) {
        stream->errors = kStrict;
    }
    if (stream->writer == nullptr) return OwnedValue::none(space);
    TRY_VOID(flush(runtime_of(space), *stream->writer));
    bool by_lines = stream->writer->buffering() == Buffering::kLine;
    bool at_once = stream->writer->buffering() == Buffering::kNone;
    if (!is_absent(space, row[4])) {
        TRY(by_lines, truth(space, row[4]));
    }
    if (!is_absent(space, row[5])) {
        TRY(at_once, truth(space, row[5]));
    }
    stream->writer->set_buffering(at_once ? Buffering::kNone : by_lines ? Buffering::kLine : Buffering::kBlock);
    return OwnedValue::none(space);
}

Result<OwnedValue> stream_enter(ObjectSpace& space, Value* row, size_t) {
    TRY(const TextStream* stream, open_stream(space, row[0]));
    static_cast<void>(stream);
    return keep(space, row[0]);
}
Result<OwnedValue> stream_exit(ObjectSpace& space, Value* row, size_t) {
    return stream_close(space, row, 1);
}

// ---- its bytes ----

// Asks the reader until no signal comes between. `ask(part, size)` reads at most so many bytes.
template <class Ask>
Result<std::string> read_all(ObjectSpace& space, size_t size, Ask ask) {
    std::string bytes, part;
    while (true) {
        const int error = ask(part, size - bytes.size());
        bytes += part;
        if (error == 0) return bytes;
        if (error != EINTR) return raise_os_error(space, error);
        TRY_VOID(after_interrupt(runtime_of(space)));
    }
}

Result<OwnedValue> stream_read_bytes(ObjectSpace& space, Value* row, size_t) {
    TRY(const TextStream* stream, readable(space, row[0]));
    TRY(const size_t limit, size_argument(space, row[1]));
    TRY(const std::string bytes,
        read_all(space, limit, [&](std::string& part, size_t size) { return stream->reader->read(part, size); }));
    return as_value(make_bytes(space, bytes));
}

Result<std::string> some_bytes(ObjectSpace& space, const TextStream* stream, Value size) {
    TRY(const size_t limit, size_argument(space, size));
    return read_all(space, limit,
                    [&](std::string& part, size_t most) { return stream->reader->read_some(part, most); });
}
Result<OwnedValue> stream_read_some_bytes(ObjectSpace& space, Value* row, size_t) {
    TRY(const TextStream* stream, readable(space, row[0]));
    TRY(const std::string bytes, some_bytes(space, stream, row[1]));
    return as_value(make_bytes(space, bytes));
}
Result<OwnedValue> stream_peek_bytes(ObjectSpace& space, Value* row, size_t) {
    TRY(const TextStream* stream, readable(space, row[0]));
    TRY(const std::string bytes, some_bytes(space, stream, Value()));
    stream->reader->put_back(bytes);
    return as_value(make_bytes(space, bytes));
}

Result<OwnedValue> stream_read_line_of_bytes(ObjectSpace& space, Value* row, size_t) {
    TRY(const TextStream* stream, readable(space, row[0]));
    TRY(const size_t limit, size_argument(space, row[1]));
    TRY(const std::string line,
        read_all(space, limit, [&](std::string& part, size_t size) { return stream->reader->read_line(part, size); }));
    return as_value(make_bytes(space, line));
}

Result<OwnedValue> stream_write_bytes(ObjectSpace& space, Value* row, size_t) {
    TRY(const TextStream* stream, writable(space, row[0]));
    TRY(const BytesView bytes, bytes_argument(space, row[1]));
    const int error = stream->writer->write(bytes.text());
    if (error != 0) return raise_os_error(space, error);
    return OwnedValue::of_int(space, static_cast<int64_t>(bytes.text().size()));
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
    {"reconfigure", stream_reconfigure, "(*, encoding=?, errors=?, newline=?, line_buffering=?, write_through=?)"},
    {"__enter__", stream_enter, "()"},
    {"__exit__", stream_exit, "(*error)"},
    // For `buffer`, which is a stream of io.
    {"_read_bytes", stream_read_bytes, "(size=?, /)"},
    {"_read_some_bytes", stream_read_some_bytes, "(size=?, /)"},
    {"_read_line_of_bytes", stream_read_line_of_bytes, "(size=?, /)"},
    {"_peek_bytes", stream_peek_bytes, "(size=?, /)"},
    {"_write_bytes", stream_write_bytes, "(data, /)"},
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
    return text_value(space, stream_of(self)->errors);
}
Result<OwnedValue> stream_closed(ObjectSpace& space, Value self) {
    return OwnedValue::boolean(space, stream_of(self)->is_closed);
}
Result<OwnedValue> stream_line_buffering(ObjectSpace& space, Value self) {
    const ByteWriter* writer = stream_of(self)->writer;
    return OwnedValue::boolean(space, writer != nullptr && writer->buffering() == Buffering::kLine);
}

Result<OwnedValue> stream_write_through(ObjectSpace& space, Value self) {
    const ByteWriter* writer = stream_of(self)->writer;
    return OwnedValue::boolean(space, writer != nullptr && writer->buffering() == Buffering::kNone);
}
Result<OwnedValue> stream_newlines(ObjectSpace& space, Value) {
    return OwnedValue::none(space);
}
// Once there is io its class of streams of text, so that isinstance() finds what programs expect.
Result<OwnedValue> stream_class(ObjectSpace& space, Value self) {
    Word* const io = dict_find_name(space, runtime_of(space).modules.get(), space.intern_name("io"));
    if (io != nullptr && is_module(io->peek())) {
        const OwnedValue module = share(space, *io);
        TRY(OwnedValue found, find_attribute(space, module.get(), space.intern_name("TextIOWrapper")));
        if (!found.is_empty()) return found;
    }
    return OwnedValue::share(space, space.type_of(self));
}
// Always the same one: its module keeps it.
Result<OwnedValue> stream_buffer(ObjectSpace& space, Value self) {
    Runtime& runtime = runtime_of(space);
    TRY(const OwnedValue io,
        runtime.hooks.import_module(runtime, runtime.intern_name("io.standard"), nullptr, runtime.none(), 0));
    TRY(const OwnedValue standard, get_attribute(space, io.get(), space.intern_name("standard")));
    TRY(const OwnedValue buffer_of, get_attribute(space, standard.get(), space.intern_name("buffer_of")));
    return call(space, buffer_of.get(), {self});
}

constexpr AttributeSpec kStreamAttributes[] = {
    {"name", stream_name},
    {"mode", stream_mode},
    {"encoding", stream_encoding},
    {"errors", stream_errors},
    {"closed", stream_closed},
    {"line_buffering", stream_line_buffering},
    {"__class__", stream_class},
    {"buffer", stream_buffer},
    {"newlines", stream_newlines},
    {"write_through", stream_write_through},
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
    stream->errors = reader != nullptr ? kSurrogates : writer == &runtime.error() ? kEscaped : kStrict;
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
