// What code can tell of its numbers: ending the permission to copy them, and what a function does with its parameters.
//
// The compiler lets operators read copies of numbers, as no number can tell who holds it. A method of a class that is
// called by an operator can: it may return what it got, or keep it. Once there is such a method, no code that has the
// operator copies for operators any more.
#pragma once

#include "vm/code/code_object.h"

namespace eadem::vm {

// From now on no local of the code is blind to identity, and what it reads out is shared, if it has one of these
// operators.
void end_blindness(CodeObject* code, OperandSight where);

// Whether a parameter of the code after the first may be kept, passed on or handed back, or be compared by `is`.
// isinstance(parameter, ...), parameter.name, methods that numbers do not have and a comparison with the first
// parameter do nothing of that.
bool keeps_parameters(const CodeObject* code);

}  // namespace eadem::vm
