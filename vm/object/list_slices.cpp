// Items and slices of a list by their place: reading, replacing, deleting.
#include <algorithm>
#include <cstring>

#include "vm/object/list.h"
#include "vm/object/list_slots.h"
#include "vm/object/sequence_items.h"

namespace eadem::vm {

namespace {

void move_words(Word* target, const Word* source, size_t count) {
    if (count > 0) std::memmove(static_cast<void*>(target), source, count * sizeof(Word));
}

// The items to be stored in a slice, as a list of their own.
Result<Ref<List>> items_to_store(ObjectSpace& space, Value value) {
    if (is_list(value) || is_tuple(value)) return list_from_iterable(space, value);
    Result<OwnedValue> iterator = iterate(space, value);
    if (iterator.ok()) return list_from_iterable(space, iterator.value().get());
    if (!space.pending_is(ExceptionId::kTypeError)) return kFailed;
    space.forget_pending();
    return space.raise(ExceptionId::kTypeError, "must assign iterable to extended slice");
}

// l[start:start + removed_count] = fresh, or nothing if that is null.
Result<void> replace_items(ObjectSpace& space, List* list, size_t start, size_t removed_count, Ref<List> fresh) {
    const size_t added = fresh ? fresh->size : 0;
    const size_t stop = start + removed_count;
    if (removed_count == list->size && added == 0) {
        list_clear(space, list);
        return {};
    }
    TRY(const Ref<List> removed, make_list(space, removed_count));
    if (added > removed_count) TRY_VOID(list_reserve(space, list, added - removed_count));
    move_words(removed->items, list->items + start, removed_count);
    removed->size = removed_count;
    move_words(list->items + start + added, list->items + stop, list->size - stop);
    if (added > 0) {
        move_words(list->items + start, fresh->items, added);
        fresh->size = 0;
    }
    // All places are filled by now: if the buffer is made smaller, it keeps them.
    list->size = list->size + added - removed_count;
    return list_resize(space, list, list->size);
}

// l[a:b:s] = items, as many as the slice selects. The old items end up in `items`, which dies after the list
// is whole again.
Result<void> store_extended(ObjectSpace& space, List* list, const SliceBounds& bounds, Ref<List> items) {
    if (items->size != static_cast<size_t>(bounds.count)) {
        return space.raise(ExceptionId::kValueError,
                           "attempt to assign sequence of size {} to extended slice of size {}", items->size,
                           bounds.count);
    }
    int64_t at = bounds.start;
    for (size_t i = 0; i < items->size; ++i, at += bounds.step) std::swap(list->items[at], items->items[i]);
    return {};
}

// del l[a:b:s]
Result<void> delete_extended(ObjectSpace& space, List* list, SliceBounds bounds) {
    if (bounds.count == 0) return {};
    if (bounds.step < 0) {
        bounds.start += (bounds.count - 1) * bounds.step;
        bounds.step = -bounds.step;
    }
    const auto count = static_cast<size_t>(bounds.count);
    TRY(const Ref<List> removed, make_list(space, count));
    auto gap = static_cast<size_t>(bounds.start);
    auto from = gap;
    const auto step = static_cast<size_t>(bounds.step);
    for (size_t i = 0; i < count; ++i) {
        removed->items[i] = list->items[from++];
        const size_t kept = i + 1 < count ? step - 1 : list->size - from;
        move_words(list->items + gap, list->items + from, kept);
        gap += kept;
        from += kept;
    }
    removed->size = count;
    return list_resize(space, list, list->size - count);
}

// l[a:b:s] = value, or del l[a:b:s] if it is empty.
Result<void> set_slice(ObjectSpace& space, List* list, const Slice* slice, Value value) {
    TRY(const SliceParts parts, slice_parts(space, slice));
    Ref<List> items;
    if (!value.is_empty()) {
        TRY(items, items_to_store(space, value));
    }
    // Not before: reading the iterable may change the list.
    const SliceBounds bounds = clamp_slice(parts, list->size);
    if (bounds.step == 1) {
        return replace_items(space, list, static_cast<size_t>(bounds.start), static_cast<size_t>(bounds.count),
                             std::move(items));
    }
    if (!items) return delete_extended(space, list, bounds);
    return store_extended(space, list, bounds, std::move(items));
}

// One text for all of them, as the exceptions can tell.
Failed refuse_index(ObjectSpace& space) {
    return space.raise_with(ExceptionId::kIndexError, Value::of_object(space.intern_name("list index out of range")));
}

}  // namespace

Result<OwnedValue> list_get_item(ObjectSpace& space, Value self, Value key) {
    List* list = as_list(self);
    if (is_slice(key)) {
        TRY(const SliceParts parts, slice_parts(space, as_slice(key)));
        const SliceBounds bounds = clamp_slice(parts, list->size);
        return as_value(
            list_slice(space, list, static_cast<size_t>(bounds.start), static_cast<size_t>(bounds.count), bounds.step));
    }
    TRY(const int64_t index, item_index(space, key, "list"));
    const int64_t place = index < 0 ? index + static_cast<int64_t>(list->size) : index;
    if (static_cast<uint64_t>(place) >= list->size) return refuse_index(space);
    return share(space, list->items[place]);
}

OwnedValue list_remove_at(ObjectSpace& space, List* list, size_t place) {
    OwnedValue removed = OwnedValue::adopt(space, list->items[place].last_look());
    move_words(list->items + place, list->items + place + 1, list->size - place - 1);
    // Making a list smaller never fails.
    static_cast<void>(list_resize(space, list, list->size - 1));
    return removed;
}

Result<void> list_set_item(ObjectSpace& space, Value self, Value key, Value value) {
    List* list = as_list(self);
    if (is_slice(key)) return set_slice(space, list, as_slice(key), value);
    TRY(const int64_t index, item_index(space, key, "list"));
    TRY(const size_t place, item_place(space, index, list->size, "list assignment index out of range"));
    if (value.is_empty()) {
        list_remove_at(space, list, place);
        return {};
    }
    const Word old = std::exchange(list->items[place], to_word(space, value));
    space.release(old);
    return {};
}

}  // namespace eadem::vm
