// The objects behind sys.stdin, sys.stdout and sys.stderr: text over the byte streams of the Runtime, which
// own the buffers. They offer what programs use of io.TextIOWrapper; the encoding is always UTF-8.
#pragma once

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

struct TextStream : vm::Object {
    ByteReader* reader;  // one of the two is set; they belong to the Runtime
    ByteWriter* writer;
    const char* name;    // "<stdout>"
    const char* errors;  // what is done about text that cannot be encoded
    bool is_closed;
};

vm::Result<vm::Ref<TextStream>> make_input_stream(Runtime& runtime);
vm::Result<vm::Ref<TextStream>> make_output_stream(Runtime& runtime);
vm::Result<vm::Ref<TextStream>> make_error_stream(Runtime& runtime);
// The stream if `value` is one of these objects (and no other thing with a write method), else null.
TextStream* as_text_stream(Runtime& runtime, vm::Value value);

// Writes text (WTF-8); OSError if the system refuses. `errors`: what is done about a lone surrogate; null:
// UnicodeEncodeError, or on stderr an escape.
vm::Result<void> write_text(Runtime& runtime, ByteWriter& writer, std::string_view text, const char* errors = nullptr);
vm::Result<void> flush(Runtime& runtime, ByteWriter& writer);
// A line with its newline; empty at the end. Bytes that are no UTF-8 become surrogates, as the standard
// streams do it.
vm::Result<vm::Ref<vm::Str>> read_line(Runtime& runtime, ByteReader& reader, size_t limit = SIZE_MAX);

// OSError (or the subclass for that errno) with the system's words.
vm::Failed raise_os_error(vm::ObjectSpace& space, int error);

}  // namespace eadem::stdlib
