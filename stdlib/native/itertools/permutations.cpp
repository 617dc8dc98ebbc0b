// itertools.permutations: r items of a pool in every order.
#include "stdlib/native/itertools/selection.h"
#include "vm/object/sequence_items.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// All indices of the pool stand in the row, the chosen ones in front; behind them, for each chosen place, how often it
// may still be exchanged with one further back.
bool next_permutation(Selection* selection) {
    const size_t pool_size = selection->pool()->size;
    size_t* indices = selection->indices;
    size_t* left = indices + pool_size;
    for (size_t place = selection->size; place-- > 0;) {
        if (--left[place] == 0) {
            // All had their turn here: back to the order of the pool.
            std::rotate(indices + place, indices + place + 1, indices + pool_size);
            left[place] = pool_size - place;
        } else {
            std::swap(indices[place], indices[pool_size - left[place]]);
            return true;
        }
    }
    return false;
}

// permutations(iterable, r=None)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    TRY(OwnedValue pool, tuple_from_iterable(space, row[1]));
    const size_t pool_size = as_tuple(pool.get())->size;
    size_t size = pool_size;
    if (!row[2].is_empty() && !row[2].refers_to(space.shared.none)) {
        TRY(const bool has_number, has_index(space, row[2]));
        if (!has_number) return space.raise_text(ExceptionId::kTypeError, "Expected int as r");
        TRY(size, chosen_count(space, row[2]));
    }
    const bool is_possible = size <= pool_size;
    const size_t count = is_possible ? size : 0;
    TRY(Ref<Selection> made, make_selection(space, row[0], std::move(pool), count, pool_size + count));
    for (size_t i = 0; i < pool_size; ++i) made->indices[i] = i;
    for (size_t i = 0; i < count; ++i) made->indices[pool_size + i] = pool_size - i;
    if (!is_possible) end_selection(space, made.get());
    return made;
}

constexpr NativeSpec kConstructor = {"permutations", construct, "(iterable, r=?)"};

}  // namespace

const TypeSpec kPermutationsSpec = {
    .id = kObjectType,
    .slots = selection_slots<next_permutation>(),
    .constructor = &kConstructor,
    .documentation = "Give the permutations of r items, or of all, as tuples.",
};

}  // namespace eadem::stdlib
