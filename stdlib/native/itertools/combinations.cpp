// itertools.combinations and combinations_with_replacement: the items in the order of the pool, each taken once, or as
// often as one likes.
#include "stdlib/native/itertools/selection.h"
#include "vm/object/sequence_items.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// 0 1 2, 0 1 3, 0 2 3, 1 2 3: the last index that has room to rise does, and those behind it follow at once.
bool next_combination(Selection* selection) {
    const size_t pool_size = selection->pool()->size, size = selection->size;
    size_t* indices = selection->indices;
    size_t place = size;
    while (place > 0 && indices[place - 1] == place - 1 + pool_size - size) --place;
    if (place == 0) return false;
    size_t index = ++indices[place - 1];
    while (place < size) indices[place++] = ++index;
    return true;
}

// 0 0, 0 1, 1 1: those behind the one that rises begin with the same index.
bool next_with_replacement(Selection* selection) {
    const size_t pool_size = selection->pool()->size, size = selection->size;
    size_t* indices = selection->indices;
    size_t place = size;
    while (place > 0 && indices[place - 1] + 1 == pool_size) --place;
    if (place == 0) return false;
    const size_t index = indices[place - 1] + 1;
    std::fill(indices + place - 1, indices + size, index);
    return true;
}

// combinations(iterable, r)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    TRY(OwnedValue pool, tuple_from_iterable(space, row[1]));
    TRY(const size_t size, chosen_count(space, row[2]));
    const bool is_possible = size <= as_tuple(pool.get())->size;
    const size_t count = is_possible ? size : 0;
    TRY(Ref<Selection> made, make_selection(space, row[0], std::move(pool), count, count));
    for (size_t i = 0; i < count; ++i) made->indices[i] = i;
    if (!is_possible) end_selection(space, made.get());
    return made;
}

// combinations_with_replacement(iterable, r)
Result<OwnedValue> construct_with_replacement(ObjectSpace& space, Value* row, size_t) {
    TRY(OwnedValue pool, tuple_from_iterable(space, row[1]));
    TRY(const size_t size, chosen_count(space, row[2]));
    const bool is_possible = size == 0 || as_tuple(pool.get())->size > 0;
    const size_t count = is_possible ? size : 0;
    TRY(Ref<Selection> made, make_selection(space, row[0], std::move(pool), count, count));
    if (!is_possible) end_selection(space, made.get());
    return made;
}

constexpr NativeSpec kCombinations = {"combinations", construct, "(iterable, r)"};
constexpr NativeSpec kWithReplacement = {"combinations_with_replacement", construct_with_replacement, "(iterable, r)"};

}  // namespace

const TypeSpec kCombinationsSpec = {
    .id = kObjectType,
    .slots = selection_slots<next_combination>(),
    .constructor = &kCombinations,
    .documentation = "Give the combinations of r items as tuples, in the order of the iterable.",
};

const TypeSpec kCombinationsWithReplacementSpec = {
    .id = kObjectType,
    .slots = selection_slots<next_with_replacement>(),
    .constructor = &kWithReplacement,
    .documentation = "Give the combinations of r items in which an item may stand more than once.",
};

}  // namespace eadem::stdlib
