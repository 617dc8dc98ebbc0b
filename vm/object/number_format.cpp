#include "vm/object/number_format.h"

#include <algorithm>
#include <climits>
#include <cmath>
#include <span>

#include "vm/object/complex.h"
#include "vm/object/float.h"
#include "vm/object/float_text.h"
#include "vm/object/int.h"
#include "vm/object/operators.h"
#include "vm/object/text_ascii.h"
#include "vm/object/text_utf8.h"

namespace eadem::vm {

namespace {

// Decimals when a float type is given without a precision.
constexpr int kDefaultPrecision = 6;
// Characters that any double takes beyond its precision: 309 digits, sign, point, exponent.
constexpr size_t kWidestDouble = 400;

// A number in parts: [sign][prefix][digits, grouped][rest].
struct NumberParts {
    bool negative = false;
    std::string_view prefix = {};
    std::string_view digits = {};
    std::string_view rest = {};
    size_t rest_length = 0;  // in characters
};

char shown_sign(const NumberParts& parts, const FormatSpec& spec) {
    if (parts.negative) return '-';
    return spec.sign == '+' || spec.sign == ' ' ? spec.sign : '\0';
}

// Digits per group, where grouping is wanted.
size_t group_size(const FormatSpec& spec) {
    const bool power_of_two = spec.type == 'b' || spec.type == 'o' || spec.type == 'x' || spec.type == 'X';
    return power_of_two ? 4 : 3;
}

// How many digits there are when zeros fill `least` characters, separators included. A separator never comes
// first.
size_t padded_digit_count(size_t digits, size_t least, const FormatSpec& spec) {
    if (spec.grouping == 0) return std::max(digits, least);
    const size_t size = group_size(spec);
    // n digits take n + (n - 1) / size characters.
    const size_t groups = least / (size + 1);
    const size_t rest = least % (size + 1);
    return std::max(digits, groups * size + std::max<size_t>(rest, least == 0 ? 0 : 1));
}

// How a number is laid out: [before][sign][prefix][inside][digits with zeros in front][rest][behind].
struct NumberLayout {
    char sign = 0;
    size_t before = 0, inside = 0, behind = 0;  // fill characters
    size_t digits = 0;                          // with zeros, without separators
    size_t size = 0;                            // bytes
    size_t length = 0;                          // characters
};

Result<NumberLayout> lay_out(ObjectSpace& space, const NumberParts& parts, const FormatSpec& spec) {
    NumberLayout layout;
    layout.sign = shown_sign(parts, spec);
    const size_t beside = (layout.sign != 0 ? 1 : 0) + parts.prefix.size() + parts.rest_length;
    const size_t width = spec.width < 0 ? 0 : static_cast<size_t>(spec.width);
    const size_t least = spec.zero_padded() && width > beside ? width - beside : 0;
    layout.digits = parts.digits.empty() ? 0 : padded_digit_count(parts.digits.size(), least, spec);
    const size_t separators = spec.grouping == 0 || layout.digits == 0 ? 0 : (layout.digits - 1) / group_size(spec);
    layout.length = beside + layout.digits + separators;
    const size_t padding = width > layout.length ? width - layout.length : 0;
    if (padding > Heap::kLargestBlock) return space.out_of_memory();
    layout.size = layout.length - parts.rest_length + parts.rest.size() + padding * spec.fill.size();
    layout.length += padding;
    layout.before = spec.align == '>' ? padding : spec.align == '^' ? padding / 2 : 0;
    layout.inside = spec.align == '=' ? padding : 0;
    layout.behind = padding - layout.before - layout.inside;
    return layout;
}

char* write_text(char* out, std::string_view text) {
    return copy_bytes(out, text.data(), text.size());
}

char* write_digits(char* out, std::string_view digits, size_t count, const FormatSpec& spec) {
    const size_t zeros = count - digits.size();
    if (spec.grouping == 0) {
        if (zeros != 0) std::memset(out, '0', zeros);
        return write_text(out + zeros, digits);
    }
    const size_t size = group_size(spec);
    for (size_t i = 0; i < count; ++i) {
        if (i > 0 && (count - i) % size == 0) *out++ = spec.grouping;
        *out++ = i < zeros ? '0' : digits[i - zeros];
    }
    return out;
}

// Writes `layout.size` bytes.
void write_number(char* out, const NumberParts& parts, const NumberLayout& layout, const FormatSpec& spec) {
    out = write_fill(out, spec.fill, layout.before);
    if (layout.sign != 0) *out++ = layout.sign;
    out = write_text(out, parts.prefix);
    out = write_fill(out, spec.fill, layout.inside);
    out = write_digits(out, parts.digits, layout.digits, spec);
    out = write_text(out, parts.rest);
    write_fill(out, spec.fill, layout.behind);
}

Result<void> append_number(ObjectSpace& space, std::string& text, const NumberParts& parts, const FormatSpec& spec) {
    TRY(const NumberLayout layout, lay_out(space, parts, spec));
    TRY_VOID(reserve_text(space, text, text.size() + layout.size));
    const size_t start = text.size();
    text.resize(start + layout.size);
    write_number(text.data() + start, parts, layout, spec);
    return {};
}

// A number with sign, grouping and padding as a str: the canonical one if it is a single character.
Result<Ref<Str>> finished(ObjectSpace& space, const NumberParts& parts, const FormatSpec& spec) {
    TRY(const NumberLayout layout, lay_out(space, parts, spec));
    if (layout.length <= 1) {
        char character[kMaxUtf8Width];
        write_number(character, parts, layout, spec);
        return make_str(space, {character, layout.size});
    }
    TRY(Ref<Str> text, make_str_buffer(space, layout.size, layout.length));
    write_number(str_buffer(text.get()), parts, layout, spec);
    return text;
}

// Splits "-123.45e+10" into its parts, which look into the text.
NumberParts split_float(std::string_view text) {
    NumberParts parts;
    parts.negative = text[0] == '-';
    if (parts.negative) text.remove_prefix(1);
    size_t digits = 0;
    while (digits < text.size() && is_ascii_digit(text[digits])) ++digits;
    parts.digits = text.substr(0, digits);
    parts.rest = text.substr(digits);
    parts.rest_length = parts.rest.size();
    return parts;
}

// How format_double is to be called for a specification.
struct DoubleFormat {
    char type = 'r';
    int precision = 0;
    FloatStyle style;
};

Result<DoubleFormat> double_format(ObjectSpace& space, const FormatSpec& spec) {
    DoubleFormat format;
    if (spec.precision > INT_MAX) return space.raise(ExceptionId::kValueError, "precision too big");
    format.style.alternate = spec.alternate;
    format.style.no_negative_zero = spec.no_negative_zero;
    const bool given = spec.precision != FormatSpec::kNotGiven;
    format.precision = given ? static_cast<int>(spec.precision) : kDefaultPrecision;
    switch (spec.type) {
        case 0:
            format.type = given ? 'g' : 'r';
            break;
        case 'n':
            format.type = 'g';
            break;
        case '%':
            format.type = 'f';
            break;
        default:
            format.type = static_cast<char>(spec.type);
            break;
    }
    std::string probe;
    TRY_VOID(reserve_text(space, probe, static_cast<size_t>(format.precision) + kWidestDouble));
    return format;
}

bool is_float_type(char32_t type) {
    constexpr std::u32string_view kTypes = U"eEfFgGn%";
    return type == 0 || kTypes.find(type) != kTypes.npos;
}

// A float of usual size in type f, %, or r, without a std::string in between; its length, or 0.
size_t write_usual_double(char* out, double number, const FormatSpec& spec) {
    const double magnitude = std::abs(number);
    const int64_t precision = spec.precision == FormatSpec::kNotGiven ? kDefaultPrecision : spec.precision;
    // A number that may be shown as -0 is left to those who know about it.
    if (spec.alternate || spec.no_negative_zero || precision > kMostShortDecimals) return 0;
    if (spec.type == 0 && spec.precision == FormatSpec::kNotGiven) return write_float_repr(out, number);
    if (spec.type != 'f' && spec.type != 'F' && spec.type != '%') return 0;
    const size_t sign = std::signbit(number) ? 1 : 0;
    *out = '-';
    const size_t size = write_short_fixed(out + sign, magnitude, static_cast<int>(precision));
    return size == 0 ? 0 : sign + size;
}

Result<Ref<Str>> format_double_as(ObjectSpace& space, double number, const FormatSpec& spec) {
    if (spec.type == '%') number *= 100;
    char buffer[1 + kLongestShortFixed + 1];
    if (size_t size = write_usual_double(buffer, number, spec); size != 0) {
        if (spec.type == '%') buffer[size++] = '%';
        return finished(space, split_float({buffer, size}), spec);
    }
    TRY(DoubleFormat format, double_format(space, spec));
    format.style.add_point_zero = spec.type == 0;
    std::string text = format_double(number, format.type, format.precision, format.style);
    if (spec.type == '%') text += '%';
    return finished(space, split_float(text), spec);
}

Result<Ref<Str>> format_character(ObjectSpace& space, Value self, const FormatSpec& spec) {
    if (spec.sign != 0)
        return space.raise(ExceptionId::kValueError, "Sign not allowed with integer format specifier 'c'");
    if (spec.alternate)
        return space.raise(ExceptionId::kValueError,
                           "Alternate form (#) not allowed with integer format specifier 'c'");
    int64_t code = 0;
    if (!fits_int64_unchecked(self, code))
        return space.raise(ExceptionId::kOverflowError, "Python int too large to convert to C long");
    if (code < 0 || code > static_cast<int64_t>(kMaxCodePoint))
        return space.raise(ExceptionId::kOverflowError, "%c arg not in range(0x110000)");
    std::string character;
    append_utf8(character, static_cast<char32_t>(code));
    return finished(space, {.rest = character, .rest_length = 1}, spec);
}

Result<Ref<Str>> format_digits(ObjectSpace& space, Value self, const FormatSpec& spec) {
    const bool upper_case = spec.type == 'X';
    const int base = spec.type == 'b' ? 2 : spec.type == 'o' ? 8 : spec.type == 'x' || upper_case ? 16 : 10;
    int64_t small = 0;
    char buffer[kLongestInt64InBase];
    std::string long_digits;
    std::span<char> digits;
    if (fits_int64_unchecked(self, small)) {
        digits = {buffer, write_int64_in_base(buffer, small, base)};
    } else {
        TRY(long_digits, int_digits(space, self, base));
        digits = long_digits;
    }
    if (upper_case)
        for (char& digit : digits) digit = ascii_upper(digit);
    const bool negative = digits[0] == '-';
    const char prefix[] = {'0', static_cast<char>(spec.type)};
    NumberParts parts;
    parts.negative = negative;
    if (spec.alternate && base != 10) parts.prefix = {prefix, sizeof prefix};
    parts.digits = std::string_view(digits.data(), digits.size()).substr(negative ? 1 : 0);
    return finished(space, parts, spec);
}

}  // namespace

Result<Ref<Str>> format_int(ObjectSpace& space, Value self, std::string_view specification) {
    if (specification.empty()) return str(space, self);
    TRY(const FormatSpec spec, parse_format_spec(space, specification, type_name(space, self), 'd', '>'));
    constexpr std::u32string_view kIntTypes = U"dnboxXc";
    if (kIntTypes.find(spec.type) == kIntTypes.npos) {
        if (!is_float_type(spec.type)) return raise_unknown_format_code(space, spec.type, type_name(space, self));
        TRY(const double number, int_to_double(space, self));
        return format_double_as(space, number, spec);
    }
    if (spec.precision != FormatSpec::kNotGiven)
        return space.raise(ExceptionId::kValueError, "Precision not allowed in integer format specifier");
    if (spec.no_negative_zero)
        return space.raise(ExceptionId::kValueError,
                           "Negative zero coercion (z) not allowed in integer format specifier");
    if (spec.type == 'c') return format_character(space, self, spec);
    return format_digits(space, self, spec);
}

Result<Ref<Str>> format_float(ObjectSpace& space, Value self, std::string_view specification) {
    if (specification.empty()) return str(space, self);
    TRY(const FormatSpec spec, parse_format_spec(space, specification, type_name(space, self), 0, '>'));
    if (!is_float_type(spec.type)) return raise_unknown_format_code(space, spec.type, type_name(space, self));
    return format_double_as(space, float_value(self), spec);
}

Result<Ref<Str>> format_complex(ObjectSpace& space, Value self, std::string_view specification) {
    if (specification.empty()) return str(space, self);
    TRY(const FormatSpec spec, parse_format_spec(space, specification, type_name(space, self), 0, '>'));
    if (!is_float_type(spec.type) || spec.type == '%')
        return raise_unknown_format_code(space, spec.type, type_name(space, self));
    if (spec.fill == "0")
        return space.raise(ExceptionId::kValueError, "Zero padding is not allowed in complex format specifier");
    if (spec.align == '=')
        return space.raise(ExceptionId::kValueError, "'=' alignment flag is not allowed in complex format specifier");
    TRY(const DoubleFormat format, double_format(space, spec));
    const ComplexNumber number = complex_value(self);
    const bool plain = spec.type == 0;
    const bool skips_real = plain && number.real == 0.0 && !std::signbit(number.real);
    const std::string real = format_double(number.real, format.type, format.precision, format.style);
    const std::string imaginary = format_double(number.imaginary, format.type, format.precision, format.style);

    // Both parts without padding, the second one always with a sign if there is a first.
    FormatSpec part_spec = spec;
    part_spec.width = FormatSpec::kNotGiven;
    std::string text;
    const bool in_parentheses = plain && !skips_real;
    if (in_parentheses) text += '(';
    if (!skips_real) {
        TRY_VOID(append_number(space, text, split_float(real), part_spec));
        part_spec.sign = '+';
    }
    TRY_VOID(append_number(space, text, split_float(imaginary), part_spec));
    text += in_parentheses ? "j)" : "j";
    return pad_text(space, text, text.size(), spec);
}

}  // namespace eadem::vm
