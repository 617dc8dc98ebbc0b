// float: a double, raw in registers and Words, in a FloatObject when boxed. (complex has complex.h.)
#pragma once

#include <string>
#include <string_view>

#include "vm/object/operator_kind.h"
#include "vm/object/ref.h"
#include "vm/object/type.h"

namespace eadem::vm {

// True and `number` set if the value is a float, raw or boxed.
inline bool is_float(Value value, double& number) {
    if (value.is_raw_float()) {
        number = value.real;
        return true;
    }
    if (!value.is_object() || value.object->type_id() != kFloatType) return false;
    number = static_cast<FloatObject*>(value.object)->value;
    return true;
}

// float, or an instance of a class derived from float; unchecked reading of such a value.
inline bool is_any_float(const ObjectSpace& space, Value value) {
    return value.is_raw_float() || (value.is_object() && is_instance(space, value, kFloatType));
}
inline double float_value(Value value) {
    return value.is_raw_float() ? value.real : static_cast<FloatObject*>(value.object)->value;
}
// An exact float of the same value: floats are kept, instances of subclasses copied.
OwnedValue exact_float(ObjectSpace& space, Value number);

// float, int or bool as a double; TypeError "must be real number, not x", OverflowError for huge ints.
Result<double> to_double(ObjectSpace& space, Value value);
// The double that a float or int operand stands for. False if the value is neither; fails if an int is too
// large.
Result<bool> float_operand(ObjectSpace& space, Value value, double& number);
// repr(float): the shortest text that reads back equal.
std::string float_repr(double number);
// A nan is equal to nothing, itself included: it hashes by the object that holds it.
int64_t hash_double(double number, const Object* holder);
// left op right for two floats; ZeroDivisionError and OverflowError as CPython.
Result<OwnedValue> float_binary(ObjectSpace& space, BinaryOperator op, double left, double right);
// The tuple (left // right, left % right).
Result<OwnedValue> float_divmod(ObjectSpace& space, double left, double right);
// How a float compares to a float or an int of any size: exact. kUnordered if one is nan.
enum class FloatOrder { kLess, kEqual, kGreater, kUnordered };
FloatOrder compare_doubles(double left, double right);
FloatOrder compare_double_int(double left, Value right);
// round(number, digits), correctly rounded on the decimal form; round(number) to an int, ties to even.
Result<OwnedValue> float_round(ObjectSpace& space, double number, Value digits);
Result<OwnedValue> float_round_to_int(ObjectSpace& space, double number);
// An int result of rounding a float; a new object under old profiles (identity rules, section 6).
Result<OwnedValue> int_from_rounded(ObjectSpace& space, double number);
// OverflowError (34, "Numerical result out of range"), as the C library reports ERANGE.
Failed raise_result_too_large(ObjectSpace& space);
// Floor modulo and floor division of doubles as Python defines them; `right` is not 0.
double float_modulo(double left, double right);
double float_floor_divide(double left, double right);
// float(text) with Python's grammar and message. `shown` (how the message shows it) says that the text is
// bytes.
Result<double> float_from_text(ObjectSpace& space, std::string_view text, std::string_view shown = {});
// The number that the longest fitting beginning of plain ASCII text writes ("1.5e3", "inf", "nan"; no sign,
// no spaces), and how many characters that took; 0 if none fits. Too large: infinity; too small: 0.
double read_double(std::string_view text, size_t& used);
// float.hex() and float.fromhex().
std::string float_to_hex(double number);
Result<double> float_from_hex(ObjectSpace& space, std::string_view text);

}  // namespace eadem::vm
