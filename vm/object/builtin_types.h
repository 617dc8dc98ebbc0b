// The descriptions of all built-in types, one `const TypeSpec k<Name>Spec` in each type's own file.
#pragma once

#include "vm/object/type.h"

namespace eadem::vm {

#define TYPE(name, python_name) extern const TypeSpec k##name##Spec;
#include "vm/object/types.def"
#undef TYPE
// BaseException's, and that of every exception class without a description of its own.
extern const TypeSpec kExceptionSpec;
// The description of an exception class; null: as its base (exception_members.cpp has the list).
const TypeSpec* exception_spec(ExceptionId id);

// Makes all types of types.def and exceptions.def, bases first. Called once while a space starts.
void make_builtin_types(ObjectSpace& space);

}  // namespace eadem::vm
