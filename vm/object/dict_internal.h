// What the files of dict share beyond dict.h: positions instead of places, and entries found once for several
// uses.
#pragma once

#include "vm/object/dict.h"
#include "vm/object/dict_keys.h"
#include "vm/object/hashed_key.h"

namespace eadem::vm {

// An exact int of 64 bits, wherever it lies.
inline bool is_plain_int(Value key, int64_t& number) {
    if (key.is_raw_int()) {
        number = key.integer;
        return true;
    }
    if (!key.is_object() || key.object->type_and_flags != header_of(kIntType)) return false;
    number = static_cast<IntObject*>(key.object)->value;
    return true;
}

// What find_like looks for: the folded hash of an exact str or int, and the bits of a Word that holds this very key.
struct DictProbe {
    uint32_t hash = 0;
    uint64_t bits = 0;

    // False for other keys, and for numbers too large for a Word.
    [[gnu::always_inline]] bool prepare(ObjectSpace& space, Value key) {
        if (is_str(key)) {
            hash = fold_hash(quick_str_hash(space, as_str(key)));
            bits = reinterpret_cast<uint64_t>(key.object);
            return true;
        }
        int64_t number = 0;
        if (!is_plain_int(key, number)) return false;
        hash = fold_hash(quick_int_hash(number));
        const Word word = key.is_object() ? Word::of_object(key.object) : Word::of_int(number);
        bits = word.bits();
        return !word.is_empty();
    }
};

// Where a key that the table lacks belongs: its folded hash, and the slot of the index.
struct DictGap {
    uint32_t hash = 0;
    size_t slot = 0;
};

// The position of an exact str or int, or of a tuple of such; -1 if the table lacks it, and then `gap` says where it
// belongs. Not known for other keys, and if an entry can only be compared by the protocols.
int64_t dict_quick_position(ObjectSpace& space, Dict* dict, Value key, bool& is_known, DictGap& gap);
// The position of a name in the key table, present or not; -1 if the table lacks it.
int64_t dict_position_of_name(ObjectSpace& space, Dict* dict, Str* name);
// The position of a prepared key that is present, or -1. May run Python code; the dict is as it is when this
// returns.
Result<int64_t> dict_position(ObjectSpace& space, Dict* dict, HashedKey& key);
// Adds a key that `dict_position` has just not found, consuming the value.
Result<void> dict_insert(ObjectSpace& space, Dict* dict, HashedKey& key, OwnedValue value);
// Replaces the value at a position that is present.
void dict_replace_at(ObjectSpace& space, Dict* dict, uint32_t position, OwnedValue value);
// Removes the entry at a position that is present. The caller gets the key and the value.
struct DictEntry {
    OwnedValue key;
    OwnedValue value;
};
Result<DictEntry> dict_remove_at(ObjectSpace& space, Dict* dict, uint32_t position);
// The entries of `keys` that are in use.
inline uint32_t dict_count(const Dict* dict) {
    return dict->keys == nullptr ? 0 : dict->keys->count;
}
// True if there are neither holes nor values that are still missing.
inline bool dict_is_dense(const Dict* dict) {
    return dict->used == dict_count(dict);
}
// Merges another dict into this one; keys that are there already are replaced, or kept if not `replace`.
Result<void> dict_merge(ObjectSpace& space, Dict* dict, Dict* other);
// A new dict with what `dict` has, which may be of a class that iterates otherwise.
Result<Ref<Dict>> dict_copy_as_iterated(ObjectSpace& space, Value dict);
// True for a dict, also of a subclass.
bool is_any_dict(const ObjectSpace& space, Value value);

}  // namespace eadem::vm
