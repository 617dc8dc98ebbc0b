#include "vm/object/short_int.h"

#include <algorithm>

namespace eadem::vm {

namespace {

static_assert(GMP_NUMB_BITS == 64);

// The digits of |number|.
struct Magnitude {
    explicit Magnitude(mpz_srcptr number)
        : limbs(mpz_limbs_read(number)), count(static_cast<mp_size_t>(mpz_size(number))) {}

    const mp_limb_t* limbs;
    mp_size_t count;
};

int compare(const Magnitude& left, const Magnitude& right) {
    if (left.count != right.count) return left.count < right.count ? -1 : 1;
    return mpn_cmp(left.limbs, right.limbs, left.count);
}

// A result, by its sign and digits, of which the topmost may be 0.
struct Digits {
    static constexpr size_t kRoom = 2 * kShortLimbs;

    void add(const Magnitude& left, const Magnitude& right) {
        const bool is_longer = left.count >= right.count;
        const Magnitude& longer = is_longer ? left : right;
        const Magnitude& shorter = is_longer ? right : left;
        limbs[longer.count] = mpn_add(limbs, longer.limbs, longer.count, shorter.limbs, shorter.count);
        count = longer.count + 1;
    }
    // The sign is that of the difference.
    void subtract(const Magnitude& left, const Magnitude& right) {
        is_negative = compare(left, right) < 0;
        const Magnitude& larger = is_negative ? right : left;
        const Magnitude& smaller = is_negative ? left : right;
        mpn_sub(limbs, larger.limbs, larger.count, smaller.limbs, smaller.count);
        count = larger.count;
    }
    void multiply(const Magnitude& left, const Magnitude& right) {
        const bool is_longer = left.count >= right.count;
        const Magnitude& longer = is_longer ? left : right;
        const Magnitude& shorter = is_longer ? right : left;
        mpn_mul(limbs, longer.limbs, longer.count, shorter.limbs, shorter.count);
        count = left.count + right.count;
    }
    // The bits that both have.
    void conjoin(const Magnitude& left, const Magnitude& right) {
        count = std::min(left.count, right.count);
        for (mp_size_t i = 0; i < count; ++i) limbs[i] = left.limbs[i] & right.limbs[i];
    }
    // The bits that either has; with `exclusive`, those that only one has.
    void disjoin(const Magnitude& left, const Magnitude& right, bool exclusive) {
        count = std::max(left.count, right.count);
        for (mp_size_t i = 0; i < count; ++i) {
            const mp_limb_t a = i < left.count ? left.limbs[i] : 0, b = i < right.count ? right.limbs[i] : 0;
            limbs[i] = exclusive ? a ^ b : a | b;
        }
    }
    void shift_left(const Magnitude& number, uint64_t bits) {
        const auto whole = static_cast<mp_size_t>(bits / 64);
        std::fill_n(limbs, whole, mp_limb_t{0});
        std::copy_n(number.limbs, number.count, limbs + whole);
        count = whole + number.count + 1;
        limbs[count - 1] = 0;
        if (bits % 64 != 0) mpn_lshift(limbs + whole, limbs + whole, number.count + 1, bits % 64);
    }
    void shift_right(const Magnitude& number, uint64_t bits) {
        const auto whole = static_cast<mp_size_t>(std::min<uint64_t>(bits / 64, static_cast<uint64_t>(number.count)));
        count = number.count - whole;
        std::copy_n(number.limbs + whole, count, limbs);
        if (count != 0 && bits % 64 != 0) mpn_rshift(limbs, limbs, count, bits % 64);
    }
    // The quotient of a number that is not less than the divisor; or what is left.
    void divide(const Magnitude& number, const Magnitude& divisor, bool wants_rest) {
        mp_limb_t rest[kShortLimbs];
        mpn_tdiv_qr(limbs, rest, 0, number.limbs, number.count, divisor.limbs, divisor.count);
        count = number.count - divisor.count + 1;
        if (!wants_rest) return;
        count = divisor.count;
        std::copy_n(rest, count, limbs);
    }

    mp_limb_t limbs[kRoom];
    mp_size_t count;
    bool is_negative = false;
};

// Under profiles that tell sums and remainders from other results, small ones are made elsewhere.
bool is_told_apart(const ObjectSpace& space, BinaryOperator op, int64_t result) {
    const IdentityProfile& profile = space.profile();
    if (profile.int_addsub_wide_normalised && profile.int_mod_wide_normalised) return false;
    const bool is_concerned =
        op == BinaryOperator::kAdd || op == BinaryOperator::kSubtract || op == BinaryOperator::kModulo;
    return is_concerned && profile.is_small_int(result);
}

OwnedValue made(ObjectSpace& space, BinaryOperator op, const Digits& digits) {
    auto count = static_cast<size_t>(digits.count);
    while (count > 0 && digits.limbs[count - 1] == 0) --count;
    const mp_limb_t lowest = count == 0 ? 0 : digits.limbs[0];
    const bool is_negative = digits.is_negative && count != 0;
    if (count > 1 || lowest > uint64_t{INT64_MAX} + is_negative)
        return make_short_int(space, digits.limbs, count, is_negative);
    const auto number = static_cast<int64_t>(is_negative ? 0 - lowest : lowest);
    if (is_told_apart(space, op, number)) return {};
    return OwnedValue::of_int(space, number);
}

}  // namespace

OwnedValue make_short_int(ObjectSpace& space, const mp_limb_t* limbs, size_t count, bool is_negative) {
    auto* big = space.create<BigInt>(kIntType, sizeof(BigInt) + count * sizeof(mp_limb_t));
    big->set_flag(kFlagA);
    auto* const own = reinterpret_cast<mp_limb_t*>(big + 1);
    std::copy_n(limbs, count, own);
    const auto size = static_cast<mp_size_t>(count);
    mpz_roinit_n(big->number, own, is_negative ? -size : size);
    return OwnedValue::adopt(space, Value::of_object(big));
}

OwnedValue short_int_binary(ObjectSpace& space, BinaryOperator op, mpz_srcptr left, mpz_srcptr right) {
    const Magnitude a(left), b(right);
    if (a.count == 0 || b.count == 0) return {};
    const bool a_is_negative = sign_of(left) < 0, b_is_negative = sign_of(right) < 0;
    const bool is_positive = !a_is_negative && !b_is_negative;
    Digits digits;
    switch (op) {
        case BinaryOperator::kAdd:
        case BinaryOperator::kSubtract:
            if (a_is_negative == (b_is_negative != (op == BinaryOperator::kSubtract))) {
                digits.add(a, b);
                digits.is_negative = a_is_negative;
            } else {
                digits.subtract(a, b);
                digits.is_negative = digits.is_negative != a_is_negative;
            }
            break;
        case BinaryOperator::kMultiply:
            digits.multiply(a, b);
            digits.is_negative = a_is_negative != b_is_negative;
            break;
        case BinaryOperator::kAnd:
            if (!is_positive) return {};
            digits.conjoin(a, b);
            break;
        case BinaryOperator::kOr:
        case BinaryOperator::kXor:
            if (!is_positive) return {};
            digits.disjoin(a, b, op == BinaryOperator::kXor);
            break;
        case BinaryOperator::kLeftShift:
            if (b_is_negative || b.count > 1 || b.limbs[0] >= 64 * (kShortLimbs - 1)) return {};
            digits.shift_left(a, b.limbs[0]);
            digits.is_negative = a_is_negative;
            break;
        case BinaryOperator::kRightShift:
            if (!is_positive || b.count > 1) return {};
            digits.shift_right(a, b.limbs[0]);
            break;
        case BinaryOperator::kFloorDivide:
        case BinaryOperator::kModulo:
            if (!is_positive || compare(a, b) < 0) return {};
            digits.divide(a, b, op == BinaryOperator::kModulo);
            break;
        default:
            return {};
    }
    return made(space, op, digits);
}

}  // namespace eadem::vm
