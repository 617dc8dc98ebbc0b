// What the named tuples of collections are made of.
#pragma once

#include "vm/object/type.h"

namespace eadem::stdlib {

// The attribute that is an item of the tuple.
extern const vm::TypeSpec kTupleGetterSpec;

// _makes_tuple(function, /): notes that the function, as the __new__ of a class that derives from tuple, makes a tuple
// of all its arguments but the class, so that a call of the class may do that itself. Returns the function.
vm::Result<vm::OwnedValue> mark_tuple_maker(vm::ObjectSpace& space, vm::Value* row, size_t count);

}  // namespace eadem::stdlib
