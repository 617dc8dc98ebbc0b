// What the prompt does with the value of an expression: sys.displayhook.
#pragma once

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// Prints repr(value) to sys.stdout and keeps it as builtins._ ; nothing for None.
vm::Result<void> display_value(Runtime& runtime, vm::Value value);

}  // namespace eadem::stdlib
