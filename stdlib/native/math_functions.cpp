// math: functions of one or two reals, and the table of all.
#include <bit>
#include <cmath>
#include <numeric>

#include "stdlib/native/math_internal.h"
#include "vm/object/big_number.h"
#include "vm/object/float.h"
#include "vm/object/number.h"
#include "vm/object/operators.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

Failed raise_domain_error(ObjectSpace& space) {
    return space.raise(ExceptionId::kValueError, "math domain error");
}
Failed raise_range_error(ObjectSpace& space) {
    return space.raise(ExceptionId::kOverflowError, "math range error");
}

namespace {

// ---- plain functions of the C library ----

using Unary = double (*)(double);
using Binary = double (*)(double, double);

// What an infinite result of a finite argument means: the function grew too large, or it has a pole there.
enum class Infinity { kTooLarge, kPole, kResult };

template <Unary function, Infinity infinity>
Result<OwnedValue> real_function(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const double x, to_double(space, arguments[0]));
    const double result = function(x);
    if (std::isnan(result) && !std::isnan(x)) return raise_domain_error(space);
    if (infinity != Infinity::kResult && std::isinf(result) && std::isfinite(x))
        return infinity == Infinity::kTooLarge ? raise_range_error(space) : raise_domain_error(space);
    return OwnedValue::of_float(space, result);
}

// The same for a float, or an int that is one exactly, if the result is a number.
template <Unary function>
Value quick_real_function(ObjectSpace& space, const Value* row, size_t count) {
    constexpr int64_t kExact = int64_t{1} << 53;  // up to here a double holds every int
    const Value x = count == 1 ? exact_number(row[0]) : Value();
    if (x.is_empty() || (x.is_raw_int() && (x.integer > kExact || x.integer < -kExact))) return {};
    const double result = function(x.is_raw_int() ? static_cast<double>(x.integer) : x.real);
    return std::isfinite(result) ? OwnedValue::of_float(space, result).take() : Value();
}

template <Binary function>
Result<OwnedValue> real_function_of_two(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const double x, to_double(space, arguments[0]));
    TRY(const double y, to_double(space, arguments[1]));
    const double result = function(x, y);
    if (std::isnan(result) && !std::isnan(x) && !std::isnan(y)) return raise_domain_error(space);
    return OwnedValue::of_float(space, result);
}

// ceil() or floor() of a float whose whole part is an int of 64 bits.
template <Unary function>
Value quick_rounded(ObjectSpace& space, const Value* row, size_t count) {
    constexpr double kLimit = 9e18;
    const Value x = count == 1 ? exact_number(row[0]) : Value();
    if (!x.is_raw_float() || !(std::abs(x.real) < kLimit)) return {};
    return OwnedValue::of_int(space, static_cast<int64_t>(function(x.real))).take();
}

// Of two ints.
Value quick_gcd(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 2) return {};
    const Value a = exact_number(row[0]), b = exact_number(row[1]);
    if (!a.is_raw_int() || !b.is_raw_int() || a.integer == INT64_MIN || b.integer == INT64_MIN) return {};
    return OwnedValue::of_int(space, std::gcd(a.integer, b.integer)).take();
}

// Of an int whose root a double has to the last digit.
Value quick_isqrt(ObjectSpace& space, const Value* row, size_t count) {
    constexpr int64_t kExact = int64_t{1} << 52;
    const Value n = count == 1 ? exact_number(row[0]) : Value();
    if (!n.is_raw_int() || n.integer < 0 || n.integer > kExact) return {};
    return OwnedValue::of_int(space, static_cast<int64_t>(std::sqrt(static_cast<double>(n.integer)))).take();
}

constexpr double kDegreesPerRadian = 180.0 / 3.141592653589793238462643;
constexpr double kRadiansPerDegree = 3.141592653589793238462643 / 180.0;
double to_degrees(double x) {
    return x * kDegreesPerRadian;
}
double to_radians(double x) {
    return x * kRadiansPerDegree;
}

// The distance to the next double away from zero.
double unit_in_last_place(double x) {
    x = std::abs(x);
    if (!std::isfinite(x)) return x;
    const double above = std::nextafter(x, HUGE_VAL);
    return std::isinf(above) ? x - std::nextafter(x, -HUGE_VAL) : above - x;
}

template <double (*function)(double, bool&)>
Result<OwnedValue> gamma_like(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const double x, to_double(space, arguments[0]));
    bool domain_error = false;
    const double result = function(x, domain_error);
    if (domain_error) return raise_domain_error(space);
    if (std::isinf(result) && std::isfinite(x)) return raise_range_error(space);
    return OwnedValue::of_float(space, result);
}

// ---- logarithms, also of ints that no double holds ----

template <Unary function>
Result<double> logarithm(ObjectSpace& space, Value value) {
    if (is_any_int(space, value)) {
        const MpzView view(value);
        if (sign_of(view) <= 0) return raise_domain_error(space);
        const double number = mpz_to_double(view);
        if (std::isfinite(number)) return function(number);
        // log(m * 2^e) = log(m) + e log(2)
        signed long exponent = 0;
        const double mantissa = mpz_get_d_2exp(&exponent, view);
        return function(mantissa) + function(2.0) * static_cast<double>(exponent);
    }
    TRY(const double x, to_double(space, value));
    if (std::isnan(x)) return x;
    if (x <= 0.0) return raise_domain_error(space);
    return function(x);
}

template <Unary function>
Result<OwnedValue> logarithm_function(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const double result, logarithm<function>(space, arguments[0]));
    return OwnedValue::of_float(space, result);
}

Result<OwnedValue> math_log(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const double number, logarithm<std::log>(space, arguments[0]));
    if (arguments[1].is_empty()) return OwnedValue::of_float(space, number);
    TRY(const double base, logarithm<std::log>(space, arguments[1]));
    return float_binary(space, BinaryOperator::kTrueDivide, number, base);
}

// ---- powers and remainders ----

Result<OwnedValue> math_pow(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const double x, to_double(space, arguments[0]));
    TRY(const double y, to_double(space, arguments[1]));
    const double result = std::pow(x, y);
    if (std::isfinite(x) && std::isfinite(y) && !std::isfinite(result))
        return std::isnan(result) || x == 0.0 ? raise_domain_error(space) : raise_range_error(space);
    return OwnedValue::of_float(space, result);
}

Result<OwnedValue> math_fma(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const double x, to_double(space, arguments[0]));
    TRY(const double y, to_double(space, arguments[1]));
    TRY(const double z, to_double(space, arguments[2]));
    const double result = std::fma(x, y, z);
    if (std::isnan(result) && !std::isnan(x) && !std::isnan(y) && !std::isnan(z))
        return space.raise(ExceptionId::kValueError, "invalid operation in fma");
    if (std::isinf(result) && std::isfinite(x) && std::isfinite(y) && std::isfinite(z))
        return space.raise(ExceptionId::kOverflowError, "overflow in fma");
    return OwnedValue::of_float(space, result);
}

Result<OwnedValue> pair_of(ObjectSpace& space, OwnedValue first, OwnedValue second) {
    Value row[] = {first.take(), second.take()};
    TRY(Ref<Tuple> pair, make_tuple_from(space, row, 2));
    return pair;
}

Result<OwnedValue> math_frexp(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const double x, to_double(space, arguments[0]));
    int exponent = 0;
    const double mantissa = std::isfinite(x) ? std::frexp(x, &exponent) : x;
    return pair_of(space, OwnedValue::of_float(space, mantissa), OwnedValue::of_int(space, exponent));
}

Result<OwnedValue> math_ldexp(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const double x, to_double(space, arguments[0]));
    if (!is_any_int(space, arguments[1]))
        return space.raise(ExceptionId::kTypeError, "Expected an int as second argument to ldexp.");
    // Beyond this every double is 0 or infinite.
    constexpr int64_t kEnough = 5000;
    int64_t exponent = 0;
    if (!fits_int64_unchecked(arguments[1], exponent))
        exponent = sign_of(MpzView(arguments[1])) < 0 ? -kEnough : kEnough;
    const int64_t bounded = std::min(std::max(exponent, -kEnough), kEnough);
    const double result = std::ldexp(x, static_cast<int>(bounded));
    if (std::isinf(result) && std::isfinite(x)) return raise_range_error(space);
    return OwnedValue::of_float(space, result);
}

Result<OwnedValue> math_modf(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const double x, to_double(space, arguments[0]));
    double whole = 0.0;
    const double fraction = std::modf(x, &whole);
    return pair_of(space, OwnedValue::of_float(space, fraction), OwnedValue::of_float(space, whole));
}

// ---- rounding ----

// math.floor and math.ceil: the type's own method, else that of the float it stands for.
template <Unary function>
Result<OwnedValue> rounding_function(ObjectSpace& space, Value* arguments, std::string_view method) {
    double number = 0.0;
    if (is_float(arguments[0], number)) return int_from_rounded(space, function(number));
    if (is_int(arguments[0])) return exact_int(space, arguments[0]);
    TRY(OwnedValue result, call_special(space, arguments[0], method));
    if (!result.is_empty()) return result;
    TRY(number, to_double(space, arguments[0]));
    return int_from_rounded(space, function(number));
}
Result<OwnedValue> math_floor(ObjectSpace& space, Value* arguments, size_t) {
    return rounding_function<std::floor>(space, arguments, "__floor__");
}
Result<OwnedValue> math_ceil(ObjectSpace& space, Value* arguments, size_t) {
    return rounding_function<std::ceil>(space, arguments, "__ceil__");
}

Result<OwnedValue> math_trunc(ObjectSpace& space, Value* arguments, size_t) {
    double number = 0.0;
    if (is_float(arguments[0], number)) return int_from_double(space, number);
    TRY(OwnedValue result, call_special(space, arguments[0], "__trunc__"));
    if (!result.is_empty()) return result;
    return space.raise(ExceptionId::kTypeError, "type {} doesn't define __trunc__ method",
                       type_name(space, arguments[0]));
}

// ---- questions ----

bool is_finite(double x) {
    return std::isfinite(x);
}
bool is_infinite(double x) {
    return std::isinf(x);
}
bool is_not_a_number(double x) {
    return std::isnan(x);
}

template <bool (*question)(double)>
Result<OwnedValue> real_question(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const double x, to_double(space, arguments[0]));
    return OwnedValue::boolean(space, question(x));
}

Result<OwnedValue> math_isclose(ObjectSpace& space, Value* arguments, size_t) {
    constexpr double kDefaultRelativeTolerance = 1e-9;
    TRY(const double a, to_double(space, arguments[0]));
    TRY(const double b, to_double(space, arguments[1]));
    double relative = kDefaultRelativeTolerance;
    double absolute = 0.0;
    if (!arguments[2].is_empty()) {
        TRY(relative, to_double(space, arguments[2]));
    }
    if (!arguments[3].is_empty()) {
        TRY(absolute, to_double(space, arguments[3]));
    }
    if (relative < 0.0 || absolute < 0.0)
        return space.raise(ExceptionId::kValueError, "tolerances must be non-negative");
    if (a == b) return OwnedValue::boolean(space, true);
    if (std::isinf(a) || std::isinf(b)) return OwnedValue::boolean(space, false);
    const double difference = std::abs(b - a);
    return OwnedValue::boolean(
        space, difference <= std::abs(relative * b) || difference <= std::abs(relative * a) || difference <= absolute);
}

// ---- neighbours ----

// Doubles as integers in the order of their values: neighbours differ by one.
int64_t order_of(double number) {
    const auto bits = std::bit_cast<int64_t>(number);
    return bits >= 0 ? bits : INT64_MIN - bits;
}
double number_at(int64_t order) {
    return std::bit_cast<double>(order >= 0 ? order : INT64_MIN - order);
}

Result<OwnedValue> math_nextafter(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const double x, to_double(space, arguments[0]));
    TRY(const double y, to_double(space, arguments[1]));
    if (arguments[2].is_empty() || arguments[2].refers_to(space.shared.none))
        return OwnedValue::of_float(space, std::nextafter(x, y));
    TRY(OwnedValue steps_value, index_of(space, arguments[2]));
    const MpzView steps(steps_value.get());
    if (sign_of(steps) < 0) return space.raise(ExceptionId::kValueError, "steps must be a non-negative integer");
    if (std::isnan(x) || std::isnan(y)) return OwnedValue::of_float(space, std::isnan(x) ? x : y);
    if (sign_of(steps) == 0) return OwnedValue::of_float(space, x);
    if (x == y) return OwnedValue::of_float(space, y);
    const int64_t from = order_of(x);
    const int64_t to = order_of(y);
    const uint64_t distance = from < to ? static_cast<uint64_t>(to) - static_cast<uint64_t>(from)
                                        : static_cast<uint64_t>(from) - static_cast<uint64_t>(to);
    if (!mpz_fits_ulong_p(steps) || mpz_get_ui(steps) >= distance) return OwnedValue::of_float(space, y);
    const uint64_t count = mpz_get_ui(steps);
    const uint64_t reached = from < to ? static_cast<uint64_t>(from) + count : static_cast<uint64_t>(from) - count;
    return OwnedValue::of_float(space, number_at(static_cast<int64_t>(reached)));
}

template <Unary function>
constexpr NativeSpec growing(const char* name, const char* documentation) {
    return {name,     real_function<function, Infinity::kTooLarge>,
            "(x, /)", documentation,
            true,     quick_real_function<function>};
}
// Of finite numbers, infinite where the result is too large for a float.
template <Unary function>
constexpr NativeSpec scaling(const char* name, const char* documentation) {
    return {
        name, real_function<function, Infinity::kResult>, "(x, /)", documentation, true, quick_real_function<function>};
}
template <Unary function>
constexpr NativeSpec bounded(const char* name, const char* documentation) {
    return {
        name, real_function<function, Infinity::kPole>, "(x, /)", documentation, true, quick_real_function<function>};
}

}  // namespace

const NativeSpec kMathFunctions[] = {
    bounded<std::acos>("acos", "Arc cosine, in radians."),
    bounded<std::acosh>("acosh", "Inverse hyperbolic cosine."),
    bounded<std::asin>("asin", "Arc sine, in radians."),
    bounded<std::asinh>("asinh", "Inverse hyperbolic sine."),
    bounded<std::atan>("atan", "Arc tangent, in radians."),
    {"atan2", real_function_of_two<std::atan2>, "(y, x, /)", "The angle of the point (x, y), in radians.", true},
    bounded<std::atanh>("atanh", "Inverse hyperbolic tangent."),
    bounded<std::cbrt>("cbrt", "Cube root."),
    {"ceil", math_ceil, "(x, /)", "The smallest int that is not less.", false, quick_rounded<std::ceil>},
    {"comb", math_comb, "(n, k, /)", "The ways to choose k of n things, order aside."},
    {"copysign", real_function_of_two<std::copysign>, "(x, y, /)", "The size of x with the sign of y.", true},
    bounded<std::cos>("cos", "Cosine of an angle in radians."),
    growing<std::cosh>("cosh", "Hyperbolic cosine."),
    scaling<to_degrees>("degrees", "An angle in radians as degrees."),
    {"dist", math_dist, "(p, q, /)", "The distance between two points given as sequences."},
    bounded<std::erf>("erf", "Error function."),
    bounded<std::erfc>("erfc", "1 - erf(x), without loss for large x."),
    growing<std::exp>("exp", "e raised to x."),
    growing<std::exp2>("exp2", "2 raised to x."),
    growing<std::expm1>("expm1", "exp(x) - 1, without loss for small x."),
    bounded<std::fabs>("fabs", "Absolute value, as a float."),
    {"factorial", math_factorial, "(n, /)", "The product of the numbers 1 to n."},
    {"floor", math_floor, "(x, /)", "The largest int that is not greater.", false, quick_rounded<std::floor>},
    {"fma", math_fma, "(x, y, z, /)", "x * y + z with one rounding."},
    {"fmod", real_function_of_two<std::fmod>, "(x, y, /)", "Remainder of x / y with the sign of x.", true},
    {"frexp", math_frexp, "(x, /)", "The pair (m, e) with x == m * 2**e and 0.5 <= abs(m) < 1."},
    {"fsum", math_fsum, "(seq, /)", "Sum of floats, rounded once."},
    {"gamma", gamma_like<gamma_function>, "(x, /)", "Gamma function."},
    {"gcd", math_gcd, "(*integers)", "Greatest common divisor.", true, quick_gcd},
    {"hypot", math_hypot, "(*coordinates)", "Distance of a point from the origin."},
    {"isclose", math_isclose, "(a, b, *, rel_tol=?, abs_tol=?)", "Whether two floats are nearly equal."},
    {"isfinite", real_question<is_finite>, "(x, /)", "Whether x is neither infinite nor nan."},
    {"isinf", real_question<is_infinite>, "(x, /)", "Whether x is infinite."},
    {"isnan", real_question<is_not_a_number>, "(x, /)", "Whether x is nan."},
    {"isqrt", math_isqrt, "(n, /)", "The whole part of the square root of an int.", true, quick_isqrt},
    {"lcm", math_lcm, "(*integers)", "Least common multiple."},
    {"ldexp", math_ldexp, "(x, i, /)", "x * 2**i."},
    {"lgamma", gamma_like<log_gamma_function>, "(x, /)", "Logarithm of the size of the gamma function."},
    {"log", math_log, "(x, base=?, /)", "Logarithm, to base e if no base is given."},
    {"log10", logarithm_function<std::log10>, "(x, /)", "Logarithm to base 10."},
    bounded<std::log1p>("log1p", "log(1 + x), without loss for small x."),
    {"log2", logarithm_function<std::log2>, "(x, /)", "Logarithm to base 2."},
    {"modf", math_modf, "(x, /)", "The pair of fraction and whole part, both with the sign of x."},
    {"nextafter", math_nextafter, "(x, y, /, *, steps=?)", "The float that lies `steps` steps from x towards y."},
    {"perm", math_perm, "(n, k=?, /)", "The ways to choose k of n things in order."},
    {"pow", math_pow, "(x, y, /)", "x raised to y, as floats."},
    {"prod", math_prod, "(iterable, /, *, start=?)", "The product of all items and `start`, which is 1 if not given."},
    scaling<to_radians>("radians", "An angle in degrees as radians."),
    {"remainder", real_function_of_two<std::remainder>, "(x, y, /)", "x minus the nearest multiple of y.", true},
    bounded<std::sin>("sin", "Sine of an angle in radians."),
    growing<std::sinh>("sinh", "Hyperbolic sine."),
    bounded<std::sqrt>("sqrt", "Square root."),
    {"sumprod", math_sumprod, "(p, q, /)", "Sum of the products of two sequences, item by item."},
    bounded<std::tan>("tan", "Tangent of an angle in radians."),
    bounded<std::tanh>("tanh", "Hyperbolic tangent."),
    {"trunc", math_trunc, "(x, /)", "The whole part, as an int."},
    bounded<unit_in_last_place>("ulp", "The distance to the next float away from zero."),
    {nullptr, nullptr}};

}  // namespace eadem::stdlib
