// str: padding text to a width.
#include <algorithm>

#include "vm/object/str_methods.h"
#include "vm/object/text_tabs.h"
#include "vm/object/text_utf8.h"

namespace eadem::vm {

namespace {

// The text with `left` and `right` fill characters around it; a new str.
Result<OwnedValue> padded(ObjectSpace& space, const Str* text, size_t left, size_t right, char32_t fill) {
    char filler[kMaxUtf8Width];
    const size_t width = write_utf8(filler, fill);
    if (left > SIZE_MAX / 2 / kMaxUtf8Width || right > SIZE_MAX / 2 / kMaxUtf8Width) return space.out_of_memory();
    const size_t size = (left + right) * width + text->size;
    TRY(Ref<Str> made, make_str_buffer(space, size, left + right + text->length()));
    char* out = str_buffer(made.get());
    const auto write_fill = [&](size_t count) {
        if (width == 1) {
            std::memset(out, filler[0], count);
            out += count;
            return;
        }
        for (; count > 0; --count) out = std::copy_n(filler, width, out);
    };
    write_fill(left);
    out = std::copy_n(text->data(), text->size, out);
    write_fill(right);
    return made;
}

Result<char32_t> fill_argument(ObjectSpace& space, Value argument) {
    if (argument.is_empty()) return U' ';
    const Str* fill = str_or_null(space, argument);
    if (fill == nullptr) {
        return space.raise(ExceptionId::kTypeError, "The fill character must be a unicode character, not {}",
                           type_name(space, argument));
    }
    if (fill->length() != 1) {
        return space.raise(ExceptionId::kTypeError, "The fill character must be exactly one character long");
    }
    const char* at = fill->data();
    return read_utf8(at);
}

// Rows of (self, width, fillchar). `left_share(missing, width)` says how much of the padding goes to the
// left.
template <class LeftShare>
Result<OwnedValue> justify(ObjectSpace& space, Value* row, LeftShare left_share) {
    TRY(const int64_t width, index_argument(space, row[1]));
    TRY(const char32_t fill, fill_argument(space, row[2]));
    const Str* text = as_str(row[0]);
    const auto length = static_cast<int64_t>(text->length());
    if (width <= length) return unchanged_str(space, row[0]);
    const auto missing = static_cast<size_t>(width - length);
    const size_t left = left_share(missing, static_cast<size_t>(width));
    return padded(space, text, left, missing - left, fill);
}

}  // namespace

Result<OwnedValue> str_method_ljust(ObjectSpace& space, Value* arguments, size_t) {
    return justify(space, arguments, [](size_t, size_t) { return size_t{0}; });
}

Result<OwnedValue> str_method_rjust(ObjectSpace& space, Value* arguments, size_t) {
    return justify(space, arguments, [](size_t missing, size_t) { return missing; });
}

Result<OwnedValue> str_method_center(ObjectSpace& space, Value* arguments, size_t) {
    return justify(space, arguments, [](size_t missing, size_t width) { return missing / 2 + (missing & width & 1); });
}

Result<OwnedValue> str_method_zfill(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const int64_t width, index_argument(space, arguments[1]));
    const Str* text = as_str(arguments[0]);
    const auto length = static_cast<int64_t>(text->length());
    if (width <= length) return unchanged_str(space, arguments[0]);
    const auto missing = static_cast<size_t>(width - length);
    TRY(OwnedValue filled, padded(space, text, missing, 0, U'0'));
    // A sign goes in front of the zeros.
    char* const digits = str_buffer(as_str(filled.get()));
    if (text->size > 0 && (digits[missing] == '+' || digits[missing] == '-')) std::swap(digits[0], digits[missing]);
    return filled;
}

Result<OwnedValue> str_method_expandtabs(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const size_t stop, tab_size_argument(space, arguments[1]));
    const Str* text = as_str(arguments[0]);
    const TabExpansion expansion(text->text(), stop, text->is_ascii());
    if (!expansion.has_tabs()) return unchanged_str(space, arguments[0]);
    if (expansion.size() == 0) return OwnedValue::share(space, space.shared.empty_str);
    TRY(Ref<Str> made, make_str_buffer(space, expansion.size(), expansion.length(text->length())));
    expansion.write(str_buffer(made.get()));
    if (expansion.size() > 1) return made;
    return as_value(make_str(space, made->text()));
}

}  // namespace eadem::vm
