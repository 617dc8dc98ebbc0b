#include "vm/object/dict_keys.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace eadem::vm {

namespace {

// Positions are 32 bits wide and the first two slot values are taken.
constexpr size_t kMostKeys = UINT32_MAX - DictKeysTable::kFirstPosition;

size_t slot_bytes(uint8_t index_bits) {
    if (index_bits == 0) return 0;
    const size_t width = index_bits <= 8 ? 1 : index_bits <= 16 ? 2 : 4;
    return width << index_bits;
}

size_t table_bytes(size_t capacity, uint8_t index_bits) {
    return sizeof(DictKeysTable) + capacity * (sizeof(Word) + sizeof(uint32_t)) + slot_bytes(index_bits);
}

constexpr size_t keys_for_slots(uint8_t index_bits) {
    return (size_t{2} << index_bits) / 3;
}

uint8_t index_bits_for(size_t capacity) {
    if (capacity <= DictKeysTable::kLargestUnindexed) return 0;
    auto bits = static_cast<uint8_t>(std::bit_width(capacity));
    while (keys_for_slots(bits) < capacity) ++bits;
    return bits;
}

void remove_from_index(DictKeysTable& table, uint32_t hash, uint32_t position) {
    if (table.index_bits == 0) return;
    with_index(table, [&](auto* index) {
        ProbeSequence at(hash, table.slot_mask());
        while (index[at.slot] != position + DictKeysTable::kFirstPosition) at.advance();
        index[at.slot] = DictKeysTable::kRemoved;
    });
}

}  // namespace

size_t DictKeysTable::bytes() const {
    return table_bytes(capacity, index_bits);
}

int64_t KeyWalk::next() {
    if (table_.index_bits == 0) return next_unindexed();
    return with_index(table_, [&](auto* index) -> int64_t {
        while (true) {
            const uint32_t entry = index[at_.slot];
            if (entry == DictKeysTable::kFree) return -1;
            at_.advance();
            if (entry == DictKeysTable::kRemoved) continue;
            const uint32_t position = entry - DictKeysTable::kFirstPosition;
            if (table_.hashes()[position] == hash_) return position;
        }
    });
}

int64_t KeyWalk::next_unindexed() {
    while (scanned_ < table_.count) {
        const uint32_t position = scanned_++;
        if (table_.hashes()[position] == hash_ && !table_.keys()[position].is_empty()) return position;
    }
    return -1;
}

DictKeysTable* make_keys_table(ObjectSpace& space, size_t capacity, bool exact) {
    if (capacity > kMostKeys) return nullptr;
    const uint8_t index_bits = index_bits_for(capacity);
    if (!exact) {
        if (index_bits != 0)
            capacity = keys_for_slots(index_bits);
        else
            capacity =
                capacity <= DictKeysTable::kSmallest ? DictKeysTable::kSmallest : DictKeysTable::kLargestUnindexed;
    }
    const size_t bytes = table_bytes(capacity, index_bits);
    void* block = bytes <= Heap::kLargestSmall ? space.heap.allocate(bytes) : space.heap.allocate_buffer(bytes);
    if (block == nullptr) return nullptr;
    auto* table = static_cast<DictKeysTable*>(block);
    table->owners = 1;
    table->version = draw_dict_version(space);
    table->count = 0;
    table->capacity = static_cast<uint32_t>(capacity);
    table->usable = static_cast<uint32_t>(capacity);
    table->index_bits = index_bits;
    table->is_shape = false;
    table->is_plain = true;
    std::memset(table->index(), 0, slot_bytes(index_bits));
    return table;
}

void free_keys_table(ObjectSpace& space, DictKeysTable* table) {
    const size_t bytes = table->bytes();
    if (bytes <= Heap::kLargestSmall)
        space.heap.free(table, bytes);
    else
        space.heap.free_buffer(table, bytes);
}

// In two steps from one size of the index to the next. What lay behind the keys leaves its pages to keys that are not
// there yet, and they are fewer so.
DictKeysTable* grow_keys_table(ObjectSpace& space, DictKeysTable* table) {
    const size_t old_bytes = table->bytes();
    const size_t most = keys_for_slots(table->index_bits);
    const size_t capacity = table->capacity < most ? most : size_t{table->capacity} + table->capacity / 2;
    const uint8_t index_bits = std::max(index_bits_for(capacity), table->index_bits);
    if (old_bytes <= Heap::kLargestSmall || capacity > kMostKeys) return nullptr;
    void* const block = space.heap.resize_buffer(table, old_bytes, table_bytes(capacity, index_bits));
    if (block == nullptr) return nullptr;
    auto* const grown = static_cast<DictKeysTable*>(block);
    const void* const old_index = grown->index();
    const uint32_t* const old_hashes = grown->hashes();
    const bool keeps_index = grown->index_bits == index_bits;
    grown->usable += static_cast<uint32_t>(capacity) - grown->capacity;
    grown->capacity = static_cast<uint32_t>(capacity);
    grown->index_bits = index_bits;
    grown->is_shape = false;
    grown->version = draw_dict_version(space);
    // From the end on, for everything moves towards it.
    if (keeps_index) std::memmove(grown->index(), old_index, slot_bytes(index_bits));
    std::memmove(grown->hashes(), old_hashes, grown->count * sizeof(uint32_t));
    if (keeps_index) return grown;
    grown->usable = grown->capacity - grown->count;
    std::memset(grown->index(), 0, slot_bytes(index_bits));
    for (uint32_t position = 0; position < grown->count; ++position)
        enter_in_index(*grown, grown->hashes()[position], position);
    return grown;
}

Word remove_key(DictKeysTable& table, uint32_t position) {
    remove_from_index(table, table.hashes()[position], position);
    return std::exchange(table.keys()[position], Word());
}

void drop_last_holes(DictKeysTable& table) {
    while (table.count > 0 && table.keys()[table.count - 1].is_empty()) {
        --table.count;
        if (table.index_bits == 0) ++table.usable;
    }
}

DictKeysTable* copy_keys_table(ObjectSpace& space, DictKeysTable& source, uint32_t count, size_t capacity) {
    DictKeysTable* table = make_keys_table(space, capacity);
    if (table == nullptr) return nullptr;
    for (uint32_t position = 0; position < count; ++position)
        append_key(*table, share_word(space, source.keys()[position]), source.hashes()[position]);
    return table;
}

}  // namespace eadem::vm
