// Types with arguments (list[int]) and unions of types (int | None): what annotations are made of.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

// origin[arguments]; a tuple is taken as the row of arguments.
Result<OwnedValue> make_generic_alias(ObjectSpace& space, Value origin, Value arguments);
// left | right, of types, None, aliases and unions; NotImplemented if one of them is none of these.
Result<OwnedValue> make_union(ObjectSpace& space, Value left, Value right);
// The types of a union, as a tuple (borrowed); null if the value is no union.
Tuple* union_members(const ObjectSpace& space, Value value);

}  // namespace eadem::vm
