// Numbers in the % operator.
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"
#include "vm/object/str_percent.h"

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

// What a special method of the value's class gives; empty if the class has none.
Result<OwnedValue> call_special(ObjectSpace& space, Value value, std::string_view name) {
    TRY(const Value method, type_lookup(space, space.type_of(value), space.intern_name(name)));
    if (method.is_empty()) return OwnedValue();
    const OwnedValue held = keep(space, method);
    return call(space, held.get(), {value});
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

std::string sign_of(bool negative, const PercentConversion& conversion) {
    return negative ? "-" : conversion.plus ? "+" : conversion.blank ? " " : "";
}

void make_upper(std::string& digits) {
    for (char& digit : digits)
        if (digit >= 'a' && digit <= 'z') digit = static_cast<char>(digit - 32);
}

}  // namespace

Result<PercentPiece> percent_integer(ObjectSpace& space, const PercentConversion& conversion, Value value,
                                     bool is_bytes) {
    TRY(const OwnedValue number, integer_of(space, conversion.code, value));
    if (number.is_empty() || !is_instance(space, number.get(), kIntType)) {
        return wrong_type(space, conversion, value, is_bytes);
    }
    const Result<std::string> signed_digits = int_digits(space, number.get(), base_of(conversion.code));
    if (!signed_digits.ok()) return kFailed;
    const std::string_view shown = signed_digits.value();
    const bool negative = shown.starts_with('-');
    std::string digits(shown.substr(negative ? 1 : 0));
    const bool upper = conversion.code == 'X';
    if (upper) make_upper(digits);
    // A precision is a least number of digits.
    if (conversion.precision > static_cast<int64_t>(digits.size())) {
        digits.insert(0, static_cast<size_t>(conversion.precision) - digits.size(), '0');
    }
    PercentPiece piece;
    piece.is_numeric = true;
    piece.sign = sign_of(negative, conversion);
    if (conversion.alternate && wants_integer(conversion.code)) {
        piece.prefix = conversion.code == 'o' ? "0o" : upper ? "0X" : "0x";
    }
    piece.body = std::move(digits);
    return piece;
}

Result<PercentPiece> percent_real(ObjectSpace& space, const PercentConversion& conversion, Value value, bool is_bytes) {
    Result<double> real = to_double(space, value);
    if (!real.ok()) {
        if (!is_bytes || !space.pending_is(ExceptionId::kTypeError)) return kFailed;
        space.release(space.take_pending());
        return space.raise(ExceptionId::kTypeError, "float argument required, not {}", type_name(space, value));
    }
    constexpr int64_t kDefaultPrecision = 6;
    const int64_t precision = conversion.precision < 0 ? kDefaultPrecision : conversion.precision;
    const std::string specification =
        fmt::format("{}.{}{}", conversion.alternate ? "#" : "", precision, static_cast<char>(conversion.code));
    TRY(const Ref<Str> text, format(space, Value::of_float(real.value()), specification));
    const std::string_view shown = text->text();
    const bool negative = shown.starts_with('-');
    PercentPiece piece;
    piece.is_numeric = true;
    piece.sign = sign_of(negative, conversion);
    piece.body = shown.substr(negative ? 1 : 0);
    return piece;
}

}  // namespace eadem::vm
