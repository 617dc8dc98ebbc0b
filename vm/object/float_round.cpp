// Rounding of floats: to an int, and to a number of decimals.
#include <cmath>

#include "vm/object/big_number.h"
#include "vm/object/float.h"
#include "vm/object/float_text.h"
#include "vm/object/operators.h"

namespace eadem::vm {

Result<OwnedValue> int_from_rounded(ObjectSpace& space, double number) {
    const IdentityProfile& profile = space.profile();
    const bool small = std::abs(number) <= 0x1p62 && profile.is_small_int(static_cast<int64_t>(number));
    if (small && !profile.float_to_int_round_normalised) return uncached_int(space, static_cast<int64_t>(number));
    return int_from_double(space, number);
}

Result<OwnedValue> float_round_to_int(ObjectSpace& space, double number) {
    return int_from_rounded(space, std::isfinite(number) ? std::nearbyint(number) : number);
}

namespace {

// To `places` decimals: the decimal form, which is rounded half to even where it is exact, read back.
double round_decimals(double magnitude, int places) {
    size_t used = 0;
    char buffer[kLongestShortFixed];
    const size_t size = places <= kMostShortDecimals ? write_short_fixed(buffer, magnitude, places) : 0;
    if (size != 0) return read_double({buffer, size}, used);
    return read_double(format_double(magnitude, 'f', places, {}), used);
}

// To multiples of 10^exponent: the integer part decides, and a fraction only breaks a tie.
double round_units(double magnitude, unsigned long exponent) {
    // Everything is doubled, so that a fraction can be one and half a unit is an int.
    Mpz twice;
    mpz_set_d(twice, std::trunc(magnitude));
    mpz_mul_2exp(twice, twice, 1);
    if (std::trunc(magnitude) != magnitude) mpz_add_ui(twice, twice, 1);
    Mpz unit;
    mpz_ui_pow_ui(unit, 10, exponent);
    Mpz twice_unit;
    mpz_mul_2exp(twice_unit, unit, 1);
    Mpz quotient;
    Mpz remainder;
    mpz_fdiv_qr(quotient, remainder, twice, twice_unit);
    const int half = mpz_cmp(remainder, unit);
    if (half > 0 || (half == 0 && mpz_odd_p(quotient.get()))) mpz_add_ui(quotient, quotient, 1);
    mpz_mul(quotient, quotient, unit);
    return mpz_to_double(quotient);
}

}  // namespace

Result<OwnedValue> float_round(ObjectSpace& space, double number, Value digits) {
    // More decimals than a double has change nothing; fewer than -308 leave nothing.
    constexpr int64_t kMostDigits = 323;
    constexpr int64_t kFewestDigits = -309;
    TRY(OwnedValue places_value, index_of(space, digits));
    int64_t places = 0;
    if (!fits_int64_unchecked(places_value.get(), places))
        places = sign_of(MpzView(places_value.get())) < 0 ? INT64_MIN : INT64_MAX;
    if (!std::isfinite(number) || number == 0.0 || places > kMostDigits) return OwnedValue::of_float(space, number);
    if (places < kFewestDigits) return OwnedValue::of_float(space, std::copysign(0.0, number));
    const double rounded = places >= 0 ? round_decimals(std::abs(number), static_cast<int>(places))
                                       : round_units(std::abs(number), static_cast<unsigned long>(-places));
    if (std::isinf(rounded)) return space.raise(ExceptionId::kOverflowError, "rounded value too large to represent");
    return OwnedValue::of_float(space, std::copysign(rounded, number));
}

}  // namespace eadem::vm
