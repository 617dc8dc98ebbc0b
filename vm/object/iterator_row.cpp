#include "vm/object/iterator_row.h"

#include "vm/object/operators.h"
#include "vm/object/sequence_items.h"

namespace eadem::vm {

namespace {

size_t bytes_of(size_t count) {
    return sizeof(IteratorRow) + count * sizeof(Word);
}

}  // namespace

Result<Ref<IteratorRow>> make_iterator_row(ObjectSpace& space, TypeId type, const Value* iterables, size_t count) {
    if (count > UINT32_MAX) return space.out_of_memory();
    auto* row = space.create_tracked<IteratorRow>(type, bytes_of(count));
    if (row == nullptr) return space.out_of_memory();
    row->function = Word();
    row->count = static_cast<uint32_t>(count);
    row->strict = false;
    std::fill_n(row->iterators(), count, Word());
    Ref<IteratorRow> made = Ref<IteratorRow>::adopt(space, row);
    for (size_t i = 0; i < count; ++i) {
        TRY(OwnedValue iterator, iterate(space, iterables[i]));
        row->iterators()[i] = Word::of_object(iterator.take().object);
    }
    return made;
}

void iterator_row_destroy(ObjectSpace& space, Object* self) {
    auto* row = static_cast<IteratorRow*>(self);
    const size_t count = row->count;
    for (size_t i = 0; i < count; ++i) space.release(row->iterators()[i]);
    space.release(row->function);
    space.heap.free_tracked(self, bytes_of(count));
}

void iterator_row_traverse(Object* self, ReferenceVisitor& visitor) {
    auto* row = static_cast<IteratorRow*>(self);
    for (size_t i = 0; i < row->count; ++i) visitor.visit(row->iterators()[i]);
    visitor.visit(row->function);
}

void iterator_row_clear(ObjectSpace& space, Object* self) {
    auto* row = static_cast<IteratorRow*>(self);
    for (size_t i = 0; i < row->count; ++i) replace_by_none(space, row->iterators()[i]);
    replace_by_none(space, row->function);
}

}  // namespace eadem::vm
