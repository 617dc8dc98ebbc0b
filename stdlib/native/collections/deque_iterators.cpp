// The iterators of deque, in both directions.
#include "stdlib/native/collections/deque.h"
#include "stdlib/native/native_object.h"
#include "stdlib/runtime/runtime.h"
#include "vm/object/iterator_slots.h"
#include "vm/object/iterators.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

struct DequeIterator : Object {
    Word deque;
    size_t left;  // how many items are still to come
    uint64_t state;
};
DequeIterator* as_iterator(Object* self) {
    return static_cast<DequeIterator*>(self);
}
Deque* deque_of(const DequeIterator* iterator) {
    return static_cast<Deque*>(iterator->deque.object());
}

template <bool forwards>
Word& take_place(DequeIterator* iterator) {
    Deque* deque = deque_of(iterator);
    const size_t left = iterator->left--;
    return deque->item(forwards ? deque->size - left : left - 1);
}

template <bool forwards>
Result<OwnedValue> next_item_of_deque(ObjectSpace& space, Value self) {
    DequeIterator* iterator = as_iterator(self.object);
    if (iterator->deque.is_empty()) return OwnedValue();
    if (deque_of(iterator)->state != iterator->state) {
        iterator->left = 0;
        return space.raise_text(ExceptionId::kRuntimeError, "deque mutated during iteration");
    }
    if (iterator->left == 0) return OwnedValue();
    return share(space, take_place<forwards>(iterator));
}
template <bool forwards>
Value quick_next_item(ObjectSpace& space, Object* self, Blind blind) {
    DequeIterator* iterator = as_iterator(self);
    if (iterator->left == 0 || iterator->deque.is_empty() || deque_of(iterator)->state != iterator->state) return {};
    return share_or_copy(space, take_place<forwards>(iterator), blind);
}

Result<OwnedValue> length_hint_of_iterator(ObjectSpace& space, Value* row, size_t) {
    return OwnedValue::of_int(space, static_cast<int64_t>(as_iterator(row[0].object)->left));
}
constexpr NativeSpec kMethods[] = {{"__length_hint__", length_hint_of_iterator, "()", kLengthHintText}, {}};

Result<OwnedValue> make_iterator(ObjectSpace& space, const TypeSpec& spec, std::string_view name, Value deque) {
    const Type* type = runtime_of(space).dynamic_type(spec, name);
    if (type == nullptr) return space.out_of_memory();
    auto* iterator = space.create_tracked<DequeIterator>(type->id);
    deque.object->share();
    iterator->deque = Word::of_object(deque.object);
    iterator->left = as_deque(deque)->size;
    iterator->state = as_deque(deque)->state;
    return Ref<DequeIterator>::adopt(space, iterator);
}

template <bool forwards>
constexpr Slots make_slots() {
    Slots slots = HeldWords<DequeIterator, &DequeIterator::deque>::slots();
    slots.iterate = iterate_self;
    slots.next = next_item_of_deque<forwards>;
    slots.quick_next = quick_next_item<forwards>;
    return slots;
}

}  // namespace

Result<OwnedValue> deque_iterate(ObjectSpace& space, Value self) {
    return make_iterator(space, kDequeIteratorSpec, "collections._deque_iterator", self);
}
Result<OwnedValue> deque_reversed(ObjectSpace& space, Value* row, size_t) {
    return make_iterator(space, kDequeReverseIteratorSpec, "collections._deque_reverse_iterator", row[0]);
}

const TypeSpec kDequeIteratorSpec = {
    .id = kObjectType, .slots = make_slots<true>(), .methods = kMethods, .is_base = false};
const TypeSpec kDequeReverseIteratorSpec = {
    .id = kObjectType, .slots = make_slots<false>(), .methods = kMethods, .is_base = false};

}  // namespace eadem::stdlib
