// What the files that implement bytes' methods share. Nobody else includes this.
#pragma once

#include "vm/object/buffer.h"
#include "vm/object/bytes.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/text_search.h"

namespace eadem::vm {

#define BYTES_METHOD(name, signature, documentation) \
    Result<OwnedValue> bytes_method_##name(ObjectSpace& space, Value* arguments, size_t count);
#include "vm/object/bytes_methods.def"
#undef BYTES_METHOD
Result<OwnedValue> bytes_maketrans(ObjectSpace& space, Value* arguments, size_t count);
Result<OwnedValue> bytes_fromhex(ObjectSpace& space, Value* arguments, size_t count);
Result<OwnedValue> bytes_construct(ObjectSpace& space, Value* arguments, size_t count);

// An item of bytes given as an int: ValueError with those words outside 0..255. The value has an index
// (has_index).
Result<unsigned char> byte_argument(ObjectSpace& space, Value argument,
                                    std::string_view refusal = "byte must be in range(0, 256)");
// What a method without anything to do returns: the bytes themselves, moved out of their place in the row.
Result<OwnedValue> unchanged_bytes(ObjectSpace& space, Value& holder);
// The content as an instance of `type`, which is bytes or a subclass.
Result<OwnedValue> bytes_as_instance(ObjectSpace& space, Type* type, OwnedValue content);

}  // namespace eadem::vm
