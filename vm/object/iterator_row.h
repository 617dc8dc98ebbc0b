// The row of iterators that zip and map advance in step.
#pragma once

#include "vm/object/iterators.h"
#include "vm/object/type.h"

namespace eadem::vm {

// A zip or map object over iter() of each iterable. Fails if one of them is not iterable, or for lack of
// memory.
Result<Ref<IteratorRow>> make_iterator_row(ObjectSpace& space, TypeId type, const Value* iterables, size_t count);

// The next item of each iterator, as far as they come the quick way: they are in row->pending then. False if some are
// missing.
bool take_items_quickly(ObjectSpace& space, IteratorRow* row, Blind blind);
// A tuple for the next items, with those that were taken already.
Result<Ref<Tuple>> take_pending_items(ObjectSpace& space, IteratorRow* row);

size_t iterator_row_size(const Object* self);
void iterator_row_destroy(ObjectSpace& space, Object* self);
void iterator_row_traverse(Object* self, ReferenceVisitor& visitor);
void iterator_row_clear(ObjectSpace& space, Object* self);

}  // namespace eadem::vm
