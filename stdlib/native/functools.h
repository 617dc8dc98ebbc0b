// The types of the module _functools.
#pragma once

#include "vm/object/type.h"

namespace eadem::stdlib {

extern const vm::TypeSpec kCachedFunctionSpec, kPartialSpec;

// cmp_to_key(mycmp): what makes sort keys of a function that compares two things.
vm::Result<vm::OwnedValue> cmp_to_key(vm::ObjectSpace& space, vm::Value* row, size_t count);

}  // namespace eadem::stdlib
