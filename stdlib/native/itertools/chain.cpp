// itertools.chain: the items of one iterable after those of the other.
#include "stdlib/native/itertools/itertools.h"
#include "vm/object/generic_alias.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// What the quick way may ask: an iterator over a plain sequence, or one above it. A chain comes by its iterators as it
// goes along, so it cannot note how deep they are, and says that it is as deep as this allows.
constexpr uint8_t kDeepestActive = 2;

struct Chain : Object {
    Word sources;  // the iterator over the iterables
    Word active;   // the iterator over the present one
    bool is_quick;
};
Chain* as_chain(Object* self) {
    return static_cast<Chain*>(self);
}

Result<OwnedValue> next_item_of_chain(ObjectSpace& space, Value self) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    Chain* chain = as_chain(self.object);
    while (!chain->sources.is_empty()) {
        if (chain->active.is_empty()) {
            TRY(const OwnedValue iterable, next_of(space, chain->sources));
            if (iterable.is_empty()) {
                drop(space, chain->sources);
                return OwnedValue();
            }
            Result<Source> source = source_of(space, iterable.get());
            if (!source.ok()) {
                drop(space, chain->sources);
                return kFailed;
            }
            space.release(std::exchange(chain->active, source.value().iterator));
            chain->is_quick = source.value().depth <= kDeepestActive;
        }
        // Held: asking it may empty the chain.
        const Ref<Object> active = Ref<Object>::share(space, chain->active.object());
        TRY(OwnedValue item, next_item(space, active.get()));
        if (!item.is_empty()) return item;
        drop(space, chain->active);
    }
    return OwnedValue();
}

Value quick_next_item(ObjectSpace& space, Object* self, Blind blind) {
    Chain* chain = as_chain(self);
    if (chain->active.is_empty() || !chain->is_quick) return {};
    return quick_next(space, chain->active.object(), blind);
}

uint8_t chain_depth(const Object*) {
    return kDeepestActive;
}

// The object comes last: nothing is allocated while it is not yet whole.
Result<OwnedValue> make_chain(ObjectSpace& space, Value type, Value iterables) {
    TRY(const Source source, source_of(space, iterables));
    auto* chain = new_instance<Chain>(space, type);
    chain->sources = source.iterator;
    chain->active = Word();
    chain->is_quick = false;
    return Ref<Chain>::adopt(space, chain);
}

// chain(*iterables)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t count) {
    TRY(const Ref<Tuple> iterables, make_tuple_from(space, row + 1, count - 1));
    return make_chain(space, row[0], Value::of_object(iterables.get()));
}
// chain.from_iterable(iterable, /)
Result<OwnedValue> from_iterable(ObjectSpace& space, Value* row, size_t) {
    return make_chain(space, row[0], row[1]);
}

constexpr NativeSpec kConstructor = {"chain", construct, "(*iterables)"};
constexpr NativeSpec kClassMethods[] = {
    kClassGetItem,
    {"from_iterable", from_iterable, "(iterable, /)", "chain() of the iterables that one iterable gives."},
    {}};

constexpr Slots make_slots() {
    Slots slots = iterator_slots<Chain, &Chain::sources, &Chain::active>(next_item_of_chain, quick_next_item);
    slots.quick_depth = chain_depth;
    return slots;
}

}  // namespace

const TypeSpec kChainSpec = {
    .id = kObjectType,
    .slots = make_slots(),
    .constructor = &kConstructor,
    .class_methods = kClassMethods,
    .documentation = "Give the items of the first iterable, then those of the next, until all are exhausted.",
};

}  // namespace eadem::stdlib
