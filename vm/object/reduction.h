// What `object` says of how objects are made again: for copy, pickle and whoever asks. The work is done by the module
// copyreg, so the code stands with those who can import one.
#pragma once

#include "vm/object/native.h"

namespace eadem::vm {

// Native code of object.__reduce__(), object.__reduce_ex__(protocol) and object.__getstate__().
Result<OwnedValue> reduce_object(ObjectSpace& space, Value* row, size_t count);
Result<OwnedValue> reduce_object_by_protocol(ObjectSpace& space, Value* row, size_t count);
Result<OwnedValue> state_of_object(ObjectSpace& space, Value* row, size_t count);

}  // namespace eadem::vm
