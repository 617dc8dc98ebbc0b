// Weak references: they name an object without keeping it alive.
//
// An object that is named so has kFlagWeaklyReferenced, and its references hang in a list that begins in
// ObjectSpace::weak_references. When it dies, they are emptied first, and then those with a callback tell it.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

struct WeakReference : Object {
    Object* target;  // not counted; null once it is dead
    WeakReference* next;
    Word callback;  // empty: none
    int64_t hash;   // of the target, if it was asked for
    bool has_hash;
};

// A reference to the object: of the class `type` (weakref.ref or derived from it), with a callback or none (empty). One
// without a callback, of exactly that type, is shared. TypeError for objects that cannot be referenced so.
Result<OwnedValue> make_weak_reference(ObjectSpace& space, Type* type, Value target, OwnedValue callback);
// The same as a proxy, which stands for the object in all that is done with it.
Result<OwnedValue> make_weak_proxy(ObjectSpace& space, Value target, OwnedValue callback);

// What the object that dies, or is found to be garbage, has to do first. Calls the callbacks.
void clear_weak_references(ObjectSpace& space, Object* dying);

// The references to an object, as a list begins; null: none.
WeakReference* first_weak_reference(const ObjectSpace& space, const Object* target);

}  // namespace eadem::vm
