#include "vm/object/bytes_methods.h"

namespace eadem::vm {

Result<Bytes*> bytes_argument(ObjectSpace& space, Value argument) {
    Bytes* bytes = bytes_or_null(space, argument);
    if (bytes != nullptr) return bytes;
    return space.raise(ExceptionId::kTypeError, "a bytes-like object is required, not '{}'",
                       type_name(space, argument));
}

Result<unsigned char> byte_argument(ObjectSpace& space, Value argument, std::string_view refusal) {
    TRY(const int64_t number, to_index_clamped(space, argument));
    if (number < 0 || number > 0xFF) return space.raise(ExceptionId::kValueError, "{}", refusal);
    return static_cast<unsigned char>(number);
}

Result<OwnedValue> unchanged_bytes(ObjectSpace& space, Value& holder) {
    if (is_bytes(holder)) return take(space, holder);
    return exact_bytes(space, holder);
}

Result<OwnedValue> bytes_as_instance(ObjectSpace& space, const Type* type, OwnedValue content) {
    if (type->id == kBytesType) return content;
    const Bytes* source = as_bytes(content.get());
    TRY(Ref<Bytes> made, make_bytes_buffer(space, source->size));
    std::memcpy(bytes_buffer(made.get()), source->data(), source->size);
    made->type_and_flags = header_of(type->id, kFlagSubclass);
    return made;
}

}  // namespace eadem::vm
