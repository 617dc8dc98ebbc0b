// bytes: the methods that str has as well (text_methods.h).
#include "vm/object/text_methods.h"

#include "vm/object/bytes_methods.h"

namespace eadem::vm {

namespace {

struct BytesText {
    using Type = Bytes;
    static constexpr std::string_view kName = "bytes";
    static constexpr std::string_view kNotFoundMessage = "subsection not found";

    static Bytes* self(Value value) { return as_bytes(value); }
    static Bytes* or_null(ObjectSpace& space, Value value) { return bytes_or_null(space, value); }
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

    static Result<Bytes*> separator_argument(ObjectSpace& space, Value argument, bool) {
        TRY(Bytes * separator, bytes_argument(space, argument));
        if (separator->size == 0) return space.raise(ExceptionId::kValueError, "empty separator");
        return separator;
    }
    static Result<Bytes*> stripped_argument(ObjectSpace& space, Value argument, std::string_view) {
        return bytes_argument(space, argument);
    }
    static Result<Bytes*> affix_argument(ObjectSpace& space, Value argument, std::string_view) {
        return bytes_argument(space, argument);
    }
    static Result<Bytes*> affix_item(ObjectSpace& space, Value item, std::string_view) {
        return bytes_argument(space, item);
    }

    // Bytes, or one byte given as an int (which `single` then holds).
    struct Needle {
        const Bytes* bytes;
        char single;
        std::string_view text() const { return bytes != nullptr ? bytes->text() : std::string_view(&single, 1); }
    };
    static Result<Needle> needle_argument(ObjectSpace& space, Value argument, std::string_view) {
        if (const Bytes* bytes = bytes_or_null(space, argument)) return Needle{bytes, 0};
        TRY(const bool is_number, has_index(space, argument));
        if (!is_number) {
            return space.raise(ExceptionId::kTypeError, "argument should be integer or bytes-like object, not '{}'",
                               type_name(space, argument));
        }
        TRY(const unsigned char byte, byte_argument(space, argument));
        return Needle{nullptr, static_cast<char>(byte)};
    }
    static size_t length(const Bytes* bytes) { return bytes->size; }
    static size_t offset(ObjectSpace&, Bytes*, size_t index) { return index; }
    static size_t index(ObjectSpace&, Bytes*, size_t offset) { return offset; }
    static size_t count_characters(std::string_view bytes) { return bytes.size(); }

    static Result<OwnedValue> padded(ObjectSpace& space, const Bytes* bytes, size_t left, size_t right, char fill) {
        size_t size = 0;
        if (__builtin_add_overflow(left + right, bytes->size, &size)) return space.out_of_memory();
        TRY(Ref<Bytes> made, make_bytes_buffer(space, size));
        char* out = std::fill_n(bytes_buffer(made.get()), left, fill);
        out = std::copy_n(bytes->data(), bytes->size, out);
        std::fill_n(out, right, fill);
        return made;
    }
    static Result<char> fill_argument(ObjectSpace& space, Value argument, std::string_view function) {
        if (argument.is_empty()) return ' ';
        const Bytes* fill = bytes_or_null(space, argument);
        if (fill != nullptr && fill->size == 1) return fill->data()[0];
        return space.raise(ExceptionId::kTypeError, "{}() argument 2 must be a byte string of length 1, not {}",
                           function, type_name(space, argument));
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
