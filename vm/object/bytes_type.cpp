// The type bytes: its slots, its iterator and its table of methods.
#include <algorithm>

#include "vm/object/builtin_types.h"
#include "vm/object/byte_iterators.h"
#include "vm/object/bytes_methods.h"
#include "vm/object/class.h"
#include "vm/object/int.h"
#include "vm/object/iterator_slots.h"
#include "vm/object/str.h"
#include "vm/object/str_percent.h"

namespace eadem::vm {

namespace {

size_t bytes_held(const Object* self) {
    return sizeof(Bytes) + static_cast<const Bytes*>(self)->size;
}
void bytes_destroy(ObjectSpace& space, Object* self) {
    free_block(space, self, sizeof(Bytes) + static_cast<Bytes*>(self)->size);
}

Result<Ref<Str>> bytes_repr(ObjectSpace& space, Value self) {
    return make_new_str(space, bytes_repr_text(as_bytes(self)->text()));
}

Result<int64_t> bytes_hash_slot(ObjectSpace& space, Value self) {
    return static_cast<int64_t>(bytes_hash(space, as_bytes(self)));
}

Result<OwnedValue> bytes_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    const Bytes* first = bytes_or_null(space, left);
    const Bytes* second = bytes_or_null(space, right);
    if (first == nullptr || second == nullptr) return OwnedValue::not_implemented(space);
    const int order = first == second ? 0 : first->text().compare(second->text());
    return OwnedValue::boolean(space, order_satisfies(op, order));
}

Result<bool> bytes_truth(ObjectSpace&, Value self) {
    return as_bytes(self)->size != 0;
}

Result<size_t> bytes_length(ObjectSpace&, Value self) {
    return as_bytes(self)->size;
}

OwnedValue byte_value(ObjectSpace& space, char byte) {
    return OwnedValue::of_int(space, static_cast<unsigned char>(byte));
}

Result<OwnedValue> bytes_get_item(ObjectSpace& space, Value self, Value key) {
    Bytes* const bytes = as_bytes(self);
    if (is_slice(key)) {
        TRY(const SliceBounds bounds, slice_bounds(space, as_slice(key), bytes->size));
        return bytes_slice(space, bytes, bounds);
    }
    TRY(const int64_t index, item_index(space, key, "byte"));
    TRY(const size_t place, item_place(space, index, bytes->size, "index out of range"));
    return byte_value(space, bytes->data()[place]);
}

Result<bool> bytes_contains(ObjectSpace& space, Value self, Value item) {
    const std::string_view content = as_bytes(self)->text();
    TRY(const bool is_number, has_index(space, item));
    if (is_number) {
        TRY(const unsigned char byte, byte_argument(space, item));
        return content.find(static_cast<char>(byte)) != kNotFound;
    }
    TRY(const BytesView needle, bytes_argument(space, item));
    return find_text(content, needle.text()) != kNotFound;
}

Result<OwnedValue> bytes_add(ObjectSpace& space, Value left, Value right) {
    const Bytes* first = bytes_or_null(space, left);
    if (first == nullptr) return OwnedValue::not_implemented(space);
    if (bytes_or_null(space, right) != nullptr) return bytes_concat(space, left, right);
    TRY(const BytesView second, view_or_none(space, right));
    if (!second) return OwnedValue::not_implemented(space);
    size_t size = 0;
    if (__builtin_add_overflow(first->size, second.size, &size)) return space.out_of_memory();
    TRY(Ref<Bytes> sum, make_bytes_buffer(space, size));
    std::copy_n(first->data(), first->size, bytes_buffer(sum.get()));
    std::copy_n(second.data(), second.size, bytes_buffer(sum.get()) + first->size);
    return sum;
}

// bytes * count and count * bytes.
Result<OwnedValue> bytes_multiply(ObjectSpace& space, Value left, Value right) {
    const bool bytes_first = bytes_or_null(space, left) != nullptr;
    TRY(const std::optional<int64_t> count, repeat_count(space, bytes_first ? right : left));
    if (!count) return OwnedValue::not_implemented(space);
    return bytes_repeat(space, bytes_first ? left : right, *count);
}

Result<OwnedValue> bytes_modulo(ObjectSpace& space, Value left, Value right) {
    if (bytes_or_null(space, left) == nullptr) return OwnedValue::not_implemented(space);
    return bytes_percent(space, left, right);
}

// ---- bytes_iterator ----

Result<OwnedValue> bytes_iterate(ObjectSpace& space, Value self) {
    return make_byte_iterator(space, kBytesIteratorType, self);
}

Result<OwnedValue> bytes_iterator_next(ObjectSpace& space, Value self) {
    auto* iterator = static_cast<SequenceIterator*>(self.object);
    auto* bytes = static_cast<Bytes*>(iterator->sequence);
    if (bytes == nullptr) return OwnedValue();
    if (iterator->index < bytes->size) return byte_value(space, bytes->data()[iterator->index++]);
    return end_byte_iterator(space, iterator);
}

Value bytes_iterator_quick_next(ObjectSpace& space, Object* self, Blind) {
    auto* iterator = static_cast<SequenceIterator*>(self);
    auto* bytes = static_cast<Bytes*>(iterator->sequence);
    if (bytes == nullptr || iterator->index >= bytes->size) return {};
    return byte_value(space, bytes->data()[iterator->index++]).take();
}

Result<OwnedValue> bytes_iterator_length_hint(ObjectSpace& space, Value* arguments, size_t) {
    const auto* iterator = static_cast<SequenceIterator*>(arguments[0].object);
    const auto* bytes = static_cast<Bytes*>(iterator->sequence);
    return OwnedValue::of_int(space, bytes == nullptr ? 0 : static_cast<int64_t>(bytes->size - iterator->index));
}

constexpr NativeSpec kBytesIteratorMethods[] = {
    {"__length_hint__", bytes_iterator_length_hint, "()"},
    {},
};

// ---- tables ----

constexpr NativeSpec kBytesMethods[] = {
#define BYTES_METHOD(name, signature, documentation) {#name, bytes_method_##name, signature, documentation},
#include "vm/object/bytes_methods.def"
#undef BYTES_METHOD
    {},
};

constexpr NativeSpec kBytesClassMethods[] = {
    {"fromhex", bytes_fromhex, "(string, /)", "The bytes that the text names by two hexadecimal digits each."},
    {},
};

constexpr NativeSpec kBytesStaticMethods[] = {
    {"maketrans", bytes_maketrans, "(frm, to, /)", "Return a translation table usable for bytes.translate()."},
    {},
};

constexpr NativeSpec kBytesConstructor = {"bytes", bytes_construct, "(source=?, encoding=?, errors=?)"};

constexpr Slots bytes_slots() {
    Slots slots;
    slots.destroy = bytes_destroy;
    slots.size = bytes_held;
    slots.block_size = bytes_held;
    slots.repr = bytes_repr;
    slots.hash = bytes_hash_slot;
    slots.compare = bytes_compare;
    slots.truth = bytes_truth;
    slots.length = bytes_length;
    slots.get_item = bytes_get_item;
    slots.contains = bytes_contains;
    slots.iterate = bytes_iterate;
    slots.binary[static_cast<size_t>(BinaryOperator::kAdd)] = bytes_add;
    slots.binary[static_cast<size_t>(BinaryOperator::kMultiply)] = bytes_multiply;
    slots.binary[static_cast<size_t>(BinaryOperator::kModulo)] = bytes_modulo;
    return slots;
}

}  // namespace

Bytes* bytes_or_null(const ObjectSpace& space, Value value) {
    if (is_bytes(value)) return as_bytes(value);
    return value.is_object() && is_instance(space, value, kBytesType) ? as_bytes(value) : nullptr;
}

const TypeSpec kBytesSpec = {
    .id = kBytesType,
    .slots = bytes_slots(),
    .methods = kBytesMethods,
    .constructor = &kBytesConstructor,
    .class_methods = kBytesClassMethods,
    .static_methods = kBytesStaticMethods,
    .documentation =
        "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\n"
        "bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\n"
        "bytes(int) -> bytes object of size given by the parameter initialized with null bytes\n"
        "bytes() -> empty bytes object",
};

const TypeSpec kBytesIteratorSpec = {
    .id = kBytesIteratorType,
    .slots = {.destroy = byte_iterator_destroy,
              .size = size_of<SequenceIterator>,
              .iterate = iterate_self,
              .next = bytes_iterator_next,
              .quick_next = bytes_iterator_quick_next},
    .methods = kBytesIteratorMethods,
    .is_base = false,
};

}  // namespace eadem::vm
