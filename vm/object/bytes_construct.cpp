// bytes(...) and bytes.decode.
#include "vm/object/bytes_methods.h"
#include "vm/object/codec.h"
#include "vm/object/list.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// What the value's __bytes__ gives; empty if its class has none.
Result<OwnedValue> call_bytes_method(ObjectSpace& space, Value value) {
    if (!value.is_object() || value.object->type_id() < kFirstDynamicType) return OwnedValue();
    TRY(OwnedValue made, call_special(space, value, "__bytes__"));
    if (!made.is_empty() && bytes_or_null(space, made.get()) == nullptr) {
        return space.raise(ExceptionId::kTypeError, "__bytes__ returned non-bytes (type {})",
                           type_name(space, made.get()));
    }
    return made;
}

Result<OwnedValue> zeros(ObjectSpace& space, Value count) {
    TRY(const int64_t size, to_index(space, count, ExceptionId::kOverflowError));
    if (size < 0) return space.raise(ExceptionId::kValueError, "negative count");
    if (size == 0) return OwnedValue::share(space, space.shared.empty_bytes);
    TRY(Ref<Bytes> made, make_bytes_buffer(space, static_cast<size_t>(size)));
    std::memset(bytes_buffer(made.get()), 0, made->size);
    return made;
}

// One int of an iterable.
Result<unsigned char> item_byte(ObjectSpace& space, Value item) {
    TRY(const bool usable, has_index(space, item));
    if (!usable) {
        return space.raise(ExceptionId::kTypeError, "'{}' object cannot be interpreted as an integer",
                           type_name(space, item));
    }
    return byte_argument(space, item, "bytes must be in range(0, 256)");
}

Result<OwnedValue> from_iterable(ObjectSpace& space, Value source) {
    Result<OwnedValue> iterator = iterate(space, source);
    if (!iterator.ok()) {
        if (!space.pending_is(ExceptionId::kTypeError)) return kFailed;
        space.forget_pending();
        return space.raise(ExceptionId::kTypeError, "cannot convert '{}' object to bytes", type_name(space, source));
    }
    std::string out;
    TRY_VOID(for_rest(space, iterator.value().get().object, [&](OwnedValue item) -> Result<bool> {
        TRY(const unsigned char byte, item_byte(space, item.get()));
        out += static_cast<char>(byte);
        return true;
    }));
    // Of a tuple the result is always new (identity rules: one byte from other iterables is canonical).
    TRY(Ref<Bytes> made, is_tuple(source) ? make_new_bytes(space, out) : make_bytes(space, out));
    return made;
}

// bytes(source) without an encoding.
Result<OwnedValue> from_value(ObjectSpace& space, Value source) {
    TRY(OwnedValue made, call_bytes_method(space, source));
    if (!made.is_empty()) return made;
    if (str_or_null(space, source) != nullptr) {
        return space.raise(ExceptionId::kTypeError, "string argument without an encoding");
    }
    if (bytes_or_null(space, source) != nullptr) return exact_bytes(space, source);
    TRY(const BytesView content, view_or_none(space, source));
    if (content) return as_value(make_new_bytes(space, content.text()));
    TRY(const bool is_count, has_index(space, source));
    return is_count ? zeros(space, source) : from_iterable(space, source);
}

}  // namespace

Result<OwnedValue> bytes_construct(ObjectSpace& space, Value* arguments, size_t) {
    auto* type = static_cast<Type*>(arguments[0].object);
    const Value source = arguments[1];
    TRY(const std::string_view encoding, codec_text_argument(space, arguments[2], "bytes", "encoding", "utf-8"));
    TRY(const std::string_view errors, codec_text_argument(space, arguments[3], "bytes", "errors", "strict"));
    Str* const text = source.is_empty() ? nullptr : str_or_null(space, source);
    OwnedValue made;
    if (text != nullptr && !arguments[2].is_empty()) {
        TRY(made, encode_str(space, text, encoding, errors));
    } else if (!arguments[2].is_empty()) {
        return space.raise(ExceptionId::kTypeError, "encoding without a string argument");
    } else if (!arguments[3].is_empty()) {
        return space.raise_text(ExceptionId::kTypeError, text != nullptr ? "string argument without an encoding"
                                                                         : "errors without a string argument");
    } else if (source.is_empty()) {
        made = OwnedValue::share(space, space.shared.empty_bytes);
    } else {
        TRY(made, from_value(space, source));
    }
    return bytes_as_instance(space, type, std::move(made));
}

Result<OwnedValue> bytes_method_decode(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const std::string_view encoding, codec_text_argument(space, arguments[1], "decode", "encoding", "utf-8"));
    TRY(const std::string_view errors, codec_text_argument(space, arguments[2], "decode", "errors", "strict"));
    return decode_bytes(space, as_bytes(arguments[0]), encoding, errors);
}

}  // namespace eadem::vm
