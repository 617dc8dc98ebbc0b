// ints from text and into text.
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <memory>

#include "vm/object/long_work.h"
#include "vm/object/number_text.h"
#include "vm/object/str.h"
#include "vm/object/text_ascii.h"
#include "vm/object/text_utf8.h"

namespace eadem::vm {

namespace {

// Bits per digit, rounded up, for any base: 36 < 2^6.
constexpr uint64_t kBitsPerDigit = 6;
// So many digits are read or written within a few milliseconds.
constexpr size_t kShortText = kShortWork / 16;

bool is_power_of_two(int base) {
    return (base & (base - 1)) == 0;
}

int digit_value(char character) {
    if (is_ascii_digit(character)) return character - '0';
    return is_ascii_letter(character) ? ascii_lower(character) - 'a' + 10 : 99;
}

// The base that a prefix like 0x names, or 0.
int base_of_prefix(std::string_view text) {
    if (text.size() < 2 || text[0] != '0') return 0;
    switch (text[1]) {
        case 'x':
        case 'X':
            return 16;
        case 'o':
        case 'O':
            return 8;
        case 'b':
        case 'B':
            return 2;
        default:
            return 0;
    }
}

// Sign, prefix, digits and underscores of an int in text. Invariant after a successful parse: `digits` is
// valid.
struct IntText {
    bool negative = false;
    int base = 10;
    std::string digits;

    bool parse(std::string_view text, int wanted_base);

 private:
    bool read_digits(std::string_view text, bool after_prefix);
};

bool IntText::parse(std::string_view text, int wanted_base) {
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        negative = text[0] == '-';
        text.remove_prefix(1);
    }
    const int prefix = base_of_prefix(text);
    base = wanted_base != 0 ? wanted_base : prefix != 0 ? prefix : 10;
    const bool has_prefix = prefix != 0 && prefix == base;
    if (has_prefix) text.remove_prefix(2);
    if (!read_digits(text, has_prefix)) return false;
    // In base 0 a decimal number may not begin with 0, unless it is 0: 010 meant 8 in Python 2.
    if (wanted_base == 0 && !has_prefix && digits[0] == '0')
        return std::all_of(digits.begin(), digits.end(), [](char digit) { return digit == '0'; });
    return true;
}

// One underscore may stand between digits, and between the prefix and the first digit.
bool IntText::read_digits(std::string_view text, bool after_prefix) {
    bool underscore_allowed = after_prefix;
    for (const char character : text) {
        if (character == '_') {
            if (!underscore_allowed) return false;
            underscore_allowed = false;
            continue;
        }
        if (digit_value(character) >= base) return false;
        digits += character;
        underscore_allowed = true;
    }
    return !digits.empty() && text.back() != '_';
}

Result<void> check_digit_limit(ObjectSpace& space, size_t digits) {
    if (space.int_max_str_digits == 0 || digits <= static_cast<size_t>(space.int_max_str_digits)) return {};
    return space.raise(ExceptionId::kValueError,
                       "Exceeds the limit ({} digits) for integer string conversion: value has {} digits; use "
                       "sys.set_int_max_str_digits() to increase the limit",
                       space.int_max_str_digits, digits);
}

Failed exceeds_digit_limit(ObjectSpace& space) {
    return space.raise(ExceptionId::kValueError,
                       "Exceeds the limit ({} digits) for integer string conversion; use "
                       "sys.set_int_max_str_digits() to increase the limit",
                       space.int_max_str_digits);
}

}  // namespace

bool int64_from_text(std::string_view text, int base, int64_t& number) {
    const bool negative = !text.empty() && text[0] == '-';
    if (negative) text.remove_prefix(1);
    if (base < 2 || base > 36) return false;
    if (base != 10 && base_of_prefix(text) == base) text.remove_prefix(2);
    if (text.empty()) return false;
    number = 0;
    if (base == 10) {
        // So many digits always fit.
        if (text.size() > 18) return false;
        for (const char character : text) {
            if (character < '0' || character > '9') return false;
            number = number * 10 + (character - '0');
        }
    } else {
        for (const char character : text) {
            const int digit = digit_value(character);
            if (digit >= base || __builtin_mul_overflow(number, base, &number) ||
                __builtin_add_overflow(number, digit, &number))
                return false;
        }
    }
    if (negative) number = -number;
    return true;
}

namespace {

struct TextJob {
    Mpz number;
    std::string digits;
};

Result<void> read_digits(ObjectSpace& space, mpz_ptr number, std::string digits, int base) {
    if (digits.size() < kShortText) {
        mpz_set_str(number, digits.c_str(), base);
        return {};
    }
    const auto job = std::make_shared<TextJob>();
    job->digits = std::move(digits);
    TRY_VOID(do_apart(space, [job, base] { mpz_set_str(job->number, job->digits.c_str(), base); }));
    mpz_swap(number, job->number);
    return {};
}

// The digits and a sign; `size` of them at most.
Result<std::string> write_digits(ObjectSpace& space, mpz_srcptr number, size_t size, int base) {
    std::string digits(size + 2, '\0');
    if (size < kShortText) {
        mpz_get_str(digits.data(), base, number);
    } else {
        const auto job = std::make_shared<TextJob>();
        mpz_set(job->number, number);
        job->digits = std::move(digits);
        TRY_VOID(do_apart(space, [job, base] { mpz_get_str(job->digits.data(), base, job->number); }));
        digits = std::move(job->digits);
    }
    digits.resize(digits.find('\0'));
    return digits;
}

}  // namespace

Result<OwnedValue> int_from_digits(ObjectSpace& space, std::string_view digits, int base, bool negative) {
    TRY_VOID(check_int_bits(space, digits.size() * kBitsPerDigit));
    Mpz number;
    TRY_VOID(read_digits(space, number, std::string(digits), base));
    if (negative) mpz_neg(number, number);
    return make_int(space, std::move(number));
}

Result<OwnedValue> int_from_text(ObjectSpace& space, std::string_view text, int base, std::string_view shown) {
    int64_t number = 0;
    if (int64_from_text(text, base, number)) return OwnedValue::of_int(space, number);
    if ((base != 0 && base < 2) || base > 36)
        return space.raise(ExceptionId::kValueError, "int() base must be >= 2 and <= 36, or 0");
    const std::string ascii = shown.empty() ? ascii_number_text(text) : ascii_number_bytes(text);
    IntText parsed;
    if (!parsed.parse(trim_number_text(ascii), base)) {
        // The message shows at most 200 characters of the repr.
        const std::string repr = shown.empty() ? str_repr_text(text) : std::string(shown);
        const size_t shown_size = count_characters(repr) > 200 ? offset_of_character(repr, 200) : repr.size();
        const std::string_view start = std::string_view(repr).substr(0, shown_size);
        return space.raise(ExceptionId::kValueError, "invalid literal for int() with base {}: {}", base, start);
    }
    if (!is_power_of_two(parsed.base)) TRY_VOID(check_digit_limit(space, parsed.digits.size()));
    return int_from_digits(space, parsed.digits, parsed.base, parsed.negative);
}

Result<OwnedValue> int_from_text(ObjectSpace& space, std::string_view text, int base) {
    return int_from_text(space, text, base, {});
}

namespace {

// "00" to "99".
constexpr auto kDigitPairs = [] {
    std::array<char, 200> pairs{};
    for (size_t i = 0; i < 100; ++i) {
        pairs[2 * i] = static_cast<char>('0' + i / 10);
        pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
    return pairs;
}();

constexpr uint64_t magnitude_of(int64_t number) {
    return number < 0 ? 0 - static_cast<uint64_t>(number) : static_cast<uint64_t>(number);
}

}  // namespace

char* write_int64_before(char* end, int64_t number) {
    uint64_t magnitude = magnitude_of(number);
    for (; magnitude >= 100; magnitude /= 100) {
        end -= 2;
        std::memcpy(end, &kDigitPairs[2 * (magnitude % 100)], 2);
    }
    if (magnitude >= 10) {
        end -= 2;
        std::memcpy(end, &kDigitPairs[2 * magnitude], 2);
    } else {
        *--end = static_cast<char>('0' + magnitude);
    }
    if (number < 0) *--end = '-';
    return end;
}

void write_int64_text(char* buffer, size_t size, int64_t number) {
    write_int64_before(buffer + size, number);
}

size_t write_int64(char* buffer, int64_t number) {
    const size_t size = int64_text_size(number);
    write_int64_text(buffer, size, number);
    return size;
}

size_t write_int64_in_base(char* buffer, int64_t number, int base) {
    if (base == 10) return write_int64(buffer, number);
    auto magnitude = static_cast<uint64_t>(number);
    size_t size = 0;
    if (number < 0) {
        magnitude = 0 - magnitude;
        buffer[size++] = '-';
    }
    const int bits_per_digit = std::countr_zero(static_cast<unsigned>(base));
    const int bits = std::max(64 - std::countl_zero(magnitude), 1);
    const int digits = (bits + bits_per_digit - 1) / bits_per_digit;
    size += static_cast<size_t>(digits);
    for (char* at = buffer + size; at != buffer + size - digits; magnitude >>= bits_per_digit)
        *--at = "0123456789abcdef"[magnitude & static_cast<uint64_t>(base - 1)];
    return size;
}

Result<std::string> int_digits(ObjectSpace& space, Value number, int base) {
    int64_t small = 0;
    if (base == 10 && fits_int64_unchecked(number, small)) return fmt::format_int(small).str();
    const MpzView view(number);
    // Exact, or one too large if the base is no power of two.
    size_t size = mpz_sizeinbase(view, base);
    const auto limit = static_cast<size_t>(space.int_max_str_digits);
    const bool limited = base == 10 && limit != 0;
    if (limited && size > limit + 1) return exceeds_digit_limit(space);
    TRY_VOID(check_int_bits(space, size * kBitsPerDigit));
    TRY(std::string digits, write_digits(space, view, size, base));
    if (limited && digits.size() - (digits[0] == '-' ? 1 : 0) > limit) return exceeds_digit_limit(space);
    return digits;
}

}  // namespace eadem::vm
