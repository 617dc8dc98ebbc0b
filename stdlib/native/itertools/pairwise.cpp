// itertools.pairwise: each item with the one before it.
#include "stdlib/native/itertools/itertools.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

struct Pairwise : Object {
    Word iterator;
    Word last;  // the item read last; empty before the first
    uint8_t depth;
};
Pairwise* as_pairwise(Object* self) {
    return static_cast<Pairwise*>(self);
}

Result<OwnedValue> next_pair(ObjectSpace& space, Value self) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    Pairwise* pairwise = as_pairwise(self.object);
    const auto read = [&](OwnedValue& item) -> Result<bool> {
        TRY(item, next_of(space, pairwise->iterator));
        if (item.is_empty()) drop(space, pairwise->iterator);
        return !item.is_empty();
    };
    OwnedValue item;
    if (pairwise->last.is_empty()) {
        TRY(const bool has_first, read(item));
        if (!has_first) return OwnedValue();
        space.release(std::exchange(pairwise->last, to_word(space, std::move(item))));
    }
    TRY(const bool has_item, read(item));
    if (!has_item) {
        drop(space, pairwise->last);
        return OwnedValue();
    }
    if (pairwise->last.is_empty()) return OwnedValue();  // reading it emptied this one
    TRY(Ref<Tuple> pair, make_tuple(space, 2));
    pair->items()[1] = to_word(space, std::move(item));
    pair->items()[0] = std::exchange(pairwise->last, share_word(space, pair->items()[1]));
    return pair;
}

Value quick_next_pair(ObjectSpace& space, Object* self, Blind blind) {
    Pairwise* pairwise = as_pairwise(self);
    if (pairwise->iterator.is_empty() || pairwise->last.is_empty() || pairwise->depth > kQuickDepth) return {};
    OwnedValue item = OwnedValue::adopt(space, quick_next(space, pairwise->iterator.object(), Blind::kToNothing));
    if (item.is_empty()) return {};
    Word second = to_word(space, std::move(item));
    const Word kept = part_of(space, second, blind);
    return Value::of_object(new_pair(space, std::exchange(pairwise->last, kept), second));
}

// pairwise(iterable, /)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    TRY(const Source source, source_of(space, row[1]));
    auto* pairwise = new_instance<Pairwise>(space, row[0]);
    pairwise->iterator = source.iterator;
    pairwise->depth = source.depth;
    pairwise->last = Word();
    return Ref<Pairwise>::adopt(space, pairwise);
}

constexpr NativeSpec kConstructor = {"pairwise", construct, "(iterable, /)"};

}  // namespace

const TypeSpec kPairwiseSpec = {
    .id = kObjectType,
    .slots = iterator_slots<Pairwise, &Pairwise::iterator, &Pairwise::last>(next_pair, quick_next_pair),
    .constructor = &kConstructor,
    .documentation = "Each item with the one after it: (a, b), (b, c), (c, d), ...",
};

}  // namespace eadem::stdlib
