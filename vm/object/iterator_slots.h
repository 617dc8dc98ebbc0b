// Slots that all iterators have in common.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

inline constexpr const char* kLengthHintText = "About how many items are left.";

// iter(iterator) is the iterator.
inline Result<OwnedValue> iterate_self(ObjectSpace& space, Value self) {
    return keep(space, self);
}

}  // namespace eadem::vm
