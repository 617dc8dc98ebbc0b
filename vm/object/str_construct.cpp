// str(...) and str.encode: the way between str and bytes.
#include "vm/object/bytearray.h"
#include "vm/object/bytes.h"
#include "vm/object/class.h"
#include "vm/object/codec.h"
#include "vm/object/str_methods.h"

namespace eadem::vm {

namespace {

Result<OwnedValue> decoded(ObjectSpace& space, Value content, std::string_view encoding, std::string_view errors) {
    if (Bytes* bytes = bytes_or_null(space, content)) return decode_bytes(space, bytes, encoding, errors);
    TRY(const BytesView view, view_or_none(space, content));
    if (view) {
        TRY(const Ref<Bytes> copy, make_bytes(space, view.text()));
        return decode_bytes(space, copy.get(), encoding, errors);
    }
    if (str_or_null(space, content) != nullptr) {
        return space.raise(ExceptionId::kTypeError, "decoding str is not supported");
    }
    return space.raise(ExceptionId::kTypeError, "decoding to str: need a bytes-like object, {} found",
                       type_name(space, content));
}

// The text as an instance of a subclass of str.
Result<OwnedValue> as_instance(ObjectSpace& space, Type* type, OwnedValue text) {
    if (type->id == kStrType) return text;
    const Str* source = as_str(text.get());
    const bool is_wide = !source->is_ascii();
    const size_t bytes = exact_block_size(source->size, is_wide);
    auto* made = create_derived<Str>(space, type, bytes);
    if (made == nullptr) return space.out_of_memory();
    std::memcpy(made + 1, source + 1, bytes - sizeof(Str));
    made->hash = source->hash;
    made->size = source->size;
    if (is_wide) {
        made->set_flag(kFlagA);
        wide_info(made)->positions = nullptr;
    }
    return OwnedValue::adopt(space, Value::of_object(made));
}

}  // namespace

Result<OwnedValue> str_construct(ObjectSpace& space, Value* arguments, size_t) {
    auto* type = static_cast<Type*>(arguments[0].object);
    Value& content = arguments[1];
    const bool is_decoding = !arguments[2].is_empty() || !arguments[3].is_empty();
    if (!is_decoding && type->id == kStrType) {
        if (is_str(content)) return take(space, content);
        if (!content.is_empty()) return as_value(str(space, content));
    }
    OwnedValue text;
    TRY(const std::string_view encoding, codec_text_argument(space, arguments[2], "str", "encoding", "utf-8"));
    TRY(const std::string_view errors, codec_text_argument(space, arguments[3], "str", "errors", "strict"));
    if (content.is_empty()) {
        text = OwnedValue::share(space, space.shared.empty_str);
    } else if (is_decoding) {
        TRY(text, decoded(space, content, encoding, errors));
    } else {
        TRY(text, str(space, content));
    }
    return as_instance(space, type, std::move(text));
}

Result<OwnedValue> str_method_encode(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const std::string_view encoding, codec_text_argument(space, arguments[1], "encode", "encoding", "utf-8"));
    TRY(const std::string_view errors, codec_text_argument(space, arguments[2], "encode", "errors", "strict"));
    return encode_str(space, as_str(arguments[0]), encoding, errors);
}

}  // namespace eadem::vm
