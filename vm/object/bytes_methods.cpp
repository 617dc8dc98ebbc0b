#include "vm/object/bytes_methods.h"
#include "vm/object/class.h"

namespace eadem::vm {

Result<unsigned char> byte_argument(ObjectSpace& space, Value argument, std::string_view refusal) {
    TRY(const int64_t number, to_index_clamped(space, argument));
    if (number < 0 || number > 0xFF) return space.raise(ExceptionId::kValueError, "{}", refusal);
    return static_cast<unsigned char>(number);
}

Result<OwnedValue> unchanged_bytes(ObjectSpace& space, Value& holder) {
    if (is_bytes(holder)) return take(space, holder);
    return exact_bytes(space, holder);
}

Result<OwnedValue> bytes_as_instance(ObjectSpace& space, Type* type, OwnedValue content) {
    if (type->id == kBytesType) return content;
    const Bytes* source = as_bytes(content.get());
    const size_t bytes = sizeof(Bytes) + source->size;
    auto* made = create_derived<Bytes>(space, type, bytes);
    if (made == nullptr) return space.out_of_memory();
    std::memcpy(static_cast<Object*>(made) + 1, static_cast<const Object*>(source) + 1, bytes - sizeof(Object));
    return OwnedValue::adopt(space, Value::of_object(made));
}

}  // namespace eadem::vm
