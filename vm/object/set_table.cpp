// The hash table of sets.
#include <algorithm>

#include "vm/object/dict_internal.h"
#include "vm/object/membership.h"
#include "vm/object/set_internal.h"

namespace eadem::vm {

namespace {

// The places that a hash visits: runs of ten neighbours, then a jump. (A run that would pass the end has one
// place.)
class SetProbe {
 public:
    SetProbe(int64_t hash, size_t mask)
        : slot_(static_cast<size_t>(hash) & mask), home_(slot_), perturb_(static_cast<size_t>(hash)), mask_(mask) {
        start_run();
    }
    size_t slot() const { return slot_; }
    void advance() {
        if (left_ > 0) {
            --left_;
            ++slot_;
            return;
        }
        perturb_ >>= 5;
        slot_ = home_ = (home_ * 5 + 1 + perturb_) & mask_;
        start_run();
    }

 private:
    static constexpr size_t kLinearProbes = 9;

    void start_run() { left_ = home_ + kLinearProbes <= mask_ ? kLinearProbes : 0; }

    size_t slot_;
    size_t home_;
    size_t perturb_;
    size_t mask_;
    size_t left_ = 0;
};

size_t bytes_of(size_t capacity) {
    return capacity * sizeof(SetEntry);
}

SetEntry* allocate_table(ObjectSpace& space, size_t capacity) {
    const size_t bytes = bytes_of(capacity);
    void* block = bytes <= Heap::kLargestSmall ? space.heap.allocate(bytes) : space.heap.allocate_buffer(bytes);
    if (block == nullptr) return nullptr;
    auto* table = static_cast<SetEntry*>(block);
    std::fill_n(table, capacity, SetEntry{0, Word()});
    return table;
}

void free_table(ObjectSpace& space, SetEntry* table, size_t capacity) {
    if (table == nullptr) return;
    const size_t bytes = bytes_of(capacity);
    if (bytes <= Heap::kLargestSmall)
        space.heap.free(table, bytes);
    else
        space.heap.free_buffer(table, bytes);
}

// Enters an item that is surely new into a table without removed entries.
void insert_clean(SetEntry* table, size_t mask, Word item, int64_t hash) {
    SetProbe at(hash, mask);
    while (!table[at.slot()].item.is_empty()) at.advance();
    table[at.slot()] = {hash, item};
}

// Where a key is (`entry`), or where it would go (`vacant`): the last removed place on its way, or the free
// one.
struct Location {
    SetEntry* entry;
    SetEntry* vacant;
};

Result<Location> locate(ObjectSpace& space, Set* set, HashedKey& key) {
    const uint64_t bits = key.word_bits();
    while (true) {
        SetEntry* table = set->table;
        SetEntry* vacant = nullptr;
        bool restart = false;
        for (SetProbe at(key.hash(), set->mask); !restart; at.advance()) {
            SetEntry* entry = &table[at.slot()];
            if (entry->item.is_empty()) {
                if (entry->is_free()) return Location{nullptr, vacant != nullptr ? vacant : entry};
                vacant = entry;
                continue;
            }
            if (entry->hash != key.hash()) continue;
            if (entry->item.bits() == bits) return Location{entry, nullptr};
            switch (key.match(entry->item)) {
                case HashedKey::Match::kEqual:
                    return Location{entry, nullptr};
                case HashedKey::Match::kDifferent:
                    continue;
                case HashedKey::Match::kUnknown:
                    break;
            }
            // Python code may run here and change the set. (Holding first puts any box in place beforehand.)
            OwnedValue held = hold_item(space, entry->item, key.value());
            const uint64_t before = entry->item.bits();
            TRY(const bool equal, key.equals(space, entry->item));
            restart = set->table != table || entry->item.bits() != before;
            if (equal && !restart) return Location{entry, nullptr};
        }
        if (set->table == nullptr) TRY_VOID(set_resize(space, set, 0));
    }
}

}  // namespace

Ref<Set> make_set(ObjectSpace& space, BuiltinTypeId type) {
    Set* set = space.create_tracked<Set>(type);
    set->mask = Set::kSmallestCapacity - 1;
    set->fill = 0;
    set->used = 0;
    set->finger = 0;
    set->table = nullptr;
    set->hash = Set::kUnknownHash;
    return Ref<Set>::adopt(space, set);
}

Result<void> set_resize(ObjectSpace& space, Set* set, size_t least) {
    size_t capacity = Set::kSmallestCapacity;
    while (capacity <= least) capacity *= 2;
    if (capacity > UINT32_MAX) return space.out_of_memory();
    SetEntry* table = allocate_table(space, capacity);
    if (table == nullptr) return space.out_of_memory();
    SetEntry* old = set->table;
    const size_t old_capacity = size_t{set->mask} + 1;
    for (size_t i = 0; old != nullptr && i < old_capacity; ++i)
        if (!old[i].item.is_empty()) insert_clean(table, capacity - 1, old[i].item, old[i].hash);
    free_table(space, old, old_capacity);
    set->table = table;
    set->mask = static_cast<uint32_t>(capacity - 1);
    set->fill = set->used;
    return {};
}

Membership set_quick_contains(ObjectSpace& space, Set* set, Value key) {
    if (set->used == 0) return Membership::kAbsent;
    HashedKey hashed(key);
    // Ints and strings are hashed without running anything.
    if (!hashed.prepare(space).ok()) return Membership::kUnknown;
    const uint64_t bits = hashed.word_bits();
    for (SetProbe at(hashed.hash(), set->mask);; at.advance()) {
        const SetEntry& entry = set->table[at.slot()];
        if (entry.is_free()) return Membership::kAbsent;
        if (entry.hash != hashed.hash() || entry.item.is_empty()) continue;
        if (entry.item.bits() == bits) return Membership::kPresent;
        const HashedKey::Match match = hashed.match(entry.item);
        if (match == HashedKey::Match::kEqual) return Membership::kPresent;
        if (match == HashedKey::Match::kUnknown) return Membership::kUnknown;
    }
}

Result<SetEntry*> set_find(ObjectSpace& space, Set* set, HashedKey& key) {
    if (set->used == 0) return nullptr;
    TRY(const Location location, locate(space, set, key));
    return location.entry;
}

Result<bool> set_add_key(ObjectSpace& space, Set* set, HashedKey& key) {
    if (set->table == nullptr) TRY_VOID(set_resize(space, set, 0));
    TRY(const Location location, locate(space, set, key));
    if (location.entry != nullptr) return false;
    const bool was_free = location.vacant->is_free();
    *location.vacant = {key.hash(), to_word(space, key.value())};
    ++set->used;
    if (!was_free) return true;
    ++set->fill;
    // Three fifths full is full, as in CPython.
    if (size_t{set->fill} * 5 >= size_t{set->mask} * 3) TRY_VOID(set_resize(space, set, set_growth(set)));
    return true;
}

Word set_remove_entry(Set* set, SetEntry* entry) {
    const Word item = std::exchange(entry->item, Word());
    entry->hash = -1;
    --set->used;
    return item;
}

Result<bool> set_discard_key(ObjectSpace& space, Set* set, HashedKey& key) {
    TRY(SetEntry * entry, set_find(space, set, key));
    if (entry == nullptr) return false;
    space.release(set_remove_entry(set, entry));
    return true;
}

void set_clear(ObjectSpace& space, Set* set) {
    SetEntry* table = std::exchange(set->table, nullptr);
    const size_t capacity = size_t{std::exchange(set->mask, Set::kSmallestCapacity - 1)} + 1;
    set->fill = set->used = 0;
    if (table == nullptr) return;
    for (size_t i = 0; i < capacity; ++i) space.release(table[i].item);
    free_table(space, table, capacity);
}

SetEntry* set_next(Set* set, size_t& position) {
    if (set->table == nullptr) return nullptr;
    while (position <= set->mask) {
        SetEntry* entry = &set->table[position++];
        if (!entry->item.is_empty()) return entry;
    }
    return nullptr;
}

Result<void> set_merge(ObjectSpace& space, Set* set, Set* other) {
    if (set == other || other->used == 0) return {};
    if ((size_t{set->fill} + other->used) * 5 >= size_t{set->mask} * 3)
        TRY_VOID(set_resize(space, set, (size_t{set->used} + other->used) * 2));
    if (set->table == nullptr) TRY_VOID(set_resize(space, set, 0));
    size_t position = 0;
    if (set->fill != 0) {
        while (SetEntry* entry = set_next(other, position)) {
            BorrowedKey borrowed(space, entry, BorrowedKey::ForStoring());
            TRY_VOID(set_add_key(space, set, borrowed.key));
        }
        return {};
    }
    // Into an empty set everything goes without a look; a table of the same shape even to the same places.
    const bool same_places = set->mask == other->mask && other->fill == other->used;
    while (SetEntry* entry = set_next(other, position)) {
        const Word item = to_word(space, share(space, entry->item));
        if (same_places)
            set->table[position - 1] = {entry->hash, item};
        else
            insert_clean(set->table, set->mask, item, entry->hash);
    }
    set->fill = set->used = other->used;
    return {};
}

namespace {

Result<void> update_from_dict(ObjectSpace& space, Set* set, Dict* dict) {
    if ((size_t{set->fill} + dict->used) * 5 >= size_t{set->mask} * 3)
        TRY_VOID(set_resize(space, set, (size_t{set->used} + dict->used) * 2));
    size_t position = 0;
    Word *key, *value;
    while (dict_next(dict, position, key, value)) {
        OwnedValue item = share(space, *key);
        TRY_VOID(set_add(space, set, item.get()));
    }
    return {};
}

}  // namespace

Result<void> set_update(ObjectSpace& space, Set* set, Value iterable) {
    if (is_any_set(space, iterable)) return set_merge(space, set, as_set(iterable));
    if (is_dict(iterable)) return update_from_dict(space, set, as_dict(iterable));
    return for_each(space, iterable, [&](OwnedValue item) -> Result<bool> {
        TRY_VOID(set_add(space, set, item.get()));
        return true;
    });
}

Result<bool> set_add(ObjectSpace& space, Set* set, Value item) {
    HashedKey key(item);
    TRY_VOID(key.prepare(space));
    return set_add_key(space, set, key);
}

Result<Ref<Set>> set_copy(ObjectSpace& space, Set* set, BuiltinTypeId type) {
    Ref<Set> copy = make_set(space, type);
    TRY_VOID(set_merge(space, copy.get(), set));
    return copy;
}

Result<Ref<Set>> set_from_iterable(ObjectSpace& space, Value iterable, BuiltinTypeId type) {
    Ref<Set> set = make_set(space, type);
    TRY_VOID(set_update(space, set.get(), iterable));
    return set;
}

}  // namespace eadem::vm
