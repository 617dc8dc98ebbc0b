// floats from text and into text: decimal and hexadecimal.
#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "vm/object/float.h"
#include "vm/object/float_text.h"
#include "vm/object/int.h"
#include "vm/object/number_text.h"
#include "vm/object/str.h"
#include "vm/object/text_ascii.h"
#include "vm/object/text_utf8.h"

namespace eadem::vm {

namespace {

// A double never has more than this many decimals that are not zero, nor more significant digits.
constexpr int kMostDecimals = 1100;
// The longest text of to_chars here: 309 digits before the point, and kMostDecimals behind it.
constexpr size_t kLongestExact = 1600;
// Python writes an exponent outside of these decimal points (repr), which is outside of these numbers.
constexpr int kReprLeastPoint = -4;
constexpr int kReprMostPoint = 16;
constexpr double kReprLeastFixed = 1e-4;
constexpr double kReprMostFixed = 1e16;

// The decimal digits of |number|: 0.d1d2d3... * 10^point.
struct DecimalDigits {
    std::string digits;
    int point = 0;
};

// From "d.ddde+xx", which is what to_chars gives.
DecimalDigits from_scientific(std::string_view text) {
    DecimalDigits result;
    const size_t exponent_at = text.find('e');
    for (const char character : text.substr(0, exponent_at))
        if (character != '.') result.digits += character;
    size_t start = exponent_at + 1;
    if (text[start] == '+') ++start;
    int exponent = 0;
    std::from_chars(text.data() + start, text.data() + text.size(), exponent);
    result.point = exponent + 1;
    return result;
}

DecimalDigits shortest_digits(double number) {
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific).ptr;
    return from_scientific({buffer, static_cast<size_t>(end - buffer)});
}

// Correctly rounded at any precision up to kMostDecimals.
std::string exact_text(double number, std::chars_format format, int precision) {
    char buffer[kLongestExact];
    return {buffer, std::to_chars(buffer, buffer + sizeof buffer, number, format, precision).ptr};
}

std::string exponent_text(int exponent) {
    return fmt::format("e{}{:02}", exponent < 0 ? '-' : '+', std::abs(exponent));
}

// "123.45" and the zeros that a larger precision asks for.
std::string fixed_text(double number, int precision, bool alternate) {
    char buffer[kLongestShortFixed];
    const size_t size = write_short_fixed(buffer, number, precision);
    const int exact = std::min(precision, kMostDecimals);
    std::string text = size != 0 ? std::string(buffer, size) : exact_text(number, std::chars_format::fixed, exact);
    text.append(static_cast<size_t>(precision - exact), '0');
    if (precision == 0 && alternate) text += '.';
    return text;
}

std::string scientific_text(double number, int precision, bool alternate) {
    const int exact = std::min(precision, kMostDecimals);
    std::string text = exact_text(number, std::chars_format::scientific, exact);
    const size_t exponent_at = text.find('e');
    if (precision > exact) text.insert(exponent_at, static_cast<size_t>(precision - exact), '0');
    if (precision == 0 && alternate) text.insert(exponent_at, 1, '.');
    return text;
}

// Lays digits out around the decimal point, or with an exponent.
std::string lay_out(const DecimalDigits& decimal, bool with_exponent, FloatStyle style) {
    const std::string_view digits = decimal.digits;
    const auto count = static_cast<int>(digits.size());
    if (with_exponent) {
        const bool pointed = count > 1 || style.alternate;
        return fmt::format("{}{}{}{}", digits[0], pointed ? "." : "", digits.substr(1),
                           exponent_text(decimal.point - 1));
    }
    if (decimal.point <= 0) return fmt::format("0.{:0>{}}{}", "", -decimal.point, digits);
    if (count <= decimal.point) {
        const char* end = style.add_point_zero ? ".0" : style.alternate ? "." : "";
        return fmt::format("{}{:0>{}}{}", digits, "", decimal.point - count, end);
    }
    const auto whole = static_cast<size_t>(decimal.point);
    return fmt::format("{}.{}", digits.substr(0, whole), digits.substr(whole));
}

// %g: `precision` significant digits, without trailing zeros unless the alternate form is wanted.
std::string general_text(double number, int precision, FloatStyle style) {
    precision = std::max(precision, 1);
    const int exact = std::min(precision, kMostDecimals);
    DecimalDigits decimal = from_scientific(exact_text(number, std::chars_format::scientific, exact - 1));
    if (number == 0.0) decimal.point = 1;
    if (style.alternate) {
        decimal.digits.append(static_cast<size_t>(precision - exact), '0');
    } else {
        decimal.digits.erase(decimal.digits.find_last_not_of('0') + 1);
        if (decimal.digits.empty()) decimal.digits.push_back('0');
    }
    // With ".0" to come, one digit less fits in front of the point.
    const int most = precision - (style.add_point_zero ? 1 : 0);
    return lay_out(decimal, decimal.point <= kReprLeastPoint || decimal.point > most, style);
}

std::string shortest_text(double number, FloatStyle style) {
    const DecimalDigits decimal = shortest_digits(number);
    return lay_out(decimal, decimal.point <= kReprLeastPoint || decimal.point > kReprMostPoint, style);
}

std::string text_of_finite(double magnitude, char type, int precision, FloatStyle style) {
    switch (type) {
        case 'e':
            return scientific_text(magnitude, precision, style.alternate);
        case 'f':
            return fixed_text(magnitude, precision, style.alternate);
        case 'g':
            return general_text(magnitude, precision, style);
        default:
            return shortest_text(magnitude, style);
    }
}

bool is_zero_text(std::string_view text) {
    return text.find_first_not_of("0.") == text.npos || text.find_first_of("123456789") >= text.find('e');
}

bool starts_with_word(std::string_view text, std::string_view word) {
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == ascii_lower(b); });
}

}  // namespace

size_t write_short_fixed(char* out, double magnitude, int precision) {
    constexpr int kFractionBits = 52;
    constexpr int kExponentBias = 1023 + kFractionBits;
    if (precision > kMostShortDecimals || !(magnitude < kMostShortFixed)) return 0;
    // magnitude == significand / 2^shift
    const auto bits = std::bit_cast<uint64_t>(magnitude);
    const auto exponent = static_cast<int>(bits >> kFractionBits);
    const uint64_t hidden = exponent == 0 ? 0 : uint64_t{1} << kFractionBits;
    const uint64_t significand = (bits & ((uint64_t{1} << kFractionBits) - 1)) | hidden;
    const int shift = kExponentBias - std::max(exponent, 1);
    uint64_t whole = shift < 64 ? significand >> shift : 0;
    const uint64_t fraction = shift < 64 ? significand & ((uint64_t{1} << shift) - 1) : significand;
    uint64_t scale = 1;
    for (int i = 0; i < precision; ++i) scale *= 10;
    // The fraction times 10^precision has less than 53 + 60 bits; beyond that a shift leaves less than a half.
    uint64_t decimals = 0;
    if (shift < 120) {
        const auto scaled = static_cast<unsigned __int128>(fraction) * scale;
        decimals = static_cast<uint64_t>(scaled >> shift);
        const auto rest = scaled - (static_cast<unsigned __int128>(decimals) << shift);
        const auto half = static_cast<unsigned __int128>(1) << (shift - 1);
        const bool odd = ((precision == 0 ? whole : decimals) & 1) != 0;
        if (rest > half || (rest == half && odd)) ++decimals;
    }
    if (decimals == scale) {
        decimals = 0;
        ++whole;
    }
    if (precision == 0) return write_int64(out, static_cast<int64_t>(whole));
    size_t size = write_int64(out, static_cast<int64_t>(whole));
    out[size++] = '.';
    for (int i = precision - 1; i >= 0; --i, decimals /= 10)
        out[size + static_cast<size_t>(i)] = static_cast<char>('0' + decimals % 10);
    return size + static_cast<size_t>(precision);
}

std::string format_double(double number, char type, int precision, FloatStyle style) {
    const bool upper_case = type == 'E' || type == 'F' || type == 'G';
    std::string text;
    bool negative = std::signbit(number) && !std::isnan(number);
    if (!std::isfinite(number)) {
        text = std::isnan(number) ? "nan" : "inf";
    } else {
        text = text_of_finite(std::abs(number), ascii_lower(type), precision, style);
        if (style.no_negative_zero && negative && is_zero_text(text)) negative = false;
    }
    if (upper_case) std::transform(text.begin(), text.end(), text.begin(), ascii_upper);
    if (negative || style.always_sign) text.insert(text.begin(), negative ? '-' : '+');
    return text;
}

size_t write_float_repr(char* out, double number) {
    if (std::isnan(number)) return std::string_view("nan").copy(out, kLongestFloatRepr);
    char* at = out;
    if (std::signbit(number)) *at++ = '-';
    const double magnitude = std::abs(number);
    char* const limit = out + kLongestFloatRepr;
    if (magnitude >= kReprLeastFixed && magnitude < kReprMostFixed) {
        const auto whole = static_cast<int64_t>(magnitude);
        if (static_cast<double>(whole) != magnitude) {
            at = std::to_chars(at, limit, magnitude, std::chars_format::fixed).ptr;
            return static_cast<size_t>(at - out);
        }
        at += write_int64(at, whole);
    } else if (magnitude == 0.0) {
        *at++ = '0';
    } else if (std::isinf(magnitude)) {
        at += std::string_view("inf").copy(at, kLongestFloatRepr);
        return static_cast<size_t>(at - out);
    } else {
        at = std::to_chars(at, limit, magnitude, std::chars_format::scientific).ptr;
        return static_cast<size_t>(at - out);
    }
    *at++ = '.';
    *at++ = '0';
    return static_cast<size_t>(at - out);
}

std::string float_repr(double number) {
    char buffer[kLongestFloatRepr];
    return {buffer, write_float_repr(buffer, number)};
}

double read_double(std::string_view text, size_t& used) {
    used = 0;
    for (const std::string_view word : {"infinity", "inf", "nan"}) {
        if (!starts_with_word(text, word)) continue;
        used = word.size();
        return word == "nan" ? std::nan("") : HUGE_VAL;
    }
    // from_chars would read a sign or a word here.
    if (text.empty() || (text[0] != '.' && (text[0] < '0' || text[0] > '9'))) return 0.0;
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::invalid_argument) return 0.0;
    used = static_cast<size_t>(end - text.data());
    if (error != std::errc::result_out_of_range) return number;
    // Out of range: too large unless the digits and the exponent say it is tiny.
    const std::string_view matched = text.substr(0, used);
    return std::strtod(std::string(matched).c_str(), nullptr);
}

Result<double> float_from_text(ObjectSpace& space, std::string_view text, std::string_view shown) {
    std::string ascii(trim_number_text(shown.empty() ? ascii_number_text(text) : ascii_number_bytes(text)));
    if (remove_underscores(ascii)) {
        const bool negative = !ascii.empty() && ascii[0] == '-';
        const size_t start = negative || (!ascii.empty() && ascii[0] == '+') ? 1 : 0;
        size_t used = 0;
        const double number = read_double(std::string_view(ascii).substr(start), used);
        if (used != 0 && start + used == ascii.size()) return negative ? -number : number;
    }
    return space.raise(ExceptionId::kValueError, "could not convert string to float: {}",
                       shown.empty() ? str_repr_text(text) : std::string(shown));
}

}  // namespace eadem::vm
