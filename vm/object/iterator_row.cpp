#include "vm/object/iterator_row.h"

#include <algorithm>

#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"
#include "vm/object/tuple.h"

namespace eadem::vm {

namespace {

size_t bytes_of(size_t count) {
    return sizeof(IteratorRow) + count * sizeof(Word);
}

}  // namespace

uint8_t depth_above(const ObjectSpace& space, const Object* iterator) {
    const Slots& slots = space.type(iterator->type_id())->slots;
    if (slots.quick_next == nullptr || slots.quick_depth == nullptr) return 1;
    const uint8_t below = slots.quick_depth(iterator);
    return below == kMostDepth ? below : static_cast<uint8_t>(below + 1);
}

Result<Ref<IteratorRow>> make_iterator_row(ObjectSpace& space, TypeId type, const Value* iterables, size_t count) {
    if (count > UINT32_MAX) return space.out_of_memory();
    auto* row = space.create_tracked<IteratorRow>(type, bytes_of(count));
    if (row == nullptr) return space.out_of_memory();
    row->function = Word();
    row->pending = nullptr;
    row->count = static_cast<uint32_t>(count);
    row->strict = false;
    row->is_quick = false;
    row->depth = 1;
    std::fill_n(row->iterators(), count, Word());
    Ref<IteratorRow> made = Ref<IteratorRow>::adopt(space, row);
    for (size_t i = 0; i < count; ++i) {
        TRY(OwnedValue iterator, iterate(space, iterables[i]));
        row->depth = std::max(row->depth, depth_above(space, iterator.get().object));
        row->iterators()[i] = Word::of_object(iterator.take().object);
    }
    return made;
}

size_t iterator_row_size(const Object* self) {
    return sizeof(IteratorRow) + static_cast<const IteratorRow*>(self)->count * sizeof(Word);
}
void iterator_row_destroy(ObjectSpace& space, Object* self) {
    auto* row = static_cast<IteratorRow*>(self);
    const size_t count = row->count;
    // As those of CPython's tuple.
    for (size_t i = count; i > 0; --i) space.release(row->iterators()[i - 1]);
    space.release(row->function);
    if (row->pending != nullptr) space.release(row->pending);
    free_tracked_block(space, self, bytes_of(count));
}

void iterator_row_traverse(Object* self, ReferenceVisitor& visitor) {
    auto* row = static_cast<IteratorRow*>(self);
    for (size_t i = 0; i < row->count; ++i) visitor.visit(row->iterators()[i]);
    visitor.visit(row->function);
    if (row->pending != nullptr) visitor.visit(row->pending);
}

void iterator_row_clear(ObjectSpace& space, Object* self) {
    auto* row = static_cast<IteratorRow*>(self);
    for (size_t i = 0; i < row->count; ++i) replace_by_none(space, row->iterators()[i]);
    replace_by_none(space, row->function);
    if (Tuple* pending = std::exchange(row->pending, nullptr)) space.release(pending);
}

Result<Ref<Tuple>> take_pending_items(ObjectSpace& space, IteratorRow* row) {
    if (row->pending == nullptr) return make_tuple(space, row->count);
    return Ref<Tuple>::adopt(space, std::exchange(row->pending, nullptr));
}

bool take_items_quickly(ObjectSpace& space, IteratorRow* row, Blind blind) {
    if (row->depth > kQuickDepth || row->count == 0 || row->count > kMostSmallTupleItems) return false;
    if (row->pending == nullptr) {
        row->pending = new_small_tuple(space, row->count);
        std::fill_n(row->pending->items(), row->count, Word());
    }
    for (uint32_t i = 0; i < row->count; ++i) {
        if (!row->pending->items()[i].is_empty()) continue;
        Value item = quick_part(space, row->iterators()[i].object(), blind);
        if (item.is_empty()) return false;
        item.show();  // what is made for parts that are read blind is taken apart at once
        row->pending->items()[i] = to_word(space, OwnedValue::adopt(space, item));
    }
    return true;
}

}  // namespace eadem::vm
