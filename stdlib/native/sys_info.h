// The tables of facts in sys: version_info, flags, int_info, float_info, hash_info, implementation; and the names of
// the modules that there are.
#pragma once

#include "stdlib/runtime/runtime.h"
#include "vm/object/set.h"

namespace eadem::stdlib {

vm::Result<void> add_info(Runtime& runtime, vm::Dict* names);
// sys.stdlib_module_names.
vm::Result<vm::Ref<vm::Set>> stdlib_module_names(vm::ObjectSpace& space);

}  // namespace eadem::stdlib
