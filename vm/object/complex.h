// complex: two doubles in an object of its own; there is no raw form.
#pragma once

#include <string>
#include <string_view>

#include "vm/object/operator_kind.h"
#include "vm/object/ref.h"
#include "vm/object/type.h"

namespace eadem::vm {

struct ComplexNumber {
    double real = 0.0;
    double imaginary = 0.0;
};

struct Complex : Object {
    ComplexNumber value;
};

OwnedValue make_complex(ObjectSpace& space, ComplexNumber number);

// complex, or an instance of a class derived from it; unchecked reading of such a value.
inline bool is_any_complex(const ObjectSpace& space, Value value) {
    return value.is_object() && is_instance(space, value, kComplexType);
}
inline ComplexNumber complex_value(Value value) {
    return static_cast<Complex*>(value.object)->value;
}

// base ** exponent; ZeroDivisionError and OverflowError as CPython.
Result<OwnedValue> complex_power(ObjectSpace& space, ComplexNumber base, ComplexNumber exponent);
// |number|; OverflowError "absolute value too large".
Result<double> complex_absolute(ObjectSpace& space, ComplexNumber number);
// repr(complex): "(1+2j)", "2j".
std::string complex_repr(ComplexNumber number);
// complex(text) with Python's grammar and message.
Result<ComplexNumber> complex_from_text(ObjectSpace& space, std::string_view text);

}  // namespace eadem::vm
