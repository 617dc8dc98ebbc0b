// collections.deque: a ring of Words that is quick at both ends.
//
// Invariants: `capacity` is a power of two or 0; the items are at head, head + 1 ... round the ring; `state` changes
// whenever the items or their places do, which is how iterators notice.
#pragma once

#include "vm/object/ref.h"
#include "vm/object/type.h"

namespace eadem::stdlib {

constexpr int64_t kNoLimit = -1;

struct Deque : vm::Object {
    vm::Word* ring;
    size_t capacity;
    size_t head;
    size_t size;
    int64_t limit;  // maxlen, or kNoLimit
    uint64_t state;

    vm::Word& item(size_t index) { return ring[(head + index) & (capacity - 1)]; }
};

extern const vm::TypeSpec kDequeSpec, kDequeIteratorSpec, kDequeReverseIteratorSpec;

inline Deque* as_deque(vm::Value value) {
    return static_cast<Deque*>(value.object);
}
// The deque that the value is (also as an instance of a class derived from it), or null.
Deque* deque_or_null(vm::ObjectSpace& space, vm::Value value);

// An empty one, of the type deque.
vm::Result<vm::Ref<Deque>> make_deque(vm::ObjectSpace& space, int64_t limit);
// Consume the item; past the limit, one leaves at the other end.
vm::Result<void> deque_append(vm::ObjectSpace& space, Deque* deque, vm::OwnedValue item);
vm::Result<void> deque_append_left(vm::ObjectSpace& space, Deque* deque, vm::OwnedValue item);
vm::OwnedValue deque_pop(vm::ObjectSpace& space, Deque* deque);
vm::OwnedValue deque_pop_left(vm::ObjectSpace& space, Deque* deque);
// Appends every item; a deque may extend itself.
vm::Result<void> deque_extend(vm::ObjectSpace& space, Deque* deque, vm::Value iterable);
void deque_clear(vm::ObjectSpace& space, Deque* deque);
// Moves the items round by so many places to the right.
void deque_rotate(Deque* deque, int64_t steps);
vm::OwnedValue deque_remove_at(vm::ObjectSpace& space, Deque* deque, size_t place);

vm::Result<vm::OwnedValue> deque_copy(vm::ObjectSpace& space, vm::Value deque);
vm::Result<vm::OwnedValue> deque_iterate(vm::ObjectSpace& space, vm::Value self);
vm::Result<vm::OwnedValue> deque_reversed(vm::ObjectSpace& space, vm::Value* row, size_t count);

}  // namespace eadem::stdlib
