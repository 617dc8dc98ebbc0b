// Builtins that work on one or two numbers.
#include <algorithm>
#include <cmath>

#include "stdlib/native/builtins.h"
#include "vm/object/bytearray.h"
#include "vm/object/bytes.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/number.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/text_utf8.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

Result<OwnedValue> builtin_abs(ObjectSpace& space, Value* row, size_t) {
    return absolute(space, row[0]);
}

namespace {

Result<OwnedValue> digits_with_prefix(ObjectSpace& space, Value number, int base, std::string_view prefix) {
    int64_t small = 0;
    if (space.type_id(number) == kIntType && fits_int64(number, small)) {
        // The digits first, then what goes in front of them: the prefix overwrites their sign, which goes to the front.
        char text[2 + kLongestInt64InBase];
        const size_t size = write_int64_in_base(text + prefix.size(), small, base);
        text[0] = '-';
        std::copy_n(prefix.data(), prefix.size(), text + (small < 0 ? 1 : 0));
        TRY(Ref<Str> made, make_str(space, {text, prefix.size() + size}));
        return made;
    }
    TRY(const OwnedValue index, index_of(space, number));
    TRY(const std::string digits, int_digits(space, index.get(), base));
    const bool is_negative = digits.starts_with('-');
    TRY(Ref<Str> text, make_str(space, fmt::format("{}{}{}", is_negative ? "-" : "", prefix,
                                                   std::string_view(digits).substr(is_negative ? 1 : 0))));
    return text;
}

}  // namespace

Result<OwnedValue> builtin_bin(ObjectSpace& space, Value* row, size_t) {
    return digits_with_prefix(space, row[0], 2, "0b");
}
Result<OwnedValue> builtin_oct(ObjectSpace& space, Value* row, size_t) {
    return digits_with_prefix(space, row[0], 8, "0o");
}
Result<OwnedValue> builtin_hex(ObjectSpace& space, Value* row, size_t) {
    return digits_with_prefix(space, row[0], 16, "0x");
}

Result<OwnedValue> builtin_chr(ObjectSpace& space, Value* row, size_t) {
    int64_t code = 0;
    if (row[0].is_raw_int()) {
        code = row[0].integer;
    } else {
        TRY(const OwnedValue index, index_of(space, row[0]));
        if (!fits_int64(index.get(), code)) code = -1;
    }
    if (code < 0 || code > kMaxCodePoint)
        return space.raise_text(ExceptionId::kValueError, "chr() arg not in range(0x110000)");
    char text[kMaxUtf8Width];
    TRY(Ref<Str> character, make_str(space, {text, write_utf8(text, static_cast<char32_t>(code))}));
    return character;
}

Result<OwnedValue> builtin_ord(ObjectSpace& space, Value* row, size_t) {
    size_t found = 0;
    if (is_instance(space, row[0], kStrType)) {
        const Str* text = as_str(row[0]);
        found = text->length();
        if (found == 1) {
            const char* at = text->data();
            return OwnedValue::of_int(space, read_utf8(at));
        }
    } else if (bytes_or_null(space, row[0]) != nullptr || byte_array_or_null(space, row[0]) != nullptr) {
        TRY(const BytesView view, view_or_none(space, row[0]));
        const std::string_view bytes = view.text();
        found = bytes.size();
        if (found == 1) return OwnedValue::of_int(space, static_cast<unsigned char>(bytes[0]));
    } else {
        return space.raise(ExceptionId::kTypeError, "ord() expected string of length 1, but {} found",
                           type_name(space, row[0]));
    }
    return space.raise(ExceptionId::kTypeError, "ord() expected a character, but string of length {} found", found);
}

Result<OwnedValue> builtin_hash(ObjectSpace& space, Value* row, size_t) {
    // A nan hashes by its identity, so it needs one.
    if (row[0].is_raw_float() && std::isnan(row[0].real)) row[0] = Value::of_object(space.box(row[0]));
    TRY(const int64_t result, hash(space, row[0]));
    return OwnedValue::of_int(space, result);
}

Result<OwnedValue> builtin_divmod(ObjectSpace& space, Value* row, size_t) {
    return divide_modulo(space, row[0], row[1]);
}

Result<OwnedValue> builtin_pow(ObjectSpace& space, Value* row, size_t) {
    if (row[2].is_empty() || row[2].refers_to(space.shared.none))
        return binary(space, BinaryOperator::kPower, row[0], row[1]);
    return power_modulo(space, row[0], row[1], row[2]);
}

Result<OwnedValue> builtin_round(ObjectSpace& space, Value* row, size_t) {
    return round_number(space, row[0], row[1]);
}

}  // namespace eadem::stdlib
