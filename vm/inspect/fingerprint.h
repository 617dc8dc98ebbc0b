// A number by which the value of an immutable object is told from another's at the same address; that of an object that
// can change says only its type.
#pragma once

#include <cstdint>

#include "vm/object/object.h"

namespace eadem::vm {

uint64_t fingerprint(const Object* object);

}  // namespace eadem::vm
