// The names of what an instance holds itself, for whoever looks at objects from outside: completion at the prompt.
#pragma once

#include <functional>

#include "vm/object/object_space.h"

namespace eadem::vm {

// Calls visit(name) for each attribute of an object that is an instance of a class (not of its class, and without its
// slots), in their order. `visit` must not change the object. Changes nothing itself: __dict__ would.
void for_each_own_attribute(ObjectSpace& space, Object* self, const std::function<void(Value name)>& visit);

}  // namespace eadem::vm
