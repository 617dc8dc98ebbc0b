// The gamma function and its logarithm by Lanczos' approximation, with g = 6.0247 and 13 terms.
//
// The coefficients are those of P. Godfrey's method as computed by J. Maddock for this g; with them a double
// is right to within a few units in the last place, and equal to what CPython gives.
#include <array>
#include <cmath>
#include <numbers>

#include "stdlib/native/math_internal.h"

namespace eadem::stdlib {

namespace {

constexpr double kG = 6.024680040776729583740234375;
constexpr double kGMinusHalf = 5.524680040776729583740234375;
constexpr double kLogPi = 1.144729885849400174143427351353058711647;
constexpr size_t kTerms = 13;

constexpr std::array<double, kTerms> kNumerator = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
};
// x (x + 1) ... (x + 11), multiplied out.
constexpr std::array<double, kTerms> kDenominator = {0.0,        39916800.0, 120543840.0, 150917976.0, 105258076.0,
                                                     45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
                                                     1925.0,     66.0,       1.0};

// Both polynomials from the end at which the powers of x stay small.
double lanczos_sum(double x) {
    constexpr double kTurningPoint = 5.0;
    double above = 0.0;
    double below = 0.0;
    for (size_t i = 0; i < kTerms; ++i) {
        const size_t term = x < kTurningPoint ? kTerms - 1 - i : i;
        const auto next = [x](double sum) { return x < kTurningPoint ? sum * x : sum / x; };
        above = next(above) + kNumerator[term];
        below = next(below) + kDenominator[term];
    }
    return above / below;
}

// sin(pi x), exact at multiples of 1/2.
double sin_pi(double x) {
    constexpr double kPi = std::numbers::pi;
    const double y = std::fmod(std::abs(x), 2.0);
    double result = 0.0;
    switch (static_cast<int>(std::round(2.0 * y))) {
        case 0:
            result = std::sin(kPi * y);
            break;
        case 1:
            result = std::cos(kPi * (y - 0.5));
            break;
        case 2:
            result = std::sin(kPi * (1.0 - y));
            break;
        case 3:
            result = -std::cos(kPi * (y - 1.5));
            break;
        default:
            result = std::sin(kPi * (y - 2.0));
            break;
    }
    return std::copysign(1.0, x) * result;
}

// The rounding error of absx + g - 1/2, as far as it matters.
double lanczos_correction(double absx, double y) {
    const double error = absx > kGMinusHalf ? y - absx - kGMinusHalf : y - kGMinusHalf - absx;
    return error * kG / y;
}

// result * y^(absx - 1/2), in two steps where one would overflow.
double times_power(double result, double y, double absx) {
    constexpr double kOneStep = 140.0;
    if (absx < kOneStep) return result * std::pow(y, absx - 0.5);
    const double root = std::pow(y, absx / 2.0 - 0.25);
    return result * root * root;
}
double divided_by_power(double result, double y, double absx) {
    constexpr double kOneStep = 140.0;
    if (absx < kOneStep) return result / std::pow(y, absx - 0.5);
    const double root = std::pow(y, absx / 2.0 - 0.25);
    return result / root / root;
}

// Below this, gamma(x) is 1/x in double precision.
constexpr double kTiny = 1e-20;

double whole_gamma(int x) {
    double product = 1.0;
    for (int factor = 2; factor < x; ++factor) product *= factor;
    return product;
}

}  // namespace

double gamma_function(double x, bool& domain_error) {
    constexpr double kLargestExact = 23.0;  // 22! is the last factorial that a double holds exactly
    constexpr double kOverflows = 200.0;
    if (!std::isfinite(x)) {
        domain_error = x < 0;
        return x;
    }
    const bool whole = x == std::floor(x);
    domain_error = whole && x <= 0.0;
    if (domain_error) return x;
    if (whole && x <= kLargestExact) return whole_gamma(static_cast<int>(x));
    const double absx = std::abs(x);
    if (absx < kTiny) return 1.0 / x;
    if (absx > kOverflows) return x < 0.0 ? 0.0 / sin_pi(x) : HUGE_VAL;

    const double y = absx + kGMinusHalf;
    const double z = lanczos_correction(absx, y);
    if (x < 0.0) {
        double result = -std::numbers::pi / sin_pi(absx) / absx * std::exp(y) / lanczos_sum(absx);
        result -= z * result;
        return divided_by_power(result, y, absx);
    }
    double result = lanczos_sum(absx) / std::exp(y);
    result += z * result;
    return times_power(result, y, absx);
}

double log_gamma_function(double x, bool& domain_error) {
    domain_error = false;
    if (std::isnan(x)) return x;
    if (std::isinf(x)) return HUGE_VAL;
    const bool whole = x == std::floor(x);
    domain_error = whole && x <= 0.0;
    if (whole && x <= 2.0) return 0.0;
    const double absx = std::abs(x);
    if (absx < kTiny) return -std::log(absx);
    double result = std::log(lanczos_sum(absx)) - kG;
    result += (absx - 0.5) * (std::log(absx + kG - 0.5) - 1);
    if (x < 0.0) result = kLogPi - std::log(std::abs(sin_pi(absx))) - std::log(absx) - result;
    return result;
}

}  // namespace eadem::stdlib
