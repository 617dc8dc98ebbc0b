// The tables of facts in sys: version_info, flags, int_info, float_info, hash_info, implementation.
#pragma once

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

vm::Result<void> add_info(Runtime& runtime, vm::Dict* names);

}  // namespace eadem::stdlib
