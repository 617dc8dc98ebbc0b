// What calling a type does: __new__, then __init__.
#pragma once

#include "vm/object/class.h"
#include "vm/object/native.h"

namespace eadem::vm {

// type(*arguments): the `call` slot of types.
Result<OwnedValue> construct(ObjectSpace& space, Type* type, const CallArguments& arguments);
// Puts __new__ into the attributes of a built-in type that can be called.
Result<void> add_constructor(ObjectSpace& space, Type* type, Dict* attributes);
// object.__init__: complains of arguments that nobody takes.
Result<OwnedValue> initialise_object(ObjectSpace& space, const Slots& own, Value self, const CallArguments& arguments);
// An instance of a class of which only __init__ is its own, if all there is to do is to make it and call that: what the
// class of a constructor call must be like. The place of __init__ (null: a native one, which has nothing to do) is put
// into `initialise`. The class derives from `object`, or from an exception that does not look at its arguments.
Result<bool> is_plainly_made(ObjectSpace& space, Class* type, Word*& initialise);
// TypeError: the class has abstract methods.
Failed refuse_abstract(ObjectSpace& space, const Class* type);

}  // namespace eadem::vm
