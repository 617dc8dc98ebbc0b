// The object, or raw number, that a literal of the source stands for.
#pragma once

#include <string>

#include "grammar/ast.h"
#include "vm/object/ref.h"

namespace eadem::compiler {

// A value of this occurrence's own, unless the object is canonical. Fails only for lack of memory.
vm::Result<vm::OwnedValue> literal_value(vm::ObjectSpace& space, const grammar::ConstantValue& literal);

// An f-string without fields is as good as a literal.
bool has_fields(const grammar::JoinedStr& node);
std::string fieldless_text(const grammar::JoinedStr& node);

}  // namespace eadem::compiler
