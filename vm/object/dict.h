// dict: insertion-ordered. A dict is a table of keys (hashes, keys and an index) and a row of values, held apart, so that
// dicts made by the same display with constant keys share one key table ("shapes") until one of them changes its keys.
//
// Invariants: keys->entries[i] and values[i] belong together; an empty Word in values[i] means key i is absent here.
// A DictKeys with more than one owner is never changed, only replaced by a copy. `version` changes whenever the key table is
// changed or replaced, so (keys, version) guards an inline cache of an index into values.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

// The key table. Owned by the dicts (and constants) that count it; its own layout is dict_keys.h's business.
struct DictKeysTable;

struct Dict : Object {
    uint32_t version;  // of the key table; never 0; drawn from a counter of the space, so no two states share one
    uint32_t used;     // keys present
    DictKeysTable* keys;
    Word* values;      // as many as the key table has entries at most
    uint32_t values_capacity;
};

Ref<Dict> make_dict(ObjectSpace& space);
// A dict over a shared key table, all values taken from the row in the order of the keys.
Result<Ref<Dict>> make_dict_with_keys(ObjectSpace& space, DictKeysTable* keys, Value* values);
// The key table for a display whose keys are these constants (distinct, hashable). Caller owns one count.
Result<DictKeysTable*> make_dict_keys(ObjectSpace& space, Value* keys, size_t count);
void release_dict_keys(ObjectSpace& space, DictKeysTable* keys);

// The place of a value, or null if the key is absent. Valid until the dict changes. Fails if hashing or comparing fails.
Result<Word*> dict_find(ObjectSpace& space, Dict* dict, Value key);
// For interned keys: no failure, no call of Python code.
Word* dict_find_name(ObjectSpace& space, Dict* dict, Str* name);
// Index of the name's entry in `values`, or -1; for inline caches.
int32_t dict_index_of_name(ObjectSpace& space, Dict* dict, Str* name);
// Sets; the key is kept (keep) if it is new, the first key object stays if it is not. Consumes the value.
Result<void> dict_set(ObjectSpace& space, Dict* dict, Value key, OwnedValue value);
Result<void> dict_set_name(ObjectSpace& space, Dict* dict, Str* name, OwnedValue value);
// Removes; the old value, or empty if the key was absent.
Result<OwnedValue> dict_remove(ObjectSpace& space, Dict* dict, Value key);
void dict_clear(ObjectSpace& space, Dict* dict);
Result<Ref<Dict>> dict_copy(ObjectSpace& space, Dict* dict);
// Adds every item of a mapping or an iterable of pairs, as dict.update does.
Result<void> dict_update(ObjectSpace& space, Dict* dict, Value other);

// Steps through the entries in order: start with position 0; false at the end. The pointers are into the dict.
bool dict_next(Dict* dict, size_t& position, Word*& key, Word*& value);

inline bool is_dict(Value value) { return value.is_object() && value.object->type_id() == kDictType; }
inline Dict* as_dict(Value value) { return static_cast<Dict*>(value.object); }

}  // namespace eadem::vm
