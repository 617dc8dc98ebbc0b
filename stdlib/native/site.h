// What CPython's site module puts into builtins: exit and quit, help, copyright, credits, license.
#pragma once

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

vm::Result<void> add_site_names(Runtime& runtime, vm::Dict* names);

}  // namespace eadem::stdlib
