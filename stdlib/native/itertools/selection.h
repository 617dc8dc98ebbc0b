// What product, combinations, combinations_with_replacement and permutations have in common: pools of items, and a row
// of indices that say which of them make up the next tuple.
#pragma once

#include <algorithm>

#include "stdlib/native/itertools/itertools.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

struct Selection : vm::Object {
    vm::Word pools;      // a tuple of items; product: a tuple of such tuples
    size_t* indices;     // `size` of them, then what else `advance` needs; null once the last tuple was given out
    size_t index_count;  // with what is behind them
    size_t size;         // of the tuples
    bool is_begun;       // the indices are those of the tuple given out last

    vm::Tuple* pool() const { return static_cast<vm::Tuple*>(pools.object()); }
};

// An object with room for that many indices, zeros; takes the pools over.
vm::Result<vm::Ref<Selection>> make_selection(vm::ObjectSpace& space, vm::Value type, vm::OwnedValue pools, size_t size,
                                              size_t index_count);
void end_selection(vm::ObjectSpace& space, Selection* selection);

size_t selection_size(const vm::Object* self);
void selection_destroy(vm::ObjectSpace& space, vm::Object* self);
void selection_traverse(vm::Object* self, vm::ReferenceVisitor& visitor);
void selection_clear(vm::ObjectSpace& space, vm::Object* self);

// The item of one pool, or of the pool that belongs to the place.
inline vm::Word& item_of_pool(Selection* selection, size_t place) {
    return selection->pool()->items()[selection->indices[place]];
}
inline vm::Word& item_of_own_pool(Selection* selection, size_t place) {
    auto* pool = static_cast<vm::Tuple*>(selection->pool()->items()[place].object());
    return pool->items()[selection->indices[place]];
}

// `advance` goes on to the next row of indices; false if there is none.
template <bool (*advance)(Selection*), vm::Word& (*item)(Selection*, size_t)>
vm::Result<vm::OwnedValue> next_selection(vm::ObjectSpace& space, vm::Value self) {
    auto* selection = static_cast<Selection*>(self.object);
    if (selection->indices == nullptr) return vm::OwnedValue();
    if (selection->is_begun && !advance(selection)) {
        end_selection(space, selection);
        return vm::OwnedValue();
    }
    selection->is_begun = true;
    TRY(vm::Ref<vm::Tuple> made, vm::make_tuple(space, selection->size));
    std::fill_n(made->items(), made->size, vm::Word());
    for (size_t i = 0; i < made->size; ++i) made->items()[i] = vm::share_word(space, item(selection, i));
    return made;
}
template <bool (*advance)(Selection*), vm::Word& (*item)(Selection*, size_t)>
vm::Value quick_next_selection(vm::ObjectSpace& space, vm::Object* self, vm::Blind blind) {
    auto* selection = static_cast<Selection*>(self);
    if (!selection->is_begun || selection->indices == nullptr || selection->size == 0 ||
        selection->size > vm::kMostSmallTupleItems)
        return {};
    if (!advance(selection)) {
        end_selection(space, selection);
        return {};
    }
    vm::Tuple* made = vm::new_small_tuple(space, selection->size);
    std::fill_n(made->items(), made->size, vm::Word());
    for (size_t i = 0; i < made->size; ++i) made->items()[i] = vm::part_of(space, item(selection, i), blind);
    return vm::Value::of_object(made);
}

template <bool (*advance)(Selection*), vm::Word& (*item)(Selection*, size_t) = item_of_pool>
constexpr vm::Slots selection_slots() {
    return {.destroy = selection_destroy,
            .size = selection_size,
            .block_size = vm::size_of<Selection>,
            .traverse = selection_traverse,
            .clear = selection_clear,
            .iterate = vm::iterate_self,
            .next = next_selection<advance, item>,
            .quick_next = quick_next_selection<advance, item>};
}

// How many items are to be chosen: "r must be non-negative".
vm::Result<size_t> chosen_count(vm::ObjectSpace& space, vm::Value value);

}  // namespace eadem::stdlib
