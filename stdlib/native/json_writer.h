// The writer of the module _json.
#pragma once

#include "vm/object/native.h"

namespace eadem::stdlib {

// write(obj, ensure_ascii, allow_nan, sort_keys, indent, item_separator, key_separator): the JSON text of an object
// that is made of exact built-in types alone, or NotImplemented if there is anything else in it. Runs no code of the
// program.
vm::Result<vm::OwnedValue> json_write(vm::ObjectSpace& space, vm::Value* row, size_t count);

}  // namespace eadem::stdlib
