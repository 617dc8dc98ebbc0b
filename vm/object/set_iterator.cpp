// The iterator over the items of a set.
#include "vm/object/builtin_types.h"
#include "vm/object/iterator_slots.h"
#include "vm/object/set_internal.h"

namespace eadem::vm {

namespace {

struct SetIterator : Object {
    Set* set;  // null when exhausted
    size_t position;
    uint32_t expected_used;
    uint32_t remaining;
};

// What expected_used becomes once the set has changed: the iterator fails for good.
constexpr uint32_t kChanged = UINT32_MAX;

void finish(ObjectSpace& space, SetIterator* iterator) {
    Set* set = std::exchange(iterator->set, nullptr);
    if (set != nullptr) space.release(set);
}

void destroy(ObjectSpace& space, Object* self) {
    finish(space, static_cast<SetIterator*>(self));
    space.heap.free_tracked(self, sizeof(SetIterator));
}
void traverse(Object* self, ReferenceVisitor& visitor) {
    const auto* iterator = static_cast<SetIterator*>(self);
    if (iterator->set != nullptr) visitor.visit(iterator->set);
}
void clear(ObjectSpace& space, Object* self) {
    finish(space, static_cast<SetIterator*>(self));
}

Result<OwnedValue> next_item(ObjectSpace& space, Value self) {
    auto* iterator = static_cast<SetIterator*>(self.object);
    if (iterator->set == nullptr) return OwnedValue();
    if (iterator->expected_used != iterator->set->used) {
        iterator->expected_used = kChanged;
        return space.raise(ExceptionId::kRuntimeError, "Set changed size during iteration");
    }
    SetEntry* entry = set_next(iterator->set, iterator->position);
    if (entry == nullptr) {
        finish(space, iterator);
        return OwnedValue();
    }
    --iterator->remaining;
    return share(space, entry->item);
}

Value quick_next_item(ObjectSpace& space, Object* self, Blind blind) {
    auto* iterator = static_cast<SetIterator*>(self);
    if (iterator->set == nullptr || iterator->expected_used != iterator->set->used) return {};
    SetEntry* entry = set_next(iterator->set, iterator->position);
    if (entry == nullptr) return {};
    --iterator->remaining;
    return share_or_copy(space, entry->item, blind);
}

Result<OwnedValue> length_hint(ObjectSpace& space, Value* arguments, size_t) {
    const auto* iterator = static_cast<SetIterator*>(arguments[0].object);
    const bool is_valid = iterator->set != nullptr && iterator->expected_used == iterator->set->used;
    return OwnedValue::of_int(space, is_valid ? iterator->remaining : 0);
}

constexpr NativeSpec kMethods[] = {
    {"__length_hint__", length_hint, "()", kLengthHintText},
    {nullptr, nullptr},
};

}  // namespace

Result<OwnedValue> make_set_iterator(ObjectSpace& space, Set* set) {
    auto* iterator = space.create_tracked<SetIterator>(kSetIteratorType);
    set->share();
    iterator->set = set;
    iterator->position = 0;
    iterator->expected_used = iterator->remaining = set->used;
    return OwnedValue::adopt(space, Value::of_object(iterator));
}

const TypeSpec kSetIteratorSpec = {
    .id = kSetIteratorType,
    .slots = {.destroy = destroy,
              .size = size_of<SetIterator>,
              .traverse = traverse,
              .clear = clear,
              .iterate = iterate_self,
              .next = next_item,
              .quick_next = quick_next_item},
    .methods = kMethods,
    .is_base = false,
};

}  // namespace eadem::vm
