// tuple: an immutable row of Words behind the header. The empty tuple exists once
// (SharedObjects::empty_tuple).
//
// Invariant: once somebody else has seen a tuple, no item of it is empty; items change only from a number in
// place to the box of that number.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

struct Tuple : Object {
    size_t size;

    Word* items() { return reinterpret_cast<Word*>(this + 1); }
    const Word* items() const { return reinterpret_cast<const Word*>(this + 1); }
};

// A tuple of `size` empty Words that the caller fills before anybody sees it; the shared one for size 0.
Result<Ref<Tuple>> make_tuple(ObjectSpace& space, size_t size);
// Takes the values out of a row (arguments, temporaries).
Result<Ref<Tuple>> make_tuple_from(ObjectSpace& space, Value* values, size_t count);
// tuple(iterable): the same object for an exact tuple.
Result<OwnedValue> tuple_from_iterable(ObjectSpace& space, Value iterable);

inline bool is_tuple(Value value) {
    return value.is_object() && value.object->type_id() == kTupleType;
}
// Unchecked view of a value known to be a tuple (or an instance of a subclass).
inline Tuple* as_tuple(Value value) {
    return static_cast<Tuple*>(value.object);
}

}  // namespace eadem::vm
