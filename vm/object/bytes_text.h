// The arguments that methods of bytes and of bytearray take: bytes-like objects, or one byte given as an int.
#pragma once

#include "vm/object/bytes_methods.h"
#include "vm/object/text_methods.h"

namespace eadem::vm {

struct BytesArguments {
    static constexpr std::string_view kName = "bytes";

    static Result<BytesView> or_null(ObjectSpace& space, Value value) { return view_or_none(space, value); }
    static OwnedValue shared(ObjectSpace& space, const BytesView& view) {
        return OwnedValue::share(space, view.owner());
    }
    static Result<BytesView> separator_argument(ObjectSpace& space, Value argument, bool) {
        TRY(BytesView separator, bytes_argument(space, argument));
        if (separator.size == 0) return space.raise(ExceptionId::kValueError, "empty separator");
        return separator;
    }
    static Result<BytesView> stripped_argument(ObjectSpace& space, Value argument, std::string_view) {
        return bytes_argument(space, argument);
    }
    static Result<BytesView> affix_argument(ObjectSpace& space, Value argument, std::string_view) {
        return bytes_argument(space, argument);
    }
    static Result<BytesView> affix_item(ObjectSpace& space, Value item, std::string_view) {
        return bytes_argument(space, item);
    }

    // Bytes, or one byte given as an int (which `single` then holds).
    struct Needle {
        BytesView bytes;
        char single;
        std::string_view text() const { return bytes ? bytes.text() : std::string_view(&single, 1); }
    };
    static Result<Needle> needle_argument(ObjectSpace& space, Value argument, std::string_view) {
        TRY(BytesView bytes, view_or_none(space, argument));
        if (bytes) return Needle{std::move(bytes), 0};
        TRY(const bool is_number, has_index(space, argument));
        if (!is_number) {
            return space.raise(ExceptionId::kTypeError, "argument should be integer or bytes-like object, not '{}'",
                               type_name(space, argument));
        }
        TRY(const unsigned char byte, byte_argument(space, argument));
        return Needle{BytesView(), static_cast<char>(byte)};
    }
    static size_t count_characters(std::string_view bytes) { return bytes.size(); }
    static Result<char> fill_argument(ObjectSpace& space, Value argument, std::string_view function) {
        if (argument.is_empty()) return ' ';
        TRY(const BytesView fill, view_or_none(space, argument));
        if (fill && fill.size == 1) return fill.text()[0];
        return space.raise(ExceptionId::kTypeError, "{}() argument 2 must be a byte string of length 1, not {}",
                           function, type_name(space, argument));
    }
};

}  // namespace eadem::vm
