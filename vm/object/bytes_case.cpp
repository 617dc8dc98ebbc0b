// bytes: ASCII case and classes, and padding.
#include <algorithm>

#include "vm/object/bytes_methods.h"
#include "vm/object/text_ascii.h"
#include "vm/object/text_units.h"

namespace eadem::vm {

namespace {

// New bytes: `map(byte, previous byte)` for each; the first one follows a space.
template <class Map>
Result<OwnedValue> converted(ObjectSpace& space, Value self, Map map) {
    const Bytes* bytes = as_bytes(self);
    if (bytes->size == 0) return OwnedValue::share(space, space.shared.empty_bytes);
    TRY(Ref<Bytes> made, make_bytes_buffer(space, bytes->size));
    char* out = bytes_buffer(made.get());
    char previous = ' ';
    for (const char byte : bytes->text()) {
        *out++ = map(byte, previous);
        previous = byte;
    }
    return made;
}

template <class Holds>
Result<OwnedValue> all_bytes(ObjectSpace& space, Value self, Holds holds) {
    const std::string_view content = as_bytes(self)->text();
    return OwnedValue::boolean(space, !content.empty() && std::all_of(content.begin(), content.end(), holds));
}

// True if there is a byte of the wanted case and none of the other.
Result<OwnedValue> all_cased(ObjectSpace& space, Value self, bool (*is_wanted)(char), bool (*is_other)(char)) {
    const std::string_view content = as_bytes(self)->text();
    return OwnedValue::boolean(space, std::any_of(content.begin(), content.end(), is_wanted) &&
                                          std::none_of(content.begin(), content.end(), is_other));
}

bool is_title(std::string_view content) {
    bool in_word = false, found = false;
    for (const char byte : content) {
        if (is_ascii_upper(byte) && in_word) return false;
        if (is_ascii_lower(byte) && !in_word) return false;
        in_word = is_ascii_letter(byte);
        found = found || in_word;
    }
    return found;
}

Result<OwnedValue> padded(ObjectSpace& space, const Bytes* bytes, size_t left, size_t right, char fill) {
    size_t size = 0;
    if (__builtin_add_overflow(left + right, bytes->size, &size)) return space.out_of_memory();
    TRY(Ref<Bytes> made, make_bytes_buffer(space, size));
    char* out = std::fill_n(bytes_buffer(made.get()), left, fill);
    out = std::copy_n(bytes->data(), bytes->size, out);
    std::fill_n(out, right, fill);
    return made;
}

Result<char> fill_argument(ObjectSpace& space, Value argument, std::string_view function) {
    if (argument.is_empty()) return ' ';
    const Bytes* fill = bytes_or_null(space, argument);
    if (fill != nullptr && fill->size == 1) return fill->data()[0];
    return space.raise(ExceptionId::kTypeError, "{}() argument 2 must be a byte string of length 1, not {}", function,
                       type_name(space, argument));
}

// Rows of (self, width, fillchar). `left_share(missing, width)` says how much of the padding goes to the
// left.
template <class LeftShare>
Result<OwnedValue> justify(ObjectSpace& space, Value* row, std::string_view function, LeftShare left_share) {
    TRY(const int64_t width, index_argument(space, row[1]));
    TRY(const char fill, fill_argument(space, row[2], function));
    const Bytes* bytes = as_bytes(row[0]);
    const auto length = static_cast<int64_t>(bytes->size);
    if (width <= length) return unchanged_bytes(space, row[0]);
    const auto missing = static_cast<size_t>(width - length);
    const size_t left = left_share(missing, static_cast<size_t>(width));
    return padded(space, bytes, left, missing - left, fill);
}

}  // namespace

Result<OwnedValue> bytes_method_lower(ObjectSpace& space, Value* arguments, size_t) {
    return converted(space, arguments[0], [](char byte, char) { return ascii_lower(byte); });
}

Result<OwnedValue> bytes_method_upper(ObjectSpace& space, Value* arguments, size_t) {
    return converted(space, arguments[0], [](char byte, char) { return ascii_upper(byte); });
}

Result<OwnedValue> bytes_method_swapcase(ObjectSpace& space, Value* arguments, size_t) {
    return converted(space, arguments[0], [](char byte, char) { return ascii_swap(byte); });
}

Result<OwnedValue> bytes_method_title(ObjectSpace& space, Value* arguments, size_t) {
    return converted(space, arguments[0], [](char byte, char previous) {
        return is_ascii_letter(previous) ? ascii_lower(byte) : ascii_upper(byte);
    });
}

Result<OwnedValue> bytes_method_capitalize(ObjectSpace& space, Value* arguments, size_t) {
    bool first = true;
    return converted(space, arguments[0], [&first](char byte, char) {
        return std::exchange(first, false) ? ascii_upper(byte) : ascii_lower(byte);
    });
}

Result<OwnedValue> bytes_method_isalnum(ObjectSpace& space, Value* arguments, size_t) {
    return all_bytes(space, arguments[0], [](char byte) { return is_ascii_letter(byte) || is_ascii_digit(byte); });
}

Result<OwnedValue> bytes_method_isalpha(ObjectSpace& space, Value* arguments, size_t) {
    return all_bytes(space, arguments[0], is_ascii_letter);
}

Result<OwnedValue> bytes_method_isascii(ObjectSpace& space, Value* arguments, size_t) {
    return OwnedValue::boolean(space, is_ascii(as_bytes(arguments[0])->text()));
}

Result<OwnedValue> bytes_method_isdigit(ObjectSpace& space, Value* arguments, size_t) {
    return all_bytes(space, arguments[0], is_ascii_digit);
}

Result<OwnedValue> bytes_method_islower(ObjectSpace& space, Value* arguments, size_t) {
    return all_cased(space, arguments[0], is_ascii_lower, is_ascii_upper);
}

Result<OwnedValue> bytes_method_isupper(ObjectSpace& space, Value* arguments, size_t) {
    return all_cased(space, arguments[0], is_ascii_upper, is_ascii_lower);
}

Result<OwnedValue> bytes_method_isspace(ObjectSpace& space, Value* arguments, size_t) {
    return all_bytes(space, arguments[0],
                     [](char byte) { return ByteUnits::is_space(static_cast<unsigned char>(byte)); });
}

Result<OwnedValue> bytes_method_istitle(ObjectSpace& space, Value* arguments, size_t) {
    return OwnedValue::boolean(space, is_title(as_bytes(arguments[0])->text()));
}

Result<OwnedValue> bytes_method_ljust(ObjectSpace& space, Value* arguments, size_t) {
    return justify(space, arguments, "ljust", [](size_t, size_t) { return size_t{0}; });
}

Result<OwnedValue> bytes_method_rjust(ObjectSpace& space, Value* arguments, size_t) {
    return justify(space, arguments, "rjust", [](size_t missing, size_t) { return missing; });
}

Result<OwnedValue> bytes_method_center(ObjectSpace& space, Value* arguments, size_t) {
    return justify(space, arguments, "center",
                   [](size_t missing, size_t width) { return missing / 2 + (missing & width & 1); });
}

Result<OwnedValue> bytes_method_zfill(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const int64_t width, index_argument(space, arguments[1]));
    const Bytes* bytes = as_bytes(arguments[0]);
    const auto length = static_cast<int64_t>(bytes->size);
    if (width <= length) return unchanged_bytes(space, arguments[0]);
    const auto missing = static_cast<size_t>(width - length);
    TRY(OwnedValue filled, padded(space, bytes, missing, 0, '0'));
    // A sign goes in front of the zeros.
    char* const digits = bytes_buffer(as_bytes(filled.get()));
    if (bytes->size > 0 && (digits[missing] == '+' || digits[missing] == '-')) std::swap(digits[0], digits[missing]);
    return filled;
}

}  // namespace eadem::vm
