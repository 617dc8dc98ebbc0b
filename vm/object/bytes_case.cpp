// bytes: ASCII case and classes.
#include <algorithm>

#include "vm/object/bytes_methods.h"
#include "vm/object/text_ascii.h"
#include "vm/object/text_bytes.h"
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

// New bytes, the letters from `first` to `last` in the other case.
Result<OwnedValue> in_other_case(ObjectSpace& space, Value self, char first, char last) {
    const Bytes* bytes = as_bytes(self);
    if (bytes->size == 0) return OwnedValue::share(space, space.shared.empty_bytes);
    TRY(Ref<Bytes> made, make_bytes_buffer(space, bytes->size));
    copy_with_case_changed(bytes_buffer(made.get()), bytes->data(), bytes->size, first, last);
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

}  // namespace

Result<OwnedValue> bytes_method_lower(ObjectSpace& space, Value* arguments, size_t) {
    return in_other_case(space, arguments[0], 'A', 'Z');
}

Result<OwnedValue> bytes_method_upper(ObjectSpace& space, Value* arguments, size_t) {
    return in_other_case(space, arguments[0], 'a', 'z');
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

}  // namespace eadem::vm
