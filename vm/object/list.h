// list: a growable row of Words in a buffer of its own.
//
// The buffer comes from the small blocks while it fits there, then from malloc; it grows by an eighth, as
// CPython's does (sys.getsizeof shows it). Invariant: size <= capacity, and the first `size` items are not
// empty. While a list is being sorted it looks empty and kFlagC is set; giving it a buffer clears the flag,
// which is how the sort notices that somebody changed the list under way.
#pragma once

#include "vm/object/ref.h"

namespace eadem::vm {

struct List : Object {
    size_t size;
    size_t capacity;
    Word* items;  // capacity Words; null when capacity is 0
};

constexpr ObjectFlag kListBeingSorted = kFlagC;

// A list with room for `capacity` items and none in it.
Result<Ref<List>> make_list(ObjectSpace& space, size_t capacity);
// Takes the values out of a row.
Result<Ref<List>> make_list_from(ObjectSpace& space, Value* values, size_t count);
Result<Ref<List>> list_from_iterable(ObjectSpace& space, Value iterable);
// As list_from_iterable, but moves the items out of a list that nobody else holds.
Result<Ref<List>> list_from_owned(ObjectSpace& space, OwnedValue iterable);
// list[start:stop:step] for bounds inside the list; with step 1 and all items, a copy.
Result<Ref<List>> list_slice(ObjectSpace& space, List* list, size_t start, size_t count, int64_t step);
// Makes room for `extra` more items.
Result<void> list_reserve(ObjectSpace& space, List* list, size_t extra);
// Sets the size. New places are the caller's to fill at once; items beyond the new size must have been moved
// out. The buffer follows the size as CPython's does; making a list smaller never fails.
Result<void> list_resize(ObjectSpace& space, List* list, size_t size);
// Appends every item. A list may extend itself.
Result<void> list_extend(ObjectSpace& space, List* list, Value iterable);
void list_clear(ObjectSpace& space, List* list);
// Stable sort, in place; `key` may be empty. CPython's behaviour when the list is changed under way.
Result<void> list_sort(ObjectSpace& space, List* list, Value key, bool reverse);

// Appends; consumes the item.
inline Result<void> list_append(ObjectSpace& space, List* list, OwnedValue item) {
    if (list->size == list->capacity) TRY_VOID(list_reserve(space, list, 1));
    list->items[list->size++] = to_word(space, std::move(item));
    return {};
}

// Unchecked views of a value known to be a list (or an instance of a subclass).
inline bool is_list(Value value) {
    return value.is_object() && value.object->type_id() == kListType;
}
inline List* as_list(Value value) {
    return static_cast<List*>(value.object);
}

}  // namespace eadem::vm
