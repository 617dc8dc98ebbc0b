// The object, or raw number, that a literal of the source stands for.
#pragma once

#include "grammar/ast.h"
#include "vm/object/ref.h"

namespace eadem::compiler {

// A value of this occurrence's own, unless the object is canonical. Fails only for lack of memory.
vm::Result<vm::OwnedValue> literal_value(vm::ObjectSpace& space, const grammar::ConstantValue& literal);

}  // namespace eadem::compiler
