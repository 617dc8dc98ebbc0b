// What a class is derived from, for the making of classes (class.cpp).
#pragma once

#include "vm/object/class.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

// The base whose layout instances of the class have: __base__. TypeErrors for bases that are no types or do not go
// together.
Result<Type*> best_base(ObjectSpace& space, Tuple* bases);
// TypeError unless what the mro() of a metaclass returned for the type is classes, all with a layout that its instances
// have.
Result<void> check_own_order(ObjectSpace& space, Class* type, Tuple* order);
// The resolution order of a class from its bases' (C3); TypeError if there is none.
Result<Ref<Tuple>> linearise(ObjectSpace& space, Class* type);
// Type::mro of any type, made if it is not there.
Result<Ref<Tuple>> resolution_order(ObjectSpace& space, Type* type);

// __bases__ of whatever has a tuple there, class or not; empty otherwise.
Result<OwnedValue> bases_of(ObjectSpace& space, Value candidate);
// What `issubclass` means where no __subclasscheck__ of the program is in the way: for types by resolution order, for
// other things by the __bases__ that they claim. TypeError if one of them has none.
Result<bool> is_plain_subclass(ObjectSpace& space, Value derived, Value base);

}  // namespace eadem::vm
