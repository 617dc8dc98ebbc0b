// itertools.product: an item of each pool in all combinations, like loops in loops.
#include "stdlib/native/itertools/selection.h"
#include "vm/object/sequence_items.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

bool next_product(Selection* selection) {
    for (size_t place = selection->size; place-- > 0;) {
        const auto* pool = static_cast<Tuple*>(selection->pool()->items()[place].object());
        if (++selection->indices[place] < pool->size) return true;
        selection->indices[place] = 0;
    }
    return false;
}

// product(*iterables, repeat=1)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t count) {
    int64_t repeat = 1;
    if (!row[1].is_empty()) {
        TRY(repeat, index_argument(space, row[1]));
        if (repeat < 0) return space.raise_text(ExceptionId::kValueError, "repeat argument cannot be negative");
    }
    const size_t given = repeat == 0 ? 0 : count - 2;
    size_t size = 0;
    if (__builtin_mul_overflow(given, static_cast<size_t>(repeat), &size))
        return space.raise_text(ExceptionId::kOverflowError, "repeat argument too large");
    TRY(Ref<Tuple> pools, make_tuple(space, size));
    std::fill_n(pools->items(), size, Word());
    bool is_possible = true;
    for (size_t i = 0; i < given; ++i) {
        TRY(OwnedValue pool, tuple_from_iterable(space, row[2 + i]));
        is_possible = is_possible && as_tuple(pool.get())->size > 0;
        pools->items()[i] = to_word(space, std::move(pool));
    }
    for (size_t i = given; i < size; ++i) pools->items()[i] = share_word(space, pools->items()[i - given]);
    TRY(Ref<Selection> made, make_selection(space, row[0], std::move(pools), size, size));
    if (!is_possible) end_selection(space, made.get());
    return made;
}

constexpr NativeSpec kConstructor = {"product", construct, "(*iterables, repeat=?)"};

}  // namespace

const TypeSpec kProductSpec = {
    .id = kObjectType,
    .slots = selection_slots<next_product, item_of_own_pool>(),
    .constructor = &kConstructor,
    .documentation = "Give the Cartesian product of the iterables as tuples; repeat says how often they are taken.",
};

}  // namespace eadem::stdlib
