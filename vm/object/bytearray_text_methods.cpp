// bytearray: the methods that bytes has as well. What only looks is answered in place; what makes a copy is bytes'
// method on a copy of the row, and its result as a bytearray again.
#include "vm/object/bytearray_methods.h"
#include "vm/object/bytes_text.h"
#include "vm/object/operators.h"

namespace eadem::vm {

namespace {

struct ByteArrayText : BytesArguments {
    using Type = ByteArray;
    static constexpr std::string_view kNotFoundMessage = "subsection not found";

    static ByteArray* self(Value value) { return as_byte_array(value); }
    static size_t length(const ByteArray* array) { return array->size; }
    static size_t offset(ObjectSpace&, ByteArray*, size_t index) { return index; }
    static size_t index(ObjectSpace&, ByteArray*, size_t offset) { return offset; }
};

// bytes, bytearrays, and lists and tuples of them, as bytearrays. Others as they are.
Result<OwnedValue> as_byte_arrays(ObjectSpace& space, OwnedValue made) {
    std::span<Word> row;
    if (is_list(made.get())) {
        row = row_of(as_list(made.get()));
    } else if (is_tuple(made.get())) {
        row = row_of(as_tuple(made.get()));
    } else {
        TRY(const BytesView content, view_or_none(space, made.get()));
        if (!content) return made;
        return as_value(make_byte_array(space, content.text()));
    }
    for (Word& item : row) {
        TRY(const BytesView content, view_or_none(space, item.peek()));
        TRY(Ref<ByteArray> array, make_byte_array(space, content.text()));
        space.release(std::exchange(item, Word::of_object(array.take())));
    }
    return made;
}

template <NativeCode method>
Result<OwnedValue> through_bytes(ObjectSpace& space, Value* arguments, size_t count) {
    TRY(Ref<Bytes> content, make_bytes(space, as_byte_array(arguments[0])->text()));
    const OwnedValue array = take(space, arguments[0]);
    arguments[0] = Value::of_object(content.take());
    TRY(OwnedValue made, method(space, arguments, count));
    return as_byte_arrays(space, std::move(made));
}

}  // namespace

Result<OwnedValue> byte_array_method_find(ObjectSpace& space, Value* arguments, size_t) {
    return found_in_text<ByteArrayText>(space, arguments, "find", false);
}
Result<OwnedValue> byte_array_method_rfind(ObjectSpace& space, Value* arguments, size_t) {
    return found_in_text<ByteArrayText>(space, arguments, "rfind", true);
}
Result<OwnedValue> byte_array_method_index(ObjectSpace& space, Value* arguments, size_t) {
    return index_in_text<ByteArrayText>(space, arguments, "index", false);
}
Result<OwnedValue> byte_array_method_rindex(ObjectSpace& space, Value* arguments, size_t) {
    return index_in_text<ByteArrayText>(space, arguments, "rindex", true);
}
Result<OwnedValue> byte_array_method_count(ObjectSpace& space, Value* arguments, size_t) {
    return count_in_text<ByteArrayText>(space, arguments);
}
Result<OwnedValue> byte_array_method_startswith(ObjectSpace& space, Value* arguments, size_t) {
    return starts_with_affix<ByteArrayText>(space, arguments);
}
Result<OwnedValue> byte_array_method_endswith(ObjectSpace& space, Value* arguments, size_t) {
    return ends_with_affix<ByteArrayText>(space, arguments);
}

#define THROUGH_BYTES(name)                                                                           \
    Result<OwnedValue> byte_array_method_##name(ObjectSpace& space, Value* arguments, size_t count) { \
        return through_bytes<bytes_method_##name>(space, arguments, count);                           \
    }
THROUGH_BYTES(capitalize)
THROUGH_BYTES(center)
THROUGH_BYTES(decode)
THROUGH_BYTES(expandtabs)
THROUGH_BYTES(hex)
THROUGH_BYTES(isalnum)
THROUGH_BYTES(isalpha)
THROUGH_BYTES(isascii)
THROUGH_BYTES(isdigit)
THROUGH_BYTES(islower)
THROUGH_BYTES(isspace)
THROUGH_BYTES(istitle)
THROUGH_BYTES(isupper)
THROUGH_BYTES(join)
THROUGH_BYTES(ljust)
THROUGH_BYTES(lower)
THROUGH_BYTES(lstrip)
THROUGH_BYTES(partition)
THROUGH_BYTES(removeprefix)
THROUGH_BYTES(removesuffix)
THROUGH_BYTES(replace)
THROUGH_BYTES(rjust)
THROUGH_BYTES(rpartition)
THROUGH_BYTES(rsplit)
THROUGH_BYTES(rstrip)
THROUGH_BYTES(split)
THROUGH_BYTES(splitlines)
THROUGH_BYTES(strip)
THROUGH_BYTES(swapcase)
THROUGH_BYTES(title)
THROUGH_BYTES(translate)
THROUGH_BYTES(upper)
THROUGH_BYTES(zfill)
#undef THROUGH_BYTES

Result<OwnedValue> byte_array_fromhex(ObjectSpace& space, Value* arguments, size_t count) {
    OwnedValue called = take(space, arguments[0]);
    arguments[0] = OwnedValue::share(space, space.type(kBytesType)).take();
    TRY(OwnedValue made, bytes_fromhex(space, arguments, count));
    Type* exact = space.type(kByteArrayType);
    if (!called.get().refers_to(exact)) return call(space, called.get(), {made.get()});
    return byte_array_as_instance(space, exact, as_bytes(made.get())->text());
}

}  // namespace eadem::vm
