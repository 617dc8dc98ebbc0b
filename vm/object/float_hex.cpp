// floats in hexadecimal: float.hex() and float.fromhex().
#include <algorithm>
#include <cmath>

#include "vm/object/big_number.h"
#include "vm/object/float.h"
#include "vm/object/number_text.h"
#include "vm/object/text_ascii.h"
#include "vm/object/text_utf8.h"

namespace eadem::vm {

std::string float_to_hex(double number) {
    if (!std::isfinite(number)) return float_repr(number);
    const char* sign = std::signbit(number) ? "-" : "";
    if (number == 0.0) return fmt::format("{}0x0.0p+0", sign);
    // One digit and 13 hexadecimal places; subnormals keep the exponent of the smallest normal number.
    constexpr int kPlaceBits = 52;
    constexpr int kLeastExponent = -1021;
    int exponent = 0;
    double mantissa = std::frexp(std::abs(number), &exponent);
    const int shift = 1 - std::max(kLeastExponent - exponent, 0);
    mantissa = std::ldexp(mantissa, shift);
    exponent -= shift;
    const auto bits = static_cast<uint64_t>(std::ldexp(mantissa, kPlaceBits));
    return fmt::format("{}0x{:x}.{:013x}p{:+d}", sign, bits >> kPlaceBits, bits & ((uint64_t{1} << kPlaceBits) - 1),
                       exponent);
}

namespace {

// [sign] ["0x"] digits ["." digits] ["p" exponent], or a word for what is not finite.
class HexReader {
 public:
    explicit HexReader(std::string_view text) : text_(text) {}

    // False if the text is no such number. `number` is infinite if it is too large.
    bool read(double& number) {
        const bool negative = at('-');
        if (negative || at('+')) ++position_;
        const std::string_view rest = text_.substr(position_);
        size_t used = 0;
        const double word = read_double(rest, used);
        if (used == rest.size() && !std::isfinite(word) && rest.find_first_of("0123456789") == rest.npos) {
            number = negative ? -word : word;
            return true;
        }
        if (at('0') && position_ + 1 < text_.size() && (text_[position_ + 1] == 'x' || text_[position_ + 1] == 'X'))
            position_ += 2;
        if (!read_digits() || !read_exponent() || position_ != text_.size()) return false;
        number = negative ? -value() : value();
        too_large_ = std::isinf(number);
        return true;
    }
    bool too_large() const { return too_large_; }

 private:
    bool at(char character) const { return position_ < text_.size() && text_[position_] == character; }

    bool read_digits() {
        bool after_point = false;
        for (; position_ < text_.size(); ++position_) {
            if (text_[position_] == '.' && !after_point) {
                after_point = true;
                continue;
            }
            const int digit = hex_digit_value(text_[position_]);
            if (digit < 0) break;
            digits_ += text_[position_];
            if (after_point) exponent_ -= 4;
        }
        return !digits_.empty();
    }

    bool read_exponent() {
        if (!at('p') && !at('P')) return true;
        ++position_;
        const bool negative = at('-');
        if (negative || at('+')) ++position_;
        const size_t first = position_;
        // Beyond this every number is zero or too large, whatever digits memory can hold.
        constexpr int64_t kEnough = int64_t{1} << 50;
        int64_t exponent = 0;
        for (; position_ < text_.size() && text_[position_] >= '0' && text_[position_] <= '9'; ++position_)
            exponent = std::min(exponent * 10 + (text_[position_] - '0'), kEnough);
        exponent_ += negative ? -exponent : exponent;
        return position_ > first;
    }

    double value() const {
        Mpz digits;
        mpz_set_str(digits, digits_.c_str(), 16);
        if (sign_of(digits) == 0) return 0.0;
        const auto bits = static_cast<int64_t>(bit_length(digits));
        if (bits + exponent_ > 1100) return HUGE_VAL;
        if (bits + exponent_ < -1200) return 0.0;
        // One division rounds correctly; both shifts are bounded by the checks above.
        Mpz unit(1);
        if (exponent_ >= 0) {
            mpz_mul_2exp(digits, digits, static_cast<mp_bitcnt_t>(exponent_));
        } else {
            mpz_mul_2exp(unit, unit, static_cast<mp_bitcnt_t>(-exponent_));
        }
        return mpz_true_divide(digits, unit);
    }

    std::string_view text_;
    size_t position_ = 0;
    std::string digits_;
    int64_t exponent_ = 0;  // of the last digit, as a power of two
    bool too_large_ = false;
};

}  // namespace

Result<double> float_from_hex(ObjectSpace& space, std::string_view text) {
    const std::string ascii = ascii_number_text(text);
    HexReader reader(trim_number_text(ascii));
    double number = 0.0;
    if (!is_ascii(text) || !reader.read(number))
        return space.raise(ExceptionId::kValueError, "invalid hexadecimal floating-point string");
    if (reader.too_large())
        return space.raise(ExceptionId::kOverflowError, "hexadecimal value too large to represent as a float");
    return number;
}

}  // namespace eadem::vm
