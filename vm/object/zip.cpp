// zip: tuples of the items that several iterables give in step.
#include "vm/object/builtin_types.h"
#include "vm/object/iterator_row.h"
#include "vm/object/iterator_slots.h"
#include "vm/object/iterators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

// "argument 1", or "arguments 1-3": the iterables before the one that differs.
Failed lengths_differ(ObjectSpace& space, size_t differing, std::string_view how) {
    if (differing == 1) {
        return space.raise(ExceptionId::kValueError, "zip() argument 2 is {} than argument 1", how);
    }
    return space.raise(ExceptionId::kValueError, "zip() argument {} is {} than arguments 1-{}", differing + 1, how,
                       differing);
}

// What strict=True demands once iterable number `ended` has ended: it is the first, and all others end as
// well.
Result<OwnedValue> end_strictly(ObjectSpace& space, IteratorRow* zip, size_t ended) {
    if (ended > 0) return lengths_differ(space, ended, "shorter");
    for (size_t i = 1; i < zip->count; ++i) {
        TRY(const OwnedValue item, next(space, zip->iterators()[i].peek()));
        if (!item.is_empty()) return lengths_differ(space, i, "longer");
    }
    return OwnedValue();
}

Result<OwnedValue> next_row(ObjectSpace& space, Value self) {
    auto* zip = static_cast<IteratorRow*>(self.object);
    if (zip->count == 0) return OwnedValue();
    NativeScope scope(space);
    TRY_VOID(scope.enter());
    TRY(Ref<Tuple> row, take_pending_items(space, zip));
    for (size_t i = 0; i < zip->count; ++i) {
        if (!row->items()[i].is_empty()) continue;
        TRY(OwnedValue item, next_item(space, zip->iterators()[i].object()));
        if (item.is_empty()) return zip->strict ? end_strictly(space, zip, i) : OwnedValue();
        row->items()[i] = to_word(space, std::move(item));
    }
    return row;
}

Value quick_next_row(ObjectSpace& space, Object* self, Blind blind) {
    auto* zip = static_cast<IteratorRow*>(self);
    if (!take_items_quickly(space, zip, blind)) return {};
    return Value::of_object(std::exchange(zip->pending, nullptr));
}

bool quick_parts(ObjectSpace& space, Object* self, Blind blind, Value* parts) {
    auto* zip = static_cast<IteratorRow*>(self);
    if (zip->count != 2 || zip->depth > kQuickDepth || zip->pending != nullptr) return false;
    parts[0] = quick_part(space, zip->iterators()[0].object(), blind);
    if (parts[0].is_empty()) return false;
    parts[1] = quick_part(space, zip->iterators()[1].object(), blind);
    if (!parts[1].is_empty()) return true;
    // The first one waits for the second, which takes longer.
    parts[0].show();
    zip->pending = new_pair(space, to_word(space, OwnedValue::adopt(space, parts[0])), Word());
    return false;
}

// zip(*iterables, strict=False)
Result<OwnedValue> construct(ObjectSpace& space, Value* arguments, size_t count) {
    bool strict = false;
    if (!arguments[1].is_empty()) {
        TRY(strict, truth(space, arguments[1]));
    }
    TRY(Ref<IteratorRow> zip, make_iterator_row(space, kZipType, arguments + 2, count - 2));
    zip->strict = strict;
    return as_instance_of(space, std::move(zip), arguments[0]);
}

constexpr NativeSpec kConstructor = {"zip", construct, "(*iterables, strict=?)"};

}  // namespace

const TypeSpec kZipSpec = {
    .id = kZipType,
    .slots = {.destroy = iterator_row_destroy,
              .size = iterator_row_size,
              .block_size = iterator_row_size,
              .traverse = iterator_row_traverse,
              .clear = iterator_row_clear,
              .iterate = iterate_self,
              .next = next_row,
              .quick_next = quick_next_row,
              .quick_pair = quick_parts,
              .quick_depth = noted_depth<IteratorRow>},
    .constructor = &kConstructor,
    .documentation =
        "zip(*iterables, strict=False)\n\n"
        "Gives tuples: the first items of all iterables, then the second ones, and so on, until one of "
        "them ends. With strict=True, all must end at once, or there is a ValueError.",
};

}  // namespace eadem::vm
