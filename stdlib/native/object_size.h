// Honest sizes of objects: the bytes that this implementation holds for them (what they refer to is not included). They
// are smaller than CPython's as a rule, and Eadem does not claim otherwise.
#pragma once

#include "vm/object/object_space.h"

namespace eadem::stdlib {

// The object's own memory, buffers and tables that it alone owns included. A dict's share of a key table that
// several dicts use is counted as if it were its own. A raw number has the size of the box it would get.
size_t object_size(vm::ObjectSpace& space, vm::Value value);

}  // namespace eadem::stdlib
