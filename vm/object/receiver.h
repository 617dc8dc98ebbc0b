// What the descriptors of a type are asked for must be an object of that type: a program may put them into a class of
// its own, or call their __get__.
#pragma once

#include <string_view>

#include "vm/object/object_space.h"
#include "vm/object/result.h"
#include "vm/object/type.h"

namespace eadem::vm {

// TypeError in CPython's words: `receiver` is none of `owner_name`, whose descriptor `name` is.
[[gnu::cold]] Failed refuse_receiver(ObjectSpace& space, std::string_view name, std::string_view owner_name,
                                     Value receiver);

inline Result<void> check_receiver(ObjectSpace& space, std::string_view name, const Type* owner, Value receiver) {
    if (is_subtype(space.type_of(receiver), owner)) return {};
    return refuse_receiver(space, name, owner->name, receiver);
}

}  // namespace eadem::vm
