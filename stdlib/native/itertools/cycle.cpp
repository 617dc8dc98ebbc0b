// itertools.cycle: the items of an iterable, again and again.
#include "stdlib/native/itertools/itertools.h"
#include "vm/object/list.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

struct Cycle : Object {
    Word iterator;  // of the first round; empty after it
    Word items;     // a list of what it gave
    size_t index;
    uint8_t depth;

    List* list() const { return static_cast<List*>(items.object()); }
};
Cycle* as_cycle(Object* self) {
    return static_cast<Cycle*>(self);
}

Result<OwnedValue> next_item_of_cycle(ObjectSpace& space, Value self) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    Cycle* cycle = as_cycle(self.object);
    if (!cycle->iterator.is_empty()) {
        TRY(OwnedValue item, next_of(space, cycle->iterator));
        if (!item.is_empty()) {
            if (cycle->items.is_empty()) return item;
            TRY_VOID(list_append(space, cycle->list(), share(space, item.holder())));
            return item;
        }
        drop(space, cycle->iterator);
    }
    if (cycle->items.is_empty() || cycle->list()->size == 0) return OwnedValue();
    const size_t place = cycle->index;
    cycle->index = place + 1 == cycle->list()->size ? 0 : place + 1;
    return share(space, cycle->list()->items[place]);
}

Value quick_next_item(ObjectSpace& space, Object* self, Blind blind) {
    Cycle* cycle = as_cycle(self);
    if (cycle->items.is_empty()) return {};
    List* list = cycle->list();
    if (cycle->iterator.is_empty()) {
        if (list->size == 0) return {};
        const size_t place = cycle->index;
        cycle->index = place + 1 == list->size ? 0 : place + 1;
        return share_or_copy(space, list->items[place], blind);
    }
    if (cycle->depth > kQuickDepth || list->size == list->capacity) return {};
    OwnedValue item = OwnedValue::adopt(space, quick_next(space, cycle->iterator.object(), Blind::kToNothing));
    if (item.is_empty()) return {};
    list->items[list->size++] = to_word(space, share(space, item.holder()));
    return item.take();
}

// cycle(iterable, /)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    TRY(Ref<List> items, make_list(space, 0));
    TRY(const Source source, source_of(space, row[1]));
    auto* cycle = new_instance<Cycle>(space, row[0]);
    cycle->iterator = source.iterator;
    cycle->depth = source.depth;
    cycle->items = Word::of_object(items.take());
    cycle->index = 0;
    return Ref<Cycle>::adopt(space, cycle);
}

constexpr NativeSpec kConstructor = {"cycle", construct, "(iterable, /)"};

}  // namespace

const TypeSpec kCycleSpec = {
    .id = kObjectType,
    .slots = iterator_slots<Cycle, &Cycle::iterator, &Cycle::items>(next_item_of_cycle, quick_next_item),
    .constructor = &kConstructor,
    .documentation = "Give the items of the iterable, and then again and again those that it gave.",
};

}  // namespace eadem::stdlib
