// The ring of a deque: what grows, shrinks and turns it.
#include "stdlib/native/collections/deque.h"

#include <algorithm>

#include "stdlib/runtime/runtime.h"
#include "vm/object/operators.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

constexpr size_t kFirstCapacity = 8;

// A ring of another size with the items at its beginning.
Result<void> set_capacity(ObjectSpace& space, Deque* deque, size_t capacity) {
    if (capacity > Heap::kLargestBlock / sizeof(Word)) return space.out_of_memory();
    auto* ring = static_cast<Word*>(space.heap.allocate_buffer(capacity * sizeof(Word)));
    if (ring == nullptr) return space.out_of_memory();
    for (size_t i = 0; i < deque->size; ++i) ring[i] = deque->item(i);
    if (deque->ring != nullptr) space.heap.free_buffer(deque->ring, deque->capacity * sizeof(Word));
    deque->ring = ring;
    deque->capacity = capacity;
    deque->head = 0;
    return {};
}

Result<void> make_room(ObjectSpace& space, Deque* deque) {
    if (deque->size < deque->capacity) return {};
    return set_capacity(space, deque, deque->capacity == 0 ? kFirstCapacity : deque->capacity * 2);
}

// A ring that is mostly empty is made smaller; that it may fail to is no harm.
void give_back_room(ObjectSpace& space, Deque* deque) {
    if (deque->capacity <= kFirstCapacity * 8 || deque->size > deque->capacity / 8) return;
    const Result<void> done = set_capacity(space, deque, deque->capacity / 4);
    if (!done.ok()) space.forget_pending();
}

}  // namespace

Deque* deque_or_null(ObjectSpace& space, Value value) {
    if (!value.is_object() || value.object->type_id() < kFirstDynamicType) return nullptr;
    const Type* deque = runtime_of(space).dynamic_type(kDequeSpec, "collections.deque");
    return is_subtype(space.type_of(value), deque) ? as_deque(value) : nullptr;
}

Result<Ref<Deque>> make_deque(ObjectSpace& space, int64_t limit) {
    const Type* type = runtime_of(space).dynamic_type(kDequeSpec, "collections.deque");
    if (type == nullptr) return space.out_of_memory();
    auto* deque = space.create_tracked<Deque>(type->id);
    deque->ring = nullptr;
    deque->capacity = deque->head = deque->size = 0;
    deque->limit = limit;
    deque->state = 0;
    return Ref<Deque>::adopt(space, deque);
}

Result<void> deque_append(ObjectSpace& space, Deque* deque, OwnedValue item) {
    if (deque->limit == 0) return {};
    TRY_VOID(make_room(space, deque));
    ++deque->state;
    const Word word = to_word(space, std::move(item));
    ++deque->size;
    deque->item(deque->size - 1) = word;
    if (deque->limit != kNoLimit && deque->size > static_cast<size_t>(deque->limit))
        static_cast<void>(deque_pop_left(space, deque));
    return {};
}

Result<void> deque_append_left(ObjectSpace& space, Deque* deque, OwnedValue item) {
    if (deque->limit == 0) return {};
    TRY_VOID(make_room(space, deque));
    ++deque->state;
    const Word word = to_word(space, std::move(item));
    deque->head = (deque->head - 1) & (deque->capacity - 1);
    ++deque->size;
    deque->item(0) = word;
    if (deque->limit != kNoLimit && deque->size > static_cast<size_t>(deque->limit))
        static_cast<void>(deque_pop(space, deque));
    return {};
}

OwnedValue deque_pop(ObjectSpace& space, Deque* deque) {
    ++deque->state;
    OwnedValue item = OwnedValue::adopt(space, deque->item(deque->size - 1).last_look());
    --deque->size;
    give_back_room(space, deque);
    return item;
}

OwnedValue deque_pop_left(ObjectSpace& space, Deque* deque) {
    ++deque->state;
    OwnedValue item = OwnedValue::adopt(space, deque->item(0).last_look());
    deque->head = (deque->head + 1) & (deque->capacity - 1);
    --deque->size;
    give_back_room(space, deque);
    return item;
}

Result<void> deque_extend(ObjectSpace& space, Deque* deque, Value iterable) {
    if (iterable.refers_to(deque)) {
        // What it holds now, and no more. With a full deque each item that is appended pushes one out in front.
        const size_t count = deque->size;
        for (size_t at = 0, done = 0; done < count; ++done) {
            const bool is_full = deque->limit != kNoLimit && deque->size == static_cast<size_t>(deque->limit);
            TRY_VOID(deque_append(space, deque, share(space, deque->item(at))));
            if (!is_full) ++at;
        }
        return {};
    }
    return for_each(space, iterable, [&](OwnedValue item) -> Result<bool> {
        TRY_VOID(deque_append(space, deque, std::move(item)));
        return true;
    });
}

void deque_clear(ObjectSpace& space, Deque* deque) {
    ++deque->state;
    Word* ring = std::exchange(deque->ring, nullptr);
    const size_t capacity = std::exchange(deque->capacity, 0);
    const size_t size = std::exchange(deque->size, 0);
    const size_t head = std::exchange(deque->head, 0);
    for (size_t i = 0; i < size; ++i) space.release(ring[(head + i) & (capacity - 1)]);
    if (ring != nullptr) space.heap.free_buffer(ring, capacity * sizeof(Word));
}

void deque_rotate(Deque* deque, int64_t steps) {
    if (deque->size <= 1) return;
    const auto size = static_cast<int64_t>(deque->size);
    // The way that is shorter: so many to the right, or to the left.
    int64_t right = steps % size;
    if (right < 0) right += size;
    ++deque->state;
    const size_t mask = deque->capacity - 1;
    if (right <= size / 2) {
        for (; right > 0; --right) {
            const Word last = deque->item(deque->size - 1);
            deque->head = (deque->head - 1) & mask;
            deque->item(0) = last;
        }
    } else {
        for (int64_t left = size - right; left > 0; --left) {
            const Word first = deque->item(0);
            deque->head = (deque->head + 1) & mask;
            deque->item(deque->size - 1) = first;
        }
    }
}

OwnedValue deque_remove_at(ObjectSpace& space, Deque* deque, size_t place) {
    ++deque->state;
    OwnedValue removed = OwnedValue::adopt(space, deque->item(place).last_look());
    if (place < deque->size / 2) {
        for (size_t i = place; i > 0; --i) deque->item(i) = deque->item(i - 1);
        deque->head = (deque->head + 1) & (deque->capacity - 1);
    } else {
        for (size_t i = place; i + 1 < deque->size; ++i) deque->item(i) = deque->item(i + 1);
    }
    --deque->size;
    give_back_room(space, deque);
    return removed;
}

}  // namespace eadem::stdlib
