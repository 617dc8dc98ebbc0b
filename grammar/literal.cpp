#include "grammar/literal.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>

#include "grammar/character_names.h"
#include "grammar/unicode.h"

namespace eadem::grammar {
namespace {

constexpr int kNotADigit = 99;

// The value of a digit in bases up to 16.
constexpr int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return kNotADigit;
}

// The integer when it fits 64 bits.
std::optional<uint64_t> small_int(std::string_view digits, uint8_t base) {
    uint64_t value = 0;
    constexpr size_t kAlwaysFits = 16;  // of any base up to 16
    if (digits.size() <= kAlwaysFits) {
        for (const char c : digits) {
            if (c != '_') value = value * base + static_cast<uint64_t>(digit_value(c));
        }
        return value;
    }
    for (const char c : digits) {
        if (c == '_') continue;
        if (__builtin_mul_overflow(value, uint64_t{base}, &value) ||
            __builtin_add_overflow(value, static_cast<uint64_t>(digit_value(c)), &value)) {
            return std::nullopt;
        }
    }
    return value;
}

// `text` without underscores, in the arena only if it has any.
std::string_view without_underscores(std::string_view text, Arena& arena) {
    if (text.find('_') == text.npos) return text;
    char* const place = arena.make_text(text.size());
    char* const end = std::remove_copy(text.begin(), text.end(), place, '_');
    return {place, static_cast<size_t>(end - place)};
}

// std::from_chars says "out of range" for both ends of the scale. The power of ten of the first significant
// digit tells them apart; there is no need to be exact, the ends are 600 orders of magnitude away from each
// other.
double out_of_range_value(std::string_view text) {
    const size_t exponent_mark = std::min(text.find_first_of("eE"), text.size());
    const std::string_view mantissa = text.substr(0, exponent_mark);
    const std::string_view exponent = text.substr(std::min(exponent_mark + 1, text.size()));
    const size_t point = std::min(mantissa.find('.'), mantissa.size());
    const size_t first_digit = mantissa.find_first_of("123456789");
    const bool negative = exponent.starts_with('-');
    const auto magnitude = small_int(exponent.substr(exponent.find_first_of("+-") == 0 ? 1 : 0), 10);
    constexpr uint64_t kBeyondAnyText = uint64_t{1} << 40;  // a mantissa has less than 2**32 digits
    auto power = static_cast<int64_t>(std::min(magnitude.value_or(kBeyondAnyText), kBeyondAnyText));
    if (negative) power = -power;
    power += static_cast<int64_t>(point) - static_cast<int64_t>(first_digit);
    return power > 0 ? std::numeric_limits<double>::infinity() : 0.0;
}

// Takes a string literal's body apart, one escape after the other.
class Unescaper {
 public:
    Unescaper(std::string_view body, StringForm form, Arena& arena, Diagnostic& note)
        : body_(body), form_(form), begin_(arena.make_text(body.size())), out_(begin_), note_(note) {}

    // No escape is shorter than what it stands for, so the body's size is room enough.
    std::string_view run() {
        while (at_ < body_.size() && (note_.message.empty() || !is_error(note_))) {
            const char c = body_[at_];
            if (c == '\\' && !form_.is_raw) {
                escape();
            } else {
                *out_++ = c;
                at_ += form_.has_doubled_braces && (c == '{' || c == '}') ? 2 : 1;
            }
        }
        return {begin_, static_cast<size_t>(out_ - begin_)};
    }

 private:
    // At a backslash.
    void escape() {
        const size_t start = at_;
        // A backslash ends a body only before a field of an f-string, where it stands for itself.
        const char c = at_ + 1 < body_.size() ? body_[at_ + 1] : '{';
        at_ += 2;
        switch (c) {
            case '\n':
                return;
            case '\\':
            case '\'':
            case '"':
                *out_++ = c;
                return;
            case 'a':
                *out_++ = '\a';
                return;
            case 'b':
                *out_++ = '\b';
                return;
            case 'f':
                *out_++ = '\f';
                return;
            case 'n':
                *out_++ = '\n';
                return;
            case 'r':
                *out_++ = '\r';
                return;
            case 't':
                *out_++ = '\t';
                return;
            case 'v':
                *out_++ = '\v';
                return;
            case 'x':
                hexadecimal(start, 2, "truncated \\xXX escape");
                return;
            case '0':
            case '1':
            case '2':
            case '3':
            case '4':
            case '5':
            case '6':
            case '7':
                octal(start);
                return;
            case 'u':
                if (!form_.is_bytes) return hexadecimal(start, 4, "truncated \\uXXXX escape");
                break;
            case 'U':
                if (!form_.is_bytes) return hexadecimal(start, 8, "truncated \\UXXXXXXXX escape");
                break;
            case 'N':
                if (!form_.is_bytes) return named(start);
                break;
            default:
                break;
        }
        unknown(start, c);
    }

    void put(uint32_t value) {
        if (form_.is_bytes) {
            *out_++ = static_cast<char>(value);
        } else {
            out_ = write_utf8(out_, value);
        }
    }

    void hexadecimal(size_t start, int length, std::string_view message) {
        constexpr uint32_t kMaxCodePoint = 0x10ffff;
        uint32_t value = 0;
        for (int i = 0; i < length; ++i, ++at_) {
            const int digit = at_ < body_.size() ? digit_value(body_[at_]) : kNotADigit;
            if (digit == kNotADigit) return malformed(start, message);
            value = value << 4 | static_cast<uint32_t>(digit);
        }
        if (value > kMaxCodePoint) return malformed(start, "illegal Unicode character");
        put(value);
    }

    void octal(size_t start) {
        uint32_t value = 0;
        at_ = start + 1;
        while (at_ < body_.size() && at_ < start + 4 && body_[at_] >= '0' && body_[at_] <= '7') {
            value = value << 3 | static_cast<uint32_t>(body_[at_++] - '0');
        }
        if (value > 0xff) {
            warn(DiagnosticKind::kOctalEscapeWarning,
                 fmt::format("invalid octal escape sequence '{}'", body_.substr(start, at_ - start)));
        }
        put(form_.is_bytes ? value & 0xff : value);
    }

    // \N{name}
    void named(size_t start) {
        const bool has_brace = at_ < body_.size() && body_[at_] == '{';
        const size_t close = has_brace ? std::min(body_.find('}', at_), body_.size()) : at_;
        if (close == body_.size() || close <= at_ + 1) {
            at_ = close;
            return malformed(start, "malformed \\N character escape");
        }
        const auto code_point = find_character(body_.substr(at_ + 1, close - at_ - 1));
        at_ = close + 1;
        if (code_point) return put(*code_point);
        if (knows_character_names()) return malformed(start, "unknown Unicode character name");
        note_ = unsupported({}, fmt::format("{} (write \\u or \\U and the number)", body_.substr(start, at_ - start)));
    }

    // A backslash that escapes nothing stays, and so does what follows it. Before a brace the scanner has
    // warned; before anything but ASCII CPython does not.
    void unknown(size_t start, char next) {
        *out_++ = '\\';
        at_ = start + 1;
        if (next != '{' && next != '}' && (next & 0x80) == 0)
            warn(DiagnosticKind::kEscapeWarning, fmt::format("invalid escape sequence '\\{}'", next));
    }

    void warn(DiagnosticKind kind, std::string message) {
        if (note_.message.empty()) note_ = {kind, std::move(message), {}};
    }

    // [start, at_) is no escape.
    void malformed(size_t start, std::string_view reason) {
        note_.kind = DiagnosticKind::kSyntaxError;
        const size_t first = codec_position(start);
        if (form_.is_bytes) {
            note_.message = fmt::format("(value error) invalid \\x escape at position {}", first);
        } else {
            note_.message =
                fmt::format("(unicode error) 'unicodeescape' codec can't decode bytes in position {}-{}: {}", first,
                            first + codec_position(at_) - codec_position(start) - 1, reason);
        }
    }

    // CPython counts in a copy of the body in which every other than ASCII character has become \UXXXXXXXX.
    size_t codec_position(size_t offset) const {
        constexpr size_t kEscapedLength = 10;
        size_t position = 0;
        for (size_t i = 0; i < offset; ++i) {
            const auto byte = static_cast<uint8_t>(body_[i]);
            position += byte < 0x80 ? 1 : byte >= 0xc0 ? kEscapedLength : 0;
        }
        return position;
    }

    std::string_view body_;
    StringForm form_;
    char* begin_;
    char* out_;
    Diagnostic& note_;
    size_t at_ = 0;
};

}  // namespace

NumberLiteral decode_int(std::string_view digits, uint8_t base, Arena& arena, Diagnostic& note) {
    NumberLiteral number{};
    number.base = base;
    if (const auto value = small_int(digits, base)) {
        number.kind = NumberKind::kInt;
        number.integer = *value;
        return number;
    }
    digits = without_underscores(digits, arena);
    digits.remove_prefix(digits.find_first_not_of('0'));
    if (base == 10 && digits.size() > kMaxDecimalDigits) {
        note.message = fmt::format(
            "Exceeds the limit ({} digits) for integer string conversion: value has {} digits; use "
            "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to "
            "avoid decimal conversion limits.",
            kMaxDecimalDigits, digits.size());
    }
    number.kind = NumberKind::kBigInt;
    number.digit_count = static_cast<uint32_t>(digits.size());
    number.digits = digits.data();
    return number;
}

NumberLiteral decode_float(std::string_view text, NumberKind kind) {
    std::string copy;
    if (text.find('_') != text.npos) {
        std::remove_copy(text.begin(), text.end(), std::back_inserter(copy), '_');
        text = copy;
    }
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    NumberLiteral number{};
    number.kind = kind;
    number.real = error == std::errc::result_out_of_range ? out_of_range_value(text) : value;
    return number;
}

Opening read_opening(std::string_view literal) {
    Opening opening;
    while (literal[opening.prefix_size] != '\'' && literal[opening.prefix_size] != '"') {
        const char letter = static_cast<char>(literal[opening.prefix_size++] | 0x20);
        if (letter == 'r') opening.form.is_raw = true;
        if (letter == 'b') opening.form.is_bytes = true;
        if (letter == 'u') opening.form.has_u_prefix = true;
    }
    // Three equal quotes are never an empty string and one more: that would be two literals.
    const std::string_view quotes = literal.substr(opening.prefix_size);
    if (quotes.size() >= 3 && quotes[0] == quotes[1] && quotes[0] == quotes[2]) opening.quote_size = 3;
    return opening;
}

StringLiteral decode_string(std::string_view body, StringForm form, Arena& arena, Diagnostic& note) {
    StringLiteral literal{};
    literal.is_bytes = form.is_bytes;
    literal.has_u_prefix = form.has_u_prefix;
    literal.is_raw = form.is_raw;
    if (form.is_bytes && std::any_of(body.begin(), body.end(), [](char c) { return (c & 0x80) != 0; })) {
        note.message = "bytes can only contain ASCII literal characters";
        return literal;
    }
    const bool is_plain = (form.is_raw || body.find('\\') == body.npos) &&
                          (!form.has_doubled_braces || body.find_first_of("{}") == body.npos);
    if (!is_plain) body = Unescaper(body, form, arena, note).run();
    literal.data = body.data();
    literal.size = static_cast<uint32_t>(body.size());
    return literal;
}

}  // namespace eadem::grammar
