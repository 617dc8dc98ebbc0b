// The hash table of sets.
#include <algorithm>

#include "vm/object/dict_internal.h"
#include "vm/object/list.h"
#include "vm/object/membership.h"
#include "vm/object/sequence_items.h"
#include "vm/object/set_internal.h"
#include "vm/object/tuple.h"

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

// Where an item is (`entry`), or where it would go (`vacant`): the last removed place on its way, or the free one.
struct Location {
    SetEntry* entry = nullptr;
    SetEntry* vacant = nullptr;
};

// The location of what match(item) -> HashedKey::Match knows, among the items with its hash; `is_known` is false where
// that leaves one open. The set has a table.
template <class Match>
inline Location locate_quickly(Set* set, int64_t hash, Match match, bool& is_known) {
    is_known = true;
    SetEntry* vacant = nullptr;
    for (SetProbe at(hash, set->mask);; at.advance()) {
        SetEntry* entry = &set->table[at.slot()];
        if (entry->item.is_empty()) {
            if (entry->is_free()) return {nullptr, vacant != nullptr ? vacant : entry};
            vacant = entry;
        } else if (entry->hash == hash) {
            const HashedKey::Match found = match(entry->item);
            if (found == HashedKey::Match::kEqual) return {entry, nullptr};
            if (found == HashedKey::Match::kDifferent) continue;
            is_known = false;
            return {};
        }
    }
}
Location locate_quickly(Set* set, const HashedKey& key, bool& is_known) {
    return locate_quickly(
        set, key.hash(), [&key](Word item) { return key.match(item); }, is_known);
}
Location locate_quickly(Set* set, const SetEntry& entry, bool& is_known) {
    return locate_quickly(
        set, entry.hash, [&entry](Word item) { return match_words(item, entry.item); }, is_known);
}

// The same with the protocols, where Python code may run and change the set.
Result<Location> locate_by_comparing(ObjectSpace& space, Set* set, HashedKey& key) {
    while (true) {
        SetEntry* table = set->table;
        const uint32_t mask = set->mask;
        SetEntry* vacant = nullptr;
        bool restart = false;
        for (SetProbe at(key.hash(), mask); !restart; at.advance()) {
            SetEntry* entry = &table[at.slot()];
            if (entry->item.is_empty()) {
                if (!entry->is_free()) {
                    vacant = entry;
                    continue;
                }
                if (vacant == nullptr) return Location{nullptr, entry};
                if (vacant->item.is_empty()) return Location{nullptr, vacant};
                // A comparison has filled the place.
                restart = true;
                continue;
            }
            if (entry->hash != key.hash()) continue;
            switch (key.match(entry->item)) {
                case HashedKey::Match::kEqual:
                    return Location{entry, nullptr};
                case HashedKey::Match::kDifferent:
                    continue;
                case HashedKey::Match::kUnknown:
                    break;
            }
            // (Holding first puts any box in place beforehand.)
            OwnedValue held = hold_item(space, entry->item, key.value());
            const uint64_t before = entry->item.bits();
            TRY(const bool equal, key.equals(space, entry->item));
            restart = set->table != table || set->mask != mask || entry->item.bits() != before;
            if (equal && !restart) return Location{entry, nullptr};
        }
        if (set->table == nullptr) TRY_VOID(set_resize(space, set, 0));
    }
}

Result<Location> locate(ObjectSpace& space, Set* set, HashedKey& key) {
    bool is_known = false;
    const Location location = locate_quickly(set, key, is_known);
    if (is_known) return location;
    return locate_by_comparing(space, set, key);
}

// True if one item more makes the set so full that its table must grow: three fifths, as in CPython.
bool grows_by_one(const Set* set) {
    return (size_t{set->fill} + 1) * 5 >= size_t{set->mask} * 3;
}

// Enters an item at its vacant place.
Result<void> enter(ObjectSpace& space, Set* set, SetEntry* vacant, int64_t hash, Word item) {
    const bool was_free = vacant->is_free();
    const bool grows = was_free && grows_by_one(set);
    *vacant = {hash, item};
    ++set->used;
    if (was_free) ++set->fill;
    if (grows) TRY_VOID(set_resize(space, set, set_growth(set)));
    return {};
}

// Adds an exact str or int that is found or missed without a comparison, into a table with room; takes the word over.
// False, and nothing has happened, if it takes more.
bool add_quickly(ObjectSpace& space, Set* set, Word item) {
    const Value key = item.peek();
    int64_t hash = 0, number = 0;
    if (is_str(key))
        hash = quick_str_hash(space, as_str(key));
    else if (is_plain_int(key, number))
        hash = quick_int_hash(number);
    else
        return false;
    if (set->table == nullptr) return false;
    for (SetProbe at(hash, set->mask);; at.advance()) {
        SetEntry& entry = set->table[at.slot()];
        if (entry.item.bits() == item.bits()) {
            space.release(item);
            return true;
        }
        if (entry.item.is_empty()) {
            if (!entry.is_free() || grows_by_one(set)) return false;
            entry = {hash, item};
            ++set->used;
            ++set->fill;
            return true;
        }
        if (entry.hash == hash) return false;
    }
}

// Adds the items of a list, which comparisons may change, or a tuple.
Result<void> update_from_row(ObjectSpace& space, Set* set, Value sequence) {
    const auto items = [sequence] {
        return is_list(sequence) ? row_of(as_list(sequence)) : row_of(as_tuple(sequence));
    };
    for (size_t i = 0; i < items().size(); ++i) {
        if ((i & 0xffff) == 0xffff) TRY_VOID(space.poll());
        if (i >= items().size()) break;
        const Word item = share_word(space, items()[i]);
        if (add_quickly(space, set, item)) continue;
        const OwnedValue held = OwnedValue::adopt(space, item.last_look());
        TRY_VOID(set_add(space, set, held.get()));
    }
    return {};
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
    if (set->used != 0 && key.is_raw_int()) {
        // Most numbers are at the first place they can be, or nothing is.
        const SetEntry& first = set->table[static_cast<size_t>(quick_int_hash(key.integer)) & set->mask];
        if (first.is_free()) return Membership::kAbsent;
        if (first.item.is_object() && first.item.object()->type_and_flags == header_of(kIntType) &&
            static_cast<const IntObject*>(first.item.object())->value == key.integer)
            return Membership::kPresent;
        if (first.item.is_int() && first.item.integer() == key.integer) return Membership::kPresent;
    }
    HashedKey hashed(key);
    if (!hashed.prepare_quickly(space)) return Membership::kUnknown;
    if (set->used == 0) return Membership::kAbsent;
    bool is_known = false;
    const Location location = locate_quickly(set, hashed, is_known);
    if (!is_known) return Membership::kUnknown;
    return location.entry != nullptr ? Membership::kPresent : Membership::kAbsent;
}

Result<SetEntry*> set_find(ObjectSpace& space, Set* set, HashedKey& key) {
    if (set->used == 0) return nullptr;
    TRY(const Location location, locate(space, set, key));
    return location.entry;
}

SetEntry* set_find_quickly(Set* set, const SetEntry& item, bool& is_known) {
    is_known = true;
    return set->used == 0 ? nullptr : locate_quickly(set, item, is_known).entry;
}

Result<bool> set_add_key(ObjectSpace& space, Set* set, HashedKey& key) {
    if (set->table == nullptr) TRY_VOID(set_resize(space, set, 0));
    bool is_known = false;
    Location location = locate_quickly(set, key, is_known);
    if (!is_known) {
        TRY(location, locate_by_comparing(space, set, key));
    }
    if (location.entry != nullptr) return false;
    TRY_VOID(enter(space, set, location.vacant, key.hash(), to_word(space, key.value())));
    return true;
}

Result<bool> set_add_entry(ObjectSpace& space, Set* set, SetEntry* entry) {
    if (set->table == nullptr) TRY_VOID(set_resize(space, set, 0));
    bool is_known = false;
    const Location location = locate_quickly(set, *entry, is_known);
    if (!is_known) {
        BorrowedKey borrowed(space, entry, BorrowedKey::ForStoring());
        return set_add_key(space, set, borrowed.key);
    }
    if (location.entry != nullptr) return false;
    TRY_VOID(enter(space, set, location.vacant, entry->hash, share_word(space, entry->item)));
    return true;
}

Result<bool> set_discard_entry(ObjectSpace& space, Set* set, SetEntry* entry) {
    bool is_known = false;
    SetEntry* const found = set_find_quickly(set, *entry, is_known);
    if (!is_known) {
        BorrowedKey borrowed(space, entry);
        return set_discard_key(space, set, borrowed.key);
    }
    if (found != nullptr) space.release(set_remove_entry(set, found));
    return found != nullptr;
}

Membership set_quick_add(ObjectSpace& space, Set* set, Value item) {
    HashedKey key(item);
    if (set->table == nullptr || !key.prepare_quickly(space)) return Membership::kUnknown;
    bool is_known = false;
    const Location location = locate_quickly(set, key, is_known);
    if (!is_known) return Membership::kUnknown;
    if (location.entry != nullptr) return Membership::kPresent;
    // Where there is room, nothing can fail.
    if (grows_by_one(set)) return Membership::kUnknown;
    static_cast<void>(enter(space, set, location.vacant, key.hash(), to_word(space, item)));
    return Membership::kAbsent;
}

Membership set_quick_discard(ObjectSpace& space, Set* set, Value item) {
    HashedKey key(item);
    if (!key.prepare_quickly(space)) return Membership::kUnknown;
    if (set->used == 0) return Membership::kAbsent;
    bool is_known = false;
    const Location location = locate_quickly(set, key, is_known);
    if (!is_known) return Membership::kUnknown;
    if (location.entry == nullptr) return Membership::kAbsent;
    space.release(set_remove_entry(set, location.entry));
    return Membership::kPresent;
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
    size_t left = std::exchange(set->used, 0);
    set->fill = 0;
    if (table == nullptr) return;
    for (const SetEntry* entry = table; left > 0; ++entry) {
        if (entry->item.is_empty()) continue;
        space.release(entry->item);
        --left;
    }
    free_table(space, table, capacity);
}

Result<void> set_merge(ObjectSpace& space, Set* set, Set* other) {
    if (set == other || other->used == 0) return {};
    if ((size_t{set->fill} + other->used) * 5 >= size_t{set->mask} * 3)
        TRY_VOID(set_resize(space, set, (size_t{set->used} + other->used) * 2));
    if (set->table == nullptr) TRY_VOID(set_resize(space, set, 0));
    size_t position = 0;
    if (set->fill != 0) {
        while (SetEntry* entry = set_next(other, position)) TRY_VOID(set_add_entry(space, set, entry));
        return {};
    }
    // Into an empty set everything goes without a look; a table of the same shape even to the same places.
    const bool same_places = set->mask == other->mask && other->fill == other->used;
    while (SetEntry* entry = set_next(other, position)) {
        const Word item = share_word(space, entry->item);
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
        const Word item = share_word(space, *key);
        if (add_quickly(space, set, item)) continue;
        const OwnedValue held = OwnedValue::adopt(space, item.last_look());
        TRY_VOID(set_add(space, set, held.get()));
    }
    return {};
}

}  // namespace

Result<void> set_update(ObjectSpace& space, Set* set, Value iterable) {
    if (is_any_set(space, iterable)) return set_merge(space, set, as_set(iterable));
    if (is_dict(iterable)) return update_from_dict(space, set, as_dict(iterable));
    if (is_list(iterable) || is_tuple(iterable)) return update_from_row(space, set, iterable);
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
