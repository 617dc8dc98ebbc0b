// What becomes of a module's constants when its code is read from cached bytecode (a .pyc) instead of being compiled.
#pragma once

#include "stdlib/runtime/runtime.h"

namespace eadem::stdlib {

// Gives the constants of freshly compiled code, and of all code in it, the identity that they have after loading. All
// that was one object is one still, and canonical objects are themselves, with one exception where the profile says so
// (pyc_single_byte_const_shared): marshal makes a bytes object of one byte without asking for the cached one
// (Python/marshal.c, TYPE_BYTES), so such a constant is an object of the module's own.
vm::Result<void> reload_constants(Runtime& runtime, vm::CodeObject* code);

}  // namespace eadem::stdlib
