// The types of the module _functools.
#pragma once

#include "vm/object/type.h"

namespace eadem::stdlib {

extern const vm::TypeSpec kCachedFunctionSpec, kPartialSpec;

}  // namespace eadem::stdlib
