// What the files of the module math share: the functions that the module's table names, and how C's floating point
// errors become exceptions.
#pragma once

#include "vm/object/native.h"

namespace eadem::stdlib {

// ValueError "math domain error" and OverflowError "math range error".
vm::Failed raise_domain_error(vm::ObjectSpace& space);
vm::Failed raise_range_error(vm::ObjectSpace& space);

// math_special.cpp: gamma function and its logarithm. `domain_error` is set where they have poles.
double gamma_function(double x, bool& domain_error);
double log_gamma_function(double x, bool& domain_error);

// math_integers.cpp
vm::Result<vm::OwnedValue> math_comb(vm::ObjectSpace& space, vm::Value* arguments, size_t count);
vm::Result<vm::OwnedValue> math_factorial(vm::ObjectSpace& space, vm::Value* arguments, size_t count);
vm::Result<vm::OwnedValue> math_gcd(vm::ObjectSpace& space, vm::Value* arguments, size_t count);
vm::Result<vm::OwnedValue> math_isqrt(vm::ObjectSpace& space, vm::Value* arguments, size_t count);
vm::Result<vm::OwnedValue> math_lcm(vm::ObjectSpace& space, vm::Value* arguments, size_t count);
vm::Result<vm::OwnedValue> math_perm(vm::ObjectSpace& space, vm::Value* arguments, size_t count);

// math_sums.cpp
vm::Result<vm::OwnedValue> math_dist(vm::ObjectSpace& space, vm::Value* arguments, size_t count);
vm::Result<vm::OwnedValue> math_fsum(vm::ObjectSpace& space, vm::Value* arguments, size_t count);
vm::Result<vm::OwnedValue> math_hypot(vm::ObjectSpace& space, vm::Value* arguments, size_t count);
vm::Result<vm::OwnedValue> math_prod(vm::ObjectSpace& space, vm::Value* arguments, size_t count);
vm::Result<vm::OwnedValue> math_sumprod(vm::ObjectSpace& space, vm::Value* arguments, size_t count);

// math_functions.cpp: the rest.
extern const vm::NativeSpec kMathFunctions[];

}  // namespace eadem::stdlib
