// bytearray: the methods that change it, and its constructor.
#include "vm/object/bytearray_methods.h"
#include "vm/object/sequence_items.h"

#include <algorithm>

#include "vm/object/codec.h"
#include "vm/object/int.h"
#include "vm/object/str.h"

namespace eadem::vm {

namespace {

Result<unsigned char> byte_of(ObjectSpace& space, Value value) {
    TRY(const OwnedValue number, index_of(space, value));
    return byte_argument(space, number.get());
}

// bytearray(source) without an encoding.
Result<std::string> content_of(ObjectSpace& space, Value source) {
    if (str_or_null(space, source) != nullptr)
        return space.raise_text(ExceptionId::kTypeError, "string argument without an encoding");
    TRY(const bool is_count, has_index(space, source));
    if (!is_count) return bytes_of_items(space, source);
    TRY(const int64_t size, to_index(space, source, ExceptionId::kOverflowError));
    if (size < 0) return space.raise_text(ExceptionId::kValueError, "negative count");
    if (static_cast<size_t>(size) > Heap::kLargestBlock) return space.out_of_memory();
    return std::string(static_cast<size_t>(size), '\0');
}

}  // namespace

Value quick_byte_array_append(ObjectSpace& space, const Value* row, size_t count) {
    ByteArray* array = as_byte_array(row[0]);
    int64_t byte = 0;
    if (count != 2 || !fits_int64(row[1], byte) || byte < 0 || byte > 0xFF || array->exports > 0 ||
        array->gap + array->size >= array->capacity)
        return {};
    array->buffer[array->gap + array->size++] = static_cast<char>(byte);
    return space.none();
}
Result<OwnedValue> byte_array_append(ObjectSpace& space, Value* row, size_t) {
    TRY(const unsigned char byte, byte_of(space, row[1]));
    ByteArray* array = as_byte_array(row[0]);
    TRY(char* place, byte_array_open(space, array, array->size, 0, 1));
    *place = static_cast<char>(byte);
    return OwnedValue::none(space);
}

Result<OwnedValue> byte_array_insert(ObjectSpace& space, Value* row, size_t) {
    TRY(const int64_t index, index_argument(space, row[1]));
    TRY(const unsigned char byte, byte_of(space, row[2]));
    ByteArray* array = as_byte_array(row[0]);
    const auto size = static_cast<int64_t>(array->size);
    const int64_t at = std::clamp<int64_t>(index < 0 ? index + size : index, 0, size);
    TRY(char* place, byte_array_open(space, array, static_cast<size_t>(at), 0, 1));
    *place = static_cast<char>(byte);
    return OwnedValue::none(space);
}

Result<OwnedValue> byte_array_extend(ObjectSpace& space, Value* row, size_t) {
    if (str_or_null(space, row[1]) != nullptr)
        return space.raise(ExceptionId::kTypeError, "expected iterable of integers; got: 'str'");
    if (!is_bytes_like(space, row[1]) && lacks_iteration(space, row[1]))
        return space.raise(ExceptionId::kTypeError, "can't extend bytearray with {}", type_name(space, row[1]));
    TRY(const std::string items, bytes_of_items(space, row[1]));
    ByteArray* array = as_byte_array(row[0]);
    TRY_VOID(byte_array_replace(space, array, array->size, 0, items));
    return OwnedValue::none(space);
}

Result<OwnedValue> byte_array_pop(ObjectSpace& space, Value* row, size_t) {
    int64_t index = -1;
    if (!row[1].is_empty()) {
        TRY(index, index_argument(space, row[1]));
    }
    ByteArray* array = as_byte_array(row[0]);
    if (array->size == 0) return space.raise_text(ExceptionId::kIndexError, "pop from empty bytearray");
    TRY(const size_t place, item_place(space, index, array->size, "pop index out of range"));
    const auto byte = static_cast<unsigned char>(array->data()[place]);
    TRY_VOID(byte_array_replace(space, array, place, 1, {}));
    return OwnedValue::of_int(space, byte);
}

Result<OwnedValue> byte_array_remove(ObjectSpace& space, Value* row, size_t) {
    TRY(const unsigned char byte, byte_of(space, row[1]));
    ByteArray* array = as_byte_array(row[0]);
    const size_t place = array->text().find(static_cast<char>(byte));
    if (place == std::string_view::npos)
        return space.raise_text(ExceptionId::kValueError, "value not found in bytearray");
    TRY_VOID(byte_array_replace(space, array, place, 1, {}));
    return OwnedValue::none(space);
}

Result<OwnedValue> byte_array_reverse(ObjectSpace& space, Value* row, size_t) {
    ByteArray* array = as_byte_array(row[0]);
    std::reverse(array->data(), array->data() + array->size);
    return OwnedValue::none(space);
}

Result<OwnedValue> byte_array_clear(ObjectSpace& space, Value* row, size_t) {
    ByteArray* array = as_byte_array(row[0]);
    TRY_VOID(byte_array_replace(space, array, 0, array->size, {}));
    return OwnedValue::none(space);
}

Result<OwnedValue> byte_array_copy(ObjectSpace& space, Value* row, size_t) {
    return as_value(make_byte_array(space, as_byte_array(row[0])->text()));
}

Result<OwnedValue> byte_array_as_instance(ObjectSpace& space, Type* type, std::string_view content) {
    TRY(Ref<ByteArray> array, make_byte_array(space, content));
    return as_instance_of(space, std::move(array), Value::of_object(type));
}

namespace {

// What the arguments of bytearray(...) mean: (self, source, encoding, errors).
Result<std::string> content_of_arguments(ObjectSpace& space, Value* row) {
    TRY(const std::string_view encoding, codec_text_argument(space, row[2], "bytearray", "encoding", "utf-8"));
    TRY(const std::string_view errors, codec_text_argument(space, row[3], "bytearray", "errors", "strict"));
    Str* const text = row[1].is_empty() ? nullptr : str_or_null(space, row[1]);
    if (text != nullptr && !row[2].is_empty()) {
        TRY(const OwnedValue encoded, encode_str(space, text, encoding, errors));
        return std::string(as_bytes(encoded.get())->text());
    }
    if (!row[2].is_empty() || !row[3].is_empty())
        return space.raise(ExceptionId::kTypeError, "{}",
                           text != nullptr      ? "string argument without an encoding"
                           : !row[2].is_empty() ? "encoding without a string argument"
                                                : "errors without a string argument");
    if (row[1].is_empty()) return std::string();
    return content_of(space, row[1]);
}

// __init__: fills an existing bytearray anew.
Result<OwnedValue> initialize(ObjectSpace& space, Value* row, size_t) {
    TRY(const std::string content, content_of_arguments(space, row));
    ByteArray* array = as_byte_array(row[0]);
    TRY_VOID(byte_array_replace(space, array, 0, array->size, content));
    return OwnedValue::none(space);
}
constexpr NativeSpec kInitialize = {"bytearray", initialize, "(source=?, encoding=?, errors=?)",
                                    "Take bytes from a source, or as many zeros."};

}  // namespace

const SlotMethod kByteArraySpecialMethods[] = {{"__init__", as_slot<kInitialize>, 0, SlotMethod::kAny}, {}};

Result<OwnedValue> byte_array_construct(ObjectSpace& space, Value* row, size_t) {
    TRY(const std::string content, content_of_arguments(space, row));
    return byte_array_as_instance(space, as_type(row[0]), content);
}

}  // namespace eadem::vm
