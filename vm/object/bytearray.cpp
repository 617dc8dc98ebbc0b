#include "vm/object/bytearray.h"

#include <algorithm>
#include <cstring>

#include "vm/object/bytes_methods.h"

namespace eadem::vm {

namespace {

void copy_row(char* target, const char* source, size_t size) {
    if (size > 0) std::memmove(target, source, size);
}

// Moves the row into a buffer with room for `size` bytes and some more, as CPython grows.
Result<void> move_to_new_buffer(ObjectSpace& space, ByteArray* array, size_t size) {
    if (size > Heap::kLargestBlock) return space.out_of_memory();
    const size_t capacity = size + (size >> 3) + (size < 9 ? 3 : 6);
    auto* buffer = static_cast<char*>(space.heap.allocate_buffer(capacity));
    if (buffer == nullptr) return space.out_of_memory();
    copy_row(buffer, array->data(), std::min(size, array->size));
    if (array->buffer != nullptr) space.heap.free_buffer(array->buffer, array->capacity);
    array->buffer = buffer;
    array->capacity = capacity;
    array->gap = 0;
    return {};
}

}  // namespace

Result<Ref<ByteArray>> make_byte_array(ObjectSpace& space, std::string_view content) {
    auto* fresh = space.create<ByteArray>(kByteArrayType);
    fresh->buffer = nullptr;
    fresh->capacity = fresh->gap = fresh->size = 0;
    fresh->exports = 0;
    Ref<ByteArray> array = Ref<ByteArray>::adopt(space, fresh);
    if (!content.empty()) {
        if (content.size() > Heap::kLargestBlock) return space.out_of_memory();
        fresh->buffer = static_cast<char*>(space.heap.allocate_buffer(content.size()));
        if (fresh->buffer == nullptr) return space.out_of_memory();
        fresh->capacity = fresh->size = content.size();
        std::memcpy(fresh->buffer, content.data(), content.size());
    }
    return array;
}

Result<char*> byte_array_open(ObjectSpace& space, ByteArray* array, size_t at, size_t removed, size_t added) {
    if (added == removed) return array->data() + at;
    if (array->exports > 0)
        return space.raise_text(ExceptionId::kBufferError, "Existing exports of data: object cannot be re-sized");
    size_t size = 0;
    if (__builtin_add_overflow(array->size - removed, added, &size)) return space.out_of_memory();
    const size_t behind = array->size - at - removed;
    if (added < removed && at == 0) {
        array->gap += removed - added;
    } else {
        if (array->gap + size > array->capacity)
            TRY_VOID(move_to_new_buffer(space, array, std::max(size, array->size)));
        copy_row(array->data() + at + added, array->data() + at + removed, behind);
    }
    array->size = size;
    // A row that has become small gives its room back; that it may fail to is no harm.
    if (size < array->capacity / 2 && array->capacity > Heap::kLargestSmall) {
        const Result<void> moved = move_to_new_buffer(space, array, size);
        if (!moved.ok()) space.forget_pending();
    }
    return array->data() + at;
}

Result<void> byte_array_replace(ObjectSpace& space, ByteArray* array, size_t at, size_t removed,
                                std::string_view content) {
    TRY(char* place, byte_array_open(space, array, at, removed, content.size()));
    copy_row(place, content.data(), content.size());
    return {};
}

Result<std::string> bytes_of_items(ObjectSpace& space, Value source) {
    TRY(const BytesView view, view_or_none(space, source));
    if (view) return std::string(view.text());
    Result<OwnedValue> iterator = iterate(space, source);
    if (!iterator.ok()) {
        if (!space.pending_is(ExceptionId::kTypeError)) return kFailed;
        space.forget_pending();
        return space.raise(ExceptionId::kTypeError, "cannot convert '{}' object to bytearray",
                           type_name(space, source));
    }
    std::string items;
    TRY_VOID(for_rest(space, iterator.value().get().object, [&](OwnedValue item) -> Result<bool> {
        TRY(const OwnedValue number, index_of(space, item.get()));
        TRY(const unsigned char byte, byte_argument(space, number.get()));
        items += static_cast<char>(byte);
        return true;
    }));
    return items;
}

}  // namespace eadem::vm
