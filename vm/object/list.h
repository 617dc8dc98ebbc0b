// list: a growable row of Words in a buffer of its own.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

struct List : Object {
    size_t size;
    size_t capacity;
    Word* items;  // capacity Words; null when capacity is 0
};

// A list with room for `capacity` items and none in it.
Result<Ref<List>> make_list(ObjectSpace& space, size_t capacity);
// Takes the values out of a row.
Result<Ref<List>> make_list_from(ObjectSpace& space, Value* values, size_t count);
Result<Ref<List>> list_from_iterable(ObjectSpace& space, Value iterable);
// Appends; consumes the item.
Result<void> list_append(ObjectSpace& space, List* list, OwnedValue item);
Result<void> list_extend(ObjectSpace& space, List* list, Value iterable);
// Makes room for `extra` more items.
Result<void> list_reserve(ObjectSpace& space, List* list, size_t extra);
// Stable sort, in place; `key` may be empty. CPython's behaviour when the list is changed under way.
Result<void> list_sort(ObjectSpace& space, List* list, Value key, bool reverse);

inline bool is_list(Value value) { return value.is_object() && value.object->type_id() == kListType; }
inline List* as_list(Value value) { return static_cast<List*>(value.object); }

}  // namespace eadem::vm
