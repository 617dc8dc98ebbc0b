// Arithmetic of ints: 64 bits where the operands and the result fit, GMP beyond.
#include <algorithm>
#include <cmath>

#include "vm/object/float.h"
#include "vm/object/long_work.h"
#include "vm/object/short_int.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// Of more than one digit.
bool is_wide(int64_t number) {
    return number >= kDigitLimit || number <= -kDigitLimit;
}
uint64_t magnitude(int64_t number) {
    return number < 0 ? 0 - static_cast<uint64_t>(number) : static_cast<uint64_t>(number);
}

Failed division_by_zero(ObjectSpace& space, BinaryOperator op) {
    switch (op) {
        case BinaryOperator::kTrueDivide:
            return space.raise(ExceptionId::kZeroDivisionError, "division by zero");
        case BinaryOperator::kModulo:
            return space.raise(ExceptionId::kZeroDivisionError, "integer modulo by zero");
        default:
            return space.raise(ExceptionId::kZeroDivisionError, "integer division or modulo by zero");
    }
}

// A sum or difference. Before 3.9, CPython made a new object when an operand was wide.
OwnedValue sum_result(ObjectSpace& space, int64_t result, bool wide_operand) {
    const IdentityProfile& profile = space.profile();
    if (!profile.int_addsub_wide_normalised && wide_operand && result != 0 && profile.is_small_int(result))
        return uncached_int(space, result);
    return OwnedValue::of_int(space, result);
}

// left % right. Before 3.11, CPython made a new object when long division was used; but where the signs differ the
// remainder is a sum at last, and made as sums are.
OwnedValue modulo_result(ObjectSpace& space, int64_t result, int64_t left, int64_t right) {
    const IdentityProfile& profile = space.profile();
    if (profile.int_mod_wide_normalised || !is_wide(right) || !profile.is_small_int(result))
        return OwnedValue::of_int(space, result);
    const bool divides = magnitude(left) >= magnitude(right);
    const bool adds = result != 0 && (left < 0) != (right < 0);
    if (adds ? !profile.int_addsub_wide_normalised : divides) return uncached_int(space, result);
    return OwnedValue::of_int(space, result);
}

int64_t floor_divide(int64_t left, int64_t right) {
    const int64_t quotient = left / right;
    return quotient - (left % right != 0 && (left < 0) != (right < 0) ? 1 : 0);
}
int64_t floor_modulo(int64_t left, int64_t right) {
    if (right == -1) return 0;  // INT64_MIN % -1 traps
    const int64_t remainder = left % right;
    return remainder != 0 && (remainder < 0) != (right < 0) ? remainder + right : remainder;
}

// base ** exponent by squaring; false as soon as it does not fit.
bool small_power(int64_t base, int64_t exponent, int64_t& result) {
    result = 1;
    while (true) {
        if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result)) return false;
        exponent >>= 1;
        if (exponent == 0) return true;
        if (__builtin_mul_overflow(base, base, &base)) return false;
    }
}

Result<OwnedValue> true_divide(ObjectSpace& space, mpz_srcptr left, mpz_srcptr right) {
    if (sign_of(right) == 0) return division_by_zero(space, BinaryOperator::kTrueDivide);
    const double quotient = mpz_true_divide(left, right);
    if (std::isinf(quotient))
        return space.raise(ExceptionId::kOverflowError, "integer division result too large for a float");
    return OwnedValue::of_float(space, quotient);
}

// A negative exponent makes a float of both.
Result<OwnedValue> float_power(ObjectSpace& space, mpz_srcptr base, mpz_srcptr exponent) {
    const double left = mpz_to_double(base);
    const double right = mpz_to_double(exponent);
    if (std::isinf(left) || std::isinf(right))
        return space.raise(ExceptionId::kOverflowError, "int too large to convert to float");
    return float_binary(space, BinaryOperator::kPower, left, right);
}

Result<OwnedValue> power(ObjectSpace& space, mpz_srcptr base, mpz_srcptr exponent) {
    if (sign_of(exponent) < 0) return float_power(space, base, exponent);
    if (mpz_cmpabs_ui(base, 1) <= 0) {
        const bool is_one = sign_of(exponent) == 0 || sign_of(base) > 0 || (sign_of(base) < 0 && mpz_even_p(exponent));
        return OwnedValue::of_int(space, is_one ? 1 : sign_of(base));
    }
    const uint64_t base_bits = bit_length(base);
    uint64_t bits = 0;
    if (!mpz_fits_ulong_p(exponent) || __builtin_mul_overflow(base_bits, mpz_get_ui(exponent), &bits))
        return space.out_of_memory();
    TRY_VOID(check_int_bits(space, bits));
    Mpz result;
    TRY_VOID(compute(space, bits, result, {base, exponent},
                     [](mpz_ptr to, const mpz_srcptr* of) { mpz_pow_ui(to, of[0], mpz_get_ui(of[1])); }));
    return make_int(space, std::move(result));
}

Result<OwnedValue> left_shift(ObjectSpace& space, mpz_srcptr number, mpz_srcptr count) {
    if (sign_of(count) < 0) return space.raise(ExceptionId::kValueError, "negative shift count");
    if (sign_of(number) == 0) return OwnedValue::of_int(space, 0);
    if (!mpz_fits_slong_p(count)) return space.raise(ExceptionId::kOverflowError, "too many digits in integer");
    TRY_VOID(check_int_bits(space, bit_length(number) + mpz_get_ui(count)));
    Mpz result;
    mpz_mul_2exp(result, number, mpz_get_ui(count));
    return make_int(space, std::move(result));
}

Result<OwnedValue> right_shift(ObjectSpace& space, mpz_srcptr number, mpz_srcptr count) {
    if (sign_of(count) < 0) return space.raise(ExceptionId::kValueError, "negative shift count");
    if (!mpz_fits_ulong_p(count)) return OwnedValue::of_int(space, sign_of(number) < 0 ? -1 : 0);
    Mpz result;
    mpz_fdiv_q_2exp(result, number, mpz_get_ui(count));
    return make_int(space, std::move(result));
}

// A sum, difference or remainder of big numbers that turns out small is a new object under old profiles.
OwnedValue wide_result(ObjectSpace& space, Mpz&& result, bool normalised, bool zero_too) {
    const bool small = mpz_fits_slong_p(result) && space.profile().is_small_int(mpz_get_si(result));
    if (normalised || !small || (sign_of(result) == 0 && !zero_too)) return make_int(space, std::move(result));
    return uncached_int(space, mpz_get_si(result));
}

Result<OwnedValue> big_modulo(ObjectSpace& space, mpz_srcptr left, mpz_srcptr right) {
    if (sign_of(right) == 0) return division_by_zero(space, BinaryOperator::kModulo);
    Mpz result;
    TRY_VOID(compute(space, bit_length(left), result, {left, right},
                     [](mpz_ptr to, const mpz_srcptr* of) { mpz_fdiv_r(to, of[0], of[1]); }));
    const IdentityProfile& profile = space.profile();
    const bool divides = mpz_cmpabs(left, right) >= 0;
    const bool wide = mpz_cmpabs_ui(right, static_cast<unsigned long>(kDigitLimit)) >= 0;
    const bool adds = sign_of(result) != 0 && sign_of(left) != sign_of(right);
    const bool normalised =
        profile.int_mod_wide_normalised || !wide || (adds ? profile.int_addsub_wide_normalised : !divides);
    return wide_result(space, std::move(result), normalised, true);
}

Result<OwnedValue> big_binary(ObjectSpace& space, BinaryOperator op, mpz_srcptr left, mpz_srcptr right) {
    if (is_short(left) && is_short(right)) {
        OwnedValue result = short_int_binary(space, op, left, right);
        if (!result.is_empty()) return result;
    }
    const uint64_t left_bits = bit_length(left);
    const uint64_t right_bits = bit_length(right);
    TRY_VOID(check_int_bits(
        space, op == BinaryOperator::kMultiply ? left_bits + right_bits : std::max(left_bits, right_bits) + 1));
    Mpz result;
    switch (op) {
        case BinaryOperator::kAdd:
            mpz_add(result, left, right);
            return wide_result(space, std::move(result), space.profile().int_addsub_wide_normalised, false);
        case BinaryOperator::kSubtract:
            mpz_sub(result, left, right);
            return wide_result(space, std::move(result), space.profile().int_addsub_wide_normalised, false);
        case BinaryOperator::kMultiply:
            TRY_VOID(compute(space, left_bits + right_bits, result, {left, right},
                             [](mpz_ptr to, const mpz_srcptr* of) { mpz_mul(to, of[0], of[1]); }));
            break;
        case BinaryOperator::kTrueDivide:
            return true_divide(space, left, right);
        case BinaryOperator::kFloorDivide:
            if (right_bits == 0) return division_by_zero(space, op);
            TRY_VOID(compute(space, left_bits, result, {left, right},
                             [](mpz_ptr to, const mpz_srcptr* of) { mpz_fdiv_q(to, of[0], of[1]); }));
            break;
        case BinaryOperator::kModulo:
            return big_modulo(space, left, right);
        case BinaryOperator::kPower:
            return power(space, left, right);
        case BinaryOperator::kLeftShift:
            return left_shift(space, left, right);
        case BinaryOperator::kRightShift:
            return right_shift(space, left, right);
        case BinaryOperator::kAnd:
            mpz_and(result, left, right);
            break;
        case BinaryOperator::kOr:
            mpz_ior(result, left, right);
            break;
        case BinaryOperator::kXor:
            mpz_xor(result, left, right);
            break;
        case BinaryOperator::kMatrixMultiply:
            return OwnedValue::not_implemented(space);
    }
    return make_int(space, std::move(result));
}

Result<OwnedValue> widened(ObjectSpace& space, BinaryOperator op, int64_t left, int64_t right) {
    return big_binary(space, op, MpzView(left), MpzView(right));
}

// Doubles hold ints exactly up to here.
constexpr int64_t kExactDouble = int64_t{1} << 53;

bool is_exact_double(int64_t number) {
    return number >= -kExactDouble && number <= kExactDouble;
}

}  // namespace

Result<OwnedValue> int64_binary(ObjectSpace& space, BinaryOperator op, int64_t left, int64_t right) {
    int64_t result = 0;
    switch (op) {
        case BinaryOperator::kAdd:
            if (__builtin_add_overflow(left, right, &result)) return widened(space, op, left, right);
            return sum_result(space, result, is_wide(left) || is_wide(right));
        case BinaryOperator::kSubtract:
            if (__builtin_sub_overflow(left, right, &result)) return widened(space, op, left, right);
            return sum_result(space, result, is_wide(left) || is_wide(right));
        case BinaryOperator::kMultiply:
            if (__builtin_mul_overflow(left, right, &result)) return widened(space, op, left, right);
            break;
        case BinaryOperator::kTrueDivide:
            if (right == 0) return division_by_zero(space, op);
            if (!is_exact_double(left) || !is_exact_double(right)) return widened(space, op, left, right);
            return OwnedValue::of_float(space, static_cast<double>(left) / static_cast<double>(right));
        case BinaryOperator::kFloorDivide:
            if (right == 0) return division_by_zero(space, op);
            if (left == INT64_MIN && right == -1) return widened(space, op, left, right);
            result = floor_divide(left, right);
            break;
        case BinaryOperator::kModulo:
            if (right == 0) return division_by_zero(space, op);
            return modulo_result(space, floor_modulo(left, right), left, right);
        case BinaryOperator::kPower:
            if (right < 0 || !small_power(left, right, result)) return widened(space, op, left, right);
            break;
        case BinaryOperator::kLeftShift:
            if (right < 0 || right > 62) return widened(space, op, left, right);
            result = static_cast<int64_t>(static_cast<uint64_t>(left) << right);
            if (result >> right != left) return widened(space, op, left, right);
            break;
        case BinaryOperator::kRightShift:
            if (right < 0) return widened(space, op, left, right);
            result = left >> std::min<int64_t>(right, 63);
            break;
        case BinaryOperator::kAnd:
            result = left & right;
            break;
        case BinaryOperator::kOr:
            result = left | right;
            break;
        case BinaryOperator::kXor:
            result = left ^ right;
            break;
        case BinaryOperator::kMatrixMultiply:
            return OwnedValue::not_implemented(space);
    }
    return OwnedValue::of_int(space, result);
}

namespace {

// Whether CPython's long division has nothing to do: the dividend, of fewer digits than a divisor of two or more or
// less in the first of as many, is its own remainder, as an object.
bool is_own_remainder(Value left, Value right) {
    int64_t number = 0;
    if (fits_int64_unchecked(right, number) && !is_wide(number)) return false;
    const MpzView dividend(left);
    const MpzView divisor(right);
    if (sign_of(dividend) != sign_of(divisor) || mpz_cmpabs(dividend, divisor) >= 0) return false;
    const uint64_t digits = (bit_length(divisor) + 29) / 30;
    Mpz first;
    Mpz other;
    mpz_tdiv_q_2exp(first, dividend, (digits - 1) * 30);
    mpz_tdiv_q_2exp(other, divisor, (digits - 1) * 30);
    return mpz_cmpabs(first, other) < 0;
}

}  // namespace

Result<OwnedValue> int_binary(ObjectSpace& space, BinaryOperator op, Value left, Value right) {
    if (op == BinaryOperator::kModulo && left.is_object() && left.object->type_id() == kIntType &&
        is_own_remainder(left, right)) {
        return OwnedValue::share(space, left.object);
    }
    int64_t left_number = 0;
    int64_t right_number = 0;
    if (fits_int64_unchecked(left, left_number) && fits_int64_unchecked(right, right_number))
        return int64_binary(space, op, left_number, right_number);
    return big_binary(space, op, MpzView(left), MpzView(right));
}

Result<OwnedValue> int_divmod(ObjectSpace& space, Value left, Value right) {
    TRY(OwnedValue quotient, int_binary(space, BinaryOperator::kFloorDivide, left, right));
    TRY(OwnedValue remainder, int_binary(space, BinaryOperator::kModulo, left, right));
    Value pair[] = {quotient.take(), remainder.take()};
    TRY(Ref<Tuple> result, make_tuple_from(space, pair, 2));
    return result;
}

Result<OwnedValue> int_power_modulo(ObjectSpace& space, Value base, Value exponent, Value modulus) {
    const MpzView divisor(modulus);
    if (sign_of(divisor) == 0) return space.raise(ExceptionId::kValueError, "pow() 3rd argument cannot be 0");
    Mpz number{static_cast<mpz_srcptr>(MpzView(base))};
    Mpz power{static_cast<mpz_srcptr>(MpzView(exponent))};
    if (sign_of(power) < 0) {
        if (mpz_invert(number, number, divisor) == 0)
            return space.raise(ExceptionId::kValueError, "base is not invertible for the given modulus");
        mpz_neg(power, power);
    }
    Mpz result;
    uint64_t work = 0;
    // Each bit of the exponent is a multiplication, of which some thousand of a word are short work.
    if (__builtin_mul_overflow(bit_length(power), bit_length(divisor) / 64 + 1, &work)) work = UINT64_MAX;
    TRY_VOID(compute(space, work, result, {number, power, divisor},
                     [](mpz_ptr to, const mpz_srcptr* of) { mpz_powm(to, of[0], of[1], of[2]); }));
    // GMP's result is not negative; Python's has the sign of the modulus.
    if (sign_of(divisor) < 0 && sign_of(result) > 0) mpz_add(result, result, divisor);
    return make_int(space, std::move(result));
}

OwnedValue int_absolute(ObjectSpace& space, Value number) {
    int64_t small = 0;
    const bool fits = fits_int64_unchecked(number, small);
    if (fits && small < 0 && small != INT64_MIN) return OwnedValue::of_int(space, -small);
    const MpzView view(number);
    if (sign_of(view) >= 0) return exact_int(space, number);
    Mpz result;
    mpz_abs(result, view);
    return make_int(space, std::move(result));
}

Result<OwnedValue> int_round(ObjectSpace& space, Value number, Value digits) {
    const MpzView places(digits);
    if (sign_of(places) >= 0) return exact_int(space, number);
    const MpzView view(number);
    // 10^n has more than 3 n bits; beyond twice the number everything rounds to 0.
    const uint64_t bits = bit_length(view);
    if (mpz_cmpabs_ui(places, bits / 3 + 2) > 0) return OwnedValue::of_int(space, 0);
    Mpz unit;
    mpz_ui_pow_ui(unit, 10, mpz_get_ui(places));
    Mpz remainder;
    Mpz quotient;
    mpz_fdiv_qr(quotient, remainder, view, unit);
    mpz_mul_2exp(remainder, remainder, 1);
    const int half = mpz_cmp(remainder, unit);
    if (half > 0 || (half == 0 && mpz_odd_p(quotient.get()))) mpz_add_ui(quotient, quotient, 1);
    mpz_mul(quotient, quotient, unit);
    return make_int(space, std::move(quotient));
}

int compare_ints(Value left, Value right) {
    int64_t left_number = 0;
    int64_t right_number = 0;
    if (fits_int64_unchecked(left, left_number) && fits_int64_unchecked(right, right_number))
        return left_number < right_number ? -1 : left_number > right_number;
    const int order = mpz_cmp(MpzView(left), MpzView(right));
    return order < 0 ? -1 : order > 0;
}

}  // namespace eadem::vm
