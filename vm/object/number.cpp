#include "vm/object/number.h"
#include "vm/object/class.h"

#include <cmath>

#include "vm/object/bytearray.h"
#include "vm/object/bytes.h"
#include "vm/object/complex.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/str.h"

namespace eadem::vm {

Result<OwnedValue> absolute(ObjectSpace& space, Value number) {
    if (is_int(number)) return int_absolute(space, number);
    double real = 0.0;
    if (is_float(number, real)) return OwnedValue::of_float(space, std::abs(real));
    TRY(OwnedValue result, call_special(space, number, "__abs__"));
    if (!result.is_empty()) return result;
    return space.raise(ExceptionId::kTypeError, "bad operand type for abs(): '{}'", type_name(space, number));
}

Result<OwnedValue> divide_modulo(ObjectSpace& space, Value left, Value right) {
    if (is_int(left) && is_int(right)) return int_divmod(space, left, right);
    OwnedValue left_kept = keep(space, left);
    OwnedValue right_kept = keep(space, right);
    const auto found = [&space](const OwnedValue& result) {
        return !result.is_empty() && !result.get().refers_to(space.shared.not_implemented);
    };
    // The operand of a subclass is asked first, as for operators.
    const bool right_first =
        space.type_of(left) != space.type_of(right) && is_subtype(space.type_of(right), space.type_of(left));
    if (right_first) {
        OwnedValue lent = share(space, left_kept.holder());
        TRY(OwnedValue result, call_special(space, right_kept.get(), "__rdivmod__", {lent.get()}));
        if (found(result)) return result;
    }
    {
        OwnedValue lent = share(space, right_kept.holder());
        TRY(OwnedValue result, call_special(space, left_kept.get(), "__divmod__", {lent.get()}));
        if (found(result)) return result;
    }
    if (!right_first && space.type_of(left) != space.type_of(right)) {
        OwnedValue lent = share(space, left_kept.holder());
        TRY(OwnedValue result, call_special(space, right_kept.get(), "__rdivmod__", {lent.get()}));
        if (found(result)) return result;
    }
    return space.raise(ExceptionId::kTypeError, "unsupported operand type(s) for divmod(): '{}' and '{}'",
                       type_name(space, left_kept.get()), type_name(space, right_kept.get()));
}

Result<OwnedValue> round_number(ObjectSpace& space, Value number, Value digits) {
    const bool to_whole = digits.is_empty() || digits.refers_to(space.shared.none);
    double real = 0.0;
    if (is_float(number, real)) return to_whole ? float_round_to_int(space, real) : float_round(space, real, digits);
    if (is_int(number)) {
        if (to_whole) return exact_int(space, number);
        TRY(OwnedValue places, index_of(space, digits));
        return int_round(space, number, places.get());
    }
    TRY(OwnedValue result,
        to_whole ? call_special(space, number, "__round__") : call_special(space, number, "__round__", {digits}));
    if (!result.is_empty()) return result;
    return space.raise(ExceptionId::kTypeError, "type {} doesn't define __round__ method", type_name(space, number));
}

Result<OwnedValue> to_int(ObjectSpace& space, Value value) {
    if (space.type_id(value) == kIntType) return keep(space, value);
    if (is_any_float(space, value)) return int_from_double(space, float_value(value));
    if (const Str* text = str_or_null(space, value)) return int_from_text(space, text->text(), 10);
    TRY(const BytesView bytes, view_or_none(space, value));
    if (bytes) return int_from_text(space, bytes.text(), 10, bytes_repr_text(bytes.text()));
    TRY(OwnedValue result, call_special(space, value, "__int__"));
    if (!result.is_empty()) {
        if (is_any_int(space, result.get())) return exact_int(space, result.get());
        return space.raise(ExceptionId::kTypeError, "__int__ returned non-int (type {})",
                           type_name(space, result.get()));
    }
    for (const std::string_view name : {"__index__", "__trunc__"}) {
        TRY(OwnedValue number, call_special(space, value, name));
        if (!number.is_empty()) return index_of(space, number.get());
    }
    return space.raise(ExceptionId::kTypeError,
                       "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                       type_name(space, value));
}

Result<OwnedValue> to_float(ObjectSpace& space, Value value) {
    if (space.type_id(value) == kFloatType) return keep(space, value);
    // A class may convert its instances as it likes, those that are text or numbers too.
    if (!is_class(space.type_of(value))) {
        double number = 0.0;
        TRY(const bool is_number, float_operand(space, value, number));
        if (is_number) return OwnedValue::of_float(space, number);
    }
    TRY(OwnedValue result, call_special(space, value, "__float__"));
    if (!result.is_empty()) {
        if (is_any_float(space, result.get())) return exact_float(space, result.get());
        return space.raise(ExceptionId::kTypeError, "{}.__float__ returned non-float (type {})",
                           type_name(space, value), type_name(space, result.get()));
    }
    TRY(OwnedValue index, call_special(space, value, "__index__"));
    if (!index.is_empty()) {
        TRY(OwnedValue whole, index_of(space, index.get()));
        TRY(const double converted, int_to_double(space, whole.get()));
        return OwnedValue::of_float(space, converted);
    }
    if (const Str* text = str_or_null(space, value)) {
        TRY(const double number, float_from_text(space, text->text()));
        return OwnedValue::of_float(space, number);
    }
    TRY(const BytesView bytes, view_or_none(space, value));
    if (bytes) {
        TRY(const double number, float_from_text(space, bytes.text(), bytes_repr_text(bytes.text())));
        return OwnedValue::of_float(space, number);
    }
    return space.raise(ExceptionId::kTypeError, "float() argument must be a string or a real number, not '{}'",
                       type_name(space, value));
}

}  // namespace eadem::vm
