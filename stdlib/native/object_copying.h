// How objects are taken apart to be made again: what `object` has for the modules copy and pickle.
#pragma once

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// Gives `object` its methods __reduce_ex__, __reduce__, __getstate__ and __sizeof__. Their rules are Python code, in
// the frozen module copyreg.
vm::Result<void> add_copying_methods(Runtime& runtime);

}  // namespace eadem::stdlib
