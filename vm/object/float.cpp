// The type float: slots, methods and constructor. Arithmetic is in float_arithmetic.cpp, rounding in
// float_round.cpp, text in float_text.cpp.
#include "vm/object/float.h"

#include <algorithm>
#include <cmath>

#include "vm/object/big_number.h"
#include "vm/object/builtin_types.h"
#include "vm/object/class.h"
#include "vm/object/float_text.h"
#include "vm/object/number.h"
#include "vm/object/number_format.h"
#include "vm/object/operators.h"
#include "vm/object/slot_methods.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

OwnedValue exact_float(ObjectSpace& space, Value number) {
    if (space.type_id(number) == kFloatType) return keep(space, number);
    return OwnedValue::of_float(space, float_value(number));
}

Result<bool> float_operand(ObjectSpace& space, Value value, double& number) {
    if (is_float(value, number)) return true;
    if (is_any_int(space, value)) {
        TRY(number, int_to_double(space, value));
        return true;
    }
    if (!is_any_float(space, value)) return false;
    number = float_value(value);
    return true;
}

Result<double> to_double(ObjectSpace& space, Value value) {
    double number = 0.0;
    TRY(const bool is_number, float_operand(space, value, number));
    if (is_number) return number;
    TRY(OwnedValue converted, call_special(space, value, "__float__"));
    if (!converted.is_empty()) {
        if (is_any_float(space, converted.get())) return float_value(converted.get());
        return space.raise(ExceptionId::kTypeError, "{}.__float__ returned non-float (type {})",
                           type_name(space, value), type_name(space, converted.get()));
    }
    TRY(OwnedValue index, call_special(space, value, "__index__"));
    if (index.is_empty())
        return space.raise(ExceptionId::kTypeError, "must be real number, not {}", type_name(space, value));
    TRY(OwnedValue whole, index_of(space, index.get()));
    return int_to_double(space, whole.get());
}

namespace {

// ---- slots ----

void float_destroy(ObjectSpace& space, Object* self) {
    free_block(space, self, sizeof(FloatObject));
}

Result<Ref<Str>> float_repr_slot(ObjectSpace& space, Value self) {
    char text[kLongestFloatRepr];
    return make_new_str(space, {text, write_float_repr(text, float_value(self))});
}

Result<int64_t> float_hash(ObjectSpace&, Value self) {
    return hash_double(float_value(self), self.is_object() ? self.object : nullptr);
}

Result<bool> float_truth(ObjectSpace&, Value self) {
    return float_value(self) != 0.0;
}

bool order_holds(FloatOrder order, CompareOperator op) {
    switch (op) {
        case CompareOperator::kLess:
            return order == FloatOrder::kLess;
        case CompareOperator::kLessEqual:
            return order == FloatOrder::kLess || order == FloatOrder::kEqual;
        case CompareOperator::kEqual:
            return order == FloatOrder::kEqual;
        case CompareOperator::kNotEqual:
            return order != FloatOrder::kEqual;
        case CompareOperator::kGreater:
            return order == FloatOrder::kGreater;
        case CompareOperator::kGreaterEqual:
            return order == FloatOrder::kGreater || order == FloatOrder::kEqual;
    }
    return false;
}

Result<OwnedValue> float_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    const double number = float_value(left);
    if (is_any_float(space, right))
        return OwnedValue::boolean(space, order_holds(compare_doubles(number, float_value(right)), op));
    if (!is_any_int(space, right)) return OwnedValue::not_implemented(space);
    return OwnedValue::boolean(space, order_holds(compare_double_int(number, right), op));
}

template <BinaryOperator op>
Result<OwnedValue> float_operator(ObjectSpace& space, Value left, Value right) {
    double left_number = 0.0;
    double right_number = 0.0;
    TRY(const bool left_fits, float_operand(space, left, left_number));
    if (!left_fits) return OwnedValue::not_implemented(space);
    TRY(const bool right_fits, float_operand(space, right, right_number));
    if (!right_fits) return OwnedValue::not_implemented(space);
    return float_binary(space, op, left_number, right_number);
}

Result<OwnedValue> float_negative(ObjectSpace& space, Value operand) {
    return OwnedValue::of_float(space, -float_value(operand));
}
Result<OwnedValue> float_positive(ObjectSpace& space, Value operand) {
    return exact_float(space, operand);
}

// ---- methods ----

Result<OwnedValue> float_itself(ObjectSpace& space, Value* arguments, size_t) {
    return exact_float(space, arguments[0]);
}
Result<OwnedValue> float_abs(ObjectSpace& space, Value* arguments, size_t) {
    return OwnedValue::of_float(space, std::abs(float_value(arguments[0])));
}
Result<OwnedValue> float_trunc(ObjectSpace& space, Value* arguments, size_t) {
    return int_from_double(space, float_value(arguments[0]));
}
Result<OwnedValue> float_floor(ObjectSpace& space, Value* arguments, size_t) {
    return int_from_rounded(space, std::floor(float_value(arguments[0])));
}
Result<OwnedValue> float_ceil(ObjectSpace& space, Value* arguments, size_t) {
    return int_from_rounded(space, std::ceil(float_value(arguments[0])));
}
Result<OwnedValue> float_round_method(ObjectSpace& space, Value* arguments, size_t) {
    return round_number(space, OwnedValue::of_float(space, float_value(arguments[0])).get(), arguments[1]);
}

Result<OwnedValue> divmod_of(ObjectSpace& space, Value left, Value right) {
    double left_number = 0.0;
    double right_number = 0.0;
    TRY(const bool left_fits, float_operand(space, left, left_number));
    TRY(const bool right_fits, float_operand(space, right, right_number));
    if (!left_fits || !right_fits) return OwnedValue::not_implemented(space);
    return float_divmod(space, left_number, right_number);
}
Result<OwnedValue> float_divmod_method(ObjectSpace& space, Value* arguments, size_t) {
    return divmod_of(space, arguments[0], arguments[1]);
}
Result<OwnedValue> float_reflected_divmod(ObjectSpace& space, Value* arguments, size_t) {
    return divmod_of(space, arguments[1], arguments[0]);
}

Result<OwnedValue> float_is_integer(ObjectSpace& space, Value* arguments, size_t) {
    const double number = float_value(arguments[0]);
    return OwnedValue::boolean(space, std::isfinite(number) && std::floor(number) == number);
}

Result<OwnedValue> float_as_integer_ratio(ObjectSpace& space, Value* arguments, size_t) {
    const double number = float_value(arguments[0]);
    if (std::isinf(number)) return space.raise(ExceptionId::kOverflowError, "cannot convert Infinity to integer ratio");
    if (std::isnan(number)) return space.raise(ExceptionId::kValueError, "cannot convert NaN to integer ratio");
    int exponent = 0;
    double mantissa = std::frexp(number, &exponent);
    while (mantissa != std::floor(mantissa)) {
        mantissa *= 2;
        --exponent;
    }
    Mpz numerator;
    Mpz denominator(1);
    mpz_set_d(numerator, mantissa);
    mpz_mul_2exp(numerator, numerator, static_cast<mp_bitcnt_t>(std::max(exponent, 0)));
    mpz_mul_2exp(denominator, denominator, static_cast<mp_bitcnt_t>(std::max(-exponent, 0)));
    OwnedValue above = make_int(space, std::move(numerator));
    OwnedValue below = make_int(space, std::move(denominator));
    Value pair[] = {above.take(), below.take()};
    TRY(Ref<Tuple> ratio, make_tuple_from(space, pair, 2));
    return ratio;
}

Result<OwnedValue> float_hex(ObjectSpace& space, Value* arguments, size_t) {
    TRY(Ref<Str> text, make_str(space, float_to_hex(float_value(arguments[0]))));
    return text;
}

// What a class method hands out: a float, or whatever the subclass makes of it.
Result<OwnedValue> as_instance_of(ObjectSpace& space, Value type, double number) {
    OwnedValue result = OwnedValue::of_float(space, number);
    if (static_cast<Type*>(type.object)->id == kFloatType) return result;
    return call(space, type, {result.get()});
}

Result<OwnedValue> float_fromhex(ObjectSpace& space, Value* arguments, size_t) {
    const Str* text = str_or_null(space, arguments[1]);
    if (text == nullptr) return space.raise(ExceptionId::kTypeError, "bad argument type for built-in operation");
    TRY(const double number, float_from_hex(space, text->text()));
    return as_instance_of(space, arguments[0], number);
}

Result<OwnedValue> float_getformat(ObjectSpace& space, Value* arguments, size_t) {
    const Str* kind = str_or_null(space, arguments[1]);
    if (kind == nullptr)
        return space.raise(ExceptionId::kTypeError, "__getformat__() argument must be str, not {}",
                           type_name(space, arguments[1]));
    if (kind->text() != "double" && kind->text() != "float")
        return space.raise(ExceptionId::kValueError, "__getformat__() argument 1 must be 'double' or 'float'");
    TRY(Ref<Str> text, make_str(space, "IEEE, little-endian"));
    return text;
}

Result<OwnedValue> float_get_real(ObjectSpace& space, Value self) {
    return exact_float(space, self);
}
Result<OwnedValue> float_get_imag(ObjectSpace& space, Value) {
    return OwnedValue::of_float(space, 0.0);
}

Result<OwnedValue> float_from_argument(ObjectSpace& space, Value& argument) {
    if (argument.is_empty()) return OwnedValue::of_float(space, 0.0);
    if (space.type_id(argument) == kFloatType) return take(space, argument);
    return to_float(space, argument);
}

Result<OwnedValue> float_new(ObjectSpace& space, Value* arguments, size_t) {
    TRY(OwnedValue number, float_from_argument(space, arguments[1]));
    auto* type = static_cast<Type*>(arguments[0].object);
    if (type->id == kFloatType) return number;
    auto* box = create_derived<FloatObject>(space, type);
    if (box == nullptr) return space.out_of_memory();
    box->value = float_value(number.get());
    return OwnedValue::adopt(space, Value::of_object(box));
}

// float(x) of numbers, and of text without spaces and underscores.
Value quick_float(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 2 || static_cast<Type*>(row[0].object)->id != kFloatType) return {};
    constexpr int64_t kExact = int64_t{1} << 53;
    if (row[1].is_raw_float()) return row[1];
    const Value given = exact_number(row[1]);
    if (given.is_raw_float()) return OwnedValue::share(space, row[1].object).take();
    if (given.is_raw_int() && given.integer <= kExact && given.integer >= -kExact)
        return OwnedValue::of_float(space, static_cast<double>(given.integer)).take();
    if (!is_str(row[1])) return {};
    std::string_view text = as_str(row[1])->text();
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    size_t used = 0;
    const double number = read_double(text, used);
    if (used == 0 || used != text.size()) return {};
    return OwnedValue::of_float(space, negative ? -number : number).take();
}

const NativeSpec kFloatConstructor = {"float", float_new, "(x=?, /)", nullptr, false, quick_float};

const SlotMethod kFloatSpecialMethods[] = {{"__abs__", as_slot<float_abs>, 0, 0},
                                           {"__divmod__", as_slot<float_divmod_method>, 1, 1},
                                           {"__float__", as_slot<float_itself>, 0, 0},
                                           {"__int__", as_slot<float_trunc>, 0, 0},
                                           {"__rdivmod__", as_slot<float_reflected_divmod>, 1, 1},
                                           {}};

const NativeSpec kFloatMethods[] = {
    {"__ceil__", float_ceil, "()"},
    {"__floor__", float_floor, "()"},
    kFormatMethod<format_float>,
    {"__round__", float_round_method, "(ndigits=?, /)", "The nearest int, or the nearest float with so many decimals."},
    {"__trunc__", float_trunc, "()"},
    {"as_integer_ratio", float_as_integer_ratio, "()", "A pair of ints whose ratio is exactly the float."},
    {"conjugate", float_itself, "()", "self: a float has no imaginary part."},
    {"hex", float_hex, "()", "The number in hexadecimal: '0x1.8000000000000p+0' for 1.5."},
    {"is_integer", float_is_integer, "()", "True if the float is a whole number."},
    {nullptr, nullptr}};

const NativeSpec kFloatClassMethods[] = {
    {"__getformat__", float_getformat, "(typestr, /)"},
    {"fromhex", float_fromhex, "(string, /)", "The float that a hexadecimal text spells."},
    {nullptr, nullptr}};

const AttributeSpec kFloatAttributes[] = {{"imag", float_get_imag}, {"real", float_get_real}, {nullptr, nullptr}};

}  // namespace

const TypeSpec kFloatSpec = {
    .id = kFloatType,
    .slots = {.destroy = float_destroy,
              .size = size_of<FloatObject>,
              .block_size = size_of<FloatObject>,
              .repr = float_repr_slot,
              .format = format_float,
              .hash = float_hash,
              .compare = float_compare,
              .truth = float_truth,
              .binary = {float_operator<BinaryOperator::kAdd>, float_operator<BinaryOperator::kSubtract>,
                         float_operator<BinaryOperator::kMultiply>, nullptr,
                         float_operator<BinaryOperator::kTrueDivide>, float_operator<BinaryOperator::kFloorDivide>,
                         float_operator<BinaryOperator::kModulo>, float_operator<BinaryOperator::kPower>},
              .unary = {float_negative, float_positive, nullptr}},
    .methods = kFloatMethods,
    .attributes = kFloatAttributes,
    .constructor = &kFloatConstructor,
    .class_methods = kFloatClassMethods,
    .special_methods = kFloatSpecialMethods,
    .documentation = "float(x=0, /) -> float\n\nA number of double precision, from a number or a text.",
};

}  // namespace eadem::vm
