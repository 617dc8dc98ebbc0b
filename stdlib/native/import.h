// import: finds a module in sys.modules, or makes a native one, or runs a frozen one. (Modules from files are not
// imported yet.)
#pragma once

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// What `import name` gives: the top package, or the module itself if `fromlist` has names. `globals` (may be
// null) are the importing module's, for relative imports. ModuleNotFoundError in CPython's words.
vm::Result<vm::OwnedValue> import_module(Runtime& runtime, std::string_view name, vm::Dict* globals, vm::Value fromlist,
                                         int64_t level);

}  // namespace eadem::stdlib
