// bytes: the methods that str has as well (text_methods.h).
#include "vm/object/bytes_text.h"

namespace eadem::vm {

namespace {

struct BytesText : BytesArguments {
    using Type = Bytes;
    static constexpr std::string_view kNotFoundMessage = "subsection not found";

    static Bytes* self(Value value) { return as_bytes(value); }
    static Result<OwnedValue> substring(ObjectSpace& space, Bytes* bytes, size_t from, size_t to) {
        return bytes_substring(space, bytes, from, to);
    }
    static Result<OwnedValue> unchanged(ObjectSpace& space, Value& holder) { return unchanged_bytes(space, holder); }
    static OwnedValue empty(ObjectSpace& space) { return OwnedValue::share(space, space.shared.empty_bytes); }

    template <class Use>
    static auto with_units(const Bytes*, Use use) {
        return use(ByteUnits());
    }
    using CharacterUnits = ByteUnits;

    static size_t length(const Bytes* bytes) { return bytes->size; }
    static size_t offset(ObjectSpace&, Bytes*, size_t index) { return index; }
    static size_t index(ObjectSpace&, Bytes*, size_t offset) { return offset; }

    static Result<OwnedValue> padded(ObjectSpace& space, const Bytes* bytes, size_t left, size_t right, char fill) {
        size_t size = 0;
        if (__builtin_add_overflow(left + right, bytes->size, &size)) return space.out_of_memory();
        TRY(Ref<Bytes> made, make_bytes_buffer(space, size));
        char* out = std::fill_n(bytes_buffer(made.get()), left, fill);
        out = std::copy_n(bytes->data(), bytes->size, out);
        std::fill_n(out, right, fill);
        return made;
    }
    static char* buffer(Value bytes) { return bytes_buffer(as_bytes(bytes)); }
};

}  // namespace

Result<OwnedValue> bytes_method_split(ObjectSpace& space, Value* arguments, size_t) {
    return split_text<BytesText>(space, arguments);
}
Result<OwnedValue> bytes_method_rsplit(ObjectSpace& space, Value* arguments, size_t) {
    return split_text_from_right<BytesText>(space, arguments);
}
Result<OwnedValue> bytes_method_splitlines(ObjectSpace& space, Value* arguments, size_t) {
    return lines_of_text<BytesText>(space, arguments);
}
Result<OwnedValue> bytes_method_partition(ObjectSpace& space, Value* arguments, size_t) {
    return partition_text<BytesText>(space, arguments, false);
}
Result<OwnedValue> bytes_method_rpartition(ObjectSpace& space, Value* arguments, size_t) {
    return partition_text<BytesText>(space, arguments, true);
}

Result<OwnedValue> bytes_method_strip(ObjectSpace& space, Value* arguments, size_t) {
    return strip_text<BytesText>(space, arguments, "strip", Sides::kBoth);
}
Result<OwnedValue> bytes_method_lstrip(ObjectSpace& space, Value* arguments, size_t) {
    return strip_text<BytesText>(space, arguments, "lstrip", Sides::kLeft);
}
Result<OwnedValue> bytes_method_rstrip(ObjectSpace& space, Value* arguments, size_t) {
    return strip_text<BytesText>(space, arguments, "rstrip", Sides::kRight);
}
Result<OwnedValue> bytes_method_removeprefix(ObjectSpace& space, Value* arguments, size_t) {
    return without_prefix<BytesText>(space, arguments);
}
Result<OwnedValue> bytes_method_removesuffix(ObjectSpace& space, Value* arguments, size_t) {
    return without_suffix<BytesText>(space, arguments);
}

Result<OwnedValue> bytes_method_find(ObjectSpace& space, Value* arguments, size_t) {
    return found_in_text<BytesText>(space, arguments, "find", false);
}
Result<OwnedValue> bytes_method_rfind(ObjectSpace& space, Value* arguments, size_t) {
    return found_in_text<BytesText>(space, arguments, "rfind", true);
}
Result<OwnedValue> bytes_method_index(ObjectSpace& space, Value* arguments, size_t) {
    return index_in_text<BytesText>(space, arguments, "index", false);
}
Result<OwnedValue> bytes_method_rindex(ObjectSpace& space, Value* arguments, size_t) {
    return index_in_text<BytesText>(space, arguments, "rindex", true);
}
Result<OwnedValue> bytes_method_count(ObjectSpace& space, Value* arguments, size_t) {
    return count_in_text<BytesText>(space, arguments);
}
Result<OwnedValue> bytes_method_startswith(ObjectSpace& space, Value* arguments, size_t) {
    return starts_with_affix<BytesText>(space, arguments);
}
Result<OwnedValue> bytes_method_endswith(ObjectSpace& space, Value* arguments, size_t) {
    return ends_with_affix<BytesText>(space, arguments);
}

Result<OwnedValue> bytes_method_ljust(ObjectSpace& space, Value* arguments, size_t) {
    return justified_text<BytesText>(space, arguments, "ljust", [](size_t, size_t) { return size_t{0}; });
}
Result<OwnedValue> bytes_method_rjust(ObjectSpace& space, Value* arguments, size_t) {
    return justified_text<BytesText>(space, arguments, "rjust", [](size_t missing, size_t) { return missing; });
}
Result<OwnedValue> bytes_method_center(ObjectSpace& space, Value* arguments, size_t) {
    return justified_text<BytesText>(space, arguments, "center", half_of_missing);
}
Result<OwnedValue> bytes_method_zfill(ObjectSpace& space, Value* arguments, size_t) {
    return zero_filled_text<BytesText>(space, arguments);
}

}  // namespace eadem::vm
