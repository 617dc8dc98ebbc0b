// map: what a function returns for the items that iterables give in step.
#include <array>
#include <vector>

#include "vm/object/builtin_types.h"
#include "vm/object/iterator_row.h"
#include "vm/object/iterator_slots.h"
#include "vm/object/iterators.h"
#include "vm/object/sequence_items.h"

namespace eadem::vm {

namespace {

// Fills `row` with the next item of each iterable. False at the end. What is filled in is the caller's to
// release.
Result<bool> advance_all(ObjectSpace& space, IteratorRow* map, Value* row) {
    for (size_t i = 0; i < map->count; ++i) {
        TRY(OwnedValue item, next(space, map->iterators()[i].peek()));
        if (item.is_empty()) return false;
        row[i] = item.take();
    }
    return true;
}

Result<OwnedValue> call_with_items(ObjectSpace& space, IteratorRow* map, Value* row) {
    TRY(const bool complete, advance_all(space, map, row));
    if (!complete) return OwnedValue();
    const OwnedValue function = share(space, map->function);
    const CallArguments arguments{.values = row, .positional = map->count, .total = map->count};
    return call(space, function.get(), arguments);
}

Result<OwnedValue> next_result(ObjectSpace& space, Value self) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    auto* map = static_cast<IteratorRow*>(self.object);
    std::array<Value, 4> few;
    std::vector<Value> many;
    if (map->count > few.size()) many.resize(map->count);
    Value* row = many.empty() ? few.data() : many.data();
    Result<OwnedValue> result = call_with_items(space, map, row);
    for (size_t i = 0; i < map->count; ++i) space.release(row[i]);
    return result;
}

// map(function, /, *iterables)
Result<OwnedValue> construct(ObjectSpace& space, Value* arguments, size_t count) {
    if (count < 3) return space.raise(ExceptionId::kTypeError, "map() must have at least two arguments.");
    TRY(Ref<IteratorRow> map, make_iterator_row(space, kMapType, arguments + 2, count - 2));
    map->function = to_word(space, take(space, arguments[1]));
    set_class(map.get(), arguments[0]);
    return map;
}

constexpr NativeSpec kConstructor = {"map", construct, "(*arguments)"};

}  // namespace

const TypeSpec kMapSpec = {
    .id = kMapType,
    .slots = {.destroy = iterator_row_destroy,
              .traverse = iterator_row_traverse,
              .clear = iterator_row_clear,
              .iterate = iterate_self,
              .next = next_result},
    .constructor = &kConstructor,
    .documentation =
        "Make an iterator that computes the function using arguments from\n"
        "each of the iterables.  Stops when the shortest iterable is exhausted.",
};

}  // namespace eadem::vm
