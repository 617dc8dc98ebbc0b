// When two constants have the same key: same type, same value, and so on inside tuples, frozensets and code objects.
#pragma once

#include "vm/object/object_space.h"

namespace eadem::compiler {

bool same_constant(const vm::Object* a, const vm::Object* b);
// Equal for objects that are the same constant.
uint32_t constant_hash(const vm::ObjectSpace& space, vm::Object* object);
// The hash of the int as constant_hash has it, without an object.
uint32_t int_constant_hash(int64_t number);

}  // namespace eadem::compiler
