// The type complex: arithmetic, slots, methods and constructor. Reading and writing text is in
// complex_text.cpp.
#include "vm/object/complex.h"

#include <cmath>

#include "vm/object/builtin_types.h"
#include "vm/object/class.h"
#include "vm/object/float.h"
#include "vm/object/int.h"
#include "vm/object/number.h"
#include "vm/object/number_format.h"
#include "vm/object/operators.h"
#include "vm/object/slot_methods.h"
#include "vm/object/str.h"

namespace eadem::vm {

OwnedValue make_complex(ObjectSpace& space, ComplexNumber number) {
    auto* object = space.create<Complex>(kComplexType);
    object->value = number;
    return OwnedValue::adopt(space, Value::of_object(object));
}

namespace {

// ---- arithmetic: the formulas of C's textbooks, with the rounding that CPython's order of operations gives ----

ComplexNumber product(ComplexNumber a, ComplexNumber b) {
    return {a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real};
}

bool is_zero(ComplexNumber number) {
    return number.real == 0.0 && number.imaginary == 0.0;
}

// Smith's method: scales by the larger part of the divisor, so that nothing overflows on the way. `b` is not
// zero.
ComplexNumber quotient(ComplexNumber a, ComplexNumber b) {
    const double real_size = std::abs(b.real);
    const double imaginary_size = std::abs(b.imaginary);
    if (real_size >= imaginary_size) {
        const double ratio = b.imaginary / b.real;
        const double divisor = b.real + b.imaginary * ratio;
        return {(a.real + a.imaginary * ratio) / divisor, (a.imaginary - a.real * ratio) / divisor};
    }
    if (imaginary_size >= real_size) {
        const double ratio = b.real / b.imaginary;
        const double divisor = b.real * ratio + b.imaginary;
        return {(a.real * ratio + a.imaginary) / divisor, (a.imaginary * ratio - a.real) / divisor};
    }
    return {std::nan(""), std::nan("")};
}

ComplexNumber whole_power(ComplexNumber base, int64_t exponent) {
    ComplexNumber result{1.0, 0.0};
    for (int64_t bit = 1; bit <= exponent; bit <<= 1) {
        if ((exponent & bit) != 0) result = product(result, base);
        base = product(base, base);
    }
    return result;
}

ComplexNumber polar_power(ComplexNumber base, ComplexNumber exponent) {
    const double size = std::hypot(base.real, base.imaginary);
    const double angle = std::atan2(base.imaginary, base.real);
    double length = std::pow(size, exponent.real);
    double phase = angle * exponent.real;
    if (exponent.imaginary != 0.0) {
        length /= std::exp(angle * exponent.imaginary);
        phase += exponent.imaginary * std::log(size);
    }
    return {length * std::cos(phase), length * std::sin(phase)};
}

}  // namespace

Result<OwnedValue> complex_power(ObjectSpace& space, ComplexNumber base, ComplexNumber exponent) {
    // Whole exponents up to here are multiplied out, which is faster and more exact.
    constexpr double kMostMultiplied = 100.0;
    const bool whole = exponent.imaginary == 0.0 && exponent.real == std::floor(exponent.real) &&
                       std::abs(exponent.real) <= kMostMultiplied;
    if (is_zero(base) && (exponent.imaginary != 0.0 || exponent.real < 0.0))
        return space.raise(ExceptionId::kZeroDivisionError, "0.0 to a negative or complex power");
    ComplexNumber result;
    if (whole && exponent.real > 0.0) {
        result = whole_power(base, static_cast<int64_t>(exponent.real));
    } else if (whole) {
        const ComplexNumber divisor = whole_power(base, static_cast<int64_t>(-exponent.real));
        if (is_zero(divisor)) return space.raise(ExceptionId::kZeroDivisionError, "0.0 to a negative or complex power");
        result = quotient({1.0, 0.0}, divisor);
    } else if (!is_zero(base)) {
        result = polar_power(base, exponent);
    }
    if (std::isinf(result.real) || std::isinf(result.imaginary))
        return space.raise(ExceptionId::kOverflowError, "complex exponentiation");
    return make_complex(space, result);
}

Result<double> complex_absolute(ObjectSpace& space, ComplexNumber number) {
    const double result = std::hypot(number.real, number.imaginary);
    if (std::isinf(result) && std::isfinite(number.real) && std::isfinite(number.imaginary))
        return space.raise(ExceptionId::kOverflowError, "absolute value too large");
    return result;
}

namespace {

// ---- slots ----

void complex_destroy(ObjectSpace& space, Object* self) {
    free_block(space, self, sizeof(Complex));
}

Result<Ref<Str>> complex_repr_slot(ObjectSpace& space, Value self) {
    return make_str(space, complex_repr(complex_value(self)));
}

Result<int64_t> complex_hash(ObjectSpace&, Value self) {
    constexpr uint64_t kImaginaryMultiplier = 1000003;  // sys.hash_info.imag
    const ComplexNumber number = complex_value(self);
    const uint64_t hash = static_cast<uint64_t>(hash_double(number.real, self.object)) +
                          kImaginaryMultiplier * static_cast<uint64_t>(hash_double(number.imaginary, self.object));
    return static_cast<int64_t>(hash) == -1 ? -2 : static_cast<int64_t>(hash);
}

Result<bool> complex_truth(ObjectSpace&, Value self) {
    return !is_zero(complex_value(self));
}

Result<OwnedValue> complex_compare(ObjectSpace& space, Value left, Value right, CompareOperator op) {
    if (op != CompareOperator::kEqual && op != CompareOperator::kNotEqual) return OwnedValue::not_implemented(space);
    const ComplexNumber a = complex_value(left);
    bool equal = false;
    if (is_any_complex(space, right)) {
        const ComplexNumber b = complex_value(right);
        equal = a.real == b.real && a.imaginary == b.imaginary;
    } else if (is_any_float(space, right)) {
        equal = a.imaginary == 0.0 && a.real == float_value(right);
    } else if (is_any_int(space, right)) {
        equal = a.imaginary == 0.0 && compare_double_int(a.real, right) == FloatOrder::kEqual;
    } else {
        return OwnedValue::not_implemented(space);
    }
    return OwnedValue::boolean(space, equal == (op == CompareOperator::kEqual));
}

Result<bool> complex_operand(ObjectSpace& space, Value value, ComplexNumber& number) {
    if (value.is_raw_float()) {
        number = {value.real, 0.0};
        return true;
    }
    const bool is_exact = value.is_object() && value.object->type_id() == kComplexType;
    if (is_exact || is_any_complex(space, value)) {
        number = complex_value(value);
        return true;
    }
    number.imaginary = 0.0;
    return float_operand(space, value, number.real);
}

template <BinaryOperator op>
Result<OwnedValue> complex_operator(ObjectSpace& space, Value left, Value right) {
    ComplexNumber a;
    ComplexNumber b;
    TRY(const bool left_fits, complex_operand(space, left, a));
    if (!left_fits) return OwnedValue::not_implemented(space);
    TRY(const bool right_fits, complex_operand(space, right, b));
    if (!right_fits) return OwnedValue::not_implemented(space);
    switch (op) {
        case BinaryOperator::kAdd:
            return make_complex(space, {a.real + b.real, a.imaginary + b.imaginary});
        case BinaryOperator::kSubtract:
            return make_complex(space, {a.real - b.real, a.imaginary - b.imaginary});
        case BinaryOperator::kMultiply:
            return make_complex(space, product(a, b));
        case BinaryOperator::kTrueDivide:
            if (is_zero(b)) return space.raise(ExceptionId::kZeroDivisionError, "complex division by zero");
            return make_complex(space, quotient(a, b));
        default:
            return complex_power(space, a, b);
    }
}

Result<OwnedValue> complex_negative(ObjectSpace& space, Value operand) {
    const ComplexNumber number = complex_value(operand);
    return make_complex(space, {-number.real, -number.imaginary});
}

OwnedValue exact_complex(ObjectSpace& space, Value number) {
    if (space.type_id(number) == kComplexType) return keep(space, number);
    return make_complex(space, complex_value(number));
}
Result<OwnedValue> complex_positive(ObjectSpace& space, Value operand) {
    return exact_complex(space, operand);
}

// ---- methods ----

Result<OwnedValue> complex_abs(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const double result, complex_absolute(space, complex_value(arguments[0])));
    return OwnedValue::of_float(space, result);
}
Result<OwnedValue> complex_conjugate(ObjectSpace& space, Value* arguments, size_t) {
    const ComplexNumber number = complex_value(arguments[0]);
    return make_complex(space, {number.real, -number.imaginary});
}
Result<OwnedValue> complex_itself(ObjectSpace& space, Value* arguments, size_t) {
    return exact_complex(space, arguments[0]);
}
Result<OwnedValue> complex_get_real(ObjectSpace& space, Value self) {
    return OwnedValue::of_float(space, complex_value(self).real);
}
Result<OwnedValue> complex_get_imag(ObjectSpace& space, Value self) {
    return OwnedValue::of_float(space, complex_value(self).imaginary);
}

// ---- constructor ----

// One argument of complex(real, imag) as a number. `which` begins the message for what is none.
Result<ComplexNumber> number_of(ObjectSpace& space, Value value, std::string_view which) {
    ComplexNumber number;
    // As float() does: a class may convert its instances as it likes, though not complex ones.
    if (is_any_complex(space, value) || !is_class(space.type_of(value))) {
        TRY(const bool is_number, complex_operand(space, value, number));
        if (is_number) return number;
    }
    for (const std::string_view name : {"__float__", "__index__"}) {
        TRY(const Word* method, type_lookup(space, space.type_of(value), space.intern_name(name)));
        if (method == nullptr) continue;
        TRY(const OwnedValue real, to_float(space, value));
        number.real = float_value(real.get());
        return number;
    }
    return space.raise(ExceptionId::kTypeError, "complex() {}, not '{}'", which, type_name(space, value));
}

Result<ComplexNumber> real_argument(ObjectSpace& space, Value value) {
    // No built-in type but complex itself has the method.
    if (is_class(space.type_of(value)) && !is_any_complex(space, value)) {
        TRY(OwnedValue result, call_special(space, value, "__complex__"));
        if (!result.is_empty()) {
            if (is_any_complex(space, result.get())) return complex_value(result.get());
            return space.raise(ExceptionId::kTypeError, "{}.__complex__() must return a complex, not {}",
                               type_name(space, value), type_name(space, result.get()));
        }
    }
    return number_of(space, value, "first argument must be a string or a number");
}

Result<OwnedValue> complex_from_arguments(ObjectSpace& space, Value* arguments) {
    const Value real = arguments[1];
    const Value imaginary = arguments[2];
    const bool has_imaginary = !imaginary.is_empty();
    if (!has_imaginary && space.type_id(real) == kComplexType) return take(space, arguments[1]);
    if (const Str* text = str_or_null(space, real)) {
        if (has_imaginary)
            return space.raise(ExceptionId::kTypeError, "complex() can't take second arg if first is a string");
        TRY(const ComplexNumber number, complex_from_text(space, text->text()));
        return make_complex(space, number);
    }
    if (has_imaginary && str_or_null(space, imaginary) != nullptr)
        return space.raise(ExceptionId::kTypeError, "complex() second arg can't be a string");
    ComplexNumber result;
    if (!real.is_empty()) {
        TRY(result, real_argument(space, real));
    }
    if (has_imaginary) {
        TRY(const ComplexNumber part, number_of(space, imaginary, "second argument must be a number"));
        // real + imag * 1j, where both may be complex themselves. (Adding a zero would change the sign of
        // -0.0.)
        const bool adds = !real.is_empty() && is_any_complex(space, real);
        result.imaginary = adds ? result.imaginary + part.real : part.real;
        if (is_any_complex(space, imaginary)) result.real -= part.imaginary;
    }
    return make_complex(space, result);
}

Result<OwnedValue> complex_new(ObjectSpace& space, Value* arguments, size_t) {
    TRY(OwnedValue number, complex_from_arguments(space, arguments));
    auto* type = static_cast<Type*>(arguments[0].object);
    if (type->id == kComplexType) return number;
    auto* instance = create_derived<Complex>(space, type);
    if (instance == nullptr) return space.out_of_memory();
    instance->value = complex_value(number.get());
    return OwnedValue::adopt(space, Value::of_object(instance));
}

const NativeSpec kComplexConstructor = {"complex", complex_new, "(real=?, imag=?)"};

const SlotMethod kComplexSpecialMethods[] = {{"__abs__", as_slot<complex_abs>, 0, 0}, {}};

const NativeSpec kComplexMethods[] = {
    {"__complex__", complex_itself, "()"},
    kFormatMethod<format_complex>,
    {"conjugate", complex_conjugate, "()", "The number with the sign of its imaginary part changed."},
    {nullptr, nullptr}};

const AttributeSpec kComplexAttributes[] = {{"imag", complex_get_imag}, {"real", complex_get_real}, {nullptr, nullptr}};

}  // namespace

const TypeSpec kComplexSpec = {
    .id = kComplexType,
    .slots = {.destroy = complex_destroy,
              .size = size_of<Complex>,
              .block_size = size_of<Complex>,
              .repr = complex_repr_slot,
              .format = format_complex,
              .hash = complex_hash,
              .compare = complex_compare,
              .truth = complex_truth,
              .binary = {complex_operator<BinaryOperator::kAdd>, complex_operator<BinaryOperator::kSubtract>,
                         complex_operator<BinaryOperator::kMultiply>, nullptr,
                         complex_operator<BinaryOperator::kTrueDivide>, nullptr, nullptr,
                         complex_operator<BinaryOperator::kPower>},
              .unary = {complex_negative, complex_positive, nullptr}},
    .methods = kComplexMethods,
    .attributes = kComplexAttributes,
    .constructor = &kComplexConstructor,
    .special_methods = kComplexSpecialMethods,
    .documentation =
        "complex(real=0, imag=0) -> complex\n\nA number with a real and an imaginary part, from two "
        "numbers or a text.",
};

}  // namespace eadem::vm
