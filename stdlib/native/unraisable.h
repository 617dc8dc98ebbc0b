// Exceptions that nobody can catch, in the hands of the program: sys.unraisablehook.
#pragma once

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// Tells of the pending exception by whatever sys.unraisablehook is (ObjectSpace::unraisable).
void report_unraisable(vm::ObjectSpace& space, vm::Value where);

// sys.unraisablehook itself; the row has its one argument.
vm::Result<vm::OwnedValue> sys_unraisablehook(vm::ObjectSpace& space, vm::Value* row, size_t count);

}  // namespace eadem::stdlib
