// What the files that implement bytearray's methods share. Nobody else includes this.
#pragma once

#include "vm/object/bytearray.h"
#include "vm/object/bytes_methods.h"
#include "vm/object/slot_methods.h"

namespace eadem::vm {

// Those that bytes has as well.
#define BYTES_METHOD(name, signature, documentation) \
    Result<OwnedValue> byte_array_method_##name(ObjectSpace& space, Value* arguments, size_t count);
#include "vm/object/bytes_methods.def"
#undef BYTES_METHOD
Result<OwnedValue> byte_array_fromhex(ObjectSpace& space, Value* arguments, size_t count);
Result<OwnedValue> byte_array_construct(ObjectSpace& space, Value* arguments, size_t count);
// Those of its own.
Value quick_byte_array_append(ObjectSpace& space, const Value* row, size_t count);
Result<OwnedValue> byte_array_append(ObjectSpace& space, Value* arguments, size_t count);
Result<OwnedValue> byte_array_clear(ObjectSpace& space, Value* arguments, size_t count);
Result<OwnedValue> byte_array_copy(ObjectSpace& space, Value* arguments, size_t count);
Result<OwnedValue> byte_array_extend(ObjectSpace& space, Value* arguments, size_t count);
Result<OwnedValue> byte_array_insert(ObjectSpace& space, Value* arguments, size_t count);
Result<OwnedValue> byte_array_pop(ObjectSpace& space, Value* arguments, size_t count);
Result<OwnedValue> byte_array_remove(ObjectSpace& space, Value* arguments, size_t count);
Result<OwnedValue> byte_array_reverse(ObjectSpace& space, Value* arguments, size_t count);
// __init__.
extern const SlotMethod kByteArraySpecialMethods[];
// An instance of `type`, which is bytearray or a class derived from it.
Result<OwnedValue> byte_array_as_instance(ObjectSpace& space, Type* type, std::string_view content);

}  // namespace eadem::vm
