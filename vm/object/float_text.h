// How a double is written: the one place that turns digits into text, for repr, format() and the % operator.
#pragma once

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

}  // namespace eadem::vm
