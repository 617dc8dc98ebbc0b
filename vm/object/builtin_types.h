// The descriptions of all built-in types, one `const TypeSpec k<Name>Spec` in each type's own file.
#pragma once

#include "vm/object/type.h"

namespace eadem::vm {

#define TYPE(name, python_name) extern const TypeSpec k##name##Spec;
#include "vm/object/types.def"
#undef TYPE
// Every exception class has these slots and attributes.
extern const TypeSpec kExceptionSpec;

// Makes all types of types.def and exceptions.def, bases first. Called once while a space starts.
void make_builtin_types(ObjectSpace& space);

}  // namespace eadem::vm
