// What the builtins abs, divmod, round, int and float do for a value of any type.
//
// Value parameters follow value.h: objects are lent, raw numbers are given.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

// abs(number)
Result<OwnedValue> absolute(ObjectSpace& space, Value number);
// divmod(left, right)
Result<OwnedValue> divide_modulo(ObjectSpace& space, Value left, Value right);
// round(number[, digits]); `digits` is empty if not given.
Result<OwnedValue> round_number(ObjectSpace& space, Value number, Value digits);
// int(value): an exact int, from a number, a text or what __int__, __index__ or __trunc__ gives.
Result<OwnedValue> to_int(ObjectSpace& space, Value value);
// float(value): an exact float, from a number, a text or what __float__ or __index__ gives.
Result<OwnedValue> to_float(ObjectSpace& space, Value value);

}  // namespace eadem::vm
