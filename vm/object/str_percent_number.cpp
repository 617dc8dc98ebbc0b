// Numbers in the % operator.
#include <cmath>
#include <span>

#include "vm/object/float.h"
#include "vm/object/float_text.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/str_percent.h"
#include "vm/object/text_ascii.h"

namespace eadem::vm {

namespace {

bool wants_integer(char32_t code) {
    return code == 'o' || code == 'x' || code == 'X';
}

int base_of(char32_t code) {
    return code == 'o' ? 8 : wants_integer(code) ? 16 : 10;
}

Failed wrong_type(ObjectSpace& space, const PercentConversion& conversion, Value value, bool is_bytes) {
    // bytes take %i for %d before they complain.
    const char32_t code = is_bytes && conversion.code == 'i' ? 'd' : conversion.code;
    return space.raise(ExceptionId::kTypeError, "%{} format: {} is required, not {}", static_cast<char>(code),
                       wants_integer(code) ? "an integer" : "a real number", type_name(space, value));
}

// The value as an int; empty if it is no number.
Result<OwnedValue> integer_of(ObjectSpace& space, char32_t code, Value value) {
    if (is_instance(space, value, kIntType)) return keep(space, value);
    double real = 0;
    if (is_float(value, real)) {
        if (wants_integer(code)) return OwnedValue();
        return int_from_double(space, real);
    }
    if (!value.is_object() || value.object->type_id() < kFirstDynamicType) return OwnedValue();
    if (!wants_integer(code)) {
        TRY(OwnedValue number, call_special(space, value, "__int__"));
        if (!number.is_empty()) return number;
    }
    return call_special(space, value, "__index__");
}

std::string_view sign_of(bool negative, const PercentConversion& conversion) {
    return negative ? "-" : conversion.plus ? "+" : conversion.blank ? " " : "";
}

// Takes the '-' off a number's text and puts the rest into the piece.
void set_number(PercentPiece& piece, const PercentConversion& conversion, std::string_view shown) {
    const bool negative = shown.starts_with('-');
    piece.is_numeric = true;
    piece.sign = sign_of(negative, conversion);
    piece.body = shown.substr(negative ? 1 : 0);
}

void make_upper(std::span<char> digits) {
    for (char& digit : digits) digit = ascii_upper(digit);
}

// The digits of an int, with '-', in the piece's own memory.
Result<std::span<char>> digits_in(ObjectSpace& space, Value number, int base, PercentPiece& piece) {
    static_assert(sizeof piece.buffer >= kLongestInt64InBase);
    int64_t small = 0;
    if (fits_int64(number, small)) return std::span<char>(piece.buffer, write_int64_in_base(piece.buffer, small, base));
    TRY(piece.long_body, int_digits(space, number, base));
    return std::span<char>(piece.long_body);
}

}  // namespace

Result<void> percent_integer(ObjectSpace& space, const PercentConversion& conversion, Value value, bool is_bytes,
                             PercentPiece& piece) {
    OwnedValue made;
    if (!value.is_raw_int()) {
        TRY(made, integer_of(space, conversion.code, value));
        if (made.is_empty() || !is_instance(space, made.get(), kIntType)) {
            return wrong_type(space, conversion, value, is_bytes);
        }
    }
    const Value number = value.is_raw_int() ? value : made.get();
    TRY(const std::span<char> digits, digits_in(space, number, base_of(conversion.code), piece));
    const bool upper = conversion.code == 'X';
    if (upper) make_upper(digits);
    set_number(piece, conversion, {digits.data(), digits.size()});
    // A precision is a least number of digits.
    if (conversion.precision > static_cast<int64_t>(piece.body.size())) {
        const std::string body(piece.body);
        piece.long_body.assign(static_cast<size_t>(conversion.precision) - body.size(), '0');
        piece.body = piece.long_body += body;
    }
    if (conversion.alternate && wants_integer(conversion.code)) {
        piece.prefix = conversion.code == 'o' ? "0o" : upper ? "0X" : "0x";
    }
    return {};
}

Result<void> percent_real(ObjectSpace& space, const PercentConversion& conversion, Value value, bool is_bytes,
                          PercentPiece& piece) {
    static_assert(sizeof piece.buffer > kLongestShortFixed);
    Result<double> real = to_double(space, value);
    if (!real.ok()) {
        if (!is_bytes || !space.pending_is(ExceptionId::kTypeError)) return kFailed;
        space.forget_pending();
        return space.raise(ExceptionId::kTypeError, "float argument required, not {}", type_name(space, value));
    }
    const double number = real.value();
    constexpr int64_t kDefaultPrecision = 6;
    const int64_t precision = conversion.precision < 0 ? kDefaultPrecision : conversion.precision;
    if ((conversion.code == 'f' || conversion.code == 'F') && !conversion.alternate &&
        precision <= kMostShortDecimals) {
        const size_t size = write_short_fixed(piece.buffer, std::abs(number), static_cast<int>(precision));
        if (size != 0) {
            piece.is_numeric = true;
            piece.sign = sign_of(std::signbit(number), conversion);
            piece.body = {piece.buffer, size};
            return {};
        }
    }
    const std::string specification =
        fmt::format("{}.{}{}", conversion.alternate ? "#" : "", precision, static_cast<char>(conversion.code));
    TRY(const Ref<Str> text, format(space, Value::of_float(number), specification));
    piece.long_body = text->text();
    set_number(piece, conversion, piece.long_body);
    return {};
}

}  // namespace eadem::vm
