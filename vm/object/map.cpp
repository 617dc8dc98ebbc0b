// map: what a function returns for the items that iterables give in step.
#include <array>
#include <vector>

#include "vm/object/builtin_types.h"
#include "vm/object/item_function.h"
#include "vm/object/iterator_row.h"
#include "vm/object/iterator_slots.h"
#include "vm/object/sequence_items.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// The next item of each iterable; null at the end.
Result<Ref<Tuple>> next_items(ObjectSpace& space, IteratorRow* map) {
    TRY(Ref<Tuple> items, take_pending_items(space, map));
    for (size_t i = 0; i < map->count; ++i) {
        if (!items->items()[i].is_empty()) continue;
        TRY(OwnedValue item, next_item(space, map->iterators()[i].object()));
        if (item.is_empty()) return Ref<Tuple>();
        items->items()[i] = to_word(space, std::move(item));
    }
    return items;
}

// The commonest map: one iterable, and no item that waits.
Result<OwnedValue> next_of_one(ObjectSpace& space, IteratorRow* map) {
    const OwnedValue function = share(space, map->function);
    const auto blind_arguments = space.type_of(function.get())->slots.blind_arguments;
    const bool is_blind =
        function.get().is_object() && blind_arguments != nullptr && (blind_arguments(function.get().object) & 1) != 0;
    TRY(OwnedValue item, next_item(space, map->iterators()[0].object(), is_blind ? Blind::kToItem : Blind::kToNothing));
    if (item.is_empty()) return item;
    const CallArguments arguments{.values = &item.holder(), .positional = 1, .total = 1};
    // One level of native code is this map and what it calls.
    const auto slot = space.type_of(function.get())->slots.call;
    return slot == nullptr ? call(space, function.get(), arguments) : slot(space, function.get(), arguments);
}

Result<OwnedValue> next_result(ObjectSpace& space, Value self) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    auto* map = static_cast<IteratorRow*>(self.object);
    if (map->count == 1 && map->pending == nullptr) return next_of_one(space, map);
    TRY(Ref<Tuple> items, next_items(space, map));
    if (!items) return OwnedValue();
    std::array<Value, 4> few;
    std::vector<Value> many;
    if (map->count > few.size()) many.resize(map->count);
    Value* row = many.empty() ? few.data() : many.data();
    // Nobody else has seen the tuple: the items move on to the call.
    for (size_t i = 0; i < map->count; ++i) row[i] = std::exchange(items->items()[i], Word()).peek();
    const OwnedValue function = share(space, map->function);
    const CallArguments arguments{.values = row, .positional = map->count, .total = map->count};
    Result<OwnedValue> result = call(space, function.get(), arguments);
    for (size_t i = 0; i < map->count; ++i) space.release(row[i]);
    return result;
}

// The same of two iterables and a native function.
Value quick_next_of_two(ObjectSpace& space, IteratorRow* map) {
    const Value function = map->function.peek();
    if (!function.is_object() || function.object->type_id() != kNativeFunctionType) return {};
    const QuickCode quick = static_cast<NativeFunction*>(function.object)->quick;
    if (quick == nullptr || !take_items_quickly(space, map, Blind::kToNothing)) return {};
    Word* const items = map->pending->items();
    const Value row[] = {items[0].last_look(), items[1].last_look()};
    const Value result = quick(space, row, 2);
    if (result.is_empty()) return {};
    for (size_t i = 0; i < 2; ++i) space.release(std::exchange(items[i], Word()));
    return result;
}

Value quick_next_result(ObjectSpace& space, Object* self, Blind) {
    auto* map = static_cast<IteratorRow*>(self);
    if (!map->is_quick) return {};
    if (map->count == 2) return quick_next_of_two(space, map);
    const ItemFunction function(space, map->function.peek());
    if (map->count != 1 || map->pending != nullptr || map->depth > kQuickDepth || !function.has_quick_way()) return {};
    const Value item =
        quick_part(space, map->iterators()[0].object(), function.is_blind() ? Blind::kToParts : Blind::kToNothing);
    if (item.is_empty()) return {};
    const Value result = function.call_quickly(item);
    if (!result.is_empty()) {
        space.release(item);
        return result;
    }
    // The item waits for `next`.
    map->pending = new_small_tuple(space, 1);
    map->pending->items()[0] = to_word(space, OwnedValue::adopt(space, item));
    return {};
}

// map(function, /, *iterables)
Result<OwnedValue> construct(ObjectSpace& space, Value* arguments, size_t count) {
    if (count < 3) return space.raise(ExceptionId::kTypeError, "map() must have at least two arguments.");
    TRY(Ref<IteratorRow> map, make_iterator_row(space, kMapType, arguments + 2, count - 2));
    map->is_quick = ItemFunction(space, arguments[1]).has_quick_way();
    map->function = to_word(space, take(space, arguments[1]));
    return as_instance_of(space, std::move(map), arguments[0]);
}

constexpr NativeSpec kConstructor = {"map", construct, "(*arguments)"};

}  // namespace

const TypeSpec kMapSpec = {
    .id = kMapType,
    .slots = {.destroy = iterator_row_destroy,
              .size = iterator_row_size,
              .block_size = iterator_row_size,
              .traverse = iterator_row_traverse,
              .clear = iterator_row_clear,
              .iterate = iterate_self,
              .next = next_result,
              .quick_next = quick_next_result,
              .quick_depth = noted_depth<IteratorRow>},
    .constructor = &kConstructor,
    .documentation =
        "Gives function(item) for each item; of several iterables the function gets an item each, until "
        "one of them ends.",
};

}  // namespace eadem::vm
