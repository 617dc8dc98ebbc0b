// The module _heapq: what heapq does with lists that are heaps. Items move from place to place and nobody gets a second
// reference to them, so numbers stay where they are without a box. The order in which items are compared is CPython's.
//
// Comparing may run code of the program, which may change the list: what is known of it is read again afterwards, and a
// list that has another size is an error.
#include <utility>

#include "stdlib/native/module_spec.h"
#include "stdlib/native/quick_order.h"
#include "vm/object/list.h"
#include "vm/object/sequence_items.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// A heap has its least item first, or the greatest.
enum class Kind { kLeast, kGreatest };

// Whether an item is to stand above another.
template <Kind kind>
Result<bool> goes_above(ObjectSpace& space, Word& item, Word& other) {
    return kind == Kind::kLeast ? item_is_less(space, item, other) : item_is_less(space, other, item);
}

Failed changed(ObjectSpace& space) {
    return space.raise_text(ExceptionId::kRuntimeError, "list changed size during iteration");
}
Failed no_item(ObjectSpace& space) {
    return space.raise_text(ExceptionId::kIndexError, "index out of range");
}

// Moves the item at a place up, not above `start`, until its parent may stay above it.
template <Kind kind>
Result<void> rise(ObjectSpace& space, List* heap, size_t start, size_t place) {
    const size_t size = heap->size;
    if (place >= size) return no_item(space);
    while (place > start) {
        const size_t parent = (place - 1) >> 1;
        TRY(const bool rises, goes_above<kind>(space, heap->items[place], heap->items[parent]));
        if (heap->size != size) return changed(space);
        if (!rises) return {};
        std::swap(heap->items[place], heap->items[parent]);
        place = parent;
    }
    return {};
}

// Lets the better of two children rise above the item at a place, down to a leaf; then the item rises again.
template <Kind kind>
Result<void> sink(ObjectSpace& space, List* heap, size_t place) {
    const size_t size = heap->size;
    if (place >= size) return no_item(space);
    const size_t start = place, first_leaf = size >> 1;
    while (place < first_leaf) {
        size_t child = 2 * place + 1;
        if (child + 1 < size) {
            // Of children that are equal the second rises.
            const bool least = kind == Kind::kLeast;
            Word &left = heap->items[child], &right = heap->items[child + 1];
            TRY(const bool first_rises, item_is_less(space, least ? left : right, least ? right : left));
            if (heap->size != size) return changed(space);
            if (!first_rises) ++child;
        }
        std::swap(heap->items[place], heap->items[child]);
        place = child;
    }
    return rise<kind>(space, heap, start, place);
}

// The argument that has to be a list (also of a class derived from it).
Result<List*> heap_argument(ObjectSpace& space, Value value, std::string_view where) {
    if (is_list_like(space, value)) return as_list(value);
    const std::string_view given = value.refers_to(space.shared.none) ? "None" : type_name(space, value);
    return space.raise(ExceptionId::kTypeError, "{} must be list, not {}", where, given);
}

template <Kind kind>
Result<OwnedValue> pop_from(ObjectSpace& space, Value value, std::string_view where) {
    TRY(List* const heap, heap_argument(space, value, where));
    if (heap->size == 0) return no_item(space);
    const Word last = heap->items[heap->size - 1];
    TRY_VOID(list_resize(space, heap, heap->size - 1));
    if (heap->size == 0) return OwnedValue::adopt(space, last.last_look());
    OwnedValue top = OwnedValue::adopt(space, std::exchange(heap->items[0], last).last_look());
    TRY_VOID(sink<kind>(space, heap, 0));
    return top;
}

template <Kind kind>
Result<OwnedValue> replace_in(ObjectSpace& space, List* heap, OwnedValue item) {
    if (heap->size == 0) return no_item(space);
    const Word given = to_word(space, std::move(item));
    OwnedValue top = OwnedValue::adopt(space, std::exchange(heap->items[0], given).last_look());
    TRY_VOID(sink<kind>(space, heap, 0));
    return top;
}

template <Kind kind>
Result<OwnedValue> make_heap(ObjectSpace& space, Value value, std::string_view where) {
    TRY(List* const heap, heap_argument(space, value, where));
    // Leaves are heaps already.
    for (size_t place = heap->size >> 1; place-- > 0;) TRY_VOID(sink<kind>(space, heap, place));
    return OwnedValue::none(space);
}

Result<OwnedValue> heap_push(ObjectSpace& space, Value* row, size_t) {
    TRY(List* const heap, heap_argument(space, row[0], "heappush() argument 1"));
    TRY_VOID(list_append(space, heap, take(space, row[1])));
    TRY_VOID(rise<Kind::kLeast>(space, heap, 0, heap->size - 1));
    return OwnedValue::none(space);
}
Result<OwnedValue> heap_push_pop(ObjectSpace& space, Value* row, size_t) {
    TRY(List* const heap, heap_argument(space, row[0], "heappushpop() argument 1"));
    if (heap->size == 0) return take(space, row[1]);
    Word item = to_word(space, take(space, row[1]));
    const Result<bool> is_less = item_is_less(space, heap->items[0], item);
    OwnedValue given = OwnedValue::adopt(space, item.last_look());
    if (!is_less.ok()) return kFailed;
    if (!is_less.value()) return given;
    return replace_in<Kind::kLeast>(space, heap, std::move(given));
}
Result<OwnedValue> heap_pop(ObjectSpace& space, Value* row, size_t) {
    return pop_from<Kind::kLeast>(space, row[0], "heappop() argument");
}
Result<OwnedValue> heap_pop_max(ObjectSpace& space, Value* row, size_t) {
    return pop_from<Kind::kGreatest>(space, row[0], "_heappop_max() argument");
}
Result<OwnedValue> heap_replace(ObjectSpace& space, Value* row, size_t) {
    TRY(List* const heap, heap_argument(space, row[0], "heapreplace() argument 1"));
    return replace_in<Kind::kLeast>(space, heap, take(space, row[1]));
}
Result<OwnedValue> heap_replace_max(ObjectSpace& space, Value* row, size_t) {
    TRY(List* const heap, heap_argument(space, row[0], "_heapreplace_max() argument 1"));
    return replace_in<Kind::kGreatest>(space, heap, take(space, row[1]));
}
Result<OwnedValue> heapify(ObjectSpace& space, Value* row, size_t) {
    return make_heap<Kind::kLeast>(space, row[0], "heapify() argument");
}
Result<OwnedValue> heapify_max(ObjectSpace& space, Value* row, size_t) {
    return make_heap<Kind::kGreatest>(space, row[0], "_heapify_max() argument");
}

constexpr NativeSpec kFunctions[] = {
    {"heappush", heap_push, "(heap, item, /)", "Add an item to a heap."},
    {"heappushpop", heap_push_pop, "(heap, item, /)", "Add an item to a heap, then take the least out."},
    {"heappop", heap_pop, "(heap, /)", "Take the least item out of a heap."},
    {"heapreplace", heap_replace, "(heap, item, /)", "Take the least item out of a heap, then add another."},
    {"heapify", heapify, "(heap, /)", "Make a list a heap, in time linear in its length."},
    {"_heappop_max", heap_pop_max, "(heap, /)", "heappop for a heap that has its greatest item first."},
    {"_heapreplace_max", heap_replace_max, "(heap, item, /)", "heapreplace for such a heap."},
    {"_heapify_max", heapify_max, "(heap, /)", "heapify for such a heap."},
    {},
};

}  // namespace

extern const ModuleSpec kHeapqModule;
const ModuleSpec kHeapqModule = {
    .name = "_heapq",
    .documentation = "Lists kept as heaps: the native part of heapq.",
    .functions = kFunctions,
};

}  // namespace eadem::stdlib
