// The type bytearray: its slots, its iterator and its table of methods.
#include "vm/object/builtin_types.h"
#include "vm/object/byte_iterators.h"
#include "vm/object/bytearray_methods.h"
#include "vm/object/class.h"
#include "vm/object/int.h"
#include "vm/object/iterator_slots.h"
#include "vm/object/str.h"
#include "vm/object/str_percent.h"
#include "vm/object/text_bytes.h"
#include "vm/object/text_utf8.h"

namespace eadem::vm {

namespace {

size_t bytes_held(const Object* self) {
    return sizeof(ByteArray) + static_cast<const ByteArray*>(self)->capacity;
}
void destroy(ObjectSpace& space, Object* self) {
    auto* array = static_cast<ByteArray*>(self);
    if (array->buffer != nullptr) space.heap.free_buffer(array->buffer, array->capacity);
    free_block(space, self, sizeof(ByteArray));
}

Result<Ref<Str>> byte_array_repr(ObjectSpace& space, Value self) {
    std::string_view name = type_name(space, self);
    name.remove_prefix(name.rfind('.') + 1);
    std::string content = bytes_repr_text(as_byte_array(self)->text());
    // Unlike bytes, CPython writes \' between double quotes as well.
    if (content[1] == '"')
        for (size_t at = content.find('\''); at != std::string::npos; at = content.find('\'', at + 2))
            content.insert(at, 1, '\\');
    return make_str(space, fmt::format("{}({})", name, content));
}

Result<OwnedValue> byte_array_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    if (!is_bytes_like(space, left) || !is_bytes_like(space, right)) return OwnedValue::not_implemented(space);
    TRY(const BytesView first, view_or_none(space, left));
    TRY(const BytesView second, view_or_none(space, right));
    const int order = first.text().compare(second.text());
    return OwnedValue::boolean(space, order_satisfies(op, order));
}

Result<bool> byte_array_truth(ObjectSpace&, Value self) {
    return as_byte_array(self)->size != 0;
}
Result<size_t> byte_array_length(ObjectSpace&, Value self) {
    return as_byte_array(self)->size;
}

OwnedValue byte_value(ObjectSpace& space, char byte) {
    return OwnedValue::of_int(space, static_cast<unsigned char>(byte));
}

Result<OwnedValue> byte_array_get_item(ObjectSpace& space, Value self, Value key) {
    ByteArray* array = as_byte_array(self);
    if (is_slice(key)) {
        TRY(const SliceParts parts, slice_parts(space, as_slice(key)));
        const SliceBounds bounds = clamp_slice(parts, array->size);
        const auto start = static_cast<size_t>(bounds.start), count = static_cast<size_t>(bounds.count);
        if (count == 0) return as_value(make_byte_array(space, {}));
        if (bounds.step == 1) return as_value(make_byte_array(space, array->text().substr(start, count)));
        std::string selected(count, '\0');
        copy_every(selected.data(), array->data() + start, bounds.step, count);
        return as_value(make_byte_array(space, selected));
    }
    TRY(const int64_t index, item_index(space, key, "bytearray"));
    TRY(const size_t place, item_place(space, index, array->size, "bytearray index out of range"));
    return byte_value(space, array->data()[place]);
}

// What a slice is to hold.
Result<std::string> stored_bytes(ObjectSpace& space, Value value) {
    TRY(const bool is_number, has_index(space, value));
    if (!is_number && str_or_null(space, value) == nullptr && !value.is_raw_float())
        return bytes_of_items(space, value);
    return space.raise_text(ExceptionId::kTypeError,
                            "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
}

// a[i:j:k] = stored, or del a[i:j:k].
Result<void> set_slice(ObjectSpace& space, ByteArray* array, const Slice* slice, Value value) {
    TRY(const SliceParts parts, slice_parts(space, slice));
    std::string stored;
    if (!value.is_empty()) {
        TRY(stored, stored_bytes(space, value));
    }
    SliceBounds bounds = clamp_slice(parts, array->size);
    const auto count = static_cast<size_t>(bounds.count);
    if (bounds.step == 1) return byte_array_replace(space, array, static_cast<size_t>(bounds.start), count, stored);
    if (value.is_empty()) {
        if (count == 0) return {};
        // What remains moves to the front.
        if (bounds.step < 0) {
            bounds.start += (bounds.count - 1) * bounds.step;
            bounds.step = -bounds.step;
        }
        const auto start = static_cast<size_t>(bounds.start), step = static_cast<size_t>(bounds.step);
        std::string kept;
        for (size_t i = start; i < array->size; ++i)
            if ((i - start) % step != 0 || (i - start) / step >= count) kept += array->data()[i];
        return byte_array_replace(space, array, start, array->size - start, kept);
    }
    if (stored.size() != count)
        return space.raise(ExceptionId::kValueError, "attempt to assign bytes of size {} to extended slice of size {}",
                           stored.size(), count);
    int64_t at = bounds.start;
    for (const char byte : stored) {
        array->data()[at] = byte;
        at += bounds.step;
    }
    return {};
}

Result<void> byte_array_set_item(ObjectSpace& space, Value self, Value key, Value value) {
    ByteArray* array = as_byte_array(self);
    if (is_slice(key)) return set_slice(space, array, as_slice(key), value);
    TRY(const int64_t index, item_index(space, key, "bytearray"));
    unsigned char byte = 0;
    if (!value.is_empty()) {
        TRY(const OwnedValue number, vm::index_of(space, value));
        TRY(byte, byte_argument(space, number.get()));
    }
    TRY(const size_t place, item_place(space, index, array->size, "bytearray index out of range"));
    if (value.is_empty()) return byte_array_replace(space, array, place, 1, {});
    array->data()[place] = static_cast<char>(byte);
    return {};
}

Result<bool> byte_array_contains(ObjectSpace& space, Value self, Value item) {
    TRY(const bool is_number, has_index(space, item));
    if (is_number) {
        TRY(const unsigned char byte, byte_argument(space, item));
        return as_byte_array(self)->text().find(static_cast<char>(byte)) != kNotFound;
    }
    TRY(const BytesView needle, bytes_argument(space, item));
    return find_text(as_byte_array(self)->text(), needle.text()) != kNotFound;
}

Result<OwnedValue> byte_array_add(ObjectSpace& space, Value left, Value right) {
    if (byte_array_or_null(space, left) == nullptr || !is_bytes_like(space, right))
        return OwnedValue::not_implemented(space);
    TRY(const BytesView second, view_or_none(space, right));
    std::string sum(as_byte_array(left)->text());
    return as_value(make_byte_array(space, sum.append(second.text())));
}

Result<OwnedValue> byte_array_add_in_place(ObjectSpace& space, OwnedValue left, Value right) {
    if (!is_bytes_like(space, right))
        return space.raise(ExceptionId::kTypeError, "can't concat {} to {}", type_name(space, right),
                           type_name(space, left.get()));
    ByteArray* array = as_byte_array(left.get());
    if (right.object == array) {
        const std::string content(array->text());
        TRY_VOID(byte_array_replace(space, array, array->size, 0, content));
        return left;
    }
    TRY(const BytesView second, view_or_none(space, right));
    TRY_VOID(byte_array_replace(space, array, array->size, 0, second.text()));
    return left;
}

// Makes the array `times` copies of what it holds.
Result<void> repeat(ObjectSpace& space, ByteArray* array, int64_t times) {
    const size_t size = array->size;
    if (times <= 0) return byte_array_replace(space, array, 0, size, {});
    size_t added = 0;
    if (__builtin_mul_overflow(size, static_cast<size_t>(times - 1), &added)) return space.out_of_memory();
    if (added == 0) return {};
    TRY(char* place, byte_array_open(space, array, size, 0, added));
    fill_repeated(place, added, std::string_view(array->data(), size));
    return {};
}

// array * count and count * array.
Result<OwnedValue> byte_array_multiply(ObjectSpace& space, Value left, Value right) {
    const bool array_first = byte_array_or_null(space, left) != nullptr;
    TRY(const std::optional<int64_t> count, repeat_count(space, array_first ? right : left));
    if (!count) return OwnedValue::not_implemented(space);
    TRY(Ref<ByteArray> made, make_byte_array(space, as_byte_array(array_first ? left : right)->text()));
    TRY_VOID(repeat(space, made.get(), *count));
    return made;
}
Result<OwnedValue> byte_array_multiply_in_place(ObjectSpace& space, OwnedValue left, Value right) {
    TRY(const std::optional<int64_t> count, repeat_count(space, right));
    if (!count) return binary(space, BinaryOperator::kMultiply, left.get(), right);
    TRY_VOID(repeat(space, as_byte_array(left.get()), *count));
    return left;
}

Result<OwnedValue> byte_array_modulo(ObjectSpace& space, Value left, Value right) {
    if (byte_array_or_null(space, left) == nullptr) return OwnedValue::not_implemented(space);
    TRY(const Ref<Bytes> format, make_bytes(space, as_byte_array(left)->text()));
    TRY(const OwnedValue made, bytes_percent(space, Value::of_object(format.get()), right));
    return as_value(make_byte_array(space, as_bytes(made.get())->text()));
}

// ---- bytearray_iterator ----

Result<OwnedValue> byte_array_iterate(ObjectSpace& space, Value self) {
    return make_byte_iterator(space, kByteArrayIteratorType, self);
}
Result<OwnedValue> iterator_next(ObjectSpace& space, Value self) {
    auto* iterator = static_cast<SequenceIterator*>(self.object);
    auto* array = static_cast<ByteArray*>(iterator->sequence);
    if (array == nullptr) return OwnedValue();
    if (iterator->index < array->size) return byte_value(space, array->data()[iterator->index++]);
    return end_byte_iterator(space, iterator);
}
Value iterator_quick_next(ObjectSpace& space, Object* self, Blind) {
    auto* iterator = static_cast<SequenceIterator*>(self);
    const auto* array = static_cast<ByteArray*>(iterator->sequence);
    if (array == nullptr || iterator->index >= array->size || space.boxes_always()) return {};
    return Value::of_int(static_cast<unsigned char>(array->data()[iterator->index++]));
}
Result<OwnedValue> iterator_length_hint(ObjectSpace& space, Value* row, size_t) {
    const auto* iterator = static_cast<SequenceIterator*>(row[0].object);
    const auto* array = static_cast<ByteArray*>(iterator->sequence);
    const bool is_done = array == nullptr || iterator->index > array->size;
    return OwnedValue::of_int(space, is_done ? 0 : static_cast<int64_t>(array->size - iterator->index));
}
constexpr NativeSpec kIteratorMethods[] = {{"__length_hint__", iterator_length_hint, "()", kLengthHintText}, {}};

// ---- tables ----

constexpr NativeSpec kMethods[] = {
#define BYTES_METHOD(name, signature, documentation) {#name, byte_array_method_##name, signature, documentation},
#include "vm/object/bytes_methods.def"
#undef BYTES_METHOD
    {"append", byte_array_append, "(item, /)", "Put one more byte at the end.", true, quick_byte_array_append},
    {"clear", byte_array_clear, "()", "Take everything out."},
    {"copy", byte_array_copy, "()", "Return a copy of B."},
    {"extend", byte_array_extend, "(iterable_of_ints, /)", "Append all the items from the iterable to the bytearray."},
    {"insert", byte_array_insert, "(index, item, /)", "Put one byte in front of an index."},
    {"pop", byte_array_pop, "(index=?, /)", "Remove and return a single item; the last one, if no index is given."},
    {"remove", byte_array_remove, "(value, /)", "Take the first byte of that value out."},
    {"reverse", byte_array_reverse, "()", "Reverse the order of the values in place."},
    {},
};

constexpr NativeSpec kClassMethods[] = {
    {"fromhex", byte_array_fromhex, "(string, /)",
     "A bytearray of the bytes that the text names by two hexadecimal digits each."},
    {},
};
constexpr NativeSpec kStaticMethods[] = {
    {"maketrans", bytes_maketrans, "(frm, to, /)", "Return a translation table usable for bytearray.translate()."},
    {},
};
constexpr NativeSpec kConstructor = {"bytearray", byte_array_construct, "(source=?, encoding=?, errors=?)"};

constexpr Slots make_slots() {
    Slots slots;
    slots.destroy = destroy;
    slots.size = bytes_held;
    slots.block_size = size_of<ByteArray>;
    slots.repr = byte_array_repr;
    slots.compare = byte_array_compare;
    slots.truth = byte_array_truth;
    slots.length = byte_array_length;
    slots.get_item = byte_array_get_item;
    slots.set_item = byte_array_set_item;
    slots.contains = byte_array_contains;
    slots.iterate = byte_array_iterate;
    slots.binary[static_cast<size_t>(BinaryOperator::kAdd)] = byte_array_add;
    slots.binary[static_cast<size_t>(BinaryOperator::kMultiply)] = byte_array_multiply;
    slots.binary[static_cast<size_t>(BinaryOperator::kModulo)] = byte_array_modulo;
    slots.in_place[static_cast<size_t>(BinaryOperator::kAdd)] = byte_array_add_in_place;
    slots.in_place[static_cast<size_t>(BinaryOperator::kMultiply)] = byte_array_multiply_in_place;
    return slots;
}

}  // namespace

const TypeSpec kByteArraySpec = {
    .id = kByteArrayType,
    .slots = make_slots(),
    .methods = kMethods,
    .constructor = &kConstructor,
    .class_methods = kClassMethods,
    .static_methods = kStaticMethods,
    .special_methods = kByteArraySpecialMethods,
    .documentation =
        "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\n"
        "bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\n"
        "bytearray(int) -> bytes array of size given by the parameter initialized with null bytes\n"
        "bytearray() -> empty bytes array",
};

const TypeSpec kByteArrayIteratorSpec = {
    .id = kByteArrayIteratorType,
    .slots = {.destroy = byte_iterator_destroy,
              .size = size_of<SequenceIterator>,
              .iterate = iterate_self,
              .next = iterator_next,
              .quick_next = iterator_quick_next},
    .methods = kIteratorMethods,
    .is_base = false,
};

}  // namespace eadem::vm
