// The key table of a dict: the keys in the order they came, their hashes, and an index from hash to position.
//
// One block: this header, Word keys[capacity], uint32_t hashes[capacity], then 2^index_bits index slots of 1,
// 2 or 4 bytes. A table of up to kLargestUnindexed keys has no index and is scanned. A slot holds position +
// kFirstPosition, or says free or removed. Probing and growth follow CPython's dict: start at the low bits of
// the hash, perturb with the high ones, never more than two thirds full.
//
// Invariants: a table with several owners never changes and has no holes (removed keys); a table that is a
// `shape` has no holes either, but a dict over it may have values for its first keys only. Hashes are folded
// to 32 bits.
#pragma once

#include "vm/object/dict.h"

namespace eadem::vm {

struct DictKeysTable {
    static constexpr uint32_t kFree = 0;
    static constexpr uint32_t kRemoved = 1;
    static constexpr uint32_t kFirstPosition = 2;
    // Scanning eight hashes costs no more than an index and needs no memory for one.
    static constexpr uint32_t kLargestUnindexed = 8;
    static constexpr uint32_t kSmallest = 4;

    uint32_t owners;
    uint32_t version;
    uint32_t count;      // positions in use, holes included
    uint32_t capacity;   // positions there is room for
    uint32_t usable;     // keys that may still be added before the table is built anew
    uint8_t index_bits;  // log2 of the number of slots; 0: no index
    bool is_shape;       // made the model for dicts that start without values
    bool is_plain;       // no key can be part of a reference cycle

    Word* keys() { return reinterpret_cast<Word*>(this + 1); }
    const Word* keys() const { return reinterpret_cast<const Word*>(this + 1); }
    uint32_t* hashes() { return reinterpret_cast<uint32_t*>(keys() + capacity); }
    const uint32_t* hashes() const { return reinterpret_cast<const uint32_t*>(keys() + capacity); }
    void* index() { return hashes() + capacity; }
    const void* index() const { return hashes() + capacity; }
    size_t slot_mask() const { return (size_t{1} << index_bits) - 1; }
    size_t bytes() const;
};

// A number that no state of a key table has had. (It wraps after 4 billion changes; 0 and 1 are never drawn.)
inline uint32_t draw_dict_version(ObjectSpace& space) {
    if (space.next_dict_version <= kEmptyDictVersion) space.next_dict_version = kEmptyDictVersion + 1;
    return space.next_dict_version++;
}

// 64 bits of hash in 32, so that neighbouring ints stay neighbours in the index.
constexpr uint32_t fold_hash(int64_t hash) {
    const auto bits = static_cast<uint64_t>(hash);
    return static_cast<uint32_t>(bits) + static_cast<uint32_t>(bits >> 32) * 0x9E37'79B1u;
}

// The slots that a hash visits, in order.
struct ProbeSequence {
    size_t slot;
    size_t perturb;
    size_t mask;

    ProbeSequence(uint32_t hash, size_t slot_mask) : slot(hash & slot_mask), perturb(hash), mask(slot_mask) {}
    void advance() {
        perturb >>= 5;
        slot = (slot * 5 + perturb + 1) & mask;
    }
};

// Calls visit with the index as a row of its slot type.
template <class Visit>
inline auto with_index(DictKeysTable& table, Visit visit) {
    if (table.index_bits <= 8) return visit(static_cast<uint8_t*>(table.index()));
    if (table.index_bits <= 16) return visit(static_cast<uint16_t*>(table.index()));
    return visit(static_cast<uint32_t*>(table.index()));
}

// Where a key that is not there may be entered: the first slot on its way that a removed key had, or where the way
// ends.
class FreeSlot {
 public:
    void pass_removed(size_t slot) {
        if (removed_ == kNone) removed_ = slot;
    }
    size_t end_at(size_t slot) const { return removed_ == kNone ? slot : removed_; }

 private:
    static constexpr size_t kNone = SIZE_MAX;
    size_t removed_ = kNone;
};

// The first position on the hash's way for which matches(position) holds; -1 if there is none, and then `free` is a
// slot of the index for it (FreeSlot). `matches` sees holes of tables without an index, too, and must not run Python
// code.
template <class Matches>
inline int64_t find_position(DictKeysTable& table, uint32_t hash, Matches matches, size_t& free) {
    if (table.index_bits == 0) {
        for (uint32_t position = 0; position < table.count; ++position)
            if (matches(position)) return position;
        return -1;
    }
    return with_index(table, [&](auto* index) -> int64_t {
        FreeSlot found;
        for (ProbeSequence at(hash, table.slot_mask());; at.advance()) {
            const uint32_t entry = index[at.slot];
            if (entry == DictKeysTable::kFree) return free = found.end_at(at.slot), -1;
            if (entry == DictKeysTable::kRemoved) {
                found.pass_removed(at.slot);
            } else if (matches(entry - DictKeysTable::kFirstPosition)) {
                return entry - DictKeysTable::kFirstPosition;
            }
        }
    });
}
template <class Matches>
inline int64_t find_position(DictKeysTable& table, uint32_t hash, Matches matches) {
    size_t free = 0;
    return find_position(table, hash, matches, free);
}

// The first position on the hash's way that holds those bits, or another key with the same hash. Else as find_position.
template <class Slot>
[[gnu::always_inline]] inline int64_t find_like(const DictKeysTable& table, const Slot* index, uint32_t hash,
                                                uint64_t bits, size_t& free) {
    const Word* const keys = table.keys();
    const uint32_t* const hashes = table.hashes();
    FreeSlot found;
    for (ProbeSequence at(hash, table.slot_mask());; at.advance()) {
        const uint32_t entry = index[at.slot], position = entry - DictKeysTable::kFirstPosition;
        if (entry == DictKeysTable::kFree) return free = found.end_at(at.slot), -1;
        if (entry == DictKeysTable::kRemoved) {
            found.pass_removed(at.slot);
        } else if (keys[position].bits() == bits || hashes[position] == hash) {
            return position;
        }
    }
}
[[gnu::always_inline]] inline int64_t find_like(const DictKeysTable& table, uint32_t hash, uint64_t bits,
                                                size_t& free) {
    const void* const index = table.index();
    if (table.index_bits == 0) {
        for (uint32_t position = 0; position < table.count; ++position)
            if (table.keys()[position].bits() == bits || table.hashes()[position] == hash) return position;
        return -1;
    }
    if (table.index_bits <= 8) return find_like(table, static_cast<const uint8_t*>(index), hash, bits, free);
    if (table.index_bits <= 16) return find_like(table, static_cast<const uint16_t*>(index), hash, bits, free);
    return find_like(table, static_cast<const uint32_t*>(index), hash, bits, free);
}

// The walk of find_position in single steps, for comparisons that may run Python code in between. Valid while the table
// is unchanged.
class KeyWalk {
 public:
    KeyWalk(DictKeysTable& table, uint32_t hash) : table_(table), hash_(hash), at_(hash, table.slot_mask()) {}
    // The next position whose key has the hash; -1 at the end.
    int64_t next();

 private:
    int64_t next_unindexed();

    DictKeysTable& table_;
    uint32_t hash_;
    ProbeSequence at_;
    uint32_t scanned_ = 0;
};

// An empty table with one owner and room for at least `capacity` keys (exactly, if `exact`); null if memory
// is refused.
DictKeysTable* make_keys_table(ObjectSpace& space, size_t capacity, bool exact = false);
void free_keys_table(ObjectSpace& space, DictKeysTable* table);
// A table of one owner without holes, made larger where it lies, so that no second table adds to the peak of memory.
// Null (and nothing has happened) if the table is too small for that or memory is refused.
DictKeysTable* grow_keys_table(ObjectSpace& space, DictKeysTable* table);
// Enters a position at the first place on the hash's way that is free or removed.
inline void enter_in_index(DictKeysTable& table, uint32_t hash, uint32_t position) {
    if (table.index_bits == 0) return;
    with_index(table, [&](auto* index) {
        using Slot = std::remove_reference_t<decltype(*index)>;
        ProbeSequence at(hash, table.slot_mask());
        while (index[at.slot] >= DictKeysTable::kFirstPosition) at.advance();
        index[at.slot] = static_cast<Slot>(position + DictKeysTable::kFirstPosition);
    });
}
// Appends; the table takes the word over. There is room, and the key is new. The caller enters the position in the
// index.
inline uint32_t append_unindexed(DictKeysTable& table, Word key, uint32_t hash) {
    const uint32_t position = table.count++;
    --table.usable;
    table.keys()[position] = key;
    table.hashes()[position] = hash;
    if (key.is_object() && key.object()->has_flag(kFlagTracked)) table.is_plain = false;
    return position;
}
// The same, with the index.
inline void append_key(DictKeysTable& table, Word key, uint32_t hash) {
    enter_in_index(table, hash, append_unindexed(table, key, hash));
}
// The same where find_position has just found that slot for it.
inline void append_key_at(DictKeysTable& table, Word key, uint32_t hash, size_t slot) {
    const uint32_t entry = append_unindexed(table, key, hash) + DictKeysTable::kFirstPosition;
    if (table.index_bits == 0) return;
    with_index(table,
               [=](auto* index) { index[slot] = static_cast<std::remove_reference_t<decltype(*index)>>(entry); });
}
// Takes the key at that position out; the caller owns the word. Only for a table with one owner. The position is not
// used again: what is added comes behind it, so that an iterator that has passed the hole meets it, and complains.
Word remove_key(DictKeysTable& table, uint32_t position);
// Gives the positions behind the last key back. With an index there is room for no more keys than before, but without
// one the positions can serve again.
void drop_last_holes(DictKeysTable& table);
// A table of its own with the first `count` keys of another, which has no holes; null if memory is refused.
DictKeysTable* copy_keys_table(ObjectSpace& space, DictKeysTable& source, uint32_t count, size_t capacity);

}  // namespace eadem::vm
