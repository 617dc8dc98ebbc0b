// float: a double, raw in registers and Words, in a FloatObject when boxed. (complex has complex.h.)
#pragma once

#include <string>

#include "vm/object/operator_kind.h"
#include "vm/object/ref.h"

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

// float, int or bool as a double; TypeError "must be real number, not x", OverflowError for huge ints.
Result<double> to_double(ObjectSpace& space, Value value);
// repr(float): the shortest text that reads back equal.
std::string float_repr(double number);
int64_t hash_double(double number);
// left op right for two floats; ZeroDivisionError and OverflowError as CPython.
Result<OwnedValue> float_binary(ObjectSpace& space, BinaryOperator op, double left, double right);
// Floor modulo and floor division of doubles as Python defines them; `right` is not 0.
double float_modulo(double left, double right);
double float_floor_divide(double left, double right);
// float(text) with Python's grammar and message.
Result<double> float_from_text(ObjectSpace& space, std::string_view text);

}  // namespace eadem::vm
