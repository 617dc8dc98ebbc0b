// bytes: an immutable row of bytes behind the header, with its hash stored once it is known.
//
// Canonical objects: b"" (SharedObjects::empty_bytes) and, if the profile says so, the 256 rows of one byte.
// As with str, not every operation gives them out: make_bytes does, make_new_bytes does not (identity rules,
// section 3).
#pragma once

#include <cstring>
#include <string>
#include <string_view>

#include "vm/object/ref.h"

namespace eadem::vm {

struct SliceBounds;

struct Bytes : Object {
    size_t size;
    uint32_t hash;  // 0: not computed yet

    const char* data() const { return reinterpret_cast<const char*>(this + 1); }
    std::string_view text() const { return {data(), size}; }
};

// bytes with that content: the canonical object for none or one byte, else new.
Result<Ref<Bytes>> make_bytes(ObjectSpace& space, std::string_view content);
// Never a canonical object, except b"" for no bytes.
Result<Ref<Bytes>> make_new_bytes(ObjectSpace& space, std::string_view content);
// Fresh bytes of that size, the caller's. Null when memory is refused (nothing is raised).
inline Bytes* new_bytes_block(ObjectSpace& space, size_t size) {
    if (size > Heap::kLargestBlock) return nullptr;
    auto* bytes = space.create<Bytes>(kBytesType, sizeof(Bytes) + size);
    if (bytes == nullptr) return nullptr;
    bytes->size = size;
    bytes->hash = 0;
    return bytes;
}
// Fresh bytes of that size for the caller to fill before anybody sees them.
Result<Ref<Bytes>> make_bytes_buffer(ObjectSpace& space, size_t size);
inline char* bytes_buffer(Bytes* bytes) {
    return reinterpret_cast<char*>(bytes + 1);
}
// The canonical b"", immortal; called once while a space starts.
Bytes* make_empty_bytes(ObjectSpace& space);

// Never 0. Seeded by space.hash_seed; equal to the hash of a str with the same bytes.
uint32_t bytes_hash(const ObjectSpace& space, Bytes* bytes);
// Exact bytes. For "bytes or a subclass" see bytes_or_null.
inline bool is_bytes(Value value) {
    return value.is_object() && value.object->type_id() == kBytesType;
}
// The bytes that the value is (also as an instance of a subclass), or null. Borrowed.
Bytes* bytes_or_null(const ObjectSpace& space, Value value);
inline Bytes* as_bytes(Value value) {
    return static_cast<Bytes*>(value.object);
}
// bytes(value): the object itself, or an exact copy of an instance of a subclass.
Result<OwnedValue> exact_bytes(ObjectSpace& space, Value bytes);
Result<OwnedValue> bytes_concat(ObjectSpace& space, Value left, Value right);
Result<OwnedValue> bytes_repeat(ObjectSpace& space, Value bytes, int64_t count);
// What b[from:to] gives: the whole row is the same object. `bytes` is lent.
Result<OwnedValue> bytes_substring(ObjectSpace& space, Bytes* bytes, size_t from, size_t to);
// bytes[start:stop:step] for bounds inside the row. `bytes` is lent.
Result<OwnedValue> bytes_slice(ObjectSpace& space, Bytes* bytes, const SliceBounds& bounds);
// repr() of bytes.
std::string bytes_repr_text(std::string_view content);

}  // namespace eadem::vm
