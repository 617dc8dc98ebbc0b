// filter: the items for which a function returns something true.
#include "vm/object/builtin_types.h"
#include "vm/object/item_function.h"
#include "vm/object/iterator_slots.h"
#include "vm/object/iterators.h"
#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"

namespace eadem::vm {

namespace {

Filter* as_filter(Object* self) {
    return static_cast<Filter*>(self);
}

void destroy(ObjectSpace& space, Object* self) {
    space.release(as_filter(self)->function);
    space.release(as_filter(self)->iterator);
    free_tracked_block(space, self, sizeof(Filter));
}

void traverse(Object* self, ReferenceVisitor& visitor) {
    visitor.visit(as_filter(self)->function);
    visitor.visit(as_filter(self)->iterator);
}

void clear(ObjectSpace& space, Object* self) {
    replace_by_none(space, as_filter(self)->function);
    replace_by_none(space, as_filter(self)->iterator);
}

// Whether an item stays. The item is handed out afterwards, so the function gets a second reference.
Result<bool> accepts(ObjectSpace& space, Filter* filter, OwnedValue& item) {
    if (filter->function.is_empty()) return truth(space, item.get());
    const OwnedValue held = share(space, filter->function);
    const ItemFunction function(space, held.get());
    const OwnedValue lent = function.lend(item);
    TRY(const OwnedValue verdict, function(lent.get()));
    return truth(space, verdict.get());
}

Result<OwnedValue> next_accepted(ObjectSpace& space, Value self) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    Filter* filter = as_filter(self.object);
    while (true) {
        TRY(OwnedValue item, next_item(space, filter->iterator.object()));
        if (item.is_empty()) return OwnedValue();
        TRY(const bool accepted, accepts(space, filter, item));
        if (accepted) return item;
    }
}

// filter(function, iterable, /)
Result<OwnedValue> construct(ObjectSpace& space, Value* arguments, size_t) {
    TRY(OwnedValue iterator, iterate(space, arguments[2]));
    auto* filter = space.create_tracked<Filter>(kFilterType);
    const bool own_truth = arguments[1].refers_to(space.shared.none) || arguments[1].refers_to(space.type(kBoolType));
    filter->iterator = Word::of_object(iterator.take().object);
    filter->function = Word();
    Ref<Filter> made = Ref<Filter>::adopt(space, filter);
    if (!own_truth) filter->function = to_word(space, take(space, arguments[1]));
    return as_instance_of(space, std::move(made), arguments[0]);
}

constexpr NativeSpec kConstructor = {"filter", construct, "(function, iterable, /)"};

}  // namespace

const TypeSpec kFilterSpec = {
    .id = kFilterType,
    .slots = {.destroy = destroy,
              .size = size_of<Filter>,
              .block_size = size_of<Filter>,
              .traverse = traverse,
              .clear = clear,
              .iterate = iterate_self,
              .next = next_accepted},
    .constructor = &kConstructor,
    .documentation =
        "Gives the items for which function(item) is true; with None for the function, those that are "
        "true themselves.",
};

}  // namespace eadem::vm
