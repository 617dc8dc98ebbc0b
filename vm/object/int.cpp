// The type int: making, slots, comparison and hashing. Arithmetic is in int_arithmetic.cpp, methods in
// int_methods.cpp.
#include "vm/object/int.h"

#include <cmath>

#include "vm/object/big_number.h"
#include "vm/object/builtin_types.h"
#include "vm/object/class.h"
#include "vm/object/float.h"
#include "vm/object/int_internal.h"
#include "vm/object/number_format.h"
#include "vm/object/short_int.h"
#include "vm/object/str.h"

namespace eadem::vm {

Result<OwnedValue> make_int(ObjectSpace& space, const mpz_t number) {
    TRY_VOID(check_int_bits(space, bit_length(number)));
    return make_int(space, Mpz(number));
}

OwnedValue uncached_int(ObjectSpace& space, int64_t number) {
    auto* box = space.create<IntObject>(kIntType);
    box->value = number;
    return OwnedValue::adopt(space, Value::of_object(box));
}

OwnedValue exact_int(ObjectSpace& space, Value number) {
    if (space.type_id(number) == kIntType) return keep(space, number);
    int64_t small = 0;
    if (fits_int64_unchecked(number, small)) return OwnedValue::of_int(space, small);
    return make_int(space, Mpz(static_cast<mpz_srcptr>(MpzView(number))));
}

Result<OwnedValue> int_from_double(ObjectSpace& space, double number) {
    if (std::isnan(number)) return space.raise(ExceptionId::kValueError, "cannot convert float NaN to integer");
    if (std::isinf(number)) return space.raise(ExceptionId::kOverflowError, "cannot convert float infinity to integer");
    if (number >= -0x1p63 && number < 0x1p63) return OwnedValue::of_int(space, static_cast<int64_t>(number));
    Mpz truncated;
    mpz_set_d(truncated, number);
    return make_int(space, std::move(truncated));
}

Result<double> int_to_double(ObjectSpace& space, Value number) {
    int64_t small = 0;
    if (fits_int64_unchecked(number, small)) return static_cast<double>(small);
    const double result = mpz_to_double(MpzView(number));
    if (std::isinf(result)) return space.raise(ExceptionId::kOverflowError, "int too large to convert to float");
    return result;
}

namespace {

// Numeric hashes are modulo this prime, 2^61 - 1 (sys.hash_info.modulus).
constexpr uint64_t kHashModulus = (uint64_t{1} << 61) - 1;

// -1 means "error" to CPython, so no hash is -1.
int64_t signed_hash(uint64_t reduced, bool negative) {
    const auto hash = static_cast<int64_t>(reduced);
    const int64_t with_sign = negative ? -hash : hash;
    return with_sign == -1 ? -2 : with_sign;
}

}  // namespace

int64_t hash_int64(int64_t number) {
    const bool negative = number < 0;
    const uint64_t magnitude = negative ? 0 - static_cast<uint64_t>(number) : static_cast<uint64_t>(number);
    return signed_hash(magnitude % kHashModulus, negative);
}

int64_t hash_int(Value number) {
    int64_t small = 0;
    if (fits_int64_unchecked(number, small)) return hash_int64(small);
    const MpzView view(number);
    return signed_hash(mpz_tdiv_ui(view, kHashModulus), sign_of(view) < 0);
}

bool order_holds(int order, CompareOperator op) {
    switch (op) {
        case CompareOperator::kLess:
            return order < 0;
        case CompareOperator::kLessEqual:
            return order <= 0;
        case CompareOperator::kEqual:
            return order == 0;
        case CompareOperator::kNotEqual:
            return order != 0;
        case CompareOperator::kGreater:
            return order > 0;
        case CompareOperator::kGreaterEqual:
            return order >= 0;
    }
    return false;
}

namespace {

size_t bytes_held(const Object* self) {
    if (!is_big_int(self)) return sizeof(IntObject);
    const auto* big = static_cast<const BigInt*>(self);
    return big_int_size(big) + static_cast<size_t>(big->number->_mp_alloc) * sizeof(mp_limb_t);
}

size_t int_block_size(const Object* self) {
    return self->has_flag(kFlagA) ? big_int_size(static_cast<const BigInt*>(self)) : sizeof(IntObject);
}

void int_destroy(ObjectSpace& space, Object* self) {
    if (!self->has_flag(kFlagA)) return free_block(space, self, sizeof(IntObject));
    auto* big = static_cast<BigInt*>(self);
    const size_t size = big_int_size(big);
    if (big->number->_mp_alloc != 0) mpz_clear(big->number);
    free_block(space, self, size);
}

Result<Ref<Str>> int_repr(ObjectSpace& space, Value self) {
    int64_t small = 0;
    if (fits_int64_unchecked(self, small)) {
        char buffer[24];
        return make_new_str(space, {buffer, write_int64(buffer, small)});
    }
    TRY(const std::string digits, int_digits(space, self, 10));
    return make_new_str(space, digits);
}

Result<int64_t> int_hash(ObjectSpace&, Value self) {
    return hash_int(self);
}

Result<OwnedValue> int_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    if (!is_any_int(space, right)) return OwnedValue::not_implemented(space);
    return OwnedValue::boolean(space, order_holds(compare_ints(left, right), op));
}

Result<bool> int_truth(ObjectSpace&, Value self) {
    int64_t small = 0;
    return !fits_int64_unchecked(self, small) || small != 0;
}

template <BinaryOperator op>
Result<OwnedValue> int_operator(ObjectSpace& space, Value left, Value right) {
    int64_t left_number = 0;
    int64_t right_number = 0;
    // A remainder may be the left operand itself: int_binary sees to it.
    if (op != BinaryOperator::kModulo && fits_int64(left, left_number) && fits_int64(right, right_number))
        return int64_binary(space, op, left_number, right_number);
    if (!is_any_int(space, left) || !is_any_int(space, right)) return OwnedValue::not_implemented(space);
    return int_binary(space, op, left, right);
}

Result<OwnedValue> int_negative(ObjectSpace& space, Value operand) {
    int64_t small = 0;
    if (fits_int64_unchecked(operand, small) && small != INT64_MIN) return OwnedValue::of_int(space, -small);
    Mpz result;
    mpz_neg(result, MpzView(operand));
    return make_int(space, std::move(result));
}

Result<OwnedValue> int_positive(ObjectSpace& space, Value operand) {
    return exact_int(space, operand);
}

Result<OwnedValue> int_invert(ObjectSpace& space, Value operand) {
    int64_t small = 0;
    if (fits_int64_unchecked(operand, small)) return OwnedValue::of_int(space, ~small);
    Mpz result;
    mpz_com(result, MpzView(operand));
    return make_int(space, std::move(result));
}

}  // namespace

const TypeSpec kIntSpec = {
    .id = kIntType,
    .slots = {.destroy = int_destroy,
              .size = bytes_held,
              .block_size = int_block_size,
              .repr = int_repr,
              .format = format_int,
              .hash = int_hash,
              .compare = int_compare,
              .truth = int_truth,
              .binary = {int_operator<BinaryOperator::kAdd>, int_operator<BinaryOperator::kSubtract>,
                         int_operator<BinaryOperator::kMultiply>, nullptr, int_operator<BinaryOperator::kTrueDivide>,
                         int_operator<BinaryOperator::kFloorDivide>, int_operator<BinaryOperator::kModulo>,
                         int_operator<BinaryOperator::kPower>, int_operator<BinaryOperator::kLeftShift>,
                         int_operator<BinaryOperator::kRightShift>, int_operator<BinaryOperator::kAnd>,
                         int_operator<BinaryOperator::kOr>, int_operator<BinaryOperator::kXor>},
              .unary = {int_negative, int_positive, int_invert}},
    .methods = kIntMethods,
    .attributes = kIntAttributes,
    .constructor = &kIntConstructor,
    .class_methods = kIntClassMethods,
    .special_methods = kIntSpecialMethods,
    .documentation =
        "int([x]) -> integer\nint(x, base=10) -> integer\n\nA number of any size. Text is read in the "
        "base given, 2 to 36, or 0 to go by its prefix.",
};

}  // namespace eadem::vm
