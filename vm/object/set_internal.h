// What the files of set share beyond set.h: operations on keys that are hashed already, and the algebra of
// sets.
#pragma once

#include "vm/object/hashed_key.h"
#include "vm/object/membership.h"
#include "vm/object/set.h"
#include "vm/object/slot_methods.h"

namespace eadem::vm {

// ---- the table (set_table.cpp) ----
// Each may run
// Python code through __eq__; the set is valid and as it is when they return.

// The entry of a prepared key, or null.
Result<SetEntry*> set_find(ObjectSpace& space, Set* set, HashedKey& key);
Result<bool> set_add_key(ObjectSpace& space, Set* set, HashedKey& key);
Result<bool> set_discard_key(ObjectSpace& space, Set* set, HashedKey& key);
// The same for an entry of another set, which is only looked at before Python code runs.
Result<bool> set_add_entry(ObjectSpace& space, Set* set, SetEntry* entry);
Result<bool> set_discard_entry(ObjectSpace& space, Set* set, SetEntry* entry);
// The entry of the same item; `is_known` is false if only the protocols can find it.
SetEntry* set_find_quickly(Set* set, const SetEntry& item, bool& is_known);
// Adding and discarding without running Python code or failing, and whether the item was there before. Unknown: nothing
// has happened.
Membership set_quick_add(ObjectSpace& space, Set* set, Value item);
Membership set_quick_discard(ObjectSpace& space, Set* set, Value item);
// Builds the table anew with more than `least` places (a power of two).
Result<void> set_resize(ObjectSpace& space, Set* set, size_t least);
// The number of places a set grows to: four times its items, twice for large sets.
inline size_t set_growth(const Set* set) {
    return set->used > 50'000 ? size_t{set->used} * 2 : size_t{set->used} * 4;
}
// Takes the item of an entry out of the table.
Word set_remove_entry(Set* set, SetEntry* entry);
Result<void> set_merge(ObjectSpace& space, Set* set, Set* other);
// Exchanges the contents.
void set_swap(Set* left, Set* right);

// A key that stands in a set, kept alive for one operation elsewhere.
struct BorrowedKey {
    OwnedValue held;
    HashedKey key;
    // `item` is for comparing only; a key that may be stored is made with `for_storing`.
    BorrowedKey(ObjectSpace& space, SetEntry* entry) : held(hold_item(space, entry->item, Value())), key(held.get()) {
        key.prepare_with(entry->hash);
    }
    struct ForStoring {};
    BorrowedKey(ObjectSpace& space, SetEntry* entry, ForStoring) : held(share(space, entry->item)), key(held.get()) {
        key.prepare_with(entry->hash);
    }
};

// ---- algebra (set_algebra.cpp) ----
// `other` is any
// iterable. Results have the base type of `set`.

Result<Ref<Set>> set_union(ObjectSpace& space, Set* set, Value other);
Result<Ref<Set>> set_intersection(ObjectSpace& space, Set* set, Value other);
Result<Ref<Set>> set_difference(ObjectSpace& space, Set* set, Value other);
Result<Ref<Set>> set_symmetric_difference(ObjectSpace& space, Set* set, Value other);
Result<void> set_intersect_in_place(ObjectSpace& space, Set* set, Value other);
Result<void> set_subtract_in_place(ObjectSpace& space, Set* set, Value other);
Result<void> set_xor_in_place(ObjectSpace& space, Set* set, Value other);
Result<bool> set_is_disjoint(ObjectSpace& space, Set* set, Value other);
Result<bool> set_is_subset(ObjectSpace& space, Set* set, Value other);
Result<bool> set_is_superset(ObjectSpace& space, Set* set, Value other);

// ---- parts of the types ----
extern const NativeSpec kSetMethods[];
extern const SlotMethod kSetSpecialMethods[];
extern const NativeSpec kFrozenSetMethods[];
extern const NativeSpec kSetConstructor;
extern const NativeSpec kFrozenSetConstructor;
Result<OwnedValue> make_set_iterator(ObjectSpace& space, Set* set);

}  // namespace eadem::vm
