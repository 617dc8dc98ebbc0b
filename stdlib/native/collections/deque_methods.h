// The methods of deque, for the table in deque_type.cpp.
#pragma once

#include "stdlib/native/collections/deque.h"

namespace eadem::stdlib {

#define DEQUE_METHOD(name, signature, documentation) \
    vm::Result<vm::OwnedValue> deque_method_##name(vm::ObjectSpace& space, vm::Value* row, size_t count);
#include "stdlib/native/collections/deque_methods.def"
#undef DEQUE_METHOD

}  // namespace eadem::stdlib
