// Iterators over the keys, values or items of a dict, forwards and backwards: six types with one layout.
#pragma once

#include "vm/object/dict.h"

namespace eadem::vm {

// Owns the dict until the end is reached. Notices when the dict changes under way, as CPython does.
struct DictIterator : Object {
    Dict* dict;         // null when exhausted
    uint32_t position;  // forwards: the next entry to look at; backwards: one more than that
    uint32_t expected_used;
    uint32_t remaining;
};

// `type` is one of the six iterator types of dict.
Result<OwnedValue> make_dict_iterator(ObjectSpace& space, Dict* dict, BuiltinTypeId type);
// The next key and value, for an iterator that goes forwards; false if `next` must be asked.
bool next_dict_entry(DictIterator* iterator, Word*& key, Word*& value);

}  // namespace eadem::vm
