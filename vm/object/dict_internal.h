// What the files of dict share beyond dict.h: positions instead of places, and entries found once for several
// uses.
#pragma once

#include "vm/object/dict.h"
#include "vm/object/dict_keys.h"
#include "vm/object/hashed_key.h"

namespace eadem::vm {

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
