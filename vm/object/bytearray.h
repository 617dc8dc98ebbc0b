// bytearray: a row of bytes that can be changed and grow, in a buffer of its own.
//
// Bytes that were taken from the front leave a gap there, so that a program may use up a row from its beginning.
// Invariant: gap + size <= capacity; while `exports` is not 0, the size does not change.
#pragma once

#include <string_view>

#include "vm/object/buffer.h"
#include "vm/object/ref.h"
#include "vm/object/type.h"

namespace eadem::vm {

struct ByteArray : Object {
    char* buffer;  // null when capacity is 0
    size_t capacity;
    size_t gap;
    size_t size;
    uint32_t exports;  // views that read it

    char* data() { return buffer + gap; }
    const char* data() const { return buffer + gap; }
    std::string_view text() const { return {buffer + gap, size}; }
};

inline ByteArray* as_byte_array(Value value) {
    return static_cast<ByteArray*>(value.object);
}
// The bytearray that the value is (also as an instance of a subclass), or null. Borrowed.
inline ByteArray* byte_array_or_null(const ObjectSpace& space, Value value) {
    const bool is_one = value.is_object() &&
                        (value.object->type_id() == kByteArrayType ||
                         (value.object->type_id() >= kFirstDynamicType && is_instance(space, value, kByteArrayType)));
    return is_one ? as_byte_array(value) : nullptr;
}

Result<Ref<ByteArray>> make_byte_array(ObjectSpace& space, std::string_view content);
// Puts `content` in the place of `removed` bytes from `at` on; the content is not the array's own. BufferError if that
// would change the size while somebody reads the array.
Result<void> byte_array_replace(ObjectSpace& space, ByteArray* array, size_t at, size_t removed,
                                std::string_view content);
// The same with `added` bytes that the caller fills: where they are.
Result<char*> byte_array_open(ObjectSpace& space, ByteArray* array, size_t at, size_t removed, size_t added);
// What a slice can be set to and bytearray(value) reads: the bytes of a bytes-like object, or the ints of an iterable.
Result<std::string> bytes_of_items(ObjectSpace& space, Value source);

}  // namespace eadem::vm
