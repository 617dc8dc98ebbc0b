// complex numbers from text and into text.
#include <cmath>

#include "vm/object/complex.h"
#include "vm/object/float.h"
#include "vm/object/float_text.h"
#include "vm/object/number_text.h"
#include "vm/object/str.h"

namespace eadem::vm {

std::string complex_repr(ComplexNumber number) {
    if (number.real == 0.0 && !std::signbit(number.real))
        return fmt::format("{}j", format_double(number.imaginary, 'r', 0, {}));
    return fmt::format("({}{}j)", format_double(number.real, 'r', 0, {}),
                       format_double(number.imaginary, 'r', 0, {.always_sign = true}));
}

namespace {

// Reads "1", "2j", "1+2j", "-j", any of them in parentheses.
class ComplexReader {
 public:
    explicit ComplexReader(std::string_view text) : text_(text) {}

    bool read(ComplexNumber& number) {
        const bool in_parentheses = step_over('(');
        skip_spaces();
        if (!read_parts(number)) return false;
        skip_spaces();
        if (in_parentheses && !step_over(')')) return false;
        return text_.empty();
    }

 private:
    bool read_parts(ComplexNumber& number) {
        double first = 0.0;
        if (!read_signed(first)) {
            // No number: only a sign may stand before the j.
            number.imaginary = read_unit();
            return step_over_j();
        }
        if (step_over_j()) {
            number.imaginary = first;
            return true;
        }
        number.real = first;
        if (text_.empty() || (text_[0] != '+' && text_[0] != '-')) return true;
        if (!read_signed(number.imaginary)) number.imaginary = read_unit();
        return step_over_j();
    }

    // A float with an optional sign; nothing is consumed if there is none.
    bool read_signed(double& number) {
        const bool negative = !text_.empty() && text_[0] == '-';
        const size_t sign = negative || (!text_.empty() && text_[0] == '+') ? 1 : 0;
        size_t used = 0;
        number = read_double(text_.substr(sign), used);
        if (used == 0) return false;
        if (negative) number = -number;
        text_.remove_prefix(sign + used);
        return true;
    }

    double read_unit() {
        if (step_over('-')) return -1.0;
        step_over('+');
        return 1.0;
    }

    bool step_over_j() { return step_over('j') || step_over('J'); }
    bool step_over(char character) {
        if (text_.empty() || text_[0] != character) return false;
        text_.remove_prefix(1);
        return true;
    }
    void skip_spaces() {
        while (step_over(' ')) {
        }
    }

    std::string_view text_;
};

}  // namespace

Result<ComplexNumber> complex_from_text(ObjectSpace& space, std::string_view text) {
    std::string ascii(trim_number_text(ascii_number_text(text)));
    ComplexNumber number;
    if (!remove_underscores(ascii))
        return space.raise(ExceptionId::kValueError, "could not convert string to complex: {}", str_repr_text(text));
    if (ComplexReader(ascii).read(number)) return number;
    return space.raise(ExceptionId::kValueError, "complex() arg is a malformed string");
}

}  // namespace eadem::vm
