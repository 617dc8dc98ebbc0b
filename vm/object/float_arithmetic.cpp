// Arithmetic, comparison and hashing of doubles.
#include <cmath>

#include "vm/object/big_number.h"
#include "vm/object/complex.h"
#include "vm/object/exception.h"
#include "vm/object/float.h"
#include "vm/object/str.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

double float_modulo(double left, double right) {
    const double remainder = std::fmod(left, right);
    // The result has the sign of the divisor, zero included.
    if (remainder == 0.0) return std::copysign(0.0, right);
    return (remainder < 0) != (right < 0) ? remainder + right : remainder;
}

double float_floor_divide(double left, double right) {
    const double remainder = std::fmod(left, right);
    double quotient = (left - remainder) / right;
    if (remainder != 0.0 && (right < 0) != (remainder < 0)) quotient -= 1.0;
    if (quotient == 0.0) return std::copysign(0.0, left / right);
    // (left - remainder) / right is a whole number but for rounding errors.
    const double floored = std::floor(quotient);
    return quotient - floored > 0.5 ? floored + 1.0 : floored;
}

namespace {

Result<OwnedValue> float_power(ObjectSpace& space, double base, double exponent) {
    if (exponent == 0.0 || base == 1.0) return OwnedValue::of_float(space, 1.0);
    if (std::isnan(base) || std::isnan(exponent)) return OwnedValue::of_float(space, std::nan(""));
    if (base == 0.0 && exponent < 0.0 && !std::isinf(exponent))
        return space.raise(ExceptionId::kZeroDivisionError, "0.0 cannot be raised to a negative power");
    const bool finite = std::isfinite(base) && std::isfinite(exponent);
    if (finite && base < 0.0 && exponent != std::floor(exponent))
        return complex_power(space, {base, 0.0}, {exponent, 0.0});
    const double result = std::pow(base, exponent);
    if (finite && std::isinf(result)) return raise_result_too_large(space);
    return OwnedValue::of_float(space, result);
}

Failed division_by_zero(ObjectSpace& space, const char* message) {
    return space.raise_text(ExceptionId::kZeroDivisionError, message);
}

}  // namespace

Failed raise_result_too_large(ObjectSpace& space) {
    // What the C library says about ERANGE, with its number.
    constexpr int kRangeError = 34;
    auto message = make_str(space, "Numerical result out of range");
    if (!message.ok()) return kFailed;
    OwnedValue text = std::move(message).value();
    Value arguments[] = {Value::of_int(kRangeError), text.take()};
    auto exception = make_exception(space, space.type(ExceptionId::kOverflowError), arguments, 2);
    if (!exception.ok()) return kFailed;
    return space.raise_object(std::move(exception).value().take());
}

Result<OwnedValue> float_binary(ObjectSpace& space, BinaryOperator op, double left, double right) {
    switch (op) {
        case BinaryOperator::kAdd:
            return OwnedValue::of_float(space, left + right);
        case BinaryOperator::kSubtract:
            return OwnedValue::of_float(space, left - right);
        case BinaryOperator::kMultiply:
            return OwnedValue::of_float(space, left * right);
        case BinaryOperator::kTrueDivide:
            if (right == 0.0) return division_by_zero(space, "float division by zero");
            return OwnedValue::of_float(space, left / right);
        case BinaryOperator::kFloorDivide:
            if (right == 0.0) return division_by_zero(space, "float floor division by zero");
            return OwnedValue::of_float(space, float_floor_divide(left, right));
        case BinaryOperator::kModulo:
            if (right == 0.0) return division_by_zero(space, "float modulo by zero");
            return OwnedValue::of_float(space, float_modulo(left, right));
        case BinaryOperator::kPower:
            return float_power(space, left, right);
        case BinaryOperator::kMatrixMultiply:
        case BinaryOperator::kLeftShift:
        case BinaryOperator::kRightShift:
        case BinaryOperator::kAnd:
        case BinaryOperator::kOr:
        case BinaryOperator::kXor:
            break;
    }
    return OwnedValue::not_implemented(space);
}

Result<OwnedValue> float_divmod(ObjectSpace& space, double left, double right) {
    if (right == 0.0) return division_by_zero(space, "float divmod()");
    OwnedValue quotient = OwnedValue::of_float(space, float_floor_divide(left, right));
    OwnedValue remainder = OwnedValue::of_float(space, float_modulo(left, right));
    Value pair[] = {quotient.take(), remainder.take()};
    TRY(Ref<Tuple> result, make_tuple_from(space, pair, 2));
    return result;
}

FloatOrder compare_doubles(double left, double right) {
    if (left < right) return FloatOrder::kLess;
    if (left > right) return FloatOrder::kGreater;
    return left == right ? FloatOrder::kEqual : FloatOrder::kUnordered;
}

FloatOrder compare_double_int(double left, Value right) {
    if (std::isnan(left)) return FloatOrder::kUnordered;
    int64_t number = 0;
    if (!fits_int64_unchecked(right, number)) {
        const int order = mpz_cmp_d(MpzView(right), left);
        return order > 0 ? FloatOrder::kLess : order < 0 ? FloatOrder::kGreater : FloatOrder::kEqual;
    }
    if (left >= 0x1p63) return FloatOrder::kGreater;
    if (left < -0x1p63) return FloatOrder::kLess;
    const auto whole = static_cast<int64_t>(left);
    if (whole != number) return whole < number ? FloatOrder::kLess : FloatOrder::kGreater;
    return compare_doubles(left - static_cast<double>(whole), 0.0);
}

int64_t hash_double(double number, const Object* holder) {
    constexpr int kHashBits = 61;
    constexpr uint64_t kHashModulus = (uint64_t{1} << kHashBits) - 1;
    constexpr int64_t kHashOfInfinity = 314159;
    constexpr int kStep = 28;
    if (std::isinf(number)) return number > 0 ? kHashOfInfinity : -kHashOfInfinity;
    // Python 3.10 and later; before, all nans hashed alike, and a set of many was slow.
    if (std::isnan(number)) return identity_hash(holder);
    int exponent = 0;
    double mantissa = std::frexp(std::abs(number), &exponent);
    uint64_t hash = 0;
    // 28 bits of mantissa at a time, modulo 2^61 - 1, where doubling is a rotation.
    while (mantissa != 0.0) {
        hash = ((hash << kStep) & kHashModulus) | hash >> (kHashBits - kStep);
        mantissa *= 1 << kStep;
        exponent -= kStep;
        const auto part = static_cast<uint64_t>(mantissa);
        mantissa -= static_cast<double>(part);
        hash += part;
        if (hash >= kHashModulus) hash -= kHashModulus;
    }
    const int turn = ((exponent % kHashBits) + kHashBits) % kHashBits;
    hash = ((hash << turn) & kHashModulus) | hash >> (kHashBits - turn);
    const auto result = static_cast<int64_t>(hash);
    const int64_t with_sign = number < 0 ? -result : result;
    return with_sign == -1 ? -2 : with_sign;
}

}  // namespace eadem::vm
