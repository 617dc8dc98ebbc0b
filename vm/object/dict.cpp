#include "vm/object/dict.h"

#include <algorithm>
#include <cstring>

#include "vm/object/dict_internal.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// ---- rows of values ----

inline Word* allocate_row(ObjectSpace& space, size_t count) {
    const size_t bytes = count * sizeof(Word);
    return static_cast<Word*>(bytes <= Heap::kLargestSmall ? space.heap.allocate(bytes)
                                                           : space.heap.allocate_buffer(bytes));
}

inline void free_row(ObjectSpace& space, Word* row, size_t count) {
    if (row == nullptr) return;
    const size_t bytes = count * sizeof(Word);
    if (bytes <= Heap::kLargestSmall)
        space.heap.free(row, bytes);
    else
        space.heap.free_buffer(row, bytes);
}

// Gives the dict a row of `capacity` values that keeps the first `kept`. False if memory is refused.
bool resize_values(ObjectSpace& space, Dict* dict, uint32_t capacity, uint32_t kept) {
    const size_t old_bytes = dict->values_capacity * sizeof(Word);
    const size_t new_bytes = capacity * sizeof(Word);
    if (old_bytes > Heap::kLargestSmall && new_bytes > Heap::kLargestSmall) {
        void* row = space.heap.resize_buffer(dict->values, old_bytes, new_bytes);
        if (row == nullptr) return false;
        dict->values = static_cast<Word*>(row);
    } else {
        Word* row = allocate_row(space, capacity);
        if (row == nullptr) return false;
        std::copy_n(dict->values, kept, row);
        free_row(space, dict->values, dict->values_capacity);
        dict->values = row;
    }
    dict->values_capacity = capacity;
    return true;
}

// ---- key tables ----

void set_table(Dict* dict, DictKeysTable* table) {
    dict->keys = table;
    dict->version = table->version;
}

// Moves the entries that are present to a new table, closing holes. Positions change if there are any.
void move_entries(ObjectSpace& space, Dict* dict, DictKeysTable& table) {
    DictKeysTable& old = *dict->keys;
    for (uint32_t position = 0; position < old.count; ++position) {
        const Word key = old.keys()[position];
        if (key.is_empty()) continue;
        const Word value = dict->values[position];
        if (value.is_empty()) {
            space.release(key);
            continue;
        }
        dict->values[table.count] = value;
        append_key(table, key, old.hashes()[position]);
    }
    free_keys_table(space, &old);
}

// A table that no dict has yet: it goes unless it is taken, also when std::bad_alloc passes by.
class NewTable {
 public:
    NewTable(ObjectSpace& space, DictKeysTable* table) : space_(space), table_(table) {}
    ~NewTable() {
        if (table_ != nullptr) release_dict_keys(space_, table_);
    }
    NewTable(const NewTable&) = delete;
    NewTable& operator=(const NewTable&) = delete;
    DictKeysTable* get() const { return table_; }
    DictKeysTable* take() { return std::exchange(table_, nullptr); }

 private:
    ObjectSpace& space_;
    DictKeysTable* table_;
};

// Gives the dict a table of its own with room for `capacity` keys, without holes or missing values. Positions
// stay as they are if there were no holes.
Result<void> rebuild(ObjectSpace& space, Dict* dict, size_t capacity) {
    DictKeysTable* old = dict->keys;
    const bool shared = old != nullptr && old->owners > 1;
    NewTable table(space,
                   shared ? copy_keys_table(space, *old, dict->used, capacity) : make_keys_table(space, capacity));
    if (table.get() == nullptr) return space.out_of_memory();
    const uint32_t places = table.get()->capacity;
    if (dict->values_capacity < places &&
        !resize_values(space, dict, places, std::min(dict->values_capacity, dict_count(dict))))
        return space.out_of_memory();
    if (shared)
        --old->owners;
    else if (old != nullptr)
        move_entries(space, dict, *table.get());
    set_table(dict, table.take());
    return {};
}

// True if the dict's own table can take one more key at its end.
bool has_room(const Dict* dict) {
    const DictKeysTable* table = dict->keys;
    return table != nullptr && table->owners == 1 && table->usable > 0 && !table->is_shape &&
           dict->values_capacity > table->count;
}

// Prepares the dict for one more key at the end of its own table.
Result<void> make_room(ObjectSpace& space, Dict* dict) {
    DictKeysTable* table = dict->keys;
    if (table == nullptr) return rebuild(space, dict, DictKeysTable::kSmallest);
    const bool may_append = table->owners == 1 && table->usable > 0 && (!table->is_shape || dict_is_dense(dict));
    if (!may_append) {
        const bool may_grow = table->owners == 1 && dict_is_dense(dict);
        DictKeysTable* const grown = may_grow ? grow_keys_table(space, table) : nullptr;
        // Twice the keys is three times the slots, CPython's rate of growth.
        if (grown == nullptr)
            return rebuild(space, dict, std::max<size_t>(size_t{dict->used} * 2, DictKeysTable::kSmallest));
        set_table(dict, grown);
        table = grown;
    }
    if (dict->values_capacity <= table->count && !resize_values(space, dict, table->capacity, table->count))
        return space.out_of_memory();
    return {};
}

void changed(ObjectSpace& space, Dict* dict) {
    dict->version = dict->keys->version = draw_dict_version(space);
}

// Appends what find_position has just missed, to a table with room.
void append_in_gap(ObjectSpace& space, Dict* dict, Word key, Word value, const DictGap& gap) {
    dict->values[dict->keys->count] = value;
    append_key_at(*dict->keys, key, gap.hash, gap.slot);
    ++dict->used;
    changed(space, dict);
}

// Stores over a value, or at the next free place of a shape. False if the order of the keys would suffer.
bool store_at(ObjectSpace& space, Dict* dict, uint32_t position, OwnedValue& value) {
    const Word old = dict->values[position];
    if (old.is_empty()) {
        if (position != dict->used) return false;
        ++dict->used;
    }
    dict->values[position] = to_word(space, std::move(value));
    space.release(old);
    return true;
}

}  // namespace

// ---- making ----

Ref<Dict> make_dict(ObjectSpace& space) {
    Dict* dict = space.create_tracked<Dict>(kDictType);
    dict->version = kEmptyDictVersion;
    dict->used = 0;
    dict->keys = nullptr;
    dict->values = nullptr;
    dict->values_capacity = 0;
    return Ref<Dict>::adopt(space, dict);
}

Result<Ref<Dict>> make_dict_over(ObjectSpace& space, DictKeysTable* shape) {
    Ref<Dict> dict = make_dict(space);
    if (shape->count == 0) return dict;
    if (!resize_values(space, dict.get(), shape->count, 0)) return space.out_of_memory();
    std::fill_n(dict->values, shape->count, Word());
    ++shape->owners;
    set_table(dict.get(), shape);
    return dict;
}

namespace {

// A dict over a shared key table that has all keys. The caller fills the row of values at once. Null if memory is
// refused.
Dict* new_full_dict(ObjectSpace& space, DictKeysTable* keys) {
    Word* row = allocate_row(space, keys->count);
    if (row == nullptr) return nullptr;
    Dict* dict = space.create_tracked<Dict>(kDictType);
    dict->used = keys->count;
    dict->values = row;
    dict->values_capacity = keys->count;
    ++keys->owners;
    set_table(dict, keys);
    return dict;
}

}  // namespace

Result<Ref<Dict>> make_dict_with_keys(ObjectSpace& space, DictKeysTable* keys, Value* values) {
    if (keys->count == 0) return make_dict(space);
    Dict* dict = new_full_dict(space, keys);
    if (dict == nullptr) return space.out_of_memory();
    for (uint32_t position = 0; position < keys->count; ++position)
        dict->values[position] = take_word(space, values[position]);
    return Ref<Dict>::adopt(space, dict);
}

Dict* new_dict_like(ObjectSpace& space, DictKeysTable* keys, Value* pairs, size_t count) {
    if (keys->count != count || count == 0) return nullptr;
    const Word* const names = keys->keys();
    for (size_t index = 0; index < count; ++index)
        if (!pairs[2 * index].refers_to(names[index].object())) return nullptr;
    Dict* const dict = new_full_dict(space, keys);
    if (dict == nullptr) return nullptr;
    Word* const row = dict->values;
    for (size_t index = 0; index < count; ++index) {
        pairs[2 * index].tag = Tag::kEmpty;
        space.release(pairs[2 * index].object);
        row[index] = take_word(space, pairs[2 * index + 1]);
    }
    return dict;
}

Result<DictKeysTable*> make_dict_keys(ObjectSpace& space, Value* keys, size_t count) {
    DictKeysTable* table = make_keys_table(space, count, true);
    if (table == nullptr) return space.out_of_memory();
    for (size_t index = 0; index < count; ++index) {
        OwnedValue held = share(space, keys[index]);
        HashedKey key(held.get());
        if (!key.prepare(space).ok()) {
            release_dict_keys(space, table);
            return kFailed;
        }
        append_key(*table, to_word(space, std::move(held)), fold_hash(key.hash()));
    }
    table->version = draw_dict_version(space);
    return table;
}

namespace {

[[gnu::noinline]] void destroy_dict_keys(ObjectSpace& space, DictKeysTable* keys) {
    for (uint32_t position = 0; position < keys->count; ++position) space.release(keys->keys()[position]);
    free_keys_table(space, keys);
}

}  // namespace

void release_dict_keys(ObjectSpace& space, DictKeysTable* keys) {
    if (--keys->owners == 0) destroy_dict_keys(space, keys);
}

DictKeysTable* share_dict_keys(Dict* dict) {
    DictKeysTable* table = dict->keys;
    if (table == nullptr || !table->is_plain || !dict_is_dense(dict)) return nullptr;
    table->is_shape = true;
    ++table->owners;
    return table;
}

Result<Ref<Dict>> dict_copy(ObjectSpace& space, Dict* dict) {
    Ref<Dict> copy = make_dict(space);
    if (dict->used == 0) return copy;
    // Keys that may be part of a cycle stay with one table, so that the collector meets them once.
    if (dict_is_dense(dict) && dict->keys->is_plain) {
        if (!resize_values(space, copy.get(), dict->used, 0)) return space.out_of_memory();
        ++dict->keys->owners;
        set_table(copy.get(), dict->keys);
        for (uint32_t position = 0; position < dict->used; ++position)
            copy->values[position] = share_word(space, dict->values[position]);
        copy->used = dict->used;
        return copy;
    }
    TRY_VOID(rebuild(space, copy.get(), dict->used));
    size_t position = 0;
    Word *key, *value;
    while (dict_next(dict, position, key, value)) {
        copy->values[copy->keys->count] = share_word(space, *value);
        append_key(*copy->keys, share_word(space, *key), dict->keys->hashes()[position - 1]);
        ++copy->used;
    }
    return copy;
}

Result<void> dict_reserve(ObjectSpace& space, Dict* dict, size_t count) {
    if (count <= (dict->keys == nullptr ? 0 : dict->keys->capacity)) return {};
    return rebuild(space, dict, count);
}

bool dict_next(Dict* dict, size_t& position, Word*& key, Word*& value) {
    const uint32_t count = dict_count(dict);
    while (position < count && dict->values[position].is_empty()) ++position;
    if (position >= count) return false;
    key = &dict->keys->keys()[position];
    value = &dict->values[position];
    ++position;
    return true;
}

// ---- changing ----

Result<void> dict_insert(ObjectSpace& space, Dict* dict, HashedKey& key, OwnedValue value) {
    // The next key of a shape needs no change of the table.
    if (dict->keys != nullptr && dict->keys->is_shape && !dict_is_dense(dict) &&
        dict->keys->keys()[dict->used].bits() == key.word_bits()) {
        store_at(space, dict, dict->used, value);
        return {};
    }
    if (!has_room(dict)) TRY_VOID(make_room(space, dict));
    DictKeysTable& table = *dict->keys;
    dict->values[table.count] = to_word(space, std::move(value));
    append_key(table, to_word(space, key.value()), fold_hash(key.hash()));
    ++dict->used;
    changed(space, dict);
    return {};
}

bool dict_set_at(ObjectSpace& space, Dict* dict, uint32_t index, OwnedValue& value) {
    return store_at(space, dict, index, value);
}

void dict_replace_at(ObjectSpace& space, Dict* dict, uint32_t position, OwnedValue value) {
    store_at(space, dict, position, value);
}

Result<void> dict_set(ObjectSpace& space, Dict* dict, Value key, OwnedValue value) {
    bool is_known = false;
    // The hash of a tuple is worth keeping.
    if (dict->used != 0 && !is_tuple(key)) {
        DictGap gap;
        const int64_t position = dict_quick_position(space, dict, key, is_known, gap);
        if (is_known && position >= 0 && !dict->values[position].is_empty()) {
            const Word old = std::exchange(dict->values[position], to_word(space, std::move(value)));
            space.release(old);
            return {};
        }
        if (is_known && position < 0 && has_room(dict)) {
            const Word item = to_word(space, std::move(value));
            append_in_gap(space, dict, to_word(space, key), item, gap);
            return {};
        }
    }
    HashedKey hashed(key);
    TRY_VOID(hashed.prepare(space));
    if (is_known) return dict_insert(space, dict, hashed, std::move(value));
    TRY(const int64_t position, dict_position(space, dict, hashed));
    if (position < 0) return dict_insert(space, dict, hashed, std::move(value));
    dict_replace_at(space, dict, static_cast<uint32_t>(position), std::move(value));
    return {};
}

Result<void> dict_set_words(ObjectSpace& space, Dict* dict, Word key, Word value) {
    DictProbe probe;
    if (dict->keys != nullptr && probe.prepare(space, key.peek())) {
        DictKeysTable& table = *dict->keys;
        DictGap gap{.hash = probe.hash};
        const int64_t position = find_like(table, probe.hash, probe.bits, gap.slot);
        if (position < 0 && has_room(dict)) {
            append_in_gap(space, dict, key, value, gap);
            return {};
        }
        if (position >= 0 && table.keys()[position].bits() == probe.bits && !dict->values[position].is_empty()) {
            space.release(key);
            space.release(std::exchange(dict->values[position], value));
            return {};
        }
    }
    const OwnedValue held = OwnedValue::adopt(space, key.last_look());
    return dict_set(space, dict, held.get(), OwnedValue::adopt(space, value.last_look()));
}

Result<void> dict_set_name(ObjectSpace& space, Dict* dict, Str* name, OwnedValue value) {
    const int64_t position = dict_position_of_name(space, dict, name);
    if (position >= 0 && store_at(space, dict, static_cast<uint32_t>(position), value)) return {};
    HashedKey key(Value::of_object(name));
    TRY_VOID(key.prepare(space));
    return dict_insert(space, dict, key, std::move(value));
}

Result<DictEntry> dict_remove_at(ObjectSpace& space, Dict* dict, uint32_t position) {
    // A table that others see, or that others were modelled on, is left as it is. It has no holes, so
    // positions stay.
    if (dict->keys->owners > 1 || dict->keys->is_shape) TRY_VOID(rebuild(space, dict, dict->used));
    const Word value = std::exchange(dict->values[position], Word());
    const Word key = remove_key(*dict->keys, position);
    --dict->used;
    changed(space, dict);
    return DictEntry{OwnedValue::adopt(space, key.last_look()), OwnedValue::adopt(space, value.last_look())};
}

Result<OwnedValue> dict_remove(ObjectSpace& space, Dict* dict, Value key) {
    bool is_known = false;
    DictGap gap;
    int64_t position = dict->used == 0 ? -1 : dict_quick_position(space, dict, key, is_known, gap);
    if (!is_known) {
        HashedKey hashed(key);
        TRY_VOID(hashed.prepare(space));
        TRY(position, dict_position(space, dict, hashed));
    }
    if (position < 0 || dict->values[position].is_empty()) return OwnedValue();
    TRY(DictEntry entry, dict_remove_at(space, dict, static_cast<uint32_t>(position)));
    return std::move(entry.value);
}

void dict_clear(ObjectSpace& space, Dict* dict) {
    DictKeysTable* table = std::exchange(dict->keys, nullptr);
    if (table == nullptr) return;
    Word* values = std::exchange(dict->values, nullptr);
    const uint32_t capacity = std::exchange(dict->values_capacity, 0);
    dict->version = kEmptyDictVersion;
    dict->used = 0;
    // The dict is empty already: whatever runs when these die sees a valid dict.
    const uint32_t count = std::min(table->count, capacity);
    for (uint32_t position = 0; position < count; ++position) space.release(values[position]);
    free_row(space, values, capacity);
    release_dict_keys(space, table);
}

}  // namespace eadem::vm
