// The methods of list, and what calling `list` does.
#include <algorithm>

#include "vm/object/int.h"
#include "vm/object/list.h"
#include "vm/object/list_append.h"
#include "vm/object/list_slots.h"
#include "vm/object/sequence_items.h"
#include "vm/object/str.h"

namespace eadem::vm {

Value list_quick_append(ObjectSpace& space, const Value* row, size_t count) {
    List* list = as_list(row[0]);
    if (count != 2 || !has_room_for_item(list)) return {};
    list->items[list->size++] = to_word(space, row[1]);
    return space.none();
}

namespace {

Result<OwnedValue> append(ObjectSpace& space, Value* arguments, size_t) {
    TRY_VOID(list_append(space, as_list(arguments[0]), take(space, arguments[1])));
    return OwnedValue::none(space);
}

// Takes the last item.
Value quick_pop(ObjectSpace&, const Value* row, size_t count) {
    List* list = as_list(row[0]);
    // The method itself gives back a buffer that has become too large.
    if (count != 1 || list->size == 0 || list->size - 1 < list->capacity / 2) return {};
    return list->items[--list->size].peek();
}

Value quick_insert(ObjectSpace& space, const Value* row, size_t count) {
    List* list = as_list(row[0]);
    const Value given = count == 3 ? exact_number(row[1]) : Value();
    if (!given.is_raw_int() || list->size == list->capacity) return {};
    const auto size = static_cast<int64_t>(list->size);
    const int64_t index = given.integer < 0 ? given.integer + size : given.integer;
    Word* place = list->items + std::clamp<int64_t>(index, 0, size);
    std::copy_backward(place, list->items + size, list->items + size + 1);
    *place = to_word(space, keep(space, row[2]));
    ++list->size;
    return space.none();
}

Result<OwnedValue> clear(ObjectSpace& space, Value* arguments, size_t) {
    list_clear(space, as_list(arguments[0]));
    return OwnedValue::none(space);
}

Result<OwnedValue> copy(ObjectSpace& space, Value* arguments, size_t) {
    List* list = as_list(arguments[0]);
    return as_value(list_slice(space, list, 0, list->size, 1));
}

Result<OwnedValue> count(ObjectSpace& space, Value* arguments, size_t) {
    TRY(const int64_t found, count_in_row(space, as_list(arguments[0]), take(space, arguments[1])));
    return OwnedValue::of_int(space, found);
}

Result<OwnedValue> extend(ObjectSpace& space, Value* arguments, size_t) {
    TRY_VOID(list_extend(space, as_list(arguments[0]), arguments[1]));
    return OwnedValue::none(space);
}

// (value, start=?, stop=?, /)
Result<OwnedValue> index(ObjectSpace& space, Value* arguments, size_t) {
    List* list = as_list(arguments[0]);
    TRY(const SearchBounds bounds, search_bounds(space, arguments[2], arguments[3], list->size));
    TRY(const int64_t place, find_in_row(space, list, keep(space, arguments[1]), bounds.start, bounds.stop));
    if (place >= 0) return OwnedValue::of_int(space, place);
    TRY(const Ref<Str> shown, repr(space, arguments[1]));
    return space.raise(ExceptionId::kValueError, "{} is not in list", shown->text());
}

// (index, object, /)
Result<OwnedValue> insert(ObjectSpace& space, Value* arguments, size_t) {
    List* list = as_list(arguments[0]);
    TRY(int64_t index, index_argument(space, arguments[1]));
    TRY_VOID(list_reserve(space, list, 1));
    const auto size = static_cast<int64_t>(list->size);
    if (index < 0) index += size;
    Word* place = list->items + std::clamp<int64_t>(index, 0, size);
    std::copy_backward(place, list->items + size, list->items + size + 1);
    *place = to_word(space, take(space, arguments[2]));
    ++list->size;
    return OwnedValue::none(space);
}

// (index=-1, /)
Result<OwnedValue> pop(ObjectSpace& space, Value* arguments, size_t) {
    List* list = as_list(arguments[0]);
    int64_t index = -1;
    if (!arguments[1].is_empty()) {
        TRY(index, index_argument(space, arguments[1]));
    }
    if (list->size == 0) return space.raise(ExceptionId::kIndexError, "pop from empty list");
    TRY(const size_t place, item_place(space, index, list->size, "pop index out of range"));
    return list_remove_at(space, list, place);
}

Result<OwnedValue> remove(ObjectSpace& space, Value* arguments, size_t) {
    List* list = as_list(arguments[0]);
    TRY(const int64_t place, find_in_row(space, list, keep(space, arguments[1]), 0, SIZE_MAX));
    if (place < 0) return space.raise(ExceptionId::kValueError, "list.remove(x): x not in list");
    // The comparison may have made the list shorter.
    if (static_cast<size_t>(place) < list->size) list_remove_at(space, list, static_cast<size_t>(place));
    return OwnedValue::none(space);
}

Value quick_reverse(ObjectSpace& space, const Value* row, size_t count) {
    if (count != 1) return {};
    const std::span<Word> items = row_of(as_list(row[0]));
    std::reverse(items.begin(), items.end());
    return space.none();
}

Result<OwnedValue> reverse(ObjectSpace& space, Value* arguments, size_t) {
    const std::span<Word> row = row_of(as_list(arguments[0]));
    std::reverse(row.begin(), row.end());
    return OwnedValue::none(space);
}

// (*, key=?, reverse=?)
Result<OwnedValue> sort(ObjectSpace& space, Value* arguments, size_t) {
    Value key = arguments[1];
    if (key.refers_to(space.shared.none)) key = Value();
    bool descending = false;
    if (!arguments[2].is_empty()) {
        TRY(descending, truth(space, arguments[2]));
    }
    TRY_VOID(list_sort(space, as_list(arguments[0]), key, descending));
    return OwnedValue::none(space);
}

Result<OwnedValue> reversed(ObjectSpace& space, Value* arguments, size_t) {
    List* list = as_list(arguments[0]);
    Ref<SequenceIterator> iterator =
        make_sequence_iterator(space, kListReverseIteratorType, Ref<Object>::share(space, list));
    iterator->index = list->size;
    return iterator;
}

// __init__: fills an existing list anew.
Result<OwnedValue> initialize(ObjectSpace& space, Value* arguments, size_t) {
    List* list = as_list(arguments[0]);
    list_clear(space, list);
    if (!arguments[1].is_empty()) TRY_VOID(list_extend(space, list, arguments[1]));
    return OwnedValue::none(space);
}

// list(iterable=(), /)
Result<OwnedValue> construct(ObjectSpace& space, Value* arguments, size_t) {
    TRY(Ref<List> list,
        arguments[1].is_empty() ? make_list(space, 0) : list_from_owned(space, take(space, arguments[1])));
    return as_instance_of(space, std::move(list), arguments[0]);
}

}  // namespace

namespace {

Result<OwnedValue> get_item(ObjectSpace& space, Value* arguments, size_t) {
    return list_get_item(space, arguments[0], arguments[1]);
}

}  // namespace

constexpr NativeSpec kListInitialise = {"list", initialize, "(iterable=?, /)",
                                        "Take the items of an iterable instead of those there are."};
const SlotMethod kListSpecialMethods[] = {{"__init__", as_slot<kListInitialise>, 0, SlotMethod::kAny}, {}};

const NativeSpec kListMethods[] = {
    {"append", append, "(object, /)", "Put an item at the end.", false, list_quick_append},
    {"clear", clear, "()", "Take everything out."},
    {"copy", copy, "()", "Another list with the same items."},
    {"count", count, "(value, /)", "How many items equal the value."},
    {"extend", extend, "(iterable, /)", "Put the items of an iterable at the end."},
    {"index", index, "(value, start=?, stop=?, /)",
     "The index of the first item that equals the value; ValueError, if there is none."},
    {"insert", insert, "(index, object, /)", "Put an item in front of an index.", false, quick_insert},
    {"pop", pop, "(index=?, /)", "Take an item out, the last one if no index is given, and return it.", false,
     quick_pop},
    {"remove", remove, "(value, /)", "Take the first item out that equals the value; ValueError, if there is none."},
    {"reverse", reverse, "()", "Reverse *IN PLACE*.", false, quick_reverse},
    {"sort", sort, "(*, key=?, reverse=?)",
     "Put the items in order, the smallest first.\n\n"
     "Equal items keep their order. A key function, if given, is called once for each item; reverse "
     "puts the largest first."},
    {"__getitem__", get_item, "(index, /)", "Return self[index]."},
    {"__reversed__", reversed, "()", "Goes through the items from the last to the first."},
    {},
};

const NativeSpec kListConstructor = {"list", construct, "(iterable=?, /)"};

}  // namespace eadem::vm
