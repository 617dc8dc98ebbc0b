// How a double is written: the one place that turns digits into text, for repr, format() and the % operator.
#pragma once

#include <cstddef>
#include <string>

namespace eadem::vm {

struct FloatStyle {
    bool always_sign = false;       // '+' in front of numbers that are not negative
    bool add_point_zero = false;    // "1" becomes "1.0" (types 'g' and 'r')
    bool alternate = false;         // keep the point, and trailing zeros of 'g'
    bool no_negative_zero = false;  // "-0.0" becomes "0.0"
};

// What CPython's PyOS_double_to_string gives. `type` is one of e E f F g G, or r for the shortest text that
// reads back equal. `precision` (>= 0) counts decimals, or significant digits for g. The caller has checked
// that a text of `precision` characters can be had (reserve_text).
std::string format_double(double number, char type, int precision, FloatStyle style);

// Writes repr(number); returns its length. The longest is "-2.2250738585072014e-308".
constexpr size_t kLongestFloatRepr = 24;
size_t write_float_repr(char* out, double number);

// The same as type 'f' for the numbers and precisions that programs mostly use: writes the text of a number that is
// not negative and returns its length, or returns 0 if the long way must be gone. Correctly rounded, ties to even.
constexpr int kMostShortDecimals = 18;
constexpr double kMostShortFixed = 4503599627370496.0;  // 2^52: every larger number is an integer
constexpr size_t kLongestShortFixed = 16 + 1 + kMostShortDecimals;
size_t write_short_fixed(char* out, double magnitude, int precision);

}  // namespace eadem::vm
