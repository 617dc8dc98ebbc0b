// itertools.batched: the items in tuples of a fixed length.
#include <algorithm>

#include "stdlib/native/itertools/itertools.h"
#include "vm/object/sequence_items.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

struct Batched : Object {
    Word iterator;
    size_t size;
    bool is_strict;
};

Result<OwnedValue> next_batch(ObjectSpace& space, Value self) {
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    auto* batched = static_cast<Batched*>(self.object);
    if (batched->iterator.is_empty()) return OwnedValue();
    const Ref<Object> iterator = Ref<Object>::share(space, batched->iterator.object());
    TRY(Ref<Tuple> batch, make_tuple(space, batched->size));
    std::fill_n(batch->items(), batch->size, Word());
    for (size_t i = 0; i < batch->size; ++i) {
        Result<OwnedValue> item = next_item(space, iterator.get());
        if (item.ok() && !item.value().is_empty()) {
            batch->items()[i] = to_word(space, std::move(item).value());
            continue;
        }
        drop(space, batched->iterator);
        if (!item.ok()) return kFailed;
        if (i == 0) return OwnedValue();
        if (batched->is_strict) return space.raise_text(ExceptionId::kValueError, "batched(): incomplete batch");
        TRY(Ref<Tuple> rest, make_tuple(space, i));
        for (size_t j = 0; j < i; ++j) rest->items()[j] = std::exchange(batch->items()[j], Word());
        return rest;
    }
    return batch;
}

// batched(iterable, n, *, strict=False)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t) {
    TRY(const int64_t size, index_argument(space, row[2]));
    bool is_strict = false;
    if (!row[3].is_empty()) {
        TRY(is_strict, truth(space, row[3]));
    }
    if (size < 1) return space.raise_text(ExceptionId::kValueError, "n must be at least one");
    TRY(OwnedValue iterator, iterate(space, row[1]));
    auto* batched = new_instance<Batched>(space, row[0]);
    batched->iterator = Word::of_object(iterator.take().object);
    batched->size = static_cast<size_t>(size);
    batched->is_strict = is_strict;
    return Ref<Batched>::adopt(space, batched);
}

constexpr NativeSpec kConstructor = {"batched", construct, "(iterable, n, *, strict=?)"};

}  // namespace

const TypeSpec kBatchedSpec = {
    .id = kObjectType,
    .slots = iterator_slots<Batched, &Batched::iterator>(next_batch),
    .constructor = &kConstructor,
    .documentation =
        "Give tuples of n items. The last one may be shorter, unless strict is true: then that is a ValueError.",
};

}  // namespace eadem::stdlib
