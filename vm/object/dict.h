// dict: insertion-ordered. A dict is a table of keys (hashes, keys and an index) and a row of values, held
// apart, so that dicts made by the same display with constant keys, and instances of one class, share one key
// table ("shapes") until one of them changes its keys.
//
// Invariants: keys->entries[i] and values[i] belong together; an empty Word in values[i] means key i is
// absent here. A DictKeys with more than one owner is never changed, only replaced by a copy. `version`
// changes whenever the key table is changed or replaced, so it alone guards an inline cache of an index into
// values; dicts over one shared table have one version. A dict that never had a key has no table (keys is
// null) and the version kEmptyDictVersion.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

constexpr uint32_t kEmptyDictVersion = 1;

// The key table. Owned by the dicts (and constants) that count it; its own layout is dict_keys.h's business.
struct DictKeysTable;

struct Dict : Object {
    uint32_t version;  // of the key table; never 0; drawn from a counter of the space, so no two states share one
    uint32_t used;     // keys present
    DictKeysTable* keys;
    Word* values;  // as many as the key table has entries at most
    uint32_t values_capacity;
};

Ref<Dict> make_dict(ObjectSpace& space);
// A dict over a shared key table, all values taken from the row in the order of the keys.
Result<Ref<Dict>> make_dict_with_keys(ObjectSpace& space, DictKeysTable* keys, Value* values);
// A dict over a shared key table, if the keys of the row (key, value, key, value ...) are the table's own objects in
// its order; the row is taken then, and the caller owns the dict. Null otherwise, or when memory is refused: nothing
// has happened, and nothing is raised.
Dict* new_dict_like(ObjectSpace& space, DictKeysTable* keys, Value* pairs, size_t count);
// The key table for a display whose keys are these constants (distinct, hashable). Caller owns one count.
Result<DictKeysTable*> make_dict_keys(ObjectSpace& space, Value* keys, size_t count);
void release_dict_keys(ObjectSpace& space, DictKeysTable* keys);
// The dict's key table as a shape, the model for dicts that will get the same keys in the same order
// (instances of a class). Caller owns one count. Null if the table is no good model: keys were removed, or
// are no plain names.
DictKeysTable* share_dict_keys(Dict* dict);
// An empty dict over a shape: values are filled in the shape's order without touching the table.
Result<Ref<Dict>> make_dict_over(ObjectSpace& space, DictKeysTable* shape);

// The place of a value, or null if the key is absent. Valid until the dict changes. Fails if hashing or
// comparing fails.
Result<Word*> dict_find(ObjectSpace& space, Dict* dict, Value key);
// dict_find for an exact str or int or a tuple of such, as far as no Python code need run: `is_known` says that the
// answer holds.
Word* dict_find_quick(ObjectSpace& space, Dict* dict, Value key, bool& is_known);
// The place of an exact str or int that is surely there, found at less cost; null says nothing.
Word* dict_find_present(ObjectSpace& space, Dict* dict, Value key);
// For interned keys: no failure, no call of Python code.
Word* dict_find_name(ObjectSpace& space, Dict* dict, Str* name);
// Index of the name's entry in `values`, or -1; for inline caches. (Over a shape, the value there may still
// be empty.)
int32_t dict_index_of_name(ObjectSpace& space, Dict* dict, Str* name);
// What an inline cache does that found its version: stores at a known index. False (and nothing is consumed)
// if the value is absent and not the next one in order; then use dict_set_name.
bool dict_set_at(ObjectSpace& space, Dict* dict, uint32_t index, OwnedValue& value);
// Sets; the key is kept (keep) if it is new, the first key object stays if it is not. Consumes the value.
Result<void> dict_set(ObjectSpace& space, Dict* dict, Value key, OwnedValue value);
// The same with both as Words, which are taken over.
Result<void> dict_set_words(ObjectSpace& space, Dict* dict, Word key, Word value);
Result<void> dict_set_name(ObjectSpace& space, Dict* dict, Str* name, OwnedValue value);
// Removes; the old value, or empty if the key was absent.
Result<OwnedValue> dict_remove(ObjectSpace& space, Dict* dict, Value key);
void dict_clear(ObjectSpace& space, Dict* dict);
Result<Ref<Dict>> dict_copy(ObjectSpace& space, Dict* dict);
// Adds every item of a mapping or an iterable of pairs, as dict.update does.
Result<void> dict_update(ObjectSpace& space, Dict* dict, Value other);
// Makes room for `count` keys in all.
Result<void> dict_reserve(ObjectSpace& space, Dict* dict, size_t count);
// d[key] as the language means it: __missing__ of subclasses, KeyError. The value stays in the dict.
Result<OwnedValue> dict_get_item(ObjectSpace& space, Dict* dict, Value key);

// Steps through the entries in order: start with position 0; false at the end. The pointers are into the
// dict.
bool dict_next(Dict* dict, size_t& position, Word*& key, Word*& value);

inline bool is_dict(Value value) {
    return value.is_object() && value.object->type_id() == kDictType;
}
inline Dict* as_dict(Value value) {
    return static_cast<Dict*>(value.object);
}

}  // namespace eadem::vm
