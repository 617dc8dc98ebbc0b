// What the iterators over bytes, bytearrays and memoryviews have in common. They are not tracked.
#pragma once

#include "vm/object/iterators.h"

namespace eadem::vm {

// A new iterator of that type over the sequence.
inline OwnedValue make_byte_iterator(ObjectSpace& space, TypeId type, Value sequence) {
    auto* iterator = space.create<SequenceIterator>(type);
    sequence.object->share();
    iterator->sequence = sequence.object;
    iterator->index = 0;
    return OwnedValue::adopt(space, Value::of_object(iterator));
}

inline void byte_iterator_destroy(ObjectSpace& space, Object* self) {
    auto* iterator = static_cast<SequenceIterator*>(self);
    if (iterator->sequence != nullptr) space.release(iterator->sequence);
    space.heap.free(iterator, sizeof(SequenceIterator));
}

// The iterator is at its end: it lets go of the sequence.
inline OwnedValue end_byte_iterator(ObjectSpace& space, SequenceIterator* iterator) {
    space.release(std::exchange(iterator->sequence, nullptr));
    return OwnedValue();
}

}  // namespace eadem::vm
