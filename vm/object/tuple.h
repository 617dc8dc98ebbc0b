// tuple: an immutable row of Words behind the header. The empty tuple exists once
// (SharedObjects::empty_tuple).
//
// Invariant: once somebody else has seen a tuple, no item of it is empty; items change only from a number in
// place to the box of that number.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

struct SliceBounds;

struct Tuple : Object {
    size_t size;

    Word* items() { return reinterpret_cast<Word*>(this + 1); }
    const Word* items() const { return reinterpret_cast<const Word*>(this + 1); }
};

// The most items of a tuple whose memory is never refused.
constexpr size_t kMostSmallTupleItems = (Heap::kLargestSmall - sizeof(Tuple)) / sizeof(Word);
// A bare tuple of that many items at most, at least one, which the caller fills before anything else is allocated.
inline Tuple* new_small_tuple(ObjectSpace& space, size_t size) {
    auto* tuple = space.create_tracked<Tuple>(kTupleType, sizeof(Tuple) + size * sizeof(Word));
    tuple->size = size;
    return tuple;
}
// A tuple of two items; takes the words over.
inline Tuple* new_pair(ObjectSpace& space, Word first, Word second) {
    Tuple* pair = new_small_tuple(space, 2);
    pair->items()[0] = first;
    pair->items()[1] = second;
    return pair;
}
// A tuple of `size` empty Words that the caller fills before anybody sees it; the shared one for size 0.
Result<Ref<Tuple>> make_tuple(ObjectSpace& space, size_t size);
// Takes the values out of a row (arguments, temporaries).
Result<Ref<Tuple>> make_tuple_from(ObjectSpace& space, Value* values, size_t count);
// The hash of a tuple of ints and strs, which needs no protocol; false for others.
bool quick_tuple_hash(ObjectSpace& space, const Tuple* tuple, int64_t& hash);
// tuple[start:stop:step] for bounds inside the tuple: the same object for the whole of an exact tuple. `tuple` is lent.
Result<OwnedValue> tuple_slice(ObjectSpace& space, Tuple* tuple, const SliceBounds& bounds);
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
