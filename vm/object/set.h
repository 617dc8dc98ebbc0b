// set and frozenset: one layout, two types. A hash table of items with their hashes.
//
// Probing, growth and the reuse of removed places follow CPython's algorithm (Objects/setobject.c, 3.7 and
// later) exactly, so that sets of numbers iterate in CPython's order. Invariants: an item's hash is stored
// beside it; used <= fill < capacity; a frozenset does not change once it is seen by a program. A set that
// never had an item has no table.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

struct SetEntry {
    int64_t hash;
    Word item;  // empty: free (hash 0) or removed (hash -1, which nothing hashes to)

    bool is_free() const { return item.is_empty() && hash == 0; }
    bool is_removed() const { return item.is_empty() && hash != 0; }
};

struct Set : Object {
    uint32_t mask;    // capacity - 1
    uint32_t fill;    // entries that are not free: items and removed ones
    uint32_t used;    // items
    uint32_t finger;  // where pop() goes on searching
    SetEntry* table;  // null until the first item
    int64_t hash;     // of a frozenset; kUnknownHash until asked for

    static constexpr int64_t kUnknownHash = -1;
    static constexpr uint32_t kSmallestCapacity = 8;
};

// An empty set (or frozenset).
Ref<Set> make_set(ObjectSpace& space, BuiltinTypeId type = kSetType);
// A copy, as the given type.
Result<Ref<Set>> set_copy(ObjectSpace& space, Set* set, BuiltinTypeId type);
// set(iterable) or frozenset(iterable), always a new object.
Result<Ref<Set>> set_from_iterable(ObjectSpace& space, Value iterable, BuiltinTypeId type);

// True if the item was not there yet. The item is kept.
Result<bool> set_add(ObjectSpace& space, Set* set, Value item);
Result<bool> set_contains(ObjectSpace& space, Set* set, Value item);
// True if the item was there.
Result<bool> set_discard(ObjectSpace& space, Set* set, Value item);
void set_clear(ObjectSpace& space, Set* set);
// Adds every item of an iterable.
Result<void> set_update(ObjectSpace& space, Set* set, Value iterable);

// Steps through the items in table order: start with position 0; null at the end. The entry is in the set's
// table.
inline SetEntry* set_next(Set* set, size_t& position) {
    if (set->table == nullptr) return nullptr;
    for (size_t at = position; at <= set->mask; ++at) {
        if (set->table[at].item.is_empty()) continue;
        position = at + 1;
        return &set->table[at];
    }
    position = size_t{set->mask} + 1;
    return nullptr;
}

inline bool is_set(Value value) {
    return value.is_object() && value.object->type_id() == kSetType;
}
inline Set* as_set(Value value) {
    return static_cast<Set*>(value.object);
}
// set, frozenset, or an instance of a subclass of either.
bool is_any_set(const ObjectSpace& space, Value value);
// The one of kSetType and kFrozenSetType that the set is or derives from.
BuiltinTypeId base_set_type(const ObjectSpace& space, const Set* set);

}  // namespace eadem::vm
