// Types with arguments (list[int]) and unions of types (int | None): what annotations are made of.
#pragma once

#include "vm/object/native.h"

namespace eadem::vm {

// origin[arguments]; a tuple is taken as the row of arguments.
Result<OwnedValue> make_generic_alias(ObjectSpace& space, Value origin, Value arguments);
// What a generic type has as __class_getitem__: Type[arguments]. Alone among its class methods, or one of them.
Result<OwnedValue> class_get_item(ObjectSpace& space, Value* row, size_t count);
constexpr NativeSpec kClassGetItem = {"__class_getitem__", class_get_item, "(item, /)",
                                      "The type with arguments, for annotations."};
extern const NativeSpec kGenericClassMethods[];
// left | right, of types, None, aliases and unions; NotImplemented if one of them is none of these.
Result<OwnedValue> make_union(ObjectSpace& space, Value left, Value right);
// The types of a union, as a tuple (borrowed); null if the value is no union.
Tuple* union_members(const ObjectSpace& space, Value value);

}  // namespace eadem::vm
