// The methods of deque, for the table in deque_type.cpp.
#pragma once

#include "stdlib/native/collections/deque.h"

namespace eadem::stdlib {

#define DEQUE_METHOD(name, signature, documentation) \
    vm::Result<vm::OwnedValue> deque_method_##name(vm::ObjectSpace& space, vm::Value* row, size_t count);
#include "stdlib/native/collections/deque_methods.def"
#undef DEQUE_METHOD
vm::Value quick_deque_append(vm::ObjectSpace& space, const vm::Value* row, size_t count);
vm::Value quick_deque_appendleft(vm::ObjectSpace& space, const vm::Value* row, size_t count);
vm::Value quick_deque_pop(vm::ObjectSpace& space, const vm::Value* row, size_t count);
vm::Value quick_deque_popleft(vm::ObjectSpace& space, const vm::Value* row, size_t count);

}  // namespace eadem::stdlib
