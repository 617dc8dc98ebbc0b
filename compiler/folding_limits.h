// Which constant operations are worth folding: those whose result stays small (identity rules, section 4).
#pragma once

#include "vm/object/operators.h"

namespace eadem::compiler {

// False if the result would be too large for a constant, or if Python never folds the operation. Operands
// that the operator does not fit are allowed: trying them fails by itself.
bool worth_folding(const vm::IdentityProfile& profile, vm::BinaryOperator op, vm::Value left, vm::Value right);

}  // namespace eadem::compiler
