// itertools.zip_longest: zip that goes on to the end of the longest iterable.
#include "stdlib/native/itertools/itertools.h"
#include "stdlib/runtime/runtime.h"
#include "vm/object/iterator_row.h"
#include "vm/object/sequence_items.h"
#include "vm/object/text_search.h"
#include "vm/object/tuple.h"

namespace eadem::stdlib {

using namespace vm;

namespace {

// An IteratorRow: `function` is what stands for the missing items; an iterator that is exhausted leaves an empty Word,
// and `strict` says that there is one.
Result<OwnedValue> next_row(ObjectSpace& space, Value self) {
    auto* zip = static_cast<IteratorRow*>(self.object);
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    if (zip->count == 0) return OwnedValue();
    TRY(Ref<Tuple> row, take_pending_items(space, zip));
    bool has_items = false;
    for (size_t i = 0; i < zip->count; ++i) {
        Word& place = row->items()[i];
        if (place.is_empty() && !zip->iterators()[i].is_empty()) {
            Result<OwnedValue> item = next_of(space, zip->iterators()[i]);
            if (!item.ok() || item.value().is_empty()) {
                zip->strict = true;
                drop(space, zip->iterators()[i]);
            }
            if (!item.ok()) return kFailed;
            place = to_word(space, std::move(item).value());
        }
        if (!place.is_empty()) has_items = true;
    }
    if (!has_items) return OwnedValue();
    for (size_t i = 0; i < zip->count; ++i)
        if (row->items()[i].is_empty()) row->items()[i] = share_word(space, zip->function);
    return row;
}

Value quick_next_row(ObjectSpace& space, Object* self, Blind blind) {
    auto* zip = static_cast<IteratorRow*>(self);
    if (zip->strict || !take_items_quickly(space, zip, blind)) return {};
    return Value::of_object(std::exchange(zip->pending, nullptr));
}

// zip_longest(*iterables, fillvalue=None)
Result<OwnedValue> construct(ObjectSpace& space, Value* row, size_t count) {
    const Type* type = runtime_of(space).dynamic_type(kZipLongestSpec, "itertools.zip_longest");
    if (type == nullptr) return space.out_of_memory();
    TRY(Ref<IteratorRow> zip, make_iterator_row(space, type->id, row + 2, count - 2));
    zip->function = to_word(space, row[1].is_empty() ? OwnedValue::none(space) : take(space, row[1]));
    return as_instance_of(space, std::move(zip), row[0]);
}

constexpr NativeSpec kConstructor = {"zip_longest", construct, "(*iterables, fillvalue=?)"};

}  // namespace

const TypeSpec kZipLongestSpec = {
    .id = kObjectType,
    .slots = {.destroy = iterator_row_destroy,
              .size = iterator_row_size,
              .block_size = iterator_row_size,
              .traverse = iterator_row_traverse,
              .clear = iterator_row_clear,
              .iterate = iterate_self,
              .next = next_row,
              .quick_next = quick_next_row,
              .quick_depth = noted_depth<IteratorRow>},
    .constructor = &kConstructor,
    .documentation =
        "Give tuples of the next items of all iterables until the longest is exhausted; fillvalue stands for what the\n"
        "others lack.",
};

}  // namespace eadem::stdlib
