// The buffer of a list: how it is made, how it grows and shrinks, and how it is filled.
#include <algorithm>
#include <cstring>

#include "vm/object/class.h"
#include "vm/object/dict_views.h"
#include "vm/object/item_sink.h"
#include "vm/object/list.h"
#include "vm/object/sequence_items.h"

namespace eadem::vm {

namespace {

constexpr size_t kMostItems = Heap::kLargestBlock / sizeof(Word);

// Room for `count` items, `count` > 0; null when refused.
Word* allocate_items(ObjectSpace& space, size_t count) {
    if (count > kMostItems) return nullptr;
    const size_t bytes = count * sizeof(Word);
    void* block = bytes <= Heap::kLargestSmall ? space.heap.allocate(bytes) : space.heap.allocate_buffer(bytes);
    return static_cast<Word*>(block);
}

void free_items(ObjectSpace& space, Word* items, size_t count) {
    if (items == nullptr) return;
    const size_t bytes = count * sizeof(Word);
    if (bytes <= Heap::kLargestSmall) return space.heap.free(items, bytes);
    space.heap.free_buffer(items, bytes);
}

// Gives the list a buffer of exactly that capacity (at least its size).
Result<void> set_capacity(ObjectSpace& space, List* list, size_t capacity) {
    list->clear_flag(kListBeingSorted);
    if (capacity == 0) {
        free_items(space, list->items, list->capacity);
        list->items = nullptr;
        list->capacity = 0;
        return {};
    }
    const size_t old_bytes = list->capacity * sizeof(Word);
    Word* items = nullptr;
    if (old_bytes > Heap::kLargestSmall && capacity * sizeof(Word) > Heap::kLargestSmall) {
        if (capacity > kMostItems) return space.out_of_memory();
        items = static_cast<Word*>(space.heap.resize_buffer(list->items, old_bytes, capacity * sizeof(Word)));
        if (items == nullptr) return space.out_of_memory();
    } else {
        items = allocate_items(space, capacity);
        if (items == nullptr) return space.out_of_memory();
        if (list->size > 0) std::memcpy(static_cast<void*>(items), list->items, list->size * sizeof(Word));
        free_items(space, list->items, list->capacity);
    }
    list->items = items;
    list->capacity = capacity;
    return {};
}

// CPython's pattern of growth: 4, 8, 16, 24, 32, 40, 52, 64, 76, ... A jump much larger than that is taken
// exactly.
size_t grown_capacity(size_t old_size, size_t size) {
    if (size == 0) return 0;
    const size_t capacity = (size + (size >> 3) + 6) & ~size_t{3};
    if (size > old_size && size - old_size > capacity - size) return (size + 3) & ~size_t{3};
    return capacity;
}

}  // namespace

Result<Ref<List>> make_list(ObjectSpace& space, size_t capacity) {
    auto* list = space.create_tracked<List>(kListType);
    list->size = 0;
    list->capacity = 0;
    list->items = nullptr;
    Ref<List> made = Ref<List>::adopt(space, list);
    if (capacity == 0) return made;
    list->items = allocate_items(space, capacity);
    if (list->items == nullptr) return space.out_of_memory();
    list->capacity = capacity;
    return made;
}

Result<Ref<List>> make_list_from(ObjectSpace& space, Value* values, size_t count) {
    TRY(Ref<List> list, make_list(space, count));
    for (size_t i = 0; i < count; ++i) list->items[i] = to_word(space, take(space, values[i]));
    list->size = count;
    return list;
}

Result<void> list_resize(ObjectSpace& space, List* list, size_t size) {
    if (size > list->capacity || size < list->capacity / 2) {
        if (size > kMostItems) return space.out_of_memory();
        const size_t old_size = list->size;
        list->size = std::min(size, old_size);
        const Result<void> resized = set_capacity(space, list, grown_capacity(old_size, size));
        if (!resized.ok()) {
            if (size > list->capacity) {
                list->size = old_size;
                return kFailed;
            }
            // The old buffer is larger than need be, which does no harm.
            space.forget_pending();
        }
    }
    list->size = size;
    return {};
}

Result<void> list_reserve(ObjectSpace& space, List* list, size_t extra) {
    if (extra > kMostItems) return space.out_of_memory();
    const size_t needed = list->size + extra;
    if (needed <= list->capacity) return {};
    return set_capacity(space, list, grown_capacity(list->size, needed));
}

void list_clear(ObjectSpace& space, List* list) {
    Word* items = std::exchange(list->items, nullptr);
    const size_t capacity = std::exchange(list->capacity, 0);
    size_t size = std::exchange(list->size, 0);
    if (items != nullptr) list->clear_flag(kListBeingSorted);
    while (size > 0) {
        // No place of a list is empty, and of most lists many items are never freed.
        const Word item = items[--size];
        if (!item.is_number()) space.release(item.object());
    }
    free_items(space, items, capacity);
}

Result<Ref<List>> list_slice(ObjectSpace& space, List* list, size_t start, size_t count, int64_t step) {
    TRY(Ref<List> slice, make_list(space, count));
    if (step == 1) {
        share_items(space, slice->items, row_of(list).subspan(start, count));
    } else {
        Word *const source = list->items, *const target = slice->items;
        auto at = static_cast<int64_t>(start);
        for (size_t i = 0; i < count; ++i, at += step) target[i] = share_word(space, source[at]);
    }
    slice->size = count;
    return slice;
}

namespace {

// Appends `source`, which may be the row of the list itself.
Result<void> extend_by_row(ObjectSpace& space, List* list, Value sequence) {
    const size_t count = is_list(sequence) ? as_list(sequence)->size : as_tuple(sequence)->size;
    if (count == 0) return {};
    TRY_VOID(list_reserve(space, list, count));
    const std::span<Word> source = is_list(sequence) ? row_of(as_list(sequence)) : row_of(as_tuple(sequence));
    share_items(space, list->items + list->size, source.first(count));
    list->size += count;
    return {};
}

// Appends the numbers of a range, which are all new.
Result<void> extend_by_range(ObjectSpace& space, List* list, const Range* range) {
    TRY_VOID(list_reserve(space, list, static_cast<size_t>(range->length)));
    int64_t number = range->start;
    for (int64_t left = range->length; left > 0; --left) {
        if ((left & 0xffff) == 0) TRY_VOID(space.poll());
        list->items[list->size++] = to_word(space, OwnedValue::of_int(space, number));
        if (left > 1) number += range->step;
    }
    return {};
}

// Appends what needs no more room and no box.
class Appender final : public ItemSink {
 public:
    explicit Appender(List* list) : list_(list) {}

    bool take(ObjectSpace&, Value item) override {
        if (list_->size >= list_->capacity) return false;
        Word word;
        if (item.is_object()) {
            word = Word::of_object(item.object);
        } else {
            word = item.is_raw_int() ? Word::of_int(item.integer) : Word::of_float(item.real);
            if (word.is_empty()) return false;
        }
        list_->items[list_->size++] = word;
        return true;
    }

 private:
    List* list_;
};

// Appends the items that the iterator gives the quick way, one after the other.
Result<void> extend_quickly(ObjectSpace& space, List* list, Object* iterator) {
    const auto quick_next = space.type(iterator->type_id())->slots.quick_next;
    while (quick_next != nullptr) {
        TRY_VOID(space.poll());
        const Value item = quick_next(space, iterator, Blind::kToNothing);
        if (item.is_empty()) return {};
        if (list->size == list->capacity) {
            OwnedValue held = OwnedValue::adopt(space, item);
            TRY_VOID(list_append(space, list, std::move(held)));
            continue;
        }
        list->items[list->size++] = item.is_object() ? Word::of_object(item.object) : word_of_number(space, item);
    }
    return {};
}

}  // namespace

namespace {

// Appends the keys or the values.
Result<void> extend_by_dict(ObjectSpace& space, List* list, Dict* dict, bool by_values) {
    TRY_VOID(list_reserve(space, list, dict->used));
    size_t position = 0;
    Word *key = nullptr, *value = nullptr;
    for (uint32_t left = dict->used; left > 0; --left) {
        // (Who is told of a signal may change the dict.)
        if ((left & 0xffff) == 0) TRY_VOID(space.poll());
        if (!dict_next(dict, position, key, value)) break;
        list->items[list->size++] = share_word(space, by_values ? *value : *key);
    }
    return {};
}

}  // namespace

Result<void> list_extend(ObjectSpace& space, List* list, Value iterable) {
    if (is_list(iterable) || is_tuple(iterable)) return extend_by_row(space, list, iterable);
    if (is_dict(iterable)) return extend_by_dict(space, list, as_dict(iterable), false);
    const TypeId type = space.type_id(iterable);
    if (type == kDictKeysType || type == kDictValuesType)
        return extend_by_dict(space, list, view_dict(iterable), type == kDictValuesType);
    if (space.type_id(iterable) == kRangeType) {
        const auto* range = static_cast<const Range*>(iterable.object);
        if (range->is_small) return extend_by_range(space, list, range);
    }
    TRY(const OwnedValue iterator, iterate(space, iterable));
    TRY(const size_t hint, length_hint(space, iterable));
    constexpr size_t kBelieved = 1 << 16;  // a class may promise anything
    TRY_VOID(list_reserve(space, list, is_class(space.type_of(iterable)) ? std::min(hint, kBelieved) : hint));
    Appender appender(list);
    while (true) {
        TRY_VOID(extend_quickly(space, list, iterator.get().object));
        TRY(OwnedValue item, next_for(space, iterator.get(), appender));
        if (item.is_empty()) break;
        if (list->size < list->capacity) {
            list->items[list->size++] = to_word(space, std::move(item));
        } else {
            TRY_VOID(list_append(space, list, std::move(item)));
        }
    }
    // Give back what the hint promised too much.
    if (list->size < list->capacity) return list_resize(space, list, list->size);
    return {};
}

Result<Ref<List>> list_from_iterable(ObjectSpace& space, Value iterable) {
    if (is_list(iterable)) return list_slice(space, as_list(iterable), 0, as_list(iterable)->size, 1);
    size_t known = 0;
    if (is_tuple(iterable)) known = as_tuple(iterable)->size;
    if (space.type_id(iterable) == kRangeType) {
        const auto* range = static_cast<const Range*>(iterable.object);
        if (range->is_small) known = static_cast<size_t>(range->length);
    }
    TRY(Ref<List> list, make_list(space, known));
    TRY_VOID(list_extend(space, list.get(), iterable));
    return list;
}

Result<Ref<List>> list_from_owned(ObjectSpace& space, OwnedValue iterable) {
    const Value source = iterable.get();
    if (is_list(source) && source.object->references == 1) {
        return Ref<List>::adopt(space, as_list(iterable.take()));
    }
    return list_from_iterable(space, source);
}

}  // namespace eadem::vm
