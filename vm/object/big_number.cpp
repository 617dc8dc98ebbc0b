#include "vm/object/big_number.h"

#include <algorithm>
#include <cmath>

#include "vm/object/short_int.h"

namespace eadem::vm {

Result<void> check_int_bits(ObjectSpace& space, uint64_t bits) {
    // GMP needs room for the result and for intermediate ones: measured, at most 4.9 times the result for products,
    // quotients and powers of 2^24 to 2^29 bits. Small requests are never refused.
    constexpr uint64_t kWorthAsking = uint64_t{1} << 24;
    constexpr size_t kCopies = 6;
    if (bits < kWorthAsking) return {};
    if (bits > kMaxIntBits) return space.out_of_memory();
    const size_t bytes = bits / 8 * kCopies;
    void* probe = space.heap.allocate_buffer(bytes);
    if (probe == nullptr) return space.out_of_memory();
    space.heap.free_buffer(probe, bytes);
    return {};
}

OwnedValue make_int(ObjectSpace& space, Mpz&& number) {
    if (mpz_fits_slong_p(number)) return OwnedValue::of_int(space, mpz_get_si(number));
    if (is_short(number)) return make_short_int(space, mpz_limbs_read(number), mpz_size(number), sign_of(number) < 0);
    auto* big = space.create<BigInt>(kIntType);
    big->set_flag(kFlagA);
    mpz_init(big->number);
    mpz_swap(big->number, number);
    return OwnedValue::adopt(space, Value::of_object(big));
}

namespace {

// The top 64 bits of a positive number that has at least as many; the lowest of them also stands for all bits
// below.
uint64_t top_bits(mpz_srcptr number, uint64_t bits) {
    const mp_bitcnt_t dropped = bits - 64;
    Mpz top;
    mpz_tdiv_q_2exp(top, number, dropped);
    const bool inexact = mpz_scan1(number, 0) < dropped;
    return mpz_get_ui(top) | (inexact ? 1 : 0);
}

// significand * 2^exponent as the nearest double; `significand` has 55 bits or more, the lowest one sticky.
double scaled(uint64_t significand, int64_t exponent) {
    constexpr int64_t kMantissaBits = 53;
    constexpr int64_t kLeastExponent = -1074;
    constexpr int64_t kTooLarge = 1024;
    const int64_t bits = 64 - __builtin_clzll(significand);
    if (exponent + bits > kTooLarge) return HUGE_VAL;
    const int64_t dropped = std::max(bits - kMantissaBits, kLeastExponent - exponent);
    if (dropped > 63) return 0.0;
    const uint64_t unit = uint64_t{1} << dropped;
    uint64_t kept = significand / unit;
    const uint64_t rest = significand % unit;
    if (rest > unit / 2 || (rest == unit / 2 && (kept & 1) != 0)) ++kept;
    return std::ldexp(static_cast<double>(kept), static_cast<int>(exponent + dropped));
}

}  // namespace

double mpz_to_double(mpz_srcptr number) {
    if (mpz_fits_slong_p(number)) return static_cast<double>(mpz_get_si(number));
    const uint64_t bits = bit_length(number);
    Mpz positive;
    mpz_abs(positive, number);
    const uint64_t top = top_bits(positive, bits);
    const double result = scaled(top, static_cast<int64_t>(bits) - 64);
    return sign_of(number) < 0 ? -result : result;
}

double mpz_true_divide(mpz_srcptr left, mpz_srcptr right) {
    const bool negative = (sign_of(left) < 0) != (sign_of(right) < 0);
    if (sign_of(left) == 0) return negative ? -0.0 : 0.0;
    // A quotient of 62 or 63 bits, with the lowest bit set if the division leaves a rest.
    const int64_t shift = static_cast<int64_t>(bit_length(left)) - static_cast<int64_t>(bit_length(right)) - 62;
    Mpz dividend;
    Mpz divisor;
    mpz_abs(dividend, left);
    mpz_abs(divisor, right);
    if (shift < 0) mpz_mul_2exp(dividend, dividend, static_cast<mp_bitcnt_t>(-shift));
    if (shift > 0) mpz_mul_2exp(divisor, divisor, static_cast<mp_bitcnt_t>(shift));
    Mpz remainder;
    mpz_tdiv_qr(dividend, remainder, dividend, divisor);
    const uint64_t quotient = mpz_get_ui(dividend) | (sign_of(remainder) != 0 ? 1 : 0);
    const double result = scaled(quotient, shift);
    return negative ? -result : result;
}

}  // namespace eadem::vm
