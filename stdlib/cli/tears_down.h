// Whether what a process has made is taken apart before it ends. The end gives all memory back at once; only the
// sanitizers want to see every object freed.
#pragma once

#include "vm/object/heap.h"

namespace eadem::stdlib {

// heap.h defines the macro for clang too.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kTearsDown = true;
#else
inline constexpr bool kTearsDown = false;
#endif

}  // namespace eadem::stdlib
