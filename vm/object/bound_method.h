// A callable with the object that it is a method of: what `instance.method` gives.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

struct BoundMethod : Object {
    Object* function;  // any callable
    Word self;
};

// The callable is lent.
Ref<BoundMethod> make_bound_method(ObjectSpace& space, Object* function, OwnedValue self);

}  // namespace eadem::vm
